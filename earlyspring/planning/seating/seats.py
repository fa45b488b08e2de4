"""Moves between tables: people who sit together change with others, and each move is weighed before it is made."""

from earlyspring.planning.chance import Chance
from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.start import blocks, choices, first
from earlyspring.planning.seating.tally import Shift, Tally


class Seats:
    """Everybody has a table; a move takes a block to another table and, where needed, others from there back."""

    def __init__(
        self, banquet: Banquet, chance: Chance, breach: int, *, wishes: bool, at: tuple[int, ...] | None = None
    ) -> None:
        every = blocks(banquet)
        open_to = [choices(banquet, one) for one in every]
        start = list(at) if at is not None else first(banquet, every, open_to, chance)
        self.tally = Tally(banquet, start, breach, wishes=wishes)
        self.cost = self.tally.cost()
        self.seats = [one.seats for one in banquet.tables]
        self.blocks = [one for one, tables in zip(every, open_to, strict=True) if len(tables) > 1]
        self.open_to = [tables for tables in open_to if len(tables) > 1]
        self.open = [set(tables) for tables in self.open_to]
        self.there: list[list[int]] = [[] for _ in banquet.tables]
        for number, block in enumerate(self.blocks):
            self.there[start[block[0]]].append(number)
        self.friends = [self._friends(block) for block in self.blocks]
        self._moved: list[tuple[int, int, int]] = []
        self._worse = 0

    def _friends(self, block: tuple[int, ...]) -> list[int]:
        return [other for one in block for other, points in self.tally.near[one] if points > 0 and other not in block]

    def move(self, chance: Chance) -> int | None:
        """Take a block to a table it may sit at, now and then to that of a friend; from there others change with it."""
        self._back()
        if not self.blocks:
            return None
        block = chance.below(len(self.blocks))
        here, there = self.tally.at[self.blocks[block][0]], self._aim(block, chance)
        if here == there or there not in self.open[block]:
            return None
        others = self._others(block, here, there, chance)
        if others is None:
            return None
        self._moved = [(block, here, there), *((one, there, here) for one in others)]
        self._worse = self.tally.change(here, there, self._people())
        return self._worse

    def _aim(self, block: int, chance: Chance) -> int:
        friends = self.friends[block]
        if friends and chance.below(4) == 0:
            return self.tally.at[friends[chance.below(len(friends))]]
        return self.open_to[block][chance.below(len(self.open_to[block]))]

    def _others(self, block: int, here: int, there: int, chance: Chance) -> list[int] | None:
        """Who leaves the other table: enough to make room, and now and then one where there is room."""
        counts, size = self.tally.counts, len(self.blocks[block])
        needed = counts[there] + size - max(self.seats[there], counts[there])
        row = self.there[there]
        found: list[int] = []
        if needed <= 0 and (not row or chance.below(2)):
            return found
        begin = chance.below(len(row)) if row else 0
        room = max(self.seats[here], counts[here]) - counts[here] + size
        for one in row[begin:] + row[:begin]:
            if here not in self.open[one]:
                return None
            found.append(one)
            needed -= len(self.blocks[one])
            room -= len(self.blocks[one])
            if needed <= 0 or room < 0:
                break
        return found if needed <= 0 <= room else None

    def _people(self) -> list[Shift]:
        return [(one, here, there) for block, here, there in self._moved for one in self.blocks[block]]

    def _back(self) -> None:
        if self._moved:
            self.tally.undo(self._people())
            self._moved = []

    def make(self) -> None:
        """Let those who changed tables stay there."""
        for block, here, there in self._moved:
            self.there[here].remove(block)
            self.there[there].append(block)
        self.cost += self._worse
        self._moved = []

    def plan(self) -> tuple[int, ...]:
        """The table of each person, both by their places in the banquet."""
        self._back()
        return tuple(self.tally.at)
