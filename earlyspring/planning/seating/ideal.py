"""Where rank alone would seat people: from the nearest table outwards, highest band first."""

from collections import Counter

from earlyspring.planning.seating.banquet import Banquet, Person, Table

Span = tuple[int, int]
"""The nearest and the farthest distance that suits a band."""


def ruled(banquet: Banquet) -> tuple[tuple[Person, ...], tuple[Table, ...]]:
    """The persons and tables that the rules look at: all but the head tables and those locked to them."""
    heads = {one.id for one in banquet.tables if one.head}
    persons = tuple(one for one in banquet.persons if one.table not in heads)
    return persons, tuple(one for one in banquet.tables if not one.head)


def spans(banquet: Banquet) -> dict[int, Span]:
    """For each band the distances it reaches where seats are filled by rank; persons without a rank take none."""
    persons, tables = ruled(banquet)
    bands = Counter(one.rank for one in persons if one.rank is not None)
    nearest = sorted(tables, key=lambda one: one.distance)
    seats = [one.distance for one in nearest for _ in range(min(one.seats, len(persons)))]
    found, filled = {}, 0
    for band in sorted(bands):
        taken = seats[filled : filled + bands[band]] or seats[-1:]
        filled += bands[band]
        if taken:
            found[band] = (taken[0], taken[-1])
    return found


def steps(span: Span, distance: int) -> int:
    """How far a distance lies outside the span."""
    nearest, farthest = span
    return max(0, nearest - distance, distance - farthest)
