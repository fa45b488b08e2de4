"""A timetable without times: how many meetings of each kind a room takes in all. No timetable costs less than the best of
these, and it is found in seconds."""

from collections.abc import Callable, Iterator

from earlyspring.planning.exact.drawing import Smaller
from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.exact.talks_places import Places


def without_times(places: Places) -> Smaller:
    """Meetings left out, seats short or empty, and series that change rooms; nothing else is counted."""
    sheet, ground = Sheet(), places.ground
    held = []
    for row, at in zip(places.kinds, places.at, strict=True):
        rooms = {room: sheet.number(0, len(row)) for room in sorted({room for _, room in at})}
        sheet.keep(total(rooms.values()) <= len(row))
        sheet.certain(ground.unplaced[row[0]] * len(row))
        for room, number in rooms.items():
            sheet.cost(number, ground.room_points[row[0]][room] - ground.unplaced[row[0]])
        held.append(rooms)
    for room, shut in enumerate(ground.shut):
        lengths = (
            ground.lasts[row[0]] * rooms[room] for row, rooms in zip(places.kinds, held, strict=True) if room in rooms
        )
        sheet.keep(total(lengths) <= (ground.open & ~shut).bit_count())
    for series in places.talks.series:
        kinds = places.of([ground.number[one] for one in series.meetings])
        used = {room: sheet.yes() for room in sorted({room for kind in kinds for room in held[kind]})}
        for kind in kinds:
            for room, number in held[kind].items():
                sheet.keep(number <= len(places.kinds[kind]) * used[room])
        more = sheet.number(0, len(used))
        sheet.keep(more >= total(used.values()) - 1)
        sheet.cost(more, series.room_points)

    def left_out(value: Callable[[Unknown], int]) -> Iterator[Unknown]:
        for rooms, at in zip(held, places.at, strict=True):
            yield from (yes for (_, room), yes in at.items() if not value(rooms[room]))

    return Smaller(sheet, left_out)
