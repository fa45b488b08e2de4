"""Forms of talks: a request, its answer, the half-days in which talks are held."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.lang.tongues import TAGS
from earlyspring.meetings.talks.models import LEVELS, TalkTime

Pairs = Sequence[tuple[str, Any]]
CODES = _("Codes of people, with spaces between; they are on the list of their delegation.")
SPARE = 2


class TalkForm(forms.Form):
    """`own`: the bodies for which the reader asks; `others`: whom he may ask."""

    asks = forms.ChoiceField(label=_("Who asks"))
    asked = forms.ChoiceField(label=_("Who is asked"))
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    minutes = forms.IntegerField(
        label=_("Minutes"),
        min_value=1,
        max_value=240,
        initial=40,
        help_text=_("Interpretation after each sentence takes as long again: enter twice the speaking time."),
    )
    size = forms.IntegerField(label=_("People in the room"), min_value=1, max_value=500, initial=10)
    languages = forms.MultipleChoiceField(
        label=_("Languages of interpretation"),
        choices=[(code, TONGUE_WORDS[code]) for code in TAGS],
        widget=forms.CheckboxSelectMultiple(),
        required=False,
        initial=["vi", "zh"],
    )
    persons = forms.CharField(label=_("Who is to be there"), required=False, max_length=400, help_text=CODES)
    expires_on = forms.DateField(label=_("Please answer by"), widget=DayInput())

    def __init__(self, sent: Any, own: Pairs, others: Pairs) -> None:
        super().__init__(sent)
        offer(self, asks=own, asked=others)
        add_texts(self, "purpose", _("What the talks are about"))

    def said(self) -> dict[str, Any]:
        data = self.cleaned_data
        plain = {name: data[name] for name in ("level", "minutes", "size", "languages", "expires_on")}
        return plain | {"purpose": said_text(self, "purpose"), "persons": data["persons"].split()}


class TimesForm(forms.Form):
    """A row for each half-day that there is, and some to spare; an empty row is none."""

    def __init__(self, sent: Any, known: Sequence[TalkTime]) -> None:
        super().__init__(sent)
        self.count = len(known) + SPARE
        for number in range(self.count):
            one = known[number] if number < len(known) else None
            self.fields[f"day{number}"] = forms.DateField(label=_("Day"), required=False, widget=DayInput())
            self.fields[f"start{number}"] = forms.TimeField(label=_("From"), required=False, widget=ClockInput())
            self.fields[f"end{number}"] = forms.TimeField(label=_("To"), required=False, widget=ClockInput())
            if one:
                self.initial.update({f"day{number}": one.day, f"start{number}": one.start, f"end{number}": one.end})

    def rows(self) -> list[list[Any]]:
        return [[self[f"{name}{number}"] for name in ("day", "start", "end")] for number in range(self.count)]

    def said(self) -> list[tuple[date, time, time]]:
        data = self.cleaned_data
        rows = [tuple(data[f"{name}{number}"] for name in ("day", "start", "end")) for number in range(self.count)]
        return [(day, start, end) for day, start, end in rows if day and start and end]
