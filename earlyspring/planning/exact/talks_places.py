"""When and where: for each kind of meeting, whether one begins at a slot in a room. Slots are the bits of `Ground`.

Meetings that are alike in everything and can never fall together are one kind of so many, so that it need not be
decided which of them is which.
"""

from collections.abc import Iterator
from dataclasses import replace

from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.timetable.ground import Ground
from earlyspring.planning.timetable.talks import Talks

Spot = tuple[int, int]
"""The bit of the first slot, the number of the room."""


class Places:
    """`kinds`: meetings by number, those that are alike together; `at`: for each kind, whether one stands at a spot."""

    def __init__(self, talks: Talks, sheet: Sheet) -> None:
        self.talks, self.sheet, self.ground = talks, sheet, Ground(talks)
        self.kinds = _kinds(talks, self.ground)
        self.at: list[dict[Spot, Unknown]] = [{spot: sheet.yes() for spot in self._spots(row[0])} for row in self.kinds]
        self.kind_of = {one: kind for kind, row in enumerate(self.kinds) for one in row}
        self.starts = [self._begins(at) for at in self.at]
        self._covering = [self._covers(kind) for kind in range(len(self.kinds))]
        self.placed = [total(starts.values()) for starts in self.starts]
        for row, placed in zip(self.kinds, self.placed, strict=True):
            if talks.meetings[row[0]].lock is not None:
                sheet.keep(placed == 1, "talks_locks")
            else:
                sheet.keep(placed <= len(row))
        self._rooms()
        self._attendants()

    def _spots(self, one: int) -> Iterator[Spot]:
        ground, meeting = self.ground, self.talks.meetings[one]
        slots, barred = range(1, len(ground.bit) + 1), ~ground.open
        if meeting.lock and not set(meeting.lock.interpreters) <= ground.interpreter_number.keys():
            return
        for of_kind, names in ((self.talks.bodies, meeting.bodies), (self.talks.persons, meeting.persons)):
            for attendant in of_kind:
                barred |= ground.bits(attendant.away) if attendant.id in names else 0
        for interpreter in ground.fixed[one]:
            barred |= ground.absent[interpreter]
        for slot in slots:
            early = meeting.earliest is not None and slot < meeting.earliest
            late = meeting.latest is not None and slot + meeting.slots - 1 > meeting.latest
            elsewhere = meeting.lock is not None and meeting.lock.slot not in (None, slot)
            lasts = ground.span[one] << ground.bit[slot]
            if not (early or late or elsewhere or lasts & barred):
                yield from ((ground.bit[slot], room) for room in ground.rooms[one] if not lasts & ground.shut[room])

    def _begins(self, at: dict[Spot, Unknown]) -> dict[int, Unknown]:
        """For each slot whether a meeting of the kind begins there, in any room."""
        starts = {start: self.sheet.yes() for start in dict.fromkeys(start for start, _ in at)}
        for start, yes in starts.items():
            self.sheet.keep(total(spot for (begin, _), spot in at.items() if begin == start) == yes)
        return starts

    def _covers(self, kind: int) -> dict[int, list[tuple[Spot, Unknown]]]:
        found: dict[int, list[tuple[Spot, Unknown]]] = {}
        for (start, room), yes in self.at[kind].items():
            for bit in range(start, start + self.ground.lasts[self.kinds[kind][0]]):
                found.setdefault(bit, []).append(((start, room), yes))
        return found

    def covering(self, kind: int, bit: int, rooms: frozenset[int] | None = None) -> list[Unknown]:
        """What says that a kind takes a slot: its starts, or in some of the rooms its spots."""
        if rooms is None:
            lasts = self.ground.lasts[self.kinds[kind][0]]
            return [yes for start, yes in self.starts[kind].items() if start <= bit < start + lasts]
        return [yes for (_, room), yes in self._covering[kind].get(bit, ()) if room in rooms]

    def _rooms(self) -> None:
        held: dict[Spot, list[Unknown]] = {}
        for covers in self._covering:
            for bit, spots in covers.items():
                for (_, room), yes in spots:
                    held.setdefault((bit, room), []).append(yes)
        for row in held.values():
            self.sheet.most_one(row)
        for bit in range(self.ground.width):
            open_rooms = sum(not shut >> bit & 1 for shut in self.ground.shut)
            self.sheet.keep(
                total(yes for kind in range(len(self.kinds)) for yes in self.covering(kind, bit)) <= open_rooms
            )

    def groups(self) -> Iterator[tuple[list[int], bool]]:
        """Kinds of meetings that never fall together, and whether they have a person in common, who may have to walk."""
        talks, number = self.talks, self.ground.number
        for circle in talks.circles:
            yield self.of([number[one] for one in talks.circle_meetings(circle)]), False
        for walks, of in ((False, "bodies"), (True, "persons")):
            for name in dict.fromkeys(name for meeting in talks.meetings for name in getattr(meeting, of)):
                yield self.of([place for place, one in enumerate(talks.meetings) if name in getattr(one, of)]), walks

    def of(self, meetings: list[int]) -> list[int]:
        """The kinds of meetings."""
        return list(dict.fromkeys(self.kind_of[one] for one in meetings))

    def _attendants(self) -> None:
        seen = set()
        for kinds, walks in self.groups():
            if (key := (tuple(kinds), walks)) not in seen:
                seen.add(key)
                for bit in range(self.ground.width):
                    self.sheet.most_one(yes for kind in kinds for yes in self.covering(kind, bit))
                if walks and self.ground.walking and (len(kinds) > 1 or len(self.kinds[kinds[0]]) > 1):
                    self._walk(kinds)

    def _walk(self, kinds: list[int]) -> None:
        """Between two slots of a half-day with a person lies the way between their buildings."""
        for bit, later, here, there in self.too_near():
            first = total(yes for kind in kinds for yes in self.covering(kind, bit, here))
            then = total(yes for kind in kinds for yes in self.covering(kind, later, there))
            self.sheet.keep(first + then <= 1)

    def too_near(self) -> Iterator[tuple[int, int, frozenset[int], frozenset[int]]]:
        """Two slots of a half-day and the rooms of two buildings with too long a way for whoever is in both."""
        ground = self.ground
        buildings: dict[str, list[int]] = {}
        for number, room in enumerate(self.talks.rooms):
            buildings.setdefault(room.building, []).append(number)
        for here in buildings.values():
            for there in buildings.values():
                for bit in range(ground.width):
                    for later in range(bit + 1, min(bit + ground.gap[here[0]][there[0]], ground.width - 1) + 1):
                        if here is not there and ground.half[bit] == ground.half[later] != -1:
                            yield bit, later, frozenset(here), frozenset(there)


def _kinds(talks: Talks, ground: Ground) -> list[list[int]]:
    told = {one.meeting for one in talks.published}
    found: dict[object, list[int]] = {}
    for number, one in enumerate(talks.meetings):
        alike = (one.bodies or one.persons) and not (one.lock or talks.seats(one) or one.id in told)
        series = tuple(place for place, series in enumerate(talks.series) if one.id in series.meetings)
        circles = tuple(place for place, circle in enumerate(talks.circles) if one.id in talks.circle_meetings(circle))
        found.setdefault((replace(one, id=""), series, circles) if alike else number, []).append(number)
    return list(found.values())
