"""What a timetable costs, wish by wish, as `timetable.wishes` counts it."""

from collections.abc import Sequence

from earlyspring.planning.exact.sheet import Unknown, total
from earlyspring.planning.exact.talks_interpreters import Interpreters
from earlyspring.planning.exact.talks_places import Places


def wish(places: Places, interpreters: Interpreters) -> None:
    """Every wish that the validator counts."""
    _spots(places)
    _series(places)
    _circles(places)
    _idle(places)
    _work(places, interpreters)


def _spots(places: Places) -> None:
    """Meetings that are left out, and what the place of each of the others costs by itself."""
    ground, points, sheet = places.ground, places.talks.points, places.sheet
    for row, at in zip(places.kinds, places.at, strict=True):
        one = row[0]
        told = ground.told[one]
        sheet.certain(ground.unplaced[one] * len(row))
        for (start, room), yes in at.items():
            moved = told is not None and ground.slot[start] != told.slot
            elsewhere = told is not None and places.talks.rooms[room].id != told.room
            changed = points.slot_changed * moved + points.room_changed * elsewhere
            sheet.cost(yes, ground.room_points[one][room] + changed - ground.unplaced[one])


def _series(places: Places) -> None:
    ground, sheet = places.ground, places.sheet
    for series in places.talks.series:
        kinds = places.of([ground.number[one] for one in series.meetings])
        starts = [(start, yes) for kind in kinds for start, yes in places.starts[kind].items()]
        spots = [(spot, yes) for kind in kinds for spot, yes in places.at[kind].items()]
        if series.day_points and series.min_days:
            days = []
            for day in range(ground.days):
                there = sheet.yes()
                sheet.keep(there <= total(yes for start, yes in starts if ground.day[start] == day))
                days.append(there)
            missing = sheet.number(0, series.min_days)
            sheet.keep(missing >= series.min_days - total(days))
            sheet.cost(missing, series.day_points)
        if series.room_points:
            used = {room: sheet.yes() for _, room in dict.fromkeys(spot for spot, _ in spots)}
            for (_, room), yes in spots:
                sheet.follows(used[room], yes)
            more = sheet.number(0, len(used))
            sheet.keep(more >= total(used.values()) - 1)
            sheet.cost(more, series.room_points)


def _circles(places: Places) -> None:
    """A meeting is alone where none of the circle ends as it begins, nor begins as it ends."""
    ground, sheet = places.ground, places.sheet
    for circle in places.talks.circles:
        kinds = places.of([ground.number[one] for one in places.talks.circle_meetings(circle)])
        busy = [_busy(places, kinds, bit) for bit in range(ground.width)]
        lengths = {ground.lasts[places.kinds[kind][0]] for kind in kinds} if circle.alone_points else set()
        for length in sorted(lengths):
            alike = [kind for kind in kinds if ground.lasts[places.kinds[kind][0]] == length]
            for bit in range(ground.width):
                begin = [places.starts[kind][bit] for kind in alike if bit in places.starts[kind]]
                if begin:
                    alone = sheet.yes()
                    beside = busy[bit - 1 : bit] + busy[bit + length : bit + length + 1]
                    sheet.keep(alone >= total(begin) - total(beside))
                    sheet.cost(alone, circle.alone_points)


def _idle(places: Places) -> None:
    """Slots between the first and the last of a half-day in which an attendant has no meeting."""
    ground, talks, sheet = places.ground, places.talks, places.sheet
    for of, attendants in (("bodies", talks.bodies), ("persons", talks.persons)):
        for one in attendants:
            meetings = [place for place, meeting in enumerate(talks.meetings) if one.id in getattr(meeting, of)]
            for mask in ground.halves if one.idle and len(meetings) > 1 else ():
                bits = [bit for bit in range(mask.bit_length()) if mask >> bit & 1]
                busy = [_busy(places, places.of(meetings), bit) for bit in bits]
                come, stays = ([sheet.yes() for _ in bits] for _ in range(2))
                for place, here in enumerate(busy):
                    sheet.keep(come[place] >= here)
                    sheet.keep(stays[place] >= here)
                    if place:
                        sheet.follows(come[place], come[place - 1])
                        sheet.follows(stays[place - 1], stays[place])
                    waits = sheet.yes()
                    sheet.keep(waits >= come[place] + stays[place] - 1 - here)
                    sheet.cost(waits, one.idle)


def _busy(places: Places, kinds: Sequence[int], bit: int) -> Unknown:
    return total(yes for kind in kinds for yes in places.covering(kind, bit))


def _work(places: Places, interpreters: Interpreters) -> None:
    ground, talks, sheet = places.ground, places.talks, places.sheet
    load: dict[int, list[Unknown]] = {}
    for one, team in interpreters.works.items():
        told = ground.told[one]
        for who, yes in team.items():
            new = told is not None and talks.interpreters[who].id not in told.interpreters
            sheet.cost(yes, ground.strange[one][who] + talks.points.interpreter_changed * new)
            load.setdefault(who, []).append(ground.lasts[one] * yes)
    for work in load.values():
        more = sheet.number(0, sum(ground.lasts[one] for one in interpreters.works))
        sheet.keep(more >= total(work) - ground.share)
        sheet.cost(more, talks.points.load)
