"""The order of rank of people at an event: computed by an ordered rule, with what decided each place, and overridden
only with a reason.

Regulation 02-QĐi/TW (Secretariat of the Party's Central Committee, Viet Nam, 18 July 2018): office from high to low;
among equals the Party office first, then the office of external relations, then the guest's counterpart. A substitute
keeps the own rank. Since the published order of one mechanism differs from year to year, the keys are data of the event.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.periods import Day

Key = str
"""A criterion: `office`, `party_office`, `external_relations`, `counterpart`, `in_office_since`, `agreed` or `name`."""


@dataclass(frozen=True)
class Standing:
    """What the order may ask of a person. `office`: the band of the personal rank, 1 the highest, by the table of
    equivalence both sides accept; `agreed`: the place of the party in the agreed order; `name`: a key to sort by."""

    person: str
    office: int
    party_office: bool = False
    external_relations: bool = False
    counterpart: bool = False
    in_office_since: Day | None = None
    agreed: int = 0
    name: str = ""


@dataclass(frozen=True)
class Placed:
    """`decided_by`: the first key that tells this person from the one before; None for the first and where no key does.
    `reason`: why people put the person here, if they did."""

    person: str
    decided_by: Key | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Override:
    """A person is put directly before another, or last, for a reason that is kept."""

    person: str
    reason: str
    before: str | None = None


@dataclass(frozen=True)
class Rule:
    """Keys in the order in which they are asked, and where each comes from (a regulation, a letter, a custom)."""

    keys: tuple[Key, ...]
    sources: Mapping[Key, str] = field(default_factory=dict)


def precedence(people: Sequence[Standing], rule: Rule, overrides: Sequence[Override] = ()) -> tuple[Placed, ...]:
    """The list, the first in rank first. Equals by every key stay in the order in which they were given.

    Raises ValueError for a key that does not exist, a person given twice, and an override that names nobody, puts a
    person before themselves or has no reason.
    """
    if unknown := [key for key in rule.keys if key not in ASK]:
        raise ValueError(f"{', '.join(unknown)}: no key of precedence")
    ordered = sorted(people, key=lambda one: tuple(ASK[key](one) for key in rule.keys))
    placed = [
        Placed(one.person, _decided(ordered[at - 1], one, rule) if at else None) for at, one in enumerate(ordered)
    ]
    if len({one.person for one in placed}) != len(placed):
        raise ValueError("a person stands in the list once")
    for override in overrides:
        _move(placed, override)
    return tuple(placed)


ASK: dict[Key, Callable[[Standing], Any]] = {
    "office": lambda one: one.office,
    "party_office": lambda one: not one.party_office,
    "external_relations": lambda one: not one.external_relations,
    "counterpart": lambda one: not one.counterpart,
    # Who is longer in office comes first; of whom it is not known, after those of whom it is.
    "in_office_since": lambda one: one.in_office_since or "9999",
    "agreed": lambda one: one.agreed,
    "name": lambda one: one.name,
}


def _decided(before: Standing, one: Standing, rule: Rule) -> Key | None:
    return next((key for key in rule.keys if ASK[key](before) != ASK[key](one)), None)


def _move(placed: list[Placed], override: Override) -> None:
    names = [one.person for one in placed]
    if not override.reason.strip():
        raise ValueError(f"{override.person} is put elsewhere without a reason")
    if override.person not in names or override.before not in (None, *names) or override.person == override.before:
        raise ValueError(f"{override.person} cannot be put before {override.before}")
    del placed[names.index(override.person)]
    at = len(placed) if override.before is None else [one.person for one in placed].index(override.before)
    placed.insert(at, Placed(override.person, None, override.reason))
