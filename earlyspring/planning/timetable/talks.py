"""The meetings asked for, what is wished of them, and what the wishes are worth."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Spans, Walk


@dataclass(frozen=True)
class Lock:
    """What of a meeting stays as it is."""

    slot: int | None = None
    room: str | None = None
    interpreters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meeting:
    """`slots`: how long; `size`: people in the room; `earliest`, `latest`: slots it may touch; `leads`: how many lead
    interpreters for each pair of languages, where it is not as the rule has it."""

    id: str
    bodies: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    slots: int = 1
    size: int = 0
    equipment: tuple[str, ...] = ()
    priority: int = 1
    vip: bool = False
    languages: tuple[str, ...] = ()
    field: str = ""
    earliest: int | None = None
    latest: int | None = None
    leads: int | None = None
    lock: Lock | None = None


@dataclass(frozen=True)
class Series:
    """Meetings that belong together: wished on at least `min_days` days and in one room."""

    id: str
    meetings: tuple[str, ...]
    min_days: int = 0
    day_points: int = 0
    room_points: int = 0


@dataclass(frozen=True)
class Circle:
    """People of whom some are in several bodies: their meetings never fall together. `alone_points`: for a meeting
    without another of the circle right before or after it."""

    id: str
    bodies: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    alone_points: int = 0


@dataclass(frozen=True)
class Points:
    """What each wish is worth. `unplaced`: times the priority; `crowded`: for each person too many (None: no meeting in
    too small a room); `empty`: for ten seats left empty; `load`: for each slot above an equal share of the work."""

    unplaced: int = 10_000
    slot_changed: int = 1_000
    room_changed: int = 500
    interpreter_changed: int = 300
    crowded: int | None = None
    empty: int = 1
    field: int = 5
    load: int = 3


@dataclass(frozen=True)
class Place:
    """Where a meeting is put: its first slot, its room, and who interprets."""

    meeting: str
    slot: int
    room: str
    interpreters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talks:
    """`alone_minutes`: so long an interpreter works alone, and without a rest of `rest_minutes` (AICE: 90)."""

    halves: tuple[Half, ...]
    meetings: tuple[Meeting, ...]
    rooms: tuple[Room, ...]
    interpreters: tuple[Interpreter, ...] = ()
    bodies: tuple[Attendant, ...] = ()
    persons: tuple[Attendant, ...] = ()
    series: tuple[Series, ...] = ()
    circles: tuple[Circle, ...] = ()
    walks: tuple[Walk, ...] = ()
    blocked: Spans = ()
    published: tuple[Place, ...] = ()
    points: Points = field(default_factory=Points)
    slot_minutes: int = 20
    alone_minutes: int = 90
    rest_minutes: int = 20

    def slots_in(self, minutes: int) -> int:
        """How many slots so many minutes fill, begun ones counted."""
        return -(-minutes // self.slot_minutes)

    def circle_meetings(self, circle: Circle) -> tuple[str, ...]:
        """The meetings of a circle: those named and those of its bodies."""
        named, bodies = set(circle.meetings), set(circle.bodies)
        return tuple(one.id for one in self.meetings if one.id in named or not bodies.isdisjoint(one.bodies))

    def seats(self, meeting: Meeting) -> tuple[tuple[tuple[str, str], bool], ...]:
        """The interpreters a meeting needs: pairs of languages, and whether a lead is asked for. The first language is
        interpreted from and into each other; two leads where it is of rank or longer than one works alone."""
        languages: Sequence[str] = tuple(dict.fromkeys(meeting.languages))
        long = meeting.slots * self.slot_minutes > self.alone_minutes
        leads = meeting.leads if meeting.leads is not None else 2 if meeting.vip or long else 0
        number = max(leads, 2 if long else 1)
        return tuple(((languages[0], other), place < leads) for other in languages[1:] for place in range(number))

    def own(self, meeting: Meeting) -> tuple[str, ...]:
        """The interpreters who come with the persons of a meeting, as far as they speak its languages."""
        with_them = {one.id: one.interpreter for one in self.persons}
        known = {one.id: one for one in self.interpreters}
        names = dict.fromkeys(with_them.get(one) for one in meeting.persons)
        pairs = [pair for pair, _ in self.seats(meeting)]
        return tuple(one for one in names if one and one in known and any(map(known[one].speaks, pairs)))
