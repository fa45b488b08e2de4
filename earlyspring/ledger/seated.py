"""Seats that are about to be entered: who sits for a party in an organ is of that party, and of no other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.agencies import own_agency
from earlyspring.core.periods import overlaps
from earlyspring.core.scopes import taking_part
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.present import nouns

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Belonging:
    """A membership as far as seats ask of it: whose, in which organ (None: in the mechanism as a whole), between which
    days, the second no longer of it."""

    body: str | None
    organ: str | None
    from_day: str | None
    to_day: str | None


def seat_faults(
    mechanism: Mechanism,
    seats: Iterable[Content],
    *,
    bodies: Iterable[tuple[str, Content]] = (),
    members: Iterable[Content] = (),
    exercise: bool = False,
) -> Iterator[tuple[int, Fault]]:
    """(place, fault at its body) for every seat of these contents that a party gives to a body of another.

    `bodies`, `members` (memberships): what is entered beside them. A body that once belonged to the party may have sat
    for it. Who is a member is asked of the days of the seat and of its organ: no class of other days, or in another organ
    alone, stands in its way.
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
    joined = [
        *(Belonging(one["body"], one.get("organ"), one.get("from"), one.get("to")) for one in members),
        *(Belonging(one.body, one.organ, one.from_day, one.to_day) for one in nouns("membership", mechanism, exercise)),
    ]
    for place, seat in named:
        then = _in_its_days(seat, joined)
        if not own_agency(seat["body"], seat["party"], parents=parents, sides=sides, members=then):
            yield place, Fault("body", "not_own_agency", seat["body"], seat["party"])


def _in_its_days(seat: Content, joined: Iterable[Belonging]) -> set[str]:
    """The bodies that take part in the organ of a seat on one of its days at least."""
    begin, end = seat.get("from"), seat.get("to")
    then = [one for one in joined if overlaps(one.from_day, one.to_day, begin, end)]
    return {one.body for one in taking_part(then, seat.get("organ")) if one.body}
