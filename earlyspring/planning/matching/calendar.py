"""Meetings, firms and slots by their places, and what each slot of a meeting and each day of a firm costs."""

from collections.abc import Iterator, Sequence

from earlyspring.planning.matching.market import Market, Pair
from earlyspring.planning.matching.worth import share_a_language, worth

LATER = -1
"""The slot of a meeting that has none."""


class Calendar:
    """`firms`: the two of a meeting; `holds`: they, and the table it is fixed to, numbered after the firms; `open`: slots it
    may have; `costs`: what each costs it by itself, LATER last; `needs`: whether it needs an interpreter; `tables`,
    `voices`: of each slot."""

    def __init__(self, market: Market, pairs: Sequence[Pair], breach: int) -> None:
        self.market, self.breach = market, breach
        self.slots = {one.id: place for place, one in enumerate(market.slots)}
        places = {one.id: place for place, one in enumerate(market.firms)}
        known = {one.id: one for one in market.firms}
        self.firms = [(places[one], places[other]) for one, other in pairs]
        tables = {one.pair: one.table for one in market.given if one.table}
        fixed = {table: len(places) + number for number, table in enumerate(dict.fromkeys(tables.values()))}
        self.holds = [(*two, fixed[tables[pair]]) if pair in tables else two for two, pair in self._with(pairs)]
        self.rows = len(places) + len(fixed)
        self.needs = [not share_a_language(known[one], known[other]) for one, other in pairs]
        self.tables = [market.tables_in(one) for one in market.slots]
        self.voices = [market.interpreters_in(one) for one in market.slots]
        self.open = [self._open(pair) for pair in pairs]
        self.costs = [self._costs(pair, worth(market, known[pair[0]], known[pair[1]])) for pair in pairs]
        halves = [one.half for one in market.slots]
        self._ends = [place for place in range(1, len(halves)) if halves[place] != halves[place - 1]] + [len(halves)]
        self._weighed: dict[int, tuple[int, int]] = {}

    def _with(self, pairs: Sequence[Pair]) -> Iterator[tuple[tuple[int, ...], Pair]]:
        return zip(self.firms, pairs, strict=True)

    def _open(self, pair: Pair) -> list[int]:
        absent = {slot for one in self.market.firms if one.id in pair for slot in one.absent}
        slots = [(slot, place) for slot, place in self.slots.items() if slot not in absent]
        for one in self.market.given:
            if one.pair == pair:
                slots = [two for two in slots if one.slot in (None, two[0]) and self.tables[two[1]] >= (one.table or 0)]
        return [place for _, place in slots]

    def _costs(self, pair: Pair, points: int) -> list[int]:
        given = any(one.pair == pair for one in self.market.given)
        told = next((self.slots[str(one.slot)] for one in self.market.published if one.pair == pair), None)
        moved = [self.market.points.change * (told not in (None, place)) for place in (*self.slots.values(), LATER)]
        moved[LATER] += self.breach if given else 2 * points
        return moved

    def day(self, mask: int) -> tuple[int, int]:
        """What the slots in which a firm is busy (bits) cost it, and its breaks: between two meetings of one half."""
        if mask not in self._weighed:
            breaks, begin = 0, 0
            for end in self._ends:
                part = mask >> begin & (1 << end - begin) - 1
                breaks += max(0, (part & ~(part << 1)).bit_count() - 1)
                begin = end
            points = self.market.points
            self._weighed[mask] = points.pause * breaks + (0 if mask else points.first), breaks
        return self._weighed[mask]
