"""How many more interpreters, rooms or half-days place all meetings: tried, not guessed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.means import Half, Interpreter, Room
from earlyspring.planning.timetable.talks import Place, Talks

MOST = 3
Plan = Callable[[Talks, Sequence[Place], Effort], list[Place]]
"""Places for meetings, beginning with a timetable that there is."""


@dataclass(frozen=True)
class Help:
    """What could be had more of: how that is said, and the talks with so many more of it."""

    said: Callable[[int], Remark]
    more: Callable[[int], Talks]


def reliefs(talks: Talks, chosen: Sequence[Place], plan: Plan, effort: Effort) -> Iterator[Remark]:
    """With how many more of what every meeting has a place, at most MOST; each answer is proved by such a timetable."""
    for kind in _helps(talks, chosen):
        if not _all(kind.more(MOST), chosen, plan, effort):
            continue
        more = next(number for number in range(1, MOST + 1) if _all(kind.more(number), chosen, plan, effort))
        yield kind.said(more)


def _all(talks: Talks, chosen: Sequence[Place], plan: Plan, effort: Effort) -> bool:
    found = plan(talks, chosen, effort)
    return len(found) == len(talks.meetings) and not broken(talks, found)


def _helps(talks: Talks, chosen: Sequence[Place]) -> Iterator[Help]:
    placed = {one.meeting for one in chosen}
    left = [one for one in talks.meetings if one.id not in placed]
    pairs = tuple(dict.fromkeys(pair for one in left for pair, _ in talks.seats(one)))
    if any(lead for one in left for _, lead in talks.seats(one)):
        yield Help(
            lambda more: Remark("more_leads_place_all", about={"more": more}),
            lambda more: _interpreters(talks, pairs, more, lead=True),
        )
    if pairs:
        yield Help(
            lambda more: Remark("more_interpreters_place_all", about={"more": more}),
            lambda more: _interpreters(talks, pairs, more, lead=False),
        )
    yield Help(lambda more: Remark("more_rooms_place_all", about={"more": more}), lambda more: _rooms(talks, more))
    yield Help(lambda more: Remark("more_halves_place_all", about={"more": more}), lambda more: _halves(talks, more))


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
