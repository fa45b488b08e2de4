"""The forms of meetings of business: half-hours, rooms with tables, who comes for what, a request."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.core.matchmaking import HalfHour
from earlyspring.desk.fair.forms import FairForm
from earlyspring.desk.fair.words import groups
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.frame import tongue
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.fair.matching.models import MOST_MEETINGS, SIZES, WEIGHTS, MatchEntry
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import OWN_NAMES


class HalfHoursForm(forms.Form):
    day = forms.DateField(label=_("Day"), widget=DayInput())
    start = forms.TimeField(label=_("From"), widget=ClockInput())
    half_hours = forms.IntegerField(label=_("How many half-hours"), min_value=1, max_value=16, initial=6)
    interpreters = forms.IntegerField(label=_("Interpreters there"), min_value=0, max_value=60, initial=2)


class RoomForm(FairForm):
    TEXTS = (("names", _("Name of the room"), 200),)

    code = forms.SlugField(label=_("Code of the room"), max_length=20)
    tables = forms.IntegerField(label=_("Tables"), min_value=1, max_value=60, initial=4)


def when_words(slot: HalfHour) -> str:
    """Day and half-hour in the reader's language."""
    return f"{written_day(slot.begins.date().isoformat(), tongue())} {slot.begins:%H:%M}"


class EntryForm(forms.Form):
    """`slots`: every half-hour; those that are ticked are those in which it is there."""

    languages = forms.MultipleChoiceField(
        label=_("Languages spoken at the table"),
        choices=list(OWN_NAMES.items()),
        widget=forms.CheckboxSelectMultiple(),
        help_text=_("Where the two have none in common, an interpreter comes."),
    )
    needs = forms.MultipleChoiceField(
        label=_("Looks for goods of these groups"), widget=forms.CheckboxSelectMultiple(), required=False
    )
    size = forms.ChoiceField(label=_("Size of the enterprise"), choices=[("", "—"), *SIZES], required=False)
    most = forms.IntegerField(
        label=_("Meetings at most"), min_value=1, max_value=2 * MOST_MEETINGS, initial=MOST_MEETINGS
    )
    there = forms.MultipleChoiceField(
        label=_("There in these half-hours"), widget=forms.CheckboxSelectMultiple(), required=False
    )

    def __init__(self, sent: Any, slots: Sequence[HalfHour], held: MatchEntry | None = None) -> None:
        every = [one.id for one in slots]
        start: dict[str, Any] = {"languages": [tongue()], "there": every}
        if held:
            start = {name: getattr(held, name) for name in ("languages", "needs", "size", "most")}
            start["there"] = [one for one in every if one not in held.away]
        super().__init__(sent, initial=start)
        self.every = every
        offer(self, needs=groups(), there=[(one.id, when_words(one)) for one in slots])

    def said(self) -> dict[str, Any]:
        data = {name: self.cleaned_data[name] for name in ("languages", "needs", "size", "most")}
        return data | {"away": [one for one in self.every if one not in self.cleaned_data["there"]]}


class AskForm(forms.Form):
    asked = forms.ChoiceField(label=_("Whom to meet"))
    weight = forms.TypedChoiceField(label=_("How much it matters"), choices=WEIGHTS, coerce=int)
    about = WordsField(label=_("What it is about"), max_length=300)

    def __init__(self, sent: Any, others: list[tuple[str, str]]) -> None:
        super().__init__(sent)
        offer(self, asked=[("", "—"), *others])
