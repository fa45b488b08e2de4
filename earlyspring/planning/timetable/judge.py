"""The validator: what a timetable breaks. It shares nothing with the search."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable import judge_interpreters
from earlyspring.planning.timetable.days import numbered, slots_of
from earlyspring.planning.timetable.means import Room
from earlyspring.planning.timetable.talks import Meeting, Place, Talks

Chosen = Sequence[Place]


def broken(talks: Talks, chosen: Chosen) -> list[Remark]:
    """Every hard rule the timetable breaks; an empty list where it can be held. Meetings may be left out."""
    if found := list(_unknown(talks, chosen)):
        return found
    return [
        *_times(talks, chosen),
        *_rooms(talks, chosen),
        *_presence(talks, chosen),
        *_clashes(talks, chosen),
        *_locks(talks, chosen),
        *judge_interpreters.broken(talks, chosen),
    ]


def lasting(meeting: Meeting, place: Place) -> range:
    """The slots of a meeting at its place."""
    return range(place.slot, place.slot + meeting.slots)


def _unknown(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    rooms, interpreters = {one.id for one in talks.rooms}, {one.id for one in talks.interpreters}
    meetings, halves = {one.id: one for one in talks.meetings}, numbered(talks)
    times = Counter(one.meeting for one in chosen)
    yield from (Remark("meeting_unknown", about={"meeting": one}) for one in times if one not in meetings)
    yield from (Remark("meeting_twice", about={"meeting": one}) for one, often in times.items() if often > 1)
    for one in chosen:
        if one.room not in rooms:
            yield Remark("room_unknown", about={"meeting": one.meeting, "room": one.room})
        for name in one.interpreters:
            if name not in interpreters:
                yield Remark("interpreter_unknown", about={"meeting": one.meeting, "interpreter": name})
        if one.meeting in meetings and not all(slot in halves for slot in lasting(meetings[one.meeting], one)):
            yield Remark("slot_beyond_last", about={"meeting": one.meeting, "slot": one.slot, "slots": len(halves)})


def _times(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    halves, blocked = numbered(talks), slots_of(talks.blocked)
    meetings = {one.id: one for one in talks.meetings}
    for one in chosen:
        meeting = meetings[one.meeting]
        lasts, about = lasting(meeting, one), {"meeting": one.meeting, "slot": one.slot}
        if len({halves[slot].id for slot in lasts}) > 1:
            yield Remark("across_half_days", about=about)
        if not blocked.isdisjoint(lasts):
            yield Remark("slot_blocked", about=about)
        if meeting.earliest is not None and one.slot < meeting.earliest:
            yield Remark("too_early", about=about | {"earliest": meeting.earliest})
        if meeting.latest is not None and lasts[-1] > meeting.latest:
            yield Remark("too_late", about=about | {"latest": meeting.latest})


def _rooms(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    rooms: Mapping[str, Room] = {one.id: one for one in talks.rooms}
    meetings = {one.id: one for one in talks.meetings}
    held: dict[tuple[str, int], list[str]] = defaultdict(list)
    for one in chosen:
        meeting, room = meetings[one.meeting], rooms[one.room]
        about = {"meeting": one.meeting, "room": one.room}
        if talks.points.crowded is None and meeting.size > room.capacity:
            yield Remark("room_too_small", about=about | {"size": meeting.size, "capacity": room.capacity})
        for thing in sorted(set(meeting.equipment) - set(room.equipment)):
            yield Remark("equipment_missing", about=about | {"equipment": thing})
        if not slots_of(room.away).isdisjoint(lasting(meeting, one)):
            yield Remark("room_closed", about=about | {"slot": one.slot})
        for slot in lasting(meeting, one):
            held[one.room, slot].append(one.meeting)
    for (name, slot), there in held.items():
        if len(there) > 1:
            yield Remark("room_taken_twice", about={"room": name, "slot": slot, "meetings": there})


def _presence(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    meetings = {one.id: one for one in talks.meetings}
    bodies = {one.id: slots_of(one.away) for one in talks.bodies}
    persons = {one.id: slots_of(one.away) for one in talks.persons}
    for one in chosen:
        meeting = meetings[one.meeting]
        about = {"meeting": one.meeting, "slot": one.slot}
        for name in meeting.bodies:
            if not bodies.get(name, set()).isdisjoint(lasting(meeting, one)):
                yield Remark("body_away", about={"body": name} | about)
        for name in meeting.persons:
            if not persons.get(name, set()).isdisjoint(lasting(meeting, one)):
                yield Remark("person_away", about={"person": name} | about)


def _clashes(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    meetings, halves = {one.id: one for one in talks.meetings}, numbered(talks)
    building = {one.id: one.building for one in talks.rooms}
    walks = {frozenset(one.buildings): one.minutes for one in talks.walks}
    circles = {one.id: set(talks.circle_meetings(one)) for one in talks.circles}
    for one, other in combinations(sorted(chosen, key=lambda place: place.slot), 2):
        first, then = meetings[one.meeting], meetings[other.meeting]
        if halves[one.slot] != halves[other.slot]:
            continue
        between = (other.slot - one.slot - first.slots) * talks.slot_minutes
        about = {"meetings": [one.meeting, other.meeting], "slot": other.slot}
        if between < 0:
            yield from (
                Remark("body_in_two_places", about={"body": body} | about)
                for body in first.bodies
                if body in then.bodies
            )
            yield from (
                Remark("circle_in_two_places", about={"circle": name} | about)
                for name, of_circle in circles.items()
                if {one.meeting, other.meeting} <= of_circle
            )
        walk = walks.get(frozenset((building[one.room], building[other.room])), 0)
        for person in first.persons:
            if person in then.persons and between < 0:
                yield Remark("person_in_two_places", about={"person": person} | about)
            elif person in then.persons and between < walk:
                yield Remark("walk_too_long", about={"who": person} | about | {"minutes": between, "walk": walk})


def _locks(talks: Talks, chosen: Chosen) -> Iterator[Remark]:
    places = {one.meeting: one for one in chosen}
    for meeting in talks.meetings:
        if meeting.lock is None:
            continue
        place, about = places.get(meeting.id), {"meeting": meeting.id}
        if place is None:
            yield Remark("locked_unplaced", about=about)
            continue
        if meeting.lock.slot not in (None, place.slot):
            yield Remark("talk_lock_broken", about=about | {"locked": meeting.lock.slot, "is": place.slot})
        if meeting.lock.room not in (None, place.room):
            yield Remark("talk_lock_broken", about=about | {"locked": meeting.lock.room, "is": place.room})
        for name in meeting.lock.interpreters:
            if name not in place.interpreters:
                yield Remark("talk_lock_broken", about=about | {"locked": name, "is": list(place.interpreters)})
