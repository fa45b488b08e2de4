"""What a plan of seats costs, kept up to date while people change tables."""

from collections.abc import Iterable

from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.ideal import ruled
from earlyspring.planning.seating.mixture import Mixture
from earlyspring.planning.seating.pull import fit, liked, near

Shift = tuple[int, int, int]
"""A person, the table left, the table taken."""
NONE = -1


class Tally:
    """Persons and tables by their places in the banquet. `at`: the table of each person; `counts`: people at a table."""

    def __init__(self, banquet: Banquet, at: list[int], breach: int, *, wishes: bool) -> None:
        points = banquet.points
        self.at, self.tables, self.breach = at, banquet.tables, breach
        self.mixture = Mixture(banquet, breach, points.spread * wishes)
        self.adds = [self.mixture.of(one) for one in banquet.persons]
        self.near = near(banquet, breach, wishes=wishes)
        self.fit = fit(banquet, wishes=wishes)
        self.known = banquet.rules.known or 0
        self.liked = liked(banquet) if self.known else [[] for _ in banquet.persons]
        self.friends = [self.known] * len(at)
        self.unit_points, self.unit_most = points.unit * wishes, points.unit_most
        self.field_points = points.field * wishes
        self.units, self.unit_of = self._unit(banquet)
        self.fields, self.field_of = self._field(banquet)
        self.sums, self.counts = [0] * len(self.tables), [0] * len(self.tables)
        self._possible = self._seat_all()

    def _unit(self, banquet: Banquet) -> tuple[list[list[int]], list[int]]:
        persons = set(ruled(banquet)[0]) if self.unit_points else set()
        names = {one.unit: 0 for one in banquet.persons if one.unit and one in persons}
        numbers = {name: number for number, name in enumerate(names)}
        of = [numbers[one.unit] if one.unit and one in persons else NONE for one in banquet.persons]
        return [[0] * len(numbers) for _ in banquet.tables], of

    def _field(self, banquet: Banquet) -> tuple[list[list[int]], list[int]]:
        """Two columns for each field, hosts and guests side by side."""
        persons = set(ruled(banquet)[0]) if self.field_points else set()
        count = [one in persons and bool(one.field and one.side) and not one.interpreter for one in banquet.persons]
        names = {one.field: 0 for one, counts in zip(banquet.persons, count, strict=True) if counts}
        numbers = {name: 2 * number for number, name in enumerate(names)}
        of = [
            numbers[one.field] + (one.side == "guest") if counts else NONE
            for one, counts in zip(banquet.persons, count, strict=True)
        ]
        return [[0] * 2 * len(numbers) for _ in banquet.tables], of

    def _seat_all(self) -> int:
        """Take everybody up; answer how many pairs of host and guest of one field are possible."""
        whole = [0] * len(self.fields[0])
        for person, table in enumerate(self.at):
            self.sums[table] += self.adds[person]
            self.counts[table] += 1
            if self.unit_of[person] != NONE:
                self.units[table][self.unit_of[person]] += 1
            if self.field_of[person] != NONE:
                self.fields[table][self.field_of[person]] += 1
                whole[self.field_of[person]] += 1
            if not self.tables[table].head:
                self.friends[person] = sum(self.at[other] == table for other in self.liked[person])
        return sum(map(min, whole[::2], whole[1::2]))

    def cost(self) -> int:
        """The cost of the plan as it stands, counted from nothing."""
        met = sum(sum(map(min, row[::2], row[1::2])) for row in self.fields)
        crowds = sum(max(0, number - self.unit_most) for row in self.units for number in row)
        tables = sum(map(self.mixture.cost, self.tables, self.sums))
        fits = sum(self.fit[person][table] for person, table in enumerate(self.at))
        strange = sum(max(0, self.known - number) for number in self.friends) * self.breach
        pairs = sum(self._pairs(person) for person in range(len(self.at)))
        fields = (self._possible - met) * self.field_points
        return fields + crowds * self.unit_points + tables + fits + strange + pairs

    def _pairs(self, person: int) -> int:
        """Points lost in the pairs whose first is this person."""
        later = ((other, points) for other, points in self.near[person] if other > person)
        return sum(max(points, 0) if self.at[other] != self.at[person] else max(-points, 0) for other, points in later)

    def change(self, here: int, there: int, shifts: Iterable[Shift]) -> int:
        """Let people change between two tables; answer by how much the cost changes."""
        sums, tables, weigh = self.sums, self.tables, self.mixture.cost
        worse = -weigh(tables[here], sums[here]) - weigh(tables[there], sums[there])
        for person, left, taken in shifts:
            worse += self._shift(person, left, taken)
        return worse + weigh(tables[here], sums[here]) + weigh(tables[there], sums[there])

    def undo(self, shifts: Iterable[Shift]) -> None:
        """Take the last change back."""
        for person, left, taken in shifts:
            self._shift(person, taken, left)

    def _shift(self, person: int, left: int, taken: int) -> int:
        at, fit = self.at, self.fit[person]
        worse = fit[taken] - fit[left]
        for other, points in self.near[person]:
            place = at[other]
            if place == left:
                worse += points
            elif place == taken:
                worse -= points
        at[person] = taken
        adds = self.adds[person]
        self.sums[left] -= adds
        self.sums[taken] += adds
        self.counts[left] -= 1
        self.counts[taken] += 1
        if self.known:
            worse += self._meet(person, left, taken)
        return worse + self._unit_shift(self.unit_of[person], left, taken) + self._field_shift(person, left, taken)

    def _unit_shift(self, unit: int, left: int, taken: int) -> int:
        if unit == NONE:
            return 0
        old, new, most = self.units[left], self.units[taken], self.unit_most
        worse = (new[unit] >= most) - (old[unit] > most)
        old[unit] -= 1
        new[unit] += 1
        return worse * self.unit_points

    def _field_shift(self, person: int, left: int, taken: int) -> int:
        column = self.field_of[person]
        if column == NONE:
            return 0
        old, new = self.fields[left], self.fields[taken]
        worse = (old[column] <= old[column ^ 1]) - (new[column] < new[column ^ 1])
        old[column] -= 1
        new[column] += 1
        return worse * self.field_points

    def _meet(self, person: int, left: int, taken: int) -> int:
        friends, known, at = self.friends, self.known, self.at
        before = max(0, known - friends[person])
        after, found = 0, 0
        for other in self.liked[person]:
            if at[other] == left:
                friends[other] -= 1
                after += friends[other] < known
            elif at[other] == taken:
                after -= friends[other] < known
                friends[other] += 1
                found += 1
        friends[person] = found
        return (after + max(0, known - found) - before) * self.breach
