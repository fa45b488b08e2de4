"""Where the tables of a banquet stand in their hall, in metres from its left wall and from its front."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.models import Banquet
from earlyspring.ledger.refused import demand
from earlyspring.papers.gathering.facts import TableAt
from earlyspring.papers.gathering.hall import in_rows, plan

Place = tuple[float, float]
BETWEEN = 3.5
"""Metres from the middle of a table to that of the next, where nobody said other: ten seats, and a way between."""
FARTHEST = 200
WIDE = 554.0
"""Millimetres that the plan of the hall has on its poster."""
Seated = Sequence[tuple[str, tuple[int, ...]]]


def is_placed(banquet: Banquet) -> bool:
    """Whether somebody said where the tables stand."""
    return any("at" in one for one in banquet.tables)


def places_of(banquet: Banquet) -> dict[str, Place]:
    """The place of each table: as entered; those of whom nobody said it in even rows, behind the others."""
    found: dict[str, Place] = {one["id"]: (one["at"][0], one["at"][1]) for one in banquet.tables if "at" in one}
    others = [one["id"] for one in banquet.tables if "at" not in one]
    across = max(1, round((len(banquet.tables) * 1.5) ** 0.5))
    behind = max((y for _x, y in found.values()), default=0.0)
    rows = {
        table: (BETWEEN * (at % across + 0.75), behind + BETWEEN * (at // across + 0.75))
        for at, table in enumerate(others)
    }
    return {one["id"]: (found | rows)[one["id"]] for one in banquet.tables}


def size_of(places: Mapping[str, Place]) -> Place:
    """Width and depth of the floor that the tables take, with a way behind the last of them."""
    return (
        max(x for x, _y in places.values()) + BETWEEN * 0.75,
        max(y for _x, y in places.values()) + BETWEEN * 0.75,
    )


def standing(banquet: Banquet, seated: Seated) -> tuple[TableAt, ...]:
    """The tables as the plan of a hall has them. `seated`: each with the numbers of its seats."""
    if not is_placed(banquet):
        return in_rows(seated)
    places = places_of(banquet)
    width, depth = size_of(places)
    return tuple(
        TableAt(name=table, seats=numbers, x=places[table][0] / width, y=places[table][1] / depth)
        for table, numbers in seated
    )


def shape_of(banquet: Banquet) -> float:
    """Width of the hall by its depth."""
    width, depth = size_of(places_of(banquet)) if is_placed(banquet) else (1.5, 1.0)
    return width / depth


@transaction.atomic
def place_tables(banquet: Banquet, places: Mapping[str, Place]) -> Banquet:
    """Enter where the tables stand; none: in even rows again. Raises Refused."""
    banquet = Banquet.objects.select_for_update().get(pk=banquet.pk)
    demand(_faults(banquet, places))
    bare = [{key: value for key, value in one.items() if key != "at"} for one in banquet.tables]
    banquet.tables = [one | ({"at": list(places[one["id"]])} if one["id"] in places else {}) for one in bare]
    demand(too_close(banquet))
    banquet.save()
    return banquet


def _faults(banquet: Banquet, places: Mapping[str, Place]) -> Iterator[Fault]:
    for table in places.keys() - {one["id"] for one in banquet.tables}:
        yield Fault("table", "no_such_table", table)
    for table, place in places.items():
        if not all(0 <= one <= FARTHEST for one in place):
            yield Fault(table, "out_of_range", f"{place[0]}, {place[1]}", f"0 – {FARTHEST}")


def too_close(banquet: Banquet) -> Iterator[Fault]:
    """Tables that stand so close, or so near a wall, that the poster could not give every seat its number."""
    if not is_placed(banquet):
        return
    ends = accumulate(one["seats"] for one in banquet.tables)
    full = [(one["id"], tuple(range(end - one["seats"], end))) for one, end in zip(banquet.tables, ends, strict=True)]
    try:
        plan(standing(banquet, full), WIDE, WIDE / shape_of(banquet))
    except ValueError:
        yield Fault("tables", "tables_too_close")
