"""The own engine: a row of documents that is cut into batches, and changed by moving and turning stretches of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, judged
from earlyspring.planning.signing.ceremony import Ceremony
from earlyspring.planning.signing.judge import broken, score
from earlyspring.planning.signing.limits import least, shortages
from earlyspring.planning.signing.numbers import Numbers, numbered

Row = list[int]
BREACH = 1_000_000


def plan_signing(ceremony: Ceremony, effort: Effort) -> Outcome:
    """An order of signing for which few people of weight wait long. The same effort gives the same order."""
    if not ceremony.documents:
        return judged([], (), ())
    hot = 3 * max((one.points for one in ceremony.persons), default=1) * max(one.minutes for one in ceremony.documents)
    tried = [_in_a_row, _by_numbers] if numbered(ceremony) else [_in_a_row]
    part = replace(effort, iterations=max(1, effort.iterations // len(tried)))
    found = [search(ceremony, part, hot) for search in tried]
    order, _ = min(found, key=lambda one: (len(broken(ceremony, one[0])), _points(ceremony, one[0])))
    faults = [*shortages(ceremony), *broken(ceremony, order)]
    done = sum(iterations for _, iterations in found)
    return judged(order, score(ceremony, order), faults, bound=least(ceremony), iterations=done)


def _in_a_row(ceremony: Ceremony, effort: Effort, hot: int) -> tuple[list[list[str]], int]:
    search = Line(ceremony, Chance(effort.seed))
    found = anneal(search, effort, hot=hot, cold=1)
    return [[ceremony.documents[one].id for one in batch] for batch in search.cut(list(found.plan))], found.iterations


def _by_numbers(ceremony: Ceremony, effort: Effort, hot: int) -> tuple[list[list[str]], int]:
    search = Numbers(ceremony, Chance(effort.seed))
    found = anneal(search, effort, hot=max(hot, ceremony.change_points), cold=1)
    return search.order(found.plan), found.iterations


def _points(ceremony: Ceremony, order: list[list[str]]) -> int:
    return sum(line.points for line in score(ceremony, order))


class Line:
    """Documents by their places in the ceremony; a stage of the protocol never leaves its stretch of the row."""

    def __init__(self, ceremony: Ceremony, chance: Chance) -> None:
        documents = ceremony.documents
        people = {one.id: place for place, one in enumerate(ceremony.persons)}
        self.ceremony, self.told = ceremony, [ceremony.told.get(one.id) for one in documents]
        self.persons = [[people[person] for person in one.persons] for one in documents]
        self.points = [one.points for one in ceremony.persons]
        self.windows = [(one.first or 1, one.last or len(documents)) for one in ceremony.persons]
        self.minutes = [one.minutes for one in documents]
        self.row = self._start(chance)
        self.stretches = list(_stretches([documents[one].stage for one in self.row]))
        self.cost = self._cost(self.row)
        self._next, self._next_cost = self.row, self.cost

    def _start(self, chance: Chance) -> Row:
        row = list(range(len(self.minutes)))
        chance.shuffle(row)
        documents, last = self.ceremony.documents, len(self.minutes) + 1
        return sorted(row, key=lambda one: (documents[one].stage, self.told[one] or documents[one].batch or last))

    def move(self, chance: Chance) -> int | None:
        """Take a document elsewhere in its stretch, forwards or backwards, or turn a part of the stretch round."""
        begin, end = self.stretches[chance.below(len(self.stretches))]
        one, other = sorted((begin + chance.below(end - begin), begin + chance.below(end - begin)))
        if one == other:
            return None
        row, kind = self.row, chance.below(3)
        part = row[one : other + 1]
        part = part[1:] + part[:1] if kind == 0 else part[-1:] + part[:-1] if kind == 1 else part[::-1]
        self._next = row[:one] + part + row[other + 1 :]
        self._next_cost = self._cost(self._next)
        return self._next_cost - self.cost

    def make(self) -> None:
        """Let the row be as it was thought of."""
        self.row, self.cost = self._next, self._next_cost

    def plan(self) -> tuple[int, ...]:
        """The row as it stands."""
        return tuple(self.row)

    def cut(self, row: Row) -> list[Row]:
        """The row as batches: a document joins the one before while a table is free and none of its people is seated."""
        documents, tables = self.ceremony.documents, self.ceremony.tables
        batches: list[Row] = []
        seated: set[int] = set()
        for one in row:
            joins = batches and len(batches[-1]) < tables and seated.isdisjoint(self.persons[one])
            if joins and not (documents[one].alone or documents[batches[-1][0]].alone or self._parts(batches[-1], one)):
                batches[-1].append(one)
                seated.update(self.persons[one])
            else:
                batches.append([one])
                seated = set(self.persons[one])
        return batches

    def _parts(self, batch: Row, one: int) -> bool:
        documents = self.ceremony.documents
        return documents[batch[0]].stage != documents[one].stage

    def _cost(self, row: Row) -> int:
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        now, breaches, moved = 0, 0, 0
        batches = self.cut(row) if self.ceremony.tables > 1 else [[one] for one in row]
        for number, batch in enumerate(batches, 1):
            end = now + max(self.minutes[one] for one in batch)
            for one in batch:
                moved += self.told[one] not in (None, number)
                breaches += self._breaches(one, number)
                for person in self.persons[one]:
                    first.setdefault(person, now)
                    last[person] = end
            now = end
        most = self.ceremony.batches
        breaches += max(0, len(batches) - most) if most is not None else 0
        waits = sum(self.points[person] * (last[person] - begin) for person, begin in first.items())
        return waits + moved * self.ceremony.change_points + breaches * BREACH

    def _breaches(self, one: int, number: int) -> int:
        locked = self.ceremony.documents[one].batch not in (None, number)
        windows = (self.windows[person] for person in self.persons[one])
        return locked + sum(not first <= number <= last for first, last in windows)


def _stretches(stages: Sequence[int]) -> Iterator[tuple[int, int]]:
    begin = 0
    for _, same in groupby(stages):
        end = begin + len(list(same))
        yield begin, end
        begin = end
