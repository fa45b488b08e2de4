"""Seats: who is at which table, and the rules every table keeps. The wishes are in `seating_wishes`."""

from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from typing import Any

from earlyspring.planning.exact.seating_wishes import wish
from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.seating.banquet import Banquet, Person, Table
from earlyspring.planning.seating.search import tables

CHAIR, NEAR = "seating_chair", "seating_counterpart"


class Seats:
    """`at`: for each person, by place, whether they sit at a table, by its place."""

    def __init__(self, banquet: Banquet, sheet: Sheet) -> None:
        self.banquet, self.sheet = banquet, sheet
        self.at = [[sheet.yes() for _ in banquet.tables] for _ in banquet.persons]
        for row in self.at:
            sheet.model.add_exactly_one(row)
        self.same: dict[tuple[int, int], Unknown] = {}
        for place, table in enumerate(banquet.tables):
            self._table(place, table)
        self._groups()
        self._acquainted()
        wish(self)

    def at_table(self, place: int) -> list[tuple[Person, Unknown]]:
        """Everybody, and whether they sit at this table."""
        return [(one, row[place]) for one, row in zip(self.banquet.persons, self.at, strict=True)]

    def _table(self, place: int, table: Table) -> None:
        sheet, people = self.sheet, self.at_table(place)
        sheet.keep(total(yes for _, yes in people) <= table.seats, "seating_seats")
        for one, yes in people:
            if one.table not in (None, table.id):
                sheet.never(yes, name="seating_locks")
            elif table.head and one.table is None:
                sheet.never(yes, name="seating_head")
            if one.wheelchair and not table.reachable:
                sheet.never(yes, name="seating_wheelchair")
            if one.diet and table.diets and one.diet not in table.diets:
                sheet.never(yes, name="seating_diet")
        if not table.head and not table.one_side:
            used = sheet.yes()
            for _, yes in people:
                sheet.follows(used, yes)
            self._mixed(people, used)

    def _mixed(self, people: list[tuple[Person, Unknown]], used: Unknown) -> None:
        sheet, rules = self.sheet, self.banquet.rules
        for side in ("host", "guest"):
            seated = [yes for one, yes in people if one.side == side and not one.interpreter]
            sheet.keep(total(seated) >= (rules.each_side or 0) * used, "seating_sides")
        if rules.languages:
            able = [yes for one, yes in people if set(rules.languages) <= set(one.languages)]
            sheet.keep(total(able) >= used, "seating_languages")
        if not rules.chair_band:
            return
        bands = sorted({one.rank for one in self.banquet.persons if one.rank is not None})
        chairs = [band for band in bands if band <= rules.chair_band]
        hosts = [yes for one, yes in people if one.side == "host" and one.rank in chairs]
        sheet.keep(total(hosts) >= used, CHAIR)
        reach = rules.counterpart
        if reach is None:
            return
        leads = []
        for chair in chairs:
            lead = sheet.yes()
            own = [yes for one, yes in people if one.side == "host" and one.rank == chair]
            near = [band for band in bands if abs(band - chair) <= reach]
            guests = [yes for one, yes in people if one.side == "guest" and one.rank in near]
            sheet.keep(total(own) >= lead, NEAR)
            sheet.keep(total(guests) >= lead, NEAR)
            leads.append(lead)
        sheet.keep(total(leads) >= used, NEAR)

    def _groups(self) -> None:
        number = {one.id: place for place, one in enumerate(self.banquet.persons)}
        for group in self.banquet.together:
            for one, other in pairwise(group):
                for here, there in zip(self.at[number[one]], self.at[number[other]], strict=True):
                    self.sheet.keep(here == there, "seating_together")
        for group in self.banquet.apart:
            for one, other in combinations(group, 2):
                for here, there in zip(self.at[number[one]], self.at[number[other]], strict=True):
                    self.sheet.never(here, there, name="seating_apart")

    def _acquainted(self) -> None:
        """Whether a pair sits together counts for less where it does not, never for more."""
        banquet, sheet = self.banquet, self.sheet
        number = {one.id: place for place, one in enumerate(banquet.persons)}
        for one, other, points in banquet.affinity:
            pair = min(number[one], number[other]), max(number[one], number[other])
            if points > 0 and pair not in self.same:
                both = []
                for here, there in zip(self.at[pair[0]], self.at[pair[1]], strict=True):
                    yes = sheet.yes()
                    sheet.follows(here, yes)
                    sheet.follows(there, yes)
                    both.append(yes)
                self.same[pair] = total(both)
        heads = {one.id for one in banquet.tables if one.head}
        for place, person in enumerate(banquet.persons):
            if banquet.rules.known and person.table not in heads:
                known = total(same for pair, same in self.same.items() if place in pair)
                sheet.keep(known >= banquet.rules.known, "seating_known")

    def smaller(self) -> None:
        """None is worth looking at."""

    def decisions(self) -> Iterable[Unknown]:
        """Who is at which table."""
        return (yes for row in self.at for yes in row)

    def chosen(self, assignment: Any) -> set[int] | None:
        """The table of each person."""
        number = {one.id: place for place, one in enumerate(self.banquet.tables)}
        at = {one: number[row["table"]] for row in assignment for one in row["persons"]}
        if any(one.id not in at for one in self.banquet.persons):
            return None
        return {row[at[one.id]].index for row, one in zip(self.at, self.banquet.persons, strict=True)}

    def read(self, holds: Callable[[Unknown], bool]) -> list[dict[str, Any]]:
        """The tables with their people, round each of them as they are best seated."""
        return tables(
            self.banquet, tuple(next(place for place, yes in enumerate(row) if holds(yes)) for row in self.at)
        )
