"""The form of founding: names, sides, parties and organs on one page."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.forms.parts import DayField, tongues
from earlyspring.desk.member_words import BODY_TYPE
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, TAGS

PARTY_ROWS, ORGAN_ROWS, SIDE_ROWS = 8, 3, 2
ZONES = ["Asia/Ho_Chi_Minh", "Asia/Shanghai", "Asia/Vientiane", "Asia/Bangkok", "Europe/Berlin", "UTC"]
PARTY_TYPES = ("province", "region", "city", "prefecture", "county", "state", "other")


class FoundingForm(forms.Form):
    key = forms.SlugField(
        label=gettext_lazy("Short name for addresses"),
        max_length=40,
        help_text=gettext_lazy("Small letters, digits and hyphens, such as gx-vn"),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages of equal standing"),
        choices=list(OWN_NAMES.items()),
        widget=forms.CheckboxSelectMultiple,
        initial=["vi", "zh"],
    )
    since = DayField(label=gettext_lazy("Members since"), required=False)
    how = forms.ChoiceField(
        label=gettext_lazy("How it is known"),
        widget=forms.RadioSelect,
        choices=[
            ("propose", gettext_lazy("My party proposes it; the other founders are asked to assent")),
            ("report", gettext_lazy("A source reports it")),
        ],
        initial="propose",
    )
    published = DayField(label=gettext_lazy("Published on"), required=False)
    url = forms.URLField(label=gettext_lazy("Address"), required=False, assume_scheme="https")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields |= tongues("names") | tongues("purpose") | tongues("publisher")
        for row in range(SIDE_ROWS):
            self.fields |= tongues(f"side{row}")
            zone = forms.ChoiceField(label=_("Time zone"), choices=[(z, z) for z in ZONES], initial=ZONES[row])
            self.fields[f"side{row}__zone"] = zone
        sides = [(str(row), f"{row + 1}") for row in range(SIDE_ROWS)]
        types = [(code, BODY_TYPE[code]) for code in PARTY_TYPES]
        for row in range(PARTY_ROWS):
            self.fields |= tongues(f"party{row}")
            self.fields[f"party{row}__side"] = forms.ChoiceField(label=_("Side"), choices=sides, initial=str(row % 2))
            self.fields[f"party{row}__type"] = forms.ChoiceField(label=_("Kind"), choices=types)
        for row in range(ORGAN_ROWS):
            self.fields |= tongues(f"organ{row}")
            self.fields[f"organ{row}__since"] = DayField(label=_("Since"), required=False)

    def text(self, start: str) -> dict[str, str]:
        return {code: words for code in LANGUAGES if (words := self.cleaned_data.get(f"{start}__{code}"))}

    def rows(self, start: str, number: int) -> list[dict[str, Any]]:
        """The rows of the page for its template: texts and what stands beside them."""
        return [
            {
                "tongues": [(tag, self[f"{start}{row}__{code}"]) for code, tag in TAGS.items()],
                "beside": [self[name] for name in self.fields if self._beside(name, f"{start}{row}__")],
            }
            for row in range(number)
        ]

    def _beside(self, name: str, start: str) -> bool:
        return name.startswith(start) and name.removeprefix(start) not in LANGUAGES

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not self.text("names"):
            self.add_error(None, _("Give the mechanism a name in at least one language."))
        if not self.text("party0"):
            self.add_error(None, _("Name at least your own party; it stands first."))
        if not self.text("organ0"):
            self.add_error(None, _("Name at least one organ, such as the yearly meeting."))
        if said.get("how") == "report" and not self.text("publisher"):
            self.add_error(None, _("Say which source reports it."))
        return said
