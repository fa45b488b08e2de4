"""Where the points of a timetable come from, wish by wish. It shares nothing with the search."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.days import numbered, runs
from earlyspring.planning.timetable.means import Room
from earlyspring.planning.timetable.talks import Meeting, Place, Talks

TEN = 10


def score(talks: Talks, chosen: Sequence[Place]) -> list[Remark]:
    """Every wish the timetable does not meet, with its points; for a timetable that breaks no hard rule."""
    places = {one.meeting: one for one in chosen}
    return [
        *_unplaced(talks, places),
        *_changes(talks, places),
        *_rooms(talks, places),
        *_series(talks, places),
        *_circles(talks, places),
        *_idle(talks, places),
        *_interpreters(talks, places),
    ]


def _unplaced(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    for one in talks.meetings:
        if one.id not in places:
            about = {"meeting": one.id, "priority": one.priority}
            yield Remark("meeting_unplaced", talks.points.unplaced * one.priority, about)


def _changes(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    points = talks.points
    for told in talks.published:
        place = places.get(told.meeting)
        if place is None:
            continue
        about = {"meeting": told.meeting}
        if place.slot != told.slot:
            yield Remark("slot_changed", points.slot_changed, about | {"was": told.slot, "is": place.slot})
        if place.room != told.room:
            yield Remark("room_changed", points.room_changed, about | {"was": told.room, "is": place.room})
        for name in place.interpreters:
            if name not in told.interpreters:
                yield Remark("interpreter_changed", points.interpreter_changed, about | {"is": name})


def _rooms(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    rooms = {one.id: one for one in talks.rooms}
    for one in talks.meetings:
        if one.id not in places:
            continue
        room = rooms[places[one.id].room]
        about = {"meeting": one.id, "room": room.id, "size": one.size, "capacity": room.capacity}
        if points := crowded(talks, one, room):
            yield Remark("room_crowded", points, about)
        if points := empty(talks, one, room):
            yield Remark("seats_empty", points, about)


def crowded(talks: Talks, meeting: Meeting, room: Room) -> int:
    """Points of people for whom there is no seat, where that is a wish and no rule."""
    return max(0, meeting.size - room.capacity) * (talks.points.crowded or 0)


def empty(talks: Talks, meeting: Meeting, room: Room) -> int:
    """Points of seats left empty, ten by ten."""
    return max(0, room.capacity - meeting.size) // TEN * talks.points.empty


def _series(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    halves = numbered(talks)
    for series in talks.series:
        there = [places[one] for one in dict.fromkeys(series.meetings) if one in places]
        days = {halves[place.slot].day for place in there}
        if missing := max(0, series.min_days - len(days)) * series.day_points:
            about = {"series": series.id, "days": len(days), "wished": series.min_days}
            yield Remark("too_few_days", missing, about)
        rooms = sorted({place.room for place in there})
        if more := max(0, len(rooms) - 1) * series.room_points:
            yield Remark("several_rooms", more, {"series": series.id, "rooms": rooms})


def _circles(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    halves, lengths = numbered(talks), {one.id: one.slots for one in talks.meetings}
    for circle in talks.circles:
        there = [places[one] for one in talks.circle_meetings(circle) if one in places]
        taken = {slot: place.meeting for place in there for slot in _lasting(place, lengths)}
        for stretch in runs(set(taken), halves):
            if circle.alone_points and len({taken[slot] for slot in stretch}) == 1:
                about = {"circle": circle.id, "meeting": taken[stretch[0]], "slot": stretch[0]}
                yield Remark("meeting_alone", circle.alone_points, about)


def _idle(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    halves, lengths = numbered(talks), {one.id: one.slots for one in talks.meetings}
    for kind, attendants in (("body", talks.bodies), ("person", talks.persons)):
        for one in attendants:
            taken: dict[str, list[int]] = defaultdict(list)
            for meeting in talks.meetings:
                if meeting.id in places and one.id in _of(meeting, kind):
                    taken[halves[places[meeting.id].slot].id] += _lasting(places[meeting.id], lengths)
            for half, slots in taken.items():
                empty = max(slots) - min(slots) + 1 - len(slots)
                if one.idle * empty:
                    yield Remark("waits_between", one.idle * empty, {"who": one.id, "half": half, "slots": empty})


def _of(meeting: Meeting, kind: str) -> tuple[str, ...]:
    return meeting.bodies if kind == "body" else meeting.persons


def _lasting(place: Place, lengths: dict[str, int]) -> range:
    return range(place.slot, place.slot + lengths[place.meeting])


def _interpreters(talks: Talks, places: dict[str, Place]) -> Iterator[Remark]:
    fields = {one.id: one.fields for one in talks.interpreters}
    load: Counter[str] = Counter()
    for one in talks.meetings:
        for name in places[one.id].interpreters if one.id in places else ():
            load[name] += one.slots
            if one.field and one.field not in fields[name] and talks.points.field:
                about = {"meeting": one.id, "interpreter": name, "field": one.field}
                yield Remark("field_unknown", talks.points.field, about)
    share = equal_share(talks)
    for name in fields:
        if more := max(0, load[name] - share) * talks.points.load:
            yield Remark("works_more", more, {"interpreter": name, "slots": load[name], "share": share})


def equal_share(talks: Talks) -> int:
    """The slots each interpreter works where all meetings are interpreted and all work alike, rounded up."""
    work = sum(one.slots * len(talks.seats(one)) for one in talks.meetings)
    return -(-work // max(1, len(talks.interpreters)))
