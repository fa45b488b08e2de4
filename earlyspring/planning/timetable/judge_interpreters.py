"""What a timetable breaks of the interpreters' rules: who is needed, two places, the day's work, the rest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, permutations

from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.days import numbered, slots_of
from earlyspring.planning.timetable.means import Interpreter
from earlyspring.planning.timetable.talks import Meeting, Place, Talks

Work = tuple[Place, Meeting]
Seats = Sequence[tuple[tuple[str, str], bool]]


def broken(talks: Talks, chosen: Sequence[Place]) -> Iterator[Remark]:
    """Every rule of interpreters that is broken; rooms, slots and names are known to exist."""
    known = {one.id: one for one in talks.interpreters}
    meetings = {one.id: one for one in talks.meetings}
    works: dict[str, list[Work]] = defaultdict(list)
    for place in sorted(chosen, key=lambda one: one.slot):
        meeting = meetings[place.meeting]
        yield from _team(talks, meeting, [known[one] for one in place.interpreters])
        for name in dict.fromkeys(place.interpreters):
            works[name].append((place, meeting))
    for one in talks.interpreters:
        yield from _times(talks, one, works[one.id])
        yield from _days(talks, one, works[one.id])


def _team(talks: Talks, meeting: Meeting, team: Sequence[Interpreter]) -> Iterator[Remark]:
    seats, own = talks.seats(meeting), talks.own(meeting)
    about = {"meeting": meeting.id}
    names = [one.id for one in team]
    yield from (Remark("leader_without_own", about=about | {"interpreter": one}) for one in own if one not in names)
    if len(set(names)) < len(names):
        yield Remark("interpreter_twice", about=about)
    if len(team) < len(seats):
        yield Remark("interpreters_missing", about=about | {"needed": len(seats), "are": len(team)})
    elif not any(_seated(row, seats, own) for row in permutations(team, len(seats))):
        leads = sum(lead for _, lead in seats)
        yield Remark("interpreters_unfit", about=about | {"interpreters": names, "needed": len(seats), "leads": leads})


def _seated(row: Sequence[Interpreter], seats: Seats, own: Sequence[str]) -> bool:
    return all(
        one.speaks(pair) and (one.lead or one.id in own or not lead)
        for one, (pair, lead) in zip(row, seats, strict=True)
    )


def _times(talks: Talks, interpreter: Interpreter, works: Sequence[Work]) -> Iterator[Remark]:
    halves, away = numbered(talks), slots_of(interpreter.away)
    building = {one.id: one.building for one in talks.rooms}
    walks = {frozenset(one.buildings): one.minutes for one in talks.walks}
    for place, meeting in works:
        if not away.isdisjoint(range(place.slot, place.slot + meeting.slots)):
            yield Remark("interpreter_away", about={"interpreter": interpreter.id, "meeting": meeting.id})
    for (one, meeting), (other, _) in pairwise(works):
        if halves[one.slot] != halves[other.slot]:
            continue
        between = (other.slot - one.slot - meeting.slots) * talks.slot_minutes
        shared = {"meetings": [one.meeting, other.meeting], "slot": other.slot}
        walk = walks.get(frozenset((building[one.room], building[other.room])), 0)
        if between < 0:
            yield Remark("interpreter_in_two_places", about={"interpreter": interpreter.id} | shared)
        elif between < walk:
            yield Remark("walk_too_long", about={"who": interpreter.id} | shared | {"minutes": between, "walk": walk})


def _days(talks: Talks, interpreter: Interpreter, works: Sequence[Work]) -> Iterator[Remark]:
    halves = numbered(talks)
    for day, of_day in groupby(works, lambda work: halves[work[0].slot].day):
        today = list(of_day)
        minutes = sum(meeting.slots for _, meeting in today) * talks.slot_minutes
        about = {"interpreter": interpreter.id, "day": day, "minutes": minutes}
        if minutes > interpreter.day_minutes:
            yield Remark("day_too_long", about=about | {"most": interpreter.day_minutes})
        for _, of_half in groupby(today, lambda work: halves[work[0].slot].id):
            yield from _rests(talks, interpreter, list(of_half))


def _rests(talks: Talks, interpreter: Interpreter, works: Sequence[Work]) -> Iterator[Remark]:
    """A single meeting may be longer than one works without a rest: then two relieve each other."""
    free, worked = 0, 0
    for place, meeting in works:
        rested = (place.slot - free) * talks.slot_minutes >= talks.rest_minutes
        worked = meeting.slots + (0 if rested or not worked else worked)
        free = place.slot + meeting.slots
        minutes = worked * talks.slot_minutes
        if minutes > talks.alone_minutes and worked > meeting.slots:
            about = {"interpreter": interpreter.id, "meeting": meeting.id, "minutes": minutes}
            yield Remark("no_rest", about=about | {"most": talks.alone_minutes})
