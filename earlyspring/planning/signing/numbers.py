"""Where the number of a batch matters, documents go from batch to batch; one that is left empty keeps the others' numbers."""

from collections.abc import Sequence

from earlyspring.planning.chance import Chance
from earlyspring.planning.signing.ceremony import Ceremony
from earlyspring.planning.signing.judge import broken, score

BREACH = 1_000_000


def numbered(ceremony: Ceremony) -> bool:
    """Whether documents were told or are fixed to a batch of a number, or people are there for some batches only."""
    fixed = any(one.batch for one in ceremony.documents)
    return bool(ceremony.published) or fixed or any(one.first or one.last for one in ceremony.persons)


def without_gaps(ceremony: Ceremony, order: list[list[str]]) -> list[list[str]]:
    """The order without its empty batches, where nothing is the worse for it; else as it is."""
    packed = [batch for batch in order if batch]
    breaks = len(broken(ceremony, packed)) > len(broken(ceremony, order))
    return order if breaks or _points(ceremony, packed) > _points(ceremony, order) else packed


def _points(ceremony: Ceremony, order: list[list[str]]) -> int:
    return sum(line.points for line in score(ceremony, order))


class Numbers:
    """`at`: the batch of each document, counted from 0, by its place in the ceremony."""

    def __init__(self, ceremony: Ceremony, chance: Chance) -> None:
        self.ceremony = ceremony
        documents = ceremony.documents
        told = [ceremony.told.get(one.id, one.batch) for one in documents]
        self.most = ceremony.batches or max(
            [len(documents), *(number or 0 for number in told), *(one.batch or 0 for one in documents)]
        )
        self.told = [ceremony.told.get(one.id) for one in documents]
        self.windows = {one.id: (one.first or 1, one.last or self.most) for one in ceremony.persons}
        self.free = [place for place, one in enumerate(documents) if one.batch is None or one.batch > self.most]
        self.at = [min(number, self.most) - 1 if number else chance.below(self.most) for number in told]
        for place, one in enumerate(documents):
            if place not in self.free and one.batch is not None:
                self.at[place] = one.batch - 1
        self.cost = self._cost(self.at)
        self._next, self._next_cost = self.at, self.cost

    def move(self, chance: Chance) -> int | None:
        """Take a document to another batch, or let two change places."""
        if not self.free:
            return None
        one = self.free[chance.below(len(self.free))]
        moved = list(self.at)
        if chance.below(2):
            told = self.told[one]
            home = told is not None and told <= self.most and not chance.below(4)
            moved[one] = told - 1 if home and told is not None else chance.below(self.most)
        else:
            other = self.free[chance.below(len(self.free))]
            moved[one], moved[other] = moved[other], moved[one]
        if moved == self.at:
            return None
        self._next, self._next_cost = moved, self._cost(moved)
        return self._next_cost - self.cost

    def make(self) -> None:
        """Let the documents be where they were thought of."""
        self.at, self.cost = self._next, self._next_cost

    def plan(self) -> tuple[int, ...]:
        """The batch of each document."""
        return tuple(self.at)

    def order(self, at: Sequence[int]) -> list[list[str]]:
        """The batches with their documents; one is empty only where that keeps the number of another."""
        ids = [one.id for one in self.ceremony.documents]
        last = max(at, default=-1)
        batches = [[one for one, number in zip(ids, at, strict=True) if number == batch] for batch in range(last + 1)]
        return without_gaps(self.ceremony, batches)

    def _cost(self, at: Sequence[int]) -> int:
        documents = self.ceremony.documents
        batches: list[list[int]] = [[] for _ in range(self.most)]
        for one, place in enumerate(at):
            batches[place].append(one)
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        now, breaches, moved, reached = 0, 0, 0, 0
        for number, batch in enumerate(batches, 1):
            end = now + max((documents[one].minutes for one in batch), default=0)
            people = [person for one in batch for person in documents[one].persons]
            stages = {documents[one].stage for one in batch}
            breaches += max(0, len(batch) - self.ceremony.tables) + len(people) - len(set(people))
            breaches += max(0, len(stages) - 1) + sum(documents[one].stage < reached for one in batch)
            breaches += sum(documents[one].alone for one in batch) if len(batch) > 1 else 0
            breaches += sum(not self.windows[one][0] <= number <= self.windows[one][1] for one in people)
            moved += sum(self.told[one] not in (None, number) for one in batch)
            reached = max(reached, *stages) if stages else reached
            for person in people:
                first.setdefault(person, now)
                last[person] = end
            now = end
        waits = sum(one.points * (last[one.id] - first[one.id]) for one in self.ceremony.persons if one.id in first)
        return waits + moved * self.ceremony.change_points + breaches * BREACH
