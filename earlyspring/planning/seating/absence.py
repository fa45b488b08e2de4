"""Somebody does not come."""

from dataclasses import replace

from earlyspring.planning.seating.banquet import Banquet


def without(banquet: Banquet, *persons: str) -> Banquet:
    """The banquet to which these do not come: their place in groups, pairs and what was told is gone."""
    gone = frozenset(persons)
    return replace(
        banquet,
        persons=tuple(one for one in banquet.persons if one.id not in gone),
        together=tuple(tuple(one for one in group if one not in gone) for group in banquet.together),
        apart=tuple(tuple(one for one in group if one not in gone) for group in banquet.apart),
        affinity=tuple(pair for pair in banquet.affinity if gone.isdisjoint(pair[:2])),
        published=tuple((table, tuple(one for one in row if one not in gone)) for table, row in banquet.published),
    )
