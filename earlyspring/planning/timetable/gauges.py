"""Wishes that are read off the slots a group of meetings takes, as bits: nobody waits, no meeting stands alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from earlyspring.planning.timetable.ground import Ground


@dataclass(frozen=True)
class Gauge:
    """`token`: the bits of a meeting that begins at the first slot; `cost`: the points of the bits of a group."""

    meetings: Sequence[int]
    token: dict[int, int]
    cost: Callable[[int], int]


def gauges(ground: Ground) -> list[Gauge]:
    """One for each circle and each attendant with points."""
    talks = ground.talks
    found = []
    for circle in talks.circles:
        meetings = [ground.number[one] for one in talks.circle_meetings(circle)]
        if circle.alone_points and meetings:
            single = all(ground.lasts[one] == 1 for one in meetings)
            found.append((_singles if single else _circle)(ground, meetings, circle.alone_points))
    for kind, attendants in (("bodies", talks.bodies), ("persons", talks.persons)):
        for one in attendants:
            meetings = [place for place, meeting in enumerate(talks.meetings) if one.id in getattr(meeting, kind)]
            if one.idle and len(meetings) > 1:
                found.append(_idle(ground, meetings, one.idle))
    return found


def _singles(ground: Ground, meetings: Sequence[int], points: int) -> Gauge:
    def cost(bits: int) -> int:
        return (bits & ~(bits << 1 | bits >> 1)).bit_count() * points

    return Gauge(meetings, dict.fromkeys(meetings, 1), cost)


def _circle(ground: Ground, meetings: Sequence[int], points: int) -> Gauge:
    """Of meetings with several slots the first ones are kept apart, above the bits of all."""
    width = ground.width + max(ground.lasts)

    def cost(bits: int) -> int:
        starts, slots, alone = bits >> width, bits & ((1 << width) - 1), 0
        while slots:
            beyond = slots + (slots & -slots)
            alone += (starts & slots & ~beyond).bit_count() == 1
            slots &= beyond
        return alone * points

    return Gauge(meetings, {one: ground.span[one] | 1 << width for one in meetings}, cost)


def _idle(ground: Ground, meetings: Sequence[int], points: int) -> Gauge:
    def cost(bits: int) -> int:
        empty = 0
        for half in ground.halves:
            if slots := bits & half:
                empty += slots.bit_length() - (slots & -slots).bit_length() + 1 - slots.bit_count()
        return empty * points

    return Gauge(meetings, {one: ground.span[one] for one in meetings}, cost)
