"""The validator: what a plan of meetings breaks, and what it costs. It shares nothing with the search."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from earlyspring.planning.matching.market import Market, Meeting, Pair
from earlyspring.planning.matching.worth import best_for_each, candidates, may_choose, share_a_language, worth
from earlyspring.planning.outcome import Remark

Planned = Sequence[Mapping[str, Any]]
"""{"firm": id, "with": id, "slot": id, "table": from 1, "interpreter": whether one is needed} for each meeting."""


def broken(market: Market, planned: Planned) -> list[Remark]:
    """Every hard rule the plan breaks; an empty list where it can be held."""
    firms, slots = {one.id for one in market.firms}, {one.id for one in market.slots}
    meetings = _meetings(planned)
    found = [_unknown("firm", one) for one in sorted({one for each in meetings for one in each.firms} - firms)]
    found += [_unknown("slot", one) for one in sorted({str(one.slot) for one in meetings} - slots)]
    if found:
        return found
    return [*_pairs(market, meetings), *_given(market, meetings), *_firms(market, meetings), *_slots(market, meetings)]


def score(market: Market, planned: Planned) -> list[Remark]:
    """Where the points come from: what each firm misses of its best, its breaks, and what was told otherwise."""
    meetings, points = _meetings(planned), market.points
    best, had = best_for_each(market, candidates(market)), _had(market, meetings)
    counts = Counter(one for each in meetings for one in each.pair)
    lines = []
    for firm in market.firms:
        if had[firm.id] < best[firm.id]:
            about = {"firm": firm.id, "meetings": counts[firm.id], "points": had[firm.id], "best": best[firm.id]}
            lines.append(Remark("firm_could_have_more", best[firm.id] - had[firm.id], about))
    for one, number in breaks(market, meetings).items():
        if number:
            lines.append(Remark("firm_has_breaks", points.pause * number, {"firm": one, "breaks": number}))
    is_at = {one.pair: one.slot for one in meetings}
    for told in market.published:
        about = {"firms": list(told.firms), "was": told.slot}
        if told.pair not in is_at:
            lines.append(Remark("meeting_dropped", points.change, about))
        elif is_at[told.pair] != told.slot:
            lines.append(Remark("meeting_moved", points.change, about | {"is": is_at[told.pair]}))
    return lines


def breaks(market: Market, meetings: Sequence[Meeting]) -> dict[str, int]:
    """For each firm that meets somebody, how often it waits within a half for its next meeting."""
    halves = [list(those) for _, those in groupby(market.slots, key=lambda one: one.half)]
    numbered = enumerate((number, one.id) for number, those in enumerate(halves) for one in those)
    places = {one: (number, place) for place, (number, one) in numbered}
    taken: dict[str, list[tuple[int, int]]] = {one.id: [] for one in market.firms}
    for meeting in meetings:
        for one in meeting.pair:
            taken[one].append(places[str(meeting.slot)])
    found = {}
    for one, those in taken.items():
        row = sorted(those, key=lambda place: place[1])
        steps = pairwise(row)
        if row:
            found[one] = sum(half == later and place + 1 < next_place for (half, place), (later, next_place) in steps)
    return found


def _meetings(planned: Planned) -> list[Meeting]:
    return [Meeting((one["firm"], one["with"]), one["slot"], one["table"]) for one in planned]


def _unknown(kind: str, one: str) -> Remark:
    return (
        Remark("firm_unknown", about={"firm": one}) if kind == "firm" else Remark("slot_unknown", about={"slot": one})
    )


def _had(market: Market, meetings: Sequence[Meeting]) -> Counter[str]:
    firms = {one.id: one for one in market.firms}
    had: Counter[str] = Counter()
    for meeting in meetings:
        points = worth(market, *(firms[one] for one in meeting.pair))
        for one in meeting.pair:
            had[one] += points + (0 if one in had else market.points.first)
    return had


def _pairs(market: Market, meetings: Sequence[Meeting]) -> Iterator[Remark]:
    firms, given = {one.id: one for one in market.firms}, {one.pair for one in market.given}
    for pair, times in Counter(one.pair for one in meetings).items():
        if times > 1:
            yield Remark("pair_meets_twice", about={"firms": list(pair)})
        chosen = pair not in given
        if chosen and not (market.choose and may_choose(market, *(firms[one] for one in pair))):
            yield Remark("not_to_be_chosen", about={"firms": list(pair)})


def _given(market: Market, meetings: Sequence[Meeting]) -> Iterator[Remark]:
    there: dict[Pair, Meeting] = {one.pair: one for one in meetings}
    for one in market.given:
        planned = there.get(one.pair)
        if planned is None:
            yield Remark("meeting_missing", about={"firms": list(one.firms)})
        elif one.slot not in (None, planned.slot):
            yield Remark(
                "meeting_lock_broken", about={"firms": list(one.firms), "locked": one.slot, "is": planned.slot}
            )
        elif one.table not in (None, planned.table):
            about = {"firms": list(one.firms), "locked": one.table, "is": planned.table}
            yield Remark("meeting_table_lock_broken", about=about)


def _firms(market: Market, meetings: Sequence[Meeting]) -> Iterator[Remark]:
    counts = Counter(one for each in meetings for one in each.pair)
    for (one, slot), times in Counter((one, each.slot) for each in meetings for one in each.pair).items():
        if times > 1:
            yield Remark("firm_in_two_meetings", about={"firm": one, "slot": slot})
    for firm in market.firms:
        if counts[firm.id] > market.quota_of(firm):
            about = {"firm": firm.id, "meetings": counts[firm.id], "most": market.quota_of(firm)}
            yield Remark("quota_exceeded", about=about)
    absent = {(one.id, slot) for one in market.firms for slot in one.absent}
    for each in meetings:
        for one in each.pair:
            if (one, each.slot) in absent:
                yield Remark("firm_absent", about={"firm": one, "slot": each.slot})
    number = breaks(market, meetings)
    if market.fair is not None and number and max(number.values()) - min(number.values()) > market.fair:
        about = {"most": max(number.values()), "fewest": min(number.values()), "fair": market.fair}
        yield Remark("breaks_unfair", about=about)


def _slots(market: Market, meetings: Sequence[Meeting]) -> Iterator[Remark]:
    firms = {one.id: one for one in market.firms}
    held = defaultdict(list)
    for meeting in meetings:
        held[meeting.slot].append(meeting)
    for slot in market.slots:
        there, tables, about = held[slot.id], market.tables_in(slot), {"slot": slot.id}
        if len(there) > tables:
            yield Remark("meeting_tables_short", about=about | {"meetings": len(there), "tables": tables})
        for table, times in Counter(one.table for one in there).items():
            if times > 1 or not 1 <= (table or 0) <= tables:
                yield Remark("meeting_table_taken", about=about | {"table": table, "meetings": times, "tables": tables})
        speechless = sum(not share_a_language(*(firms[of] for of in one.pair)) for one in there)
        if speechless > market.interpreters_in(slot):
            few = {"meetings": speechless, "interpreters": market.interpreters_in(slot)}
            yield Remark("meeting_interpreters_short", about=about | few)
