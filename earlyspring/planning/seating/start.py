"""The first plan of seats: what is locked and told stays, the others fill what is free."""

from collections.abc import Sequence

from earlyspring.planning.chance import Chance
from earlyspring.planning.seating.banquet import Banquet, Person, Table

Block = tuple[int, ...]
"""Persons who sit together, by their places in the banquet."""


def blocks(banquet: Banquet) -> list[Block]:
    """Everybody in exactly one block: groups that share a person are one."""
    places = {one.id: place for place, one in enumerate(banquet.persons)}
    leader = list(range(len(places)))

    def lead(one: int) -> int:
        while leader[one] != one:
            one = leader[one]
        return one

    for group in banquet.together:
        for other in group[1:]:
            first, second = sorted((lead(places[group[0]]), lead(places[other])))
            leader[second] = first
    found: dict[int, list[int]] = {}
    for one in range(len(leader)):
        found.setdefault(lead(one), []).append(one)
    return [tuple(block) for block in found.values()]


def allowed(person: Person, table: Table) -> bool:
    """Whether the person may sit at the table at all."""
    if person.table is not None:
        return person.table == table.id
    reached = table.reachable or not person.wheelchair
    return reached and not table.head and (not person.diet or not table.diets or person.diet in table.diets)


def choices(banquet: Banquet, block: Block) -> list[int]:
    """The tables at which all of a block may sit; where there is none, those of its locked members, then any."""
    people = [banquet.persons[one] for one in block]
    tables = range(len(banquet.tables))
    for some in (people, [one for one in people if one.table is not None]):
        found = [table for table in tables if all(allowed(one, banquet.tables[table]) for one in some)]
        if some and found:
            return found
    return [table for table in tables if not banquet.tables[table].head] or list(tables)


def first(banquet: Banquet, of: Sequence[Block], open_to: Sequence[Sequence[int]], chance: Chance) -> list[int]:
    """The table of each person: the told one where the block may be there and has room, else the one with most room."""
    tables = {one.id: place for place, one in enumerate(banquet.tables)}
    told = [tables.get(banquet.told.get(one.id, "")) for one in banquet.persons]
    room = [one.seats for one in banquet.tables]
    at = [-1] * len(banquet.persons)
    order = list(range(len(of)))
    chance.shuffle(order)
    order.sort(key=lambda one: (len(open_to[one]) > 1, told[of[one][0]] is None, len(open_to[one]), -len(of[one])))
    for one in order:
        was = told[of[one][0]]
        if was is None or was not in open_to[one] or room[was] < len(of[one]):
            was = max(open_to[one], key=lambda table: (room[table], -table))
        room[was] -= len(of[one])
        for person in of[one]:
            at[person] = was
    return at
