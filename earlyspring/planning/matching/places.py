"""At which table a meeting sits: a firm stays where it sat, where it can."""

from typing import Any

from earlyspring.planning.matching.market import Market, Pair
from earlyspring.planning.matching.worth import share_a_language


def at_tables(market: Market, meetings: list[tuple[Pair, str]]) -> list[dict[str, Any]]:
    """The meetings by slot and table. Fixed tables first, then told ones, then where a host or else a guest sat before."""
    firms = {one.id: one for one in market.firms}
    locked = {one.pair: one.table for one in market.given if one.table}
    told = {one.pair: one.table for one in market.published if one.table}
    sat: dict[str, int] = {}
    planned: list[dict[str, Any]] = []
    for slot in market.slots:
        pairs = [pair for pair, there in meetings if there == slot.id]
        taken = _taken(
            pairs,
            [locked, told, {pair: _sat(firms[pair[0]].side == "host", pair, sat) for pair in pairs}],
            market.tables_in(slot),
        )
        free = (table for table in range(1, len(pairs) + len(taken) + 1) if table not in taken.values())
        rows = []
        for pair in pairs:
            table = taken[pair] if pair in taken else next(free)
            sat |= dict.fromkeys(pair, table)
            one, other = pair if firms[pair[0]].side == "host" or firms[pair[1]].side != "host" else pair[::-1]
            silent = not share_a_language(firms[one], firms[other])
            rows.append({"firm": one, "with": other, "slot": slot.id, "table": table, "interpreter": silent})
        planned += sorted(rows, key=lambda row: int(row["table"]))
    return planned


def _sat(first_is_host: bool, pair: Pair, sat: dict[str, int]) -> int | None:
    host, guest = pair if first_is_host else pair[::-1]
    return sat.get(host, sat.get(guest))


def _taken(pairs: list[Pair], wishes: list[Any], most: int) -> dict[Pair, int]:
    """Each table up to `most` to one pair: the first list of wishes before the next."""
    taken: dict[Pair, int] = {}
    for wish in wishes:
        for pair in pairs:
            table = wish.get(pair)
            if table and table <= most and pair not in taken and table not in taken.values():
                taken[pair] = table
    return taken
