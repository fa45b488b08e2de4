"""Forms of the order of rank: where a person is put, the rule, the table of equal ranks, what is asked of a person."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import KEYS, RankFacts, RankingRule
from earlyspring.delegations.ranking.queries import Bands
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.forms.spoken import Spoken
from earlyspring.desk.gathering.texts import add_texts, in_tongues, said_text

LAST = "last"
"""Of a person put last; codes of people are written in capitals."""
BANDS_SHOWN = 8


class PlaceForm(forms.Form):
    """`others`: (place, person) of everybody else in the list."""

    before = forms.ChoiceField(label=_("Put directly before"), widget=forms.RadioSelect())
    reason = forms.CharField(
        label=_("Reason"), max_length=300, help_text=_("It stands beside the place for all who read the list.")
    )

    def __init__(self, sent: Any, others: Sequence[tuple[int, Delegate]]) -> None:
        super().__init__(sent)
        people = [(one.code, Spoken.of(f"{position}. {one.name}", one.lang)) for position, one in others]
        offer(self, before=[*people, (LAST, _("nobody: last of all"))])


class RuleForm(forms.Form):
    """A place for each key (empty: it is not asked), where the key comes from, and a place for each party."""

    def __init__(self, sent: Any, rule: RankingRule, parties: Sequence[tuple[str, str]]) -> None:
        super().__init__(sent)
        self.parties = parties
        for key, label in KEYS:
            at = rule.keys.index(key) + 1 if key in rule.keys else None
            self.fields[f"key_{key}"] = _place(label, at, len(KEYS))
            source = _("Where it comes from: a regulation, a letter, a custom")
            self.fields[f"source_{key}"] = forms.CharField(
                label=source, max_length=200, required=False, initial=rule.sources.get(key, "")
            )
        for party, name in parties:
            at = rule.agreed.index(party) + 1 if party in rule.agreed else None
            self.fields[f"party_{party}"] = _place(name, at, len(parties))

    def keys(self) -> list[str]:
        return _in_order({key: self.cleaned_data[f"key_{key}"] for key, _label in KEYS})

    def agreed(self) -> list[str]:
        return _in_order({party: self.cleaned_data[f"party_{party}"] for party, _name in self.parties})

    def sources(self) -> dict[str, str]:
        return {key: self.cleaned_data[f"source_{key}"] for key, _label in KEYS}

    def key_fields(self) -> list[tuple[Any, Any]]:
        return [(self[f"key_{key}"], self[f"source_{key}"]) for key, _label in KEYS]

    def party_fields(self) -> list[Any]:
        return [self[f"party_{party}"] for party, _name in self.parties]


def _place(label: Any, at: int | None, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, initial=at, min_value=1, max_value=most)


def _in_order(places: Mapping[str, int | None]) -> list[str]:
    """Those that have a place, by it; of two on one place the one that is named first."""
    told = [(at, turn, one) for turn, (one, at) in enumerate(places.items()) if at]
    return [one for _at, _turn, one in sorted(told)]


class BandsForm(forms.Form):
    """What the offices of each band are called, in every language."""

    def __init__(self, sent: Any, bands: Bands) -> None:
        super().__init__(sent)
        held = {one.band: one.offices for one in bands.rows}
        self.numbers = range(1, max([BANDS_SHOWN, *held]) + 1)
        for number in self.numbers:
            add_texts(self, f"band{number}", _("Offices"), held.get(number))

    def table(self) -> dict[int, dict[str, str]]:
        return {number: said_text(self, f"band{number}") for number in self.numbers}

    def rows(self) -> list[tuple[int, Any]]:
        return [(number, in_tongues(self, f"band{number}")) for number in self.numbers]


class FactsForm(forms.Form):
    party_office = forms.BooleanField(label=_("Holds an office in a Party committee"), required=False)
    external_relations = forms.BooleanField(label=_("Holds an office of external relations"), required=False)
    counterpart = forms.BooleanField(label=_("Is the counterpart of the guest"), required=False)
    in_office_since = forms.CharField(
        label=_("In office since"), max_length=10, required=False, help_text=_("A year, a month or a day: 2024-05")
    )

    def __init__(self, sent: Any, facts: RankFacts) -> None:
        super().__init__(sent, initial={name: getattr(facts, name) for name in self.base_fields})
