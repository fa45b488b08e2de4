"""The form of a gathering: its days, its place, its names in every language of the house."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.lang.tongues import TAGS
from earlyspring.meetings.gatherings import Gathering

ZONES = [("Asia/Ho_Chi_Minh", _("Viet Nam (Hà Nội)")), ("Asia/Shanghai", _("China (Beijing)"))]
HANDS = [("right", _("on the right of the first")), ("left", _("on the left of the first"))]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


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
        self.fields["cycle"].choices = [("", _("of no cycle")), *cycles]  # type: ignore[attr-defined]
        if gathering:
            del self.fields["key"]
        for code in TAGS:
            self.fields[f"names__{code}"] = forms.CharField(max_length=200, required=False, label=_("Name"))
            self.fields[f"place__{code}"] = forms.CharField(max_length=200, required=False, label=_("Place"))
        for name in self.fields:
            if "__" in name and gathering:
                part, code = name.split("__")
                self.initial[name] = getattr(gathering, part).get(code, "")

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        data = self.cleaned_data
        plain = {name: value for name, value in data.items() if "__" not in name}
        texts = {
            part: {code: data[f"{part}__{code}"] for code in TAGS if data[f"{part}__{code}"]}
            for part in ("names", "place")
        }
        return plain | texts

    def tongues(self, part: str) -> list[tuple[str, Any]]:
        return [(tag, self[f"{part}__{code}"]) for code, tag in TAGS.items()]


def _initial(gathering: Gathering) -> dict[str, Any]:
    return {
        name: getattr(gathering, name) for name in ("cycle", "first_day", "last_day", "purge_on", "zone", "rank_two")
    }
