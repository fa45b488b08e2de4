"""The forms of tours: a tour as the host offers it, and somebody who goes along."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.forms import FairForm
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.fair.touring.models import Tour
from earlyspring.lang.tongues import OWN_NAMES


class TourForm(FairForm):
    TEXTS = (("names", _("Name of the tour"), 200), ("meets", _("Where it sets out"), 200))

    code = forms.SlugField(label=_("Code of the tour"), max_length=20)
    day = forms.DateField(label=_("Day"), widget=DayInput())
    start = forms.TimeField(label=_("From"), widget=ClockInput())
    end = forms.TimeField(label=_("Until"), widget=ClockInput())
    seats = forms.IntegerField(label=_("Seats"), min_value=1, max_value=500, initial=30)
    per_party = forms.IntegerField(
        label=_("Seats of one party at most"),
        min_value=1,
        max_value=500,
        required=False,
        help_text=_("Empty: as many as there are."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Guided in"), choices=list(OWN_NAMES.items()), widget=forms.CheckboxSelectMultiple()
    )
    vehicles = WordsField(label=_("Vehicles or boats"), max_length=200, required=False)
    guides = WordsField(label=_("Guides and their languages"), max_length=200, required=False)


class SeatForm(forms.Form):
    """`exhibitors`: of whose people one may go along; none where it is the link of one. `apart`: ids begin with it."""

    name = WordsField(label=_("Who goes along"), max_length=120)
    lang = forms.ChoiceField(label=_("Language"))
    exhibitor = forms.ChoiceField(label=_("Of whose people"), required=False)
    waits = forms.BooleanField(label=_("Wait for a seat where it is full"), required=False)

    def __init__(self, sent: Any, tour: Tour, exhibitors: list[tuple[str, str]] | None, apart: str = "seat") -> None:
        super().__init__(sent, auto_id=f"{apart}-%s")
        offer(self, lang=[(code, OWN_NAMES[code]) for code in tour.languages])
        if exhibitors is None:
            del self.fields["exhibitor"]
        else:
            offer(self, exhibitor=exhibitors)
