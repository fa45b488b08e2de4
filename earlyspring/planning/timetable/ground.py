"""What the search looks up and never changes: meetings, rooms and interpreters by number, slots as bits.

A bit stands between two half-days, so that shifting bits never goes from the one into the other.
"""

from collections.abc import Iterator

from earlyspring.planning.timetable.clashes import clashes, walkers
from earlyspring.planning.timetable.days import slots_of
from earlyspring.planning.timetable.means import Spans
from earlyspring.planning.timetable.talks import Meeting, Talks
from earlyspring.planning.timetable.wishes import crowded, empty, equal_share


class Ground:
    """Tables by the number of a meeting (its place in the input), of a room, of an interpreter."""

    def __init__(self, talks: Talks) -> None:
        self.talks, self.points = talks, talks.points
        self.number = {one.id: number for number, one in enumerate(talks.meetings)}
        self.room_number = {one.id: number for number, one in enumerate(talks.rooms)}
        self.interpreter_number = {one.id: number for number, one in enumerate(talks.interpreters)}
        self._slots()
        self._rooms()
        self._interpreters()
        self._meetings()
        self.clash = clashes(talks, self.fixed)
        self.walkers = walkers(talks)
        self.walking = max((gap for row in self.gap for gap in row), default=0)

    def _slots(self) -> None:
        self.bit: dict[int, int] = {}
        self.day: list[int] = []
        self.halves: list[int] = []
        days = {day: number for number, day in enumerate(dict.fromkeys(half.day for half in self.talks.halves))}
        self.days, slot = len(days), 0
        for half in self.talks.halves:
            self.halves.append(((1 << half.slots) - 1) << len(self.day))
            for _ in range(half.slots):
                slot += 1
                self.bit[slot] = len(self.day)
                self.day.append(days[half.day])
            self.day.append(days[half.day])
        self.slot = {bit: slot for slot, bit in self.bit.items()}
        self.width = len(self.day)
        self.open = sum(self.halves) & ~self.bits(self.talks.blocked)
        self.half = [
            next((number for number, mask in enumerate(self.halves) if mask >> bit & 1), -1)
            for bit in range(self.width)
        ]

    def bits(self, spans: Spans) -> int:
        """Slots as bits; those beyond the last half-day fall away."""
        return sum(1 << self.bit[slot] for slot in slots_of(spans) if slot in self.bit)

    def _rooms(self) -> None:
        talks = self.talks
        walks = {frozenset(one.buildings): talks.slots_in(one.minutes) for one in talks.walks}
        self.shut = [self.bits(room.away) for room in talks.rooms]
        self.gap = [
            [walks.get(frozenset((one.building, other.building)), 0) for other in talks.rooms] for one in talks.rooms
        ]

    def _interpreters(self) -> None:
        talks = self.talks
        self.absent = [self.bits(one.away) for one in talks.interpreters]
        self.most = [one.day_minutes // talks.slot_minutes for one in talks.interpreters]
        self.alone = talks.alone_minutes // talks.slot_minutes
        self.rest = talks.slots_in(talks.rest_minutes)
        self.share = equal_share(talks)

    def _meetings(self) -> None:
        talks = self.talks
        away = {("body", one.id): self.bits(one.away) for one in talks.bodies}
        away |= {("person", one.id): self.bits(one.away) for one in talks.persons}
        self.lasts = [one.slots for one in talks.meetings]
        self.single = max(self.lasts, default=1) == 1
        self.span = [(1 << one.slots) - 1 for one in talks.meetings]
        self.unplaced = [talks.points.unplaced * one.priority for one in talks.meetings]
        teams = [self._team(one) for one in talks.meetings]
        self.fixed = [fixed for fixed, _ in teams]
        self.seats = [seats for _, seats in teams]
        self.starts = [self._starts(number, one, away) for number, one in enumerate(talks.meetings)]
        self.may_start = [sum(1 << start for start in starts) for starts in self.starts]
        self.rooms = [tuple(self._rooms_of(one)) for one in talks.meetings]
        self.may_room = [sum(1 << room for room in rooms) for rooms in self.rooms]
        self.room_points = [
            [crowded(talks, one, room) + empty(talks, one, room) for room in talks.rooms] for one in talks.meetings
        ]
        self.strange = [
            [talks.points.field * bool(one.field and one.field not in other.fields) for other in talks.interpreters]
            for one in talks.meetings
        ]
        self.locked = [one.lock is not None for one in talks.meetings]
        told = {one.meeting: one for one in talks.published}
        self.told = [told.get(one.id) for one in talks.meetings]

    def _team(self, meeting: Meeting) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
        """Who interprets in any case, and for each seat left who could."""
        talks, number = self.talks, self.interpreter_number
        known, own = talks.interpreters, talks.own(meeting)
        locked = meeting.lock.interpreters if meeting.lock else ()
        fixed = tuple(number[one] for one in dict.fromkeys((*own, *locked)) if one in number)
        seats = list(talks.seats(meeting))
        for one in fixed:
            leads = known[one].lead or known[one].id in own
            fit = [seat for seat in seats if known[one].speaks(seat[0]) and (leads or not seat[1])]
            if fit:
                seats.remove(fit[0])
        return fixed, tuple(
            tuple(
                place
                for place, one in enumerate(known)
                if one.speaks(pair) and (one.lead or not lead) and place not in fixed
            )
            for pair, lead in seats
        )

    def _starts(self, number: int, meeting: Meeting, away: dict[tuple[str, str], int]) -> tuple[int, ...]:
        barred = ~self.open
        for kind, names in (("body", meeting.bodies), ("person", meeting.persons)):
            for name in names:
                barred |= away.get((kind, name), 0)
        for one in self.fixed[number]:
            barred |= self.absent[one]
        first, last = meeting.earliest or 1, (meeting.latest or len(self.bit)) - meeting.slots + 1
        slots = range(max(first, 1), min(last, len(self.bit)) + 1)
        if meeting.lock and meeting.lock.slot is not None:
            slots = range(meeting.lock.slot, meeting.lock.slot + 1) if meeting.lock.slot in slots else range(0)
        if not all(self.seats[number]):
            return ()
        return tuple(bit for bit in map(self.bit.__getitem__, slots) if not self.span[number] << bit & barred)

    def _rooms_of(self, meeting: Meeting) -> Iterator[int]:
        for number, room in enumerate(self.talks.rooms):
            large = self.points.crowded is not None or meeting.size <= room.capacity
            here = meeting.lock is None or meeting.lock.room in (None, room.id)
            if large and here and set(meeting.equipment) <= set(room.equipment):
                yield number
