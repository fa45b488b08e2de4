"""How many more interpreters, rooms or half-days place all meetings: tried, not guessed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.means import Half, Interpreter, Room
from earlyspring.planning.timetable.talks import Place, Talks

MOST = 3
NUMBERS = range(1, MOST + 1)
Plan = Callable[[Talks, Sequence[Place], Effort], list[Place]]
"""Places for meetings, beginning with a timetable that there is."""


@dataclass(frozen=True)
class Help:
    """What could be had more of: how that is said, and the talks with so many more of it."""

    said: Callable[[int], Remark]
    more: Callable[[Talks, int], Talks]


@dataclass(frozen=True)
class Both:
    """Two things of which more could be had together."""

    said: Callable[[int, int], Remark]
    more: Callable[[Talks, int, int], Talks]


def reliefs(talks: Talks, chosen: Sequence[Place], plan: Plan, effort: Effort) -> Iterator[Remark]:
    """With how many more of what every meeting has a place, at most MOST; each answer is proved by such a timetable.

    Where more people or more rooms by themselves do not do, both together are tried.
    """
    single = [remark for kind in _helps(talks, chosen) for remark in _said(kind, talks, chosen, plan, effort)]
    yield from single
    for pair in () if single else _pairs(talks, chosen):
        if _all(pair.more(talks, MOST, MOST), chosen, plan, effort):
            first = next(number for number in NUMBERS if _all(pair.more(talks, number, MOST), chosen, plan, effort))
            second = next(number for number in NUMBERS if _all(pair.more(talks, first, number), chosen, plan, effort))
            yield pair.said(first, second)
    halves = Help(lambda more: Remark("more_halves_place_all", about={"more": more}), _halves)
    yield from _said(halves, talks, chosen, plan, effort)


def _said(kind: Help, talks: Talks, chosen: Sequence[Place], plan: Plan, effort: Effort) -> Iterator[Remark]:
    if _all(kind.more(talks, MOST), chosen, plan, effort):
        yield kind.said(next(number for number in NUMBERS if _all(kind.more(talks, number), chosen, plan, effort)))


def _all(talks: Talks, chosen: Sequence[Place], plan: Plan, effort: Effort) -> bool:
    found = plan(talks, chosen, effort)
    return len(found) == len(talks.meetings) and not broken(talks, found)


def _helps(talks: Talks, chosen: Sequence[Place]) -> Iterator[Help]:
    pairs, leads = _wanted(talks, chosen)
    if leads:
        yield Help(
            lambda more: Remark("more_leads_place_all", about={"more": more}),
            lambda had, more: _interpreters(had, pairs, more, lead=True),
        )
    if pairs:
        yield Help(
            lambda more: Remark("more_interpreters_place_all", about={"more": more}),
            lambda had, more: _interpreters(had, pairs, more, lead=False),
        )
    yield Help(lambda more: Remark("more_rooms_place_all", about={"more": more}), _rooms)


def _pairs(talks: Talks, chosen: Sequence[Place]) -> Iterator[Both]:
    pairs, leads = _wanted(talks, chosen)
    if leads:
        yield Both(
            lambda more, rooms: Remark("more_leads_and_rooms_place_all", about={"leads": more, "rooms": rooms}),
            lambda had, more, rooms: _rooms(_interpreters(had, pairs, more, lead=True), rooms),
        )
    elif pairs:
        yield Both(
            lambda more, rooms: Remark(
                "more_interpreters_and_rooms_place_all", about={"interpreters": more, "rooms": rooms}
            ),
            lambda had, more, rooms: _rooms(_interpreters(had, pairs, more, lead=False), rooms),
        )


def _wanted(talks: Talks, chosen: Sequence[Place]) -> tuple[tuple[tuple[str, str], ...], bool]:
    """The languages in which meetings without a place are interpreted, and whether one of them asks for a lead."""
    placed = {one.meeting for one in chosen}
    seats = [seat for one in talks.meetings if one.id not in placed for seat in talks.seats(one)]
    return tuple(dict.fromkeys(pair for pair, _ in seats)), any(lead for _, lead in seats)


def _interpreters(talks: Talks, pairs: tuple[tuple[str, str], ...], more: int, *, lead: bool) -> Talks:
    fields = tuple(dict.fromkeys(one.field for one in talks.meetings if one.field))
    new = (Interpreter(f"new {number}", pairs, fields, lead) for number in range(more))
    return replace(talks, interpreters=(*talks.interpreters, *new))


def _rooms(talks: Talks, more: int) -> Talks:
    """As large and as well equipped as any meeting asks, in the building of the largest room."""
    size = max(one.size for one in talks.meetings)
    equipment = tuple(dict.fromkeys(thing for one in talks.meetings for thing in one.equipment))
    building = max(talks.rooms, key=lambda room: room.capacity).building if talks.rooms else ""
    new = (Room(f"new {number}", size, building, equipment) for number in range(more))
    return replace(talks, rooms=(*talks.rooms, *new))


def _halves(talks: Talks, more: int) -> Talks:
    """Days of their own at the end, each as long as the longest half-day."""
    slots = max((half.slots for half in talks.halves), default=0)
    return replace(talks, halves=(*talks.halves, *(Half(f"new {one}", f"new {one}", slots) for one in range(more))))
