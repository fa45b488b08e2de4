"""One table, one document after the other: which comes before which, and who sits there while others sign.

What a person waits is counted document by document: between two that need the person. (Talent scheduling; written so the
published instances are proved in seconds.)
"""

from collections.abc import Callable, Iterable
from typing import Any

from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.signing.ceremony import Ceremony


def is_row(ceremony: Ceremony) -> bool:
    """Whether only the sequence counts, not the number of the batch."""
    numbered = ceremony.published or any(one.batch for one in ceremony.documents)
    windows = any(one.first or one.last for one in ceremony.persons)
    few = ceremony.batches is not None and ceremony.batches < len(ceremony.documents)
    once = all(len(set(one.persons)) == len(one.persons) for one in ceremony.documents)
    return ceremony.tables == 1 and once and not (numbered or windows or few)


class Row:
    """`before`: for two documents by their places, whether the one is signed before the other."""

    def __init__(self, ceremony: Ceremony, sheet: Sheet) -> None:
        self.ceremony, self.sheet = ceremony, sheet
        documents, number = ceremony.documents, len(ceremony.documents)
        self.upper = {(one, other): sheet.yes() for other in range(number) for one in range(other)}
        self.before = self.upper | {(other, one): yes.negated() for (one, other), yes in self.upper.items()}
        minutes = [one.minutes for one in documents]
        whole = sum(minutes)
        self.start = [sheet.number(0, whole - one) for one in minutes]
        lasts = zip(self.start, minutes, strict=True)
        sheet.model.add_no_overlap(sheet.model.new_fixed_size_interval_var(one, size, "") for one, size in lasts)
        for (one, other), yes in self.before.items():
            sheet.model.add(self.start[one] + minutes[one] <= self.start[other]).only_enforce_if(yes)
            if documents[one].stage < documents[other].stage:
                sheet.keep(yes == 1)
        for person in ceremony.persons:
            mine = [place for place, one in enumerate(documents) if person.id in one.persons]
            if mine and person.points:
                self._wait(mine, person.points, whole)

    def _wait(self, mine: list[int], points: int, whole: int) -> None:
        sheet, documents = self.sheet, self.ceremony.documents
        first, last = sheet.number(0, whole), sheet.number(0, whole)
        signing = sum(documents[one].minutes for one in mine)
        waits = []
        for one in mine:
            sheet.keep(first <= self.start[one])
            sheet.keep(last >= self.start[one] + documents[one].minutes)
        for other in set(range(len(documents))) - set(mine):
            come, stays, waiting = sheet.yes(), sheet.yes(), sheet.yes()
            for one in mine:
                sheet.follows(come, self.before[one, other])
                sheet.follows(stays, self.before[other, one])
            sheet.follows(waiting, come, stays)
            waits.append(documents[other].minutes * waiting)
            sheet.cost(waiting, points * documents[other].minutes)
        sheet.certain(points * signing)
        sheet.keep(last - first >= signing + total(waits))

    def smaller(self) -> None:
        """None is worth looking at."""

    def decisions(self) -> Iterable[Unknown]:
        """Which of two comes first."""
        return self.upper.values()

    def chosen(self, assignment: Any) -> set[int] | None:
        """The pairs that stand in the order of the ceremony's documents."""
        number = {one.id: place for place, one in enumerate(self.ceremony.documents)}
        row = [number[one] for batch in assignment for one in batch]
        if any(len(batch) > 1 for batch in assignment) or sorted(row) != list(range(len(number))):
            return None
        at = {one: place for place, one in enumerate(row)}
        return {yes.index for (one, other), yes in self.upper.items() if at[one] < at[other]}

    def read(self, holds: Callable[[Unknown], bool]) -> list[list[str]]:
        """The documents one by one."""
        documents = self.ceremony.documents
        behind = [
            sum(holds(yes) for (_, other), yes in self.before.items() if other == one) for one in range(len(documents))
        ]
        return [[documents[one].id] for one in sorted(range(len(documents)), key=behind.__getitem__)]
