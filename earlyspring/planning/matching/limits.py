"""What no plan of meetings can get round: why the given meetings cannot all be held."""

from collections import Counter
from collections.abc import Iterator

from earlyspring.planning.matching.market import Market
from earlyspring.planning.matching.worth import share_a_language
from earlyspring.planning.outcome import Remark


def shortages(market: Market) -> list[Remark]:
    """Why there can be no plan; nothing where none of the countable reasons holds. Without given meetings there is one."""
    for one in market.given:
        if one.firms[0] == one.firms[1]:
            return [Remark("meeting_of_one", about={"firm": one.firms[0]})]
    return [*_firms(market), *_times(market), *_slots(market), *_whole(market)]


def _firms(market: Market) -> Iterator[Remark]:
    for pair, times in Counter(one.pair for one in market.given).items():
        if times > 1:
            yield Remark("meeting_given_twice", about={"firms": list(pair)})
    counts = Counter(one for each in market.given for one in each.pair)
    for firm in market.firms:
        if counts[firm.id] > market.quota_of(firm):
            about = {"firm": firm.id, "meetings": counts[firm.id], "most": market.quota_of(firm)}
            yield Remark("quota_exceeded", about=about)


def _times(market: Market) -> Iterator[Remark]:
    absent = {one.id: set(one.absent) for one in market.firms}
    for one in market.given:
        slots = [slot.id for slot in market.slots if one.slot in (None, slot.id)]
        if not any(slot not in absent[one.firms[0]] | absent[one.firms[1]] for slot in slots):
            yield Remark("never_both_there", about={"firms": list(one.firms)})
    for (firm, slot), times in Counter((firm, one.slot) for one in market.given for firm in one.pair).items():
        if slot is not None and times > 1:
            yield Remark("firm_in_two_meetings", about={"firm": firm, "slot": slot})


def _slots(market: Market) -> Iterator[Remark]:
    firms = {one.id: one for one in market.firms}
    for slot in market.slots:
        there, about = [one for one in market.given if one.slot == slot.id], {"slot": slot.id}
        tables, voices = market.tables_in(slot), market.interpreters_in(slot)
        silent = sum(not share_a_language(*(firms[of] for of in one.pair)) for one in there)
        if len(there) > tables:
            yield Remark("meeting_tables_short", about=about | {"meetings": len(there), "tables": tables})
        if silent > voices:
            yield Remark("meeting_interpreters_short", about=about | {"meetings": silent, "interpreters": voices})
        for table, times in Counter(one.table for one in there if one.table).items():
            if times > 1 or table > tables:
                yield Remark("meeting_table_taken", about=about | {"table": table, "meetings": times, "tables": tables})


def _whole(market: Market) -> Iterator[Remark]:
    firms = {one.id: one for one in market.firms}
    tables, voices = (sum(map(count, market.slots)) for count in (market.tables_in, market.interpreters_in))
    silent = sum(not share_a_language(*(firms[of] for of in one.pair)) for one in market.given)
    if len(market.given) > tables:
        yield Remark("given_meetings_need_tables", about={"meetings": len(market.given), "tables": tables})
    if silent > voices:
        yield Remark("given_meetings_need_interpreters", about={"meetings": silent, "interpreters": voices})
