"""The hour from which something released is public, by the clock of the gathering."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.gathering.programme.words import clock
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import gatherings_of
from earlyspring.members.models import Side


class EmbargoForm(forms.Form):
    """`public_from`: an instant, or None for at once."""

    public_from = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Public from"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, sent: Any, *, mechanism: Mechanism, home: str, sides: Mapping[str, Side]) -> None:
        super().__init__(sent)
        self.zone = zone_of(mechanism, sides.get(home))
        hint = _("Left empty: at once. The hour is that of %(zone)s.") % {"zone": clock(self.zone)}
        self.fields["public_from"].help_text = hint

    def clean_public_from(self) -> datetime | None:
        said: datetime | None = self.cleaned_data["public_from"]
        if said is None:
            return None
        found = said.replace(tzinfo=ZoneInfo(self.zone))
        if found <= timezone.now():
            raise forms.ValidationError(_("This hour has passed. Leave it empty to release at once."))
        return found


def zone_of(mechanism: Mechanism, home: Side | None) -> str:
    """The zone of the gathering that comes next or was last; before the first the one of the own side."""
    gathering = gatherings_of(mechanism).first()
    return gathering.zone if gathering else (home.zone if home and home.zone else "UTC")
