"""What no timetable can get round: points that are lost in any, and counts that show why not all can be placed."""

from collections import defaultdict
from collections.abc import Iterator

from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.days import numbered, slots_of
from earlyspring.planning.timetable.means import Interpreter, Room
from earlyspring.planning.timetable.talks import Meeting, Talks
from earlyspring.planning.timetable.wishes import crowded, empty


def least(talks: Talks) -> int:
    """Points no timetable goes below: each meeting in the room that suits it best, those that cannot be placed lost."""
    return sum(_least_of(talks, one) for one in talks.meetings)


def _least_of(talks: Talks, meeting: Meeting) -> int:
    rooms = [room for room in talks.rooms if _suits(talks, meeting, room)]
    lost = talks.points.unplaced * meeting.priority
    if not rooms or any(_hindered(talks, meeting)):
        return lost
    return min(lost, *(crowded(talks, meeting, room) + empty(talks, meeting, room) for room in rooms))


def _suits(talks: Talks, meeting: Meeting, room: Room) -> bool:
    large = talks.points.crowded is not None or meeting.size <= room.capacity
    return large and set(meeting.equipment) <= set(room.equipment)


def shortages(talks: Talks) -> list[Remark]:
    """Why not all meetings can be placed, as far as counting shows it; nothing where it does not."""
    single = [remark for one in talks.meetings for remark in _hindered(talks, one)]
    return [*single, *_overbooked(talks), *_rooms(talks), *_leads(talks), *_interpreters(talks)]


def _hindered(talks: Talks, meeting: Meeting) -> Iterator[Remark]:
    """What hinders a meeting by itself, were it the only one."""
    about = {"meeting": meeting.id}
    fitted = [room for room in talks.rooms if set(meeting.equipment) <= set(room.equipment)]
    if not fitted:
        yield Remark("no_room_equipped", about=about | {"equipment": sorted(set(meeting.equipment))})
    elif not any(_suits(talks, meeting, room) for room in fitted):
        largest = max(room.capacity for room in fitted)
        yield Remark("no_room_large_enough", about=about | {"size": meeting.size, "largest": largest})
    if not _fits(talks, meeting):
        yield Remark("no_time_left", about=about | {"slots": meeting.slots})
    seats, own = talks.seats(meeting), talks.own(meeting)
    for pair in dict.fromkeys(pair for pair, _ in seats):
        able = [one for one in talks.interpreters if one.speaks(pair)]
        leads = sum(one.lead or one.id in own for one in able)
        for need, lead in ((sum(of == pair for of, _ in seats), False), (seats.count((pair, True)), True)):
            if need > (leads if lead else len(able)):
                figures = {"pair": "-".join(pair), "needed": need, "are": leads if lead else len(able)}
                if lead:
                    yield Remark("no_leads_for_meeting", about=about | figures)
                else:
                    yield Remark("no_interpreters_for_meeting", about=about | figures)


def _fits(talks: Talks, meeting: Meeting) -> bool:
    """Whether one half-day has the slots of a meeting one after the other, with all who attend."""
    halves = numbered(talks)
    first, last = meeting.earliest or 1, meeting.latest or len(halves)
    free = _free(talks, meeting.bodies, meeting.persons) & set(range(first, last + 1))
    return any(
        all(slot in free and halves[slot] == halves[begin] for slot in range(begin, begin + meeting.slots))
        for begin in free
    )


def _free(talks: Talks, bodies: tuple[str, ...], persons: tuple[str, ...]) -> set[int]:
    away = [one.away for one in talks.bodies if one.id in bodies] + [
        one.away for one in talks.persons if one.id in persons
    ]
    return set(numbered(talks)) - slots_of(talks.blocked) - {slot for spans in away for slot in slots_of(spans)}


def _overbooked(talks: Talks) -> Iterator[Remark]:
    bodies: dict[str, int] = defaultdict(int)
    persons: dict[str, int] = defaultdict(int)
    for meeting in talks.meetings:
        for names, of_kind in ((meeting.bodies, bodies), (meeting.persons, persons)):
            for name in dict.fromkeys(names):
                of_kind[name] += meeting.slots
    for name, slots in bodies.items():
        free = len(_free(talks, (name,), ()))
        if slots > free:
            yield Remark("body_overbooked", about={"body": name, "slots": slots, "free": free})
    for name, slots in persons.items():
        free = len(_free(talks, (), (name,)))
        if slots > free:
            yield Remark("person_overbooked", about={"person": name, "slots": slots, "free": free})


def _rooms(talks: Talks) -> Iterator[Remark]:
    open_slots = set(numbered(talks)) - slots_of(talks.blocked)
    have = sum(len(open_slots - slots_of(room.away)) for room in talks.rooms)
    need = sum(one.slots for one in talks.meetings)
    if need > have:
        yield Remark("rooms_short_of_slots", about={"needed": need, "free": have, "rooms": len(talks.rooms)})


def _leads(talks: Talks) -> Iterator[Remark]:
    """Whoever comes with a person may work as a lead there, and is counted as one."""
    own = {name for meeting in talks.meetings for name in talks.own(meeting)}
    leads = [one for one in talks.interpreters if one.lead or one.id in own]
    need = sum(meeting.slots * sum(lead for _, lead in talks.seats(meeting)) for meeting in talks.meetings)
    have = sum(_slots(talks, one) for one in leads)
    if need > have:
        yield Remark("leads_short", about={"needed": need, "free": have, "leads": len(leads)})


def _interpreters(talks: Talks) -> Iterator[Remark]:
    need = sum(meeting.slots * len(talks.seats(meeting)) for meeting in talks.meetings)
    have = sum(_slots(talks, one) for one in talks.interpreters)
    if need > have:
        about = {"needed": need, "free": have, "interpreters": len(talks.interpreters)}
        yield Remark("interpreters_short", about=about)


def _slots(talks: Talks, interpreter: Interpreter) -> int:
    """The most slots an interpreter can work on all days."""
    halves = numbered(talks)
    days: dict[str, int] = defaultdict(int)
    for slot in set(halves) - slots_of(talks.blocked) - slots_of(interpreter.away):
        days[halves[slot].day] += 1
    return sum(min(free, interpreter.day_minutes // talks.slot_minutes) for free in days.values())
