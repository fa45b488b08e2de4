"""Forms of accrediting: zones asked for and granted, a reason, the zones of a gathering, and which category enters which."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.accrediting.models import Zone
from earlyspring.delegations.accrediting.zones import MOST
from earlyspring.delegations.models import CATEGORIES
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.texts import add_texts, said_text

Pairs = Sequence[tuple[str, Any]]


class ApplyForm(forms.Form):
    zones = forms.MultipleChoiceField(
        label=_("Zones beyond those of the category"), required=False, widget=forms.CheckboxSelectMultiple()
    )
    why = WordsField(label=_("Why these zones"), required=False, max_length=300)

    def __init__(self, sent: Any, zones: Pairs, asked: Iterable[str] = (), why: str = "") -> None:
        super().__init__(sent, initial={"zones": list(asked), "why": why})
        offer(self, zones=zones)
        if not zones:
            self.fields.clear()


class ApproveForm(forms.Form):
    granted = forms.MultipleChoiceField(
        label=_("Zones granted beyond those of the category"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, sent: Any, zones: Pairs, asked: Iterable[str] = ()) -> None:
        super().__init__(sent, initial={"granted": list(asked)})
        offer(self, granted=zones)
        if not zones:
            self.fields.clear()


class ReasonForm(forms.Form):
    why = WordsField(label=_("Reason"), required=False, max_length=300)


class ZoneForm(forms.Form):
    """One zone; a row without a letter is none."""

    letter = forms.CharField(label=_("Letter on the badge"), required=False, max_length=1)

    def __init__(self, sent: Any, number: int, zone: Zone | None = None) -> None:
        super().__init__(sent, prefix=f"zone{number}", initial={"letter": zone.letter if zone else ""})
        add_texts(self, "names", _("Name of the zone"), zone.names if zone else None, longest=120)

    def clean_letter(self) -> str:
        return str(self.cleaned_data["letter"]).strip().upper()

    def said(self) -> dict[str, str]:
        return said_text(self, "names")


class CategoryZonesForm(forms.Form):
    """For each category the zones that everybody of it enters."""

    def __init__(self, sent: Any, zones: Pairs, held: Mapping[str, Sequence[str]]) -> None:
        super().__init__(sent, initial={code: list(held.get(code, ())) for code, _words in CATEGORIES})
        for code, words in CATEGORIES:
            self.fields[code] = forms.MultipleChoiceField(
                label=words, required=False, choices=zones, widget=forms.CheckboxSelectMultiple()
            )


def zone_forms(sent: Any, zones: Sequence[Zone]) -> list[ZoneForm]:
    """A row for every zone that there may be."""
    return [ZoneForm(sent, number, zones[number] if number < len(zones) else None) for number in range(MOST)]
