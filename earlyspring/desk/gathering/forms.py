"""The form of a gathering: its days, its place, its names in every language of the house."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import offer
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.meetings.gatherings import Gathering

ZONES = [("Asia/Ho_Chi_Minh", _("Viet Nam (Hà Nội)")), ("Asia/Shanghai", _("China (Beijing)"))]
HANDS = [("right", _("on the right of the first")), ("left", _("on the left of the first"))]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class GatheringForm(forms.Form):
    """`cycles`: (item, words) of the cycles it may belong to."""

    key = forms.SlugField(label=_("Short name in addresses, for example 2027"), max_length=40)
    cycle = forms.ChoiceField(label=_("Yearly cycle"), required=False)
    first_day = forms.DateField(label=_("First day"), widget=DayInput())
    last_day = forms.DateField(label=_("Last day"), widget=DayInput())
    purge_on = forms.DateField(
        label=_("Day on which personal data is purged"),
        widget=DayInput(),
        help_text=_(
            "Passports, photos, seats and the like are taken away on this day, and a record says that it happened."
        ),
    )
    zone = forms.ChoiceField(label=_("Time of the place"), choices=ZONES)
    rank_two = forms.ChoiceField(label=_("The second in rank sits"), choices=HANDS)

    def __init__(self, sent: Any, cycles: list[tuple[str, str]], gathering: Gathering | None = None) -> None:
        super().__init__(sent, initial=_initial(gathering) if gathering else None)
        offer(self, cycle=[("", _("of no cycle")), *cycles])
        if gathering:
            del self.fields["key"]
        add_texts(self, "names", _("Name"), gathering.names if gathering else None)
        add_texts(self, "place", _("Place"), gathering.place if gathering else None)

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        return plain | {part: said_text(self, part) for part in ("names", "place")}


def _initial(gathering: Gathering) -> dict[str, Any]:
    return {
        name: getattr(gathering, name) for name in ("cycle", "first_day", "last_day", "purge_on", "zone", "rank_two")
    }
