"""Seats that are about to be entered: who sits for a party in an organ is of that party, and of no other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from earlyspring.core.agencies import own_agency
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.present import nouns

Content = Mapping[str, Any]


def seat_faults(
    mechanism: Mechanism,
    seats: Iterable[Content],
    *,
    bodies: Iterable[tuple[str, Content]] = (),
    members: Iterable[str] = (),
    exercise: bool = False,
) -> Iterator[tuple[int, Fault]]:
    """(place, fault at its body) for every seat of these contents that a party gives to a body of another.

    `bodies`, `members`: what is entered beside them. A body that once belonged to the party may have sat for it.
    """
    named = [(place, one) for place, one in enumerate(seats) if one.get("body")]
    if not named:
        return
    noun: Any = KINDS["body"]
    held = noun.objects.filter(seen(exercise), mechanism=mechanism).exclude(standing=PROPOSED).order_by("known_from")
    told = [*held.values_list("item", "parent", "side"), *((i, c.get("parent"), c.get("side")) for i, c in bodies)]
    parents: dict[str, list[str]] = {}
    for item, parent, _side in told:
        if parent:
            parents.setdefault(item, []).append(parent)
    sides = {item: side for item, _parent, side in told}
    joined = {*members, *nouns("membership", mechanism, exercise).values_list("body", flat=True)}
    for place, seat in named:
        if not own_agency(seat["body"], seat["party"], parents=parents, sides=sides, members=joined):
            yield place, Fault("body", "not_own_agency", seat["body"], seat["party"])
