"""What no plan of seats can get round: why there is none, and how few points there can be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from earlyspring.planning.outcome import Remark
from earlyspring.planning.seating.banquet import Banquet, Person, Table
from earlyspring.planning.seating.ideal import ruled


def shortages(banquet: Banquet) -> list[Remark]:
    """Why there can be no plan; nothing where none of the countable reasons holds."""
    persons, tables = ruled(banquet)
    found = [*_seats(persons, tables), *_locks(banquet), *_together(banquet, tables)]
    return found or [*_mixed(banquet, persons, tables)]


def least(banquet: Banquet) -> int:
    """Points lost in every plan: a person has no more neighbours than the largest table has seats beside his own, and who
    is locked elsewhere than told has to be told."""
    locks = {one.id: one.table for one in banquet.persons}
    parted = {frozenset(pair) for group in banquet.apart for pair in combinations(group, 2)}
    beside = max((one.seats for one in banquet.tables), default=1) - 1
    wanted: dict[str, Counter[str]] = {one.id: Counter() for one in banquet.persons}
    whole = 0
    for one, other, points in banquet.affinity:
        whole += max(points, 0)
        locked = locks[one], locks[other]
        if points > 0 and frozenset((one, other)) not in parted and (None in locked or len(set(locked)) == 1):
            # A pair may be named more than once, and one neighbour then brings all its points.
            wanted[one][other] += points
            wanted[other][one] += points
    had = sum(sum(sorted(points.values(), reverse=True)[: max(beside, 0)]) for points in wanted.values())
    moved = sum(one.table not in (None, banquet.told.get(one.id, one.table)) for one in banquet.persons)
    return whole - had // 2 + moved * banquet.points.change


def _seats(persons: Sequence[Person], tables: Sequence[Table]) -> Iterator[Remark]:
    seats = sum(one.seats for one in tables)
    if len(persons) > seats:
        yield Remark("banquet_seats_short", about={"persons": len(persons), "seats": seats})
    wheels, reached = sum(one.wheelchair for one in persons), sum(one.seats for one in tables if one.reachable)
    if wheels > reached:
        yield Remark("reachable_seats_short", about={"persons": wheels, "seats": reached})
    for diet, number in Counter(one.diet for one in persons if one.diet).items():
        served = sum(one.seats for one in tables if not one.diets or diet in one.diets)
        if number > served:
            yield Remark("diet_seats_short", about={"diet": diet, "persons": number, "seats": served})


def _locks(banquet: Banquet) -> Iterator[Remark]:
    tables = {one.id: one for one in banquet.tables}
    for table, number in Counter(one.table for one in banquet.persons if one.table).items():
        if number > tables[table].seats:
            yield Remark(
                "banquet_table_too_full", about={"table": table, "persons": number, "seats": tables[table].seats}
            )
    for one in banquet.persons:
        table_of = tables.get(one.table or "")
        if table_of and one.wheelchair and not table_of.reachable:
            yield Remark("not_reachable", about={"person": one.id, "table": table_of.id})
        if table_of and one.diet and table_of.diets and one.diet not in table_of.diets:
            yield Remark("diet_not_served", about={"person": one.id, "table": table_of.id, "diet": one.diet})


def _together(banquet: Banquet, tables: Sequence[Table]) -> Iterator[Remark]:
    locks = {one.id: one.table for one in banquet.persons}
    largest = max((one.seats for one in tables), default=0)
    apart = {frozenset(pair) for group in banquet.apart for pair in combinations(group, 2)}
    for group in banquet.together:
        places = list(dict.fromkeys(locks[one] for one in group if locks[one]))
        if len(places) > 1:
            yield Remark("group_locked_apart", about={"persons": list(group), "tables": places})
        elif not places and len(group) > largest:
            yield Remark("seated_group_too_large", about={"persons": list(group), "seats": largest})
        for one, other in combinations(group, 2):
            if frozenset((one, other)) in apart:
                yield Remark("together_and_apart", about={"persons": [one, other]})


def _mixed(banquet: Banquet, persons: Sequence[Person], tables: Sequence[Table]) -> Iterator[Remark]:
    rules, needed = banquet.rules, tables_needed(persons, tables)
    about = {"tables": needed}
    for side in ("host", "guest") if rules.each_side else ():
        there = sum(one.side == side and not one.interpreter for one in persons)
        if there < needed * (rules.each_side or 0):
            few = about | {"persons": there, "least": rules.each_side}
            yield Remark("hosts_short", about=few) if side == "host" else Remark("guests_short", about=few)
    if rules.languages:
        there = sum(set(rules.languages) <= set(one.languages) for one in persons)
        if there < needed:
            yield Remark("speakers_short", about=about | {"persons": there, "languages": list(rules.languages)})
    if rules.chair_band:
        there = sum(one.side == "host" and one.rank is not None and one.rank <= rules.chair_band for one in persons)
        if there < needed:
            yield Remark("chairs_short", about=about | {"persons": there, "band": rules.chair_band})


def tables_needed(persons: Sequence[Person], tables: Sequence[Table]) -> int:
    """The fewest tables of both sides that must be used, the largest first, once those of one side are full."""
    left = len(persons) - sum(one.seats for one in tables if one.one_side)
    needed = 0
    for seats in sorted((one.seats for one in tables if not one.one_side), reverse=True):
        if left <= 0:
            break
        left, needed = left - seats, needed + 1
    return needed
