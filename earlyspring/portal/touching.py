"""What was touched since a filling of the shelf: the pages of these things and lists may differ, no others do."""

from collections.abc import Iterator

from earlyspring.portal.shelf import Shelf
from earlyspring.portal.shelf_tables import EARLY, NOT_MOVED

List = tuple[str, str, str]
"""A list: kind, name and value of the mark."""
FEW = 500
"""So many things are looked for on a list one by one; of more the whole list is read."""


def all_touched(shelf: Shelf, after: int) -> bool:
    """Whether a filling after this one touched every page: the mechanism itself became other."""
    return after == 0 or int(shelf.state("all") or 0) > after


def things_touched(shelf: Shelf, kind: str, after: int) -> list[str]:
    """The things of a kind whose pages may differ from what they were after a filling, by id."""
    if all_touched(shelf, after):
        return shelf.items(kind)
    asked = "SELECT item FROM thing WHERE kind = ? AND touched > ? ORDER BY item"
    return [item for (item,) in shelf.rows.execute(asked, (kind, after))]


def things_gone(shelf: Shelf, kind: str, after: int) -> list[str]:
    """The things of a kind that were taken away since a filling, by id."""
    asked = "SELECT item FROM gone WHERE kind = ? AND touched > ? ORDER BY item"
    return [item for (item,) in shelf.rows.execute(asked, (kind, after))]


def lists_touched(shelf: Shelf, after: int) -> list[List]:
    """The lists on which anything became other since a filling, also those that are no more."""
    asked = "SELECT DISTINCT kind, name, value FROM listed WHERE touched > ? ORDER BY kind, name, value"
    return shelf.rows.execute(asked, (after,)).fetchall()


def pages_touched(shelf: Shelf, one: List, after: int, rows: int) -> Iterator[int]:
    """The pages of a list that may differ from what they were after a filling, by number; `rows` on a page."""
    last = shelf.pages(*one, rows)
    if all_touched(shelf, after):
        yield from range(1, last + 1)
        return
    asked = "SELECT MIN(since_rank) FROM listed WHERE kind = ? AND name = ? AND value = ? AND touched > ?"
    (since,) = shelf.rows.execute(asked, (*one, after)).fetchone()
    if since is None:
        return
    touched = {place // rows for place in _places_touched(shelf, one, after)}
    if since < EARLY:
        # From here on every thing may stand elsewhere, and the page before leads on to the next.
        first = _before(shelf, one, since) // rows
        touched.update(range(max(0, first - 1), last))
    if since < NOT_MOVED:
        touched.add(0)
    yield from (number + 1 for number in sorted(touched))


def _places_touched(shelf: Shelf, one: List, after: int) -> Iterator[int]:
    """At which places of the list the touched things stand, the first is 0."""
    kind = one[0]
    asked = (
        "SELECT mark.rank, mark.item FROM thing JOIN mark ON mark.kind = thing.kind AND mark.item = thing.item "
        "WHERE thing.kind = ? AND thing.touched > ? AND mark.name = ? AND mark.value = ? LIMIT ?"
    )
    found = shelf.rows.execute(asked, (kind, after, *one[1:], FEW + 1)).fetchall()
    if len(found) <= FEW:
        yield from (_before(shelf, one, *place) for place in found)
        return
    asked = (
        "SELECT thing.touched > ? FROM mark JOIN thing ON thing.kind = mark.kind AND thing.item = mark.item "
        "WHERE mark.kind = ? AND mark.name = ? AND mark.value = ? ORDER BY mark.rank, mark.item"
    )
    every = shelf.rows.execute(asked, (after, *one))
    yield from (place for place, (touched,) in enumerate(every) if touched)


def _before(shelf: Shelf, one: List, rank: str, item: str = "") -> int:
    """How many things stand on the list before a place."""
    asked = "SELECT COUNT(*) FROM mark WHERE kind = ? AND name = ? AND value = ? AND (rank, item) < (?, ?)"
    return int(shelf.rows.execute(asked, (*one, rank, item)).fetchone()[0])
