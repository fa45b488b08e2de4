"""What draws people to one another and to tables, said once before the search."""

from collections.abc import Iterator
from itertools import combinations

from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.ideal import ruled, spans, steps


def near(banquet: Banquet, breach: int, *, wishes: bool) -> list[list[tuple[int, int]]]:
    """For each person the others whom it matters to sit with, and by how much; a pair named twice counts twice."""
    places = {one.id: place for place, one in enumerate(banquet.persons)}
    found: list[list[tuple[int, int]]] = [[] for _ in places]
    pairs = [(one, other, points) for one, other, points in banquet.affinity if wishes and points]
    pairs += [(one, other, -breach) for group in banquet.apart for one, other in combinations(group, 2)]
    for one, other, points in pairs:
        found[places[one]].append((places[other], points))
        found[places[other]].append((places[one], points))
    return found


def liked(banquet: Banquet) -> list[list[int]]:
    """For each person the others of whom some must be at the same table where the rule `known` asks for it."""
    places = {one.id: place for place, one in enumerate(banquet.persons)}
    found: list[dict[int, None]] = [{} for _ in places]
    looked_at = {one.id for one in ruled(banquet)[0]}
    for one, other, points in banquet.affinity:
        if points > 0 and looked_at.issuperset((one, other)):
            found[places[one]][places[other]] = None
            found[places[other]][places[one]] = None
    return [list(one) for one in found]


def fit(banquet: Banquet, *, wishes: bool) -> list[list[int]]:
    """What each table costs each person by itself: steps from the rank, and another table than the told one."""
    points, told, suits = banquet.points, banquet.told, spans(banquet)
    looked_at = set(ruled(banquet)[0])

    def costs(place: int) -> Iterator[int]:
        person = banquet.persons[place]
        was = told.get(person.id)
        for table in banquet.tables:
            moved = was not in (None, table.id)
            away = steps(suits[person.rank], table.distance) if person.rank is not None and person in looked_at else 0
            yield points.distance * away + points.change * moved if wishes else int(moved)

    return [list(costs(place)) for place in range(len(banquet.persons))]
