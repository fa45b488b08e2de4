"""The forms of the door: an entrance and whom it admits, a phone and where it stands."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.door.models import Door
from earlyspring.delegations.models import CATEGORIES
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.texts import add_texts, said_text

LETTER = re.compile(r"[A-Z0-9]")


class DoorForm(forms.Form):
    """`door`: the one that is changed; its short name stays, for scans name it."""

    key = forms.SlugField(
        label=_("Short name, for example main"),
        max_length=20,
        help_text=_("Letters, digits and hyphens. Scans name the door by it, so it does not change."),
    )
    categories = forms.MultipleChoiceField(
        label=_("Categories that it admits"),
        choices=CATEGORIES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: all categories."),
    )
    zones = WordsField(
        label=_("Zones that it admits"),
        max_length=40,
        required=False,
        help_text=_("Letters as they stand on badges, for example A B. Empty: all zones."),
    )

    def __init__(self, sent: Any, door: Door | None = None) -> None:
        initial = {"categories": door.categories, "zones": " ".join(door.zones)} if door else None
        super().__init__(sent, initial=initial)
        if door:
            del self.fields["key"]
        add_texts(self, "names", _("Name"), door.names if door else None, longest=80)

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        zones = LETTER.findall(self.cleaned_data["zones"].upper())
        return plain | {"zones": sorted(set(zones)), "names": said_text(self, "names")}


class PhoneForm(forms.Form):
    """`doors`: (key, words) of the entrances it may stand at."""

    name = WordsField(
        label=_("Name of the phone"), max_length=60, help_text=_("Who holds it, or a number that stands on it.")
    )
    door = forms.ChoiceField(label=_("Door at which it begins"))

    def __init__(self, sent: Any, doors: list[tuple[str, str]]) -> None:
        super().__init__(sent)
        offer(self, door=doors)


class NameForm(forms.Form):
    name = WordsField(label=_("Name of the phone"), max_length=60)
