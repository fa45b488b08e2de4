"""An order of signing at several tables: in which batch each document is signed, and how long people are there."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.exact.signing_row import Row, is_row
from earlyspring.planning.signing.ceremony import Ceremony, Person
from earlyspring.planning.signing.numbers import without_gaps


def draw_signing(ceremony: Ceremony, sheet: Sheet) -> "Batches | Row":
    """The order written down as it is proved best."""
    return Row(ceremony, sheet) if is_row(ceremony) and not sheet.named else Batches(ceremony, sheet)


class Batches:
    """`at`: for each document, whether it is signed in a batch, counted from 1; a batch may stay empty, so that those
    behind it keep the number they were told."""

    def __init__(self, ceremony: Ceremony, sheet: Sheet) -> None:
        self.ceremony, self.sheet = ceremony, sheet
        self.numbers = range(1, self._most() + 1)
        self.at = [{number: sheet.yes() for number in self.numbers} for _ in ceremony.documents]
        for row in self.at:
            sheet.model.add_exactly_one(row.values())
        self._tables()
        self._stages()
        self._places()
        self.steps = {number: list(self._long(number)) for number in self.numbers}
        for person in ceremony.persons:
            if person.points:
                self._there(person)

    def _most(self) -> int:
        """How many batches are worth looking at: behind the last number that is named there is one for each document."""
        ceremony = self.ceremony
        named = [one.batch or 0 for one in ceremony.documents] + list(ceremony.told.values())
        named += [number or 0 for one in ceremony.persons for number in (one.first, one.last)]
        most = max(named, default=0) + len(ceremony.documents)
        if ceremony.batches is None or self.sheet.named:
            return most
        return min(most, ceremony.batches)

    def _tables(self) -> None:
        sheet, documents = self.sheet, self.ceremony.documents
        for number in self.numbers:
            here = [row[number] for row in self.at]
            sheet.keep(total(here) <= self.ceremony.tables, "signing_tables")
            for person in self.ceremony.persons:
                counts = [
                    (document.persons.count(person.id), yes) for document, yes in zip(documents, here, strict=True)
                ]
                if any(times for times, _ in counts):
                    sheet.keep(total(times * yes for times, yes in counts if times) <= 1)
            for document, yes in zip(documents, here, strict=True):
                if document.alone and len(here) > 1:
                    others = total(other for other in here if other is not yes)
                    sheet.keep(others <= (len(here) - 1) * (1 - yes), "signing_alone")
            if self.ceremony.batches is not None and number > self.ceremony.batches:
                sheet.keep(total(here) == 0, "signing_batches")

    def _stages(self) -> None:
        """Everything of a stage is signed before anything of the next."""
        stages = sorted({one.stage for one in self.ceremony.documents})
        for earlier, later in pairwise(stages):
            border = self.sheet.number(1, len(self.numbers) + 1)
            for document, row in zip(self.ceremony.documents, self.at, strict=True):
                batch = total(number * yes for number, yes in row.items())
                if document.stage == earlier:
                    self.sheet.keep(batch < border, "signing_stages")
                elif document.stage == later:
                    self.sheet.keep(batch >= border, "signing_stages")

    def _places(self) -> None:
        windows = {one.id: (one.first or 1, one.last or len(self.numbers)) for one in self.ceremony.persons}
        for document, row in zip(self.ceremony.documents, self.at, strict=True):
            told = self.ceremony.told.get(document.id)
            if told is not None:
                self.sheet.certain(self.ceremony.change_points)
                if told in row:
                    self.sheet.cost(row[told], -self.ceremony.change_points)
            for number, yes in row.items():
                if document.batch not in (None, number):
                    self.sheet.never(yes, name="signing_locks")
                if any(not first <= number <= last for first, last in map(windows.__getitem__, document.persons)):
                    self.sheet.never(yes, name="signing_windows")

    def _there(self, person: Person) -> None:
        """From the first batch that needs the person to the last, each batch as long as its longest document."""
        sheet = self.sheet
        mine = [row for row, one in zip(self.at, self.ceremony.documents, strict=True) if person.id in one.persons]
        if not mine:
            return
        come = {number: sheet.yes() for number in self.numbers}
        stays = {number: sheet.yes() for number in self.numbers}
        spent = []
        for number in self.numbers:
            if number > 1:
                sheet.follows(come[number], come[number - 1])
                sheet.follows(stays[number - 1], stays[number])
            for row in mine:
                sheet.follows(come[number], row[number])
                sheet.follows(stays[number], row[number])
            for minutes, long in self.steps[number]:
                there = sheet.yes()
                sheet.follows(there, come[number], stays[number], long)
                sheet.cost(there, person.points * minutes)
                spent.append(minutes * there)
        signing = sum(one.minutes for one in self.ceremony.documents if person.id in one.persons)
        sheet.keep(total(spent) >= signing)

    def _long(self, number: int) -> Iterator[tuple[int, Unknown]]:
        """For a batch, steps of minutes and whether it lasts as long."""
        lengths = sorted({one.minutes for one in self.ceremony.documents})
        for shorter, length in zip([0, *lengths], lengths, strict=False):
            long = self.sheet.yes()
            for document, row in zip(self.ceremony.documents, self.at, strict=True):
                if document.minutes >= length:
                    self.sheet.follows(long, row[number])
            yield length - shorter, long

    def smaller(self) -> None:
        """None is worth looking at."""

    def decisions(self) -> Iterable[Unknown]:
        """Which document is signed in which batch."""
        return (yes for row in self.at for yes in row.values())

    def chosen(self, assignment: Any) -> set[int] | None:
        """The batch of each document."""
        batch = {one: number for number, row in enumerate(assignment, 1) for one in row}
        rows = [(row, batch.get(one.id, 0)) for row, one in zip(self.at, self.ceremony.documents, strict=True)]
        return None if any(number not in row for row, number in rows) else {row[number].index for row, number in rows}

    def read(self, holds: Callable[[Unknown], bool]) -> list[list[str]]:
        """The batches, without the empty ones where nothing speaks for them."""
        batches: list[list[str]] = [[] for _ in self.numbers]
        for document, row in zip(self.ceremony.documents, self.at, strict=True):
            for number, yes in row.items():
                if holds(yes):
                    batches[number - 1].append(document.id)
        while batches and not batches[-1]:
            batches.pop()
        return without_gaps(self.ceremony, batches)
