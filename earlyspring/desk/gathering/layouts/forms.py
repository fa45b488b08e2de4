"""The form of a room's manner."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.ranking.rooms import MOST_IN_A_ROW, RoomManner
from earlyspring.desk.gathering.layouts.words import MANNERS


class MannerForm(forms.Form):
    table = forms.ChoiceField(label=_("The table of talks stands"), choices=list(MANNERS["table"].items()))
    interpreter = forms.ChoiceField(
        label=_("The interpreter at talks sits"), choices=list(MANNERS["interpreter"].items())
    )
    hand = forms.ChoiceField(label=_("The second in rank sits"), choices=list(MANNERS["hand"].items()))
    guests_at = forms.ChoiceField(label=_("The guest sits"), choices=list(MANNERS["guests_at"].items()))
    head_shape = forms.ChoiceField(label=_("The head table is"), choices=list(MANNERS["head_shape"].items()))
    interpreting = forms.ChoiceField(
        label=_("The interpreter at the head table sits"), choices=list(MANNERS["interpreting"].items())
    )
    seen_from = forms.ChoiceField(label=_("Plans are drawn as"), choices=list(MANNERS["seen_from"].items()))
    row = forms.IntegerField(
        label=_("So many in a row of a rostrum or a photograph"), min_value=1, max_value=MOST_IN_A_ROW
    )

    def __init__(self, sent: Any, manner: RoomManner) -> None:
        super().__init__(sent, initial={name: getattr(manner, name) for name in self.base_fields})
