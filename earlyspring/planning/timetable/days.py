"""Slots counted through all half-days: which half-day and day one lies in, which are blocked, what the clock says."""

from collections.abc import Iterator

from earlyspring.planning.timetable.means import Half, Spans
from earlyspring.planning.timetable.talks import Place, Talks


def numbered(talks: Talks) -> dict[int, Half]:
    """The half-day of each slot."""
    return dict(enumerate((half for half in talks.halves for _ in range(half.slots)), 1))


def slots_of(spans: Spans) -> set[int]:
    """The slots of spans, one by one."""
    return {slot for first, last in spans for slot in range(first, last + 1)}


def clock(talks: Talks, place: Place) -> tuple[str, str]:
    """The day and the time at which a meeting begins: ("2027-02-24", "09:50"); the time is "" where none is given."""
    half = numbered(talks)[place.slot]
    first = next(slot for slot, one in numbered(talks).items() if one == half)
    if not half.start:
        return half.day, ""
    hour, minute = map(int, half.start.split(":"))
    now = hour * 60 + minute + (place.slot - first) * talks.slot_minutes
    return half.day, f"{now // 60:02}:{now % 60:02}"


def runs(taken: set[int], halves: dict[int, Half]) -> Iterator[list[int]]:
    """Taken slots, stretch by stretch; a half-day ends a stretch."""
    stretch: list[int] = []
    for slot in sorted(taken):
        if stretch and (slot != stretch[-1] + 1 or halves[slot] != halves[stretch[-1]]):
            yield stretch
            stretch = []
        stretch.append(slot)
    if stretch:
        yield stretch
