"""What follows from what came, changed or went: the lists, and the pages of others, on which it can be seen."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.portal import places
from earlyspring.portal.marks import FILTERED, NAMING, PARENTS, said_above_lists
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.shelf_tables import EARLY, NOT_MOVED

Standing = tuple[str, str, str]
"""Name and value of a mark, and the rank at which a thing stands on that list."""
Ref = tuple[str, str]
"""Kind and item."""
Content = Mapping[str, Any]
TOUCH = "UPDATE thing SET touched = ? WHERE kind = ? AND item = ?"
LISTED = "INSERT OR IGNORE INTO listed SELECT kind, name, value, ?, ? FROM mark WHERE kind = ? AND item = ?"
ABOVE = "SELECT DISTINCT name, value FROM mark WHERE kind = ? AND item = ?"


class Following:
    """What one filling touched so far beside the things themselves."""

    def __init__(self, shelf: Shelf, number: int):
        self.rows, self.number = shelf.rows, number
        self.lists: dict[tuple[str, str, str], str] = {}
        self.parents: set[Ref] = set()
        self.seen_by_others: set[Ref] = set()
        self.shifted: set[str] = set()
        self.all = False

    def stood(self, kind: str, before: list[Standing], after: list[Standing]) -> None:
        """A thing stood there and stands here now; the same where it only changed."""
        stayed = set(before) & set(after)
        for name, value, rank in [*before, *after]:
            self._note((kind, name, value), NOT_MOVED if (name, value, rank) in stayed else rank)
            if name in PARENTS:
                self.parents.add((PARENTS[name], value))
        if set(before) ^ set(after):
            # By what the list can be narrowed stands on its first page, with numbers.
            self._note((kind, "", ""), EARLY)
            self.shifted |= {kind} - places.OWN.keys()

    def changed(self, kind: str, item: str, before: Content | None, after: Content | None) -> None:
        """What others say of a thing beside the words that they name it by."""
        self.all = self.all or kind == "mechanism"
        if before is None or after is None or before.get("side") != after.get("side"):
            self.seen_by_others.add((kind, item))
        if before is None or after is None or said_above_lists(before) != said_above_lists(after):
            for one, names in FILTERED.items():
                for name in names:
                    if NAMING.get(name) == kind:
                        self._note((one, name, item), "")
                        self._note((one, "", ""), EARLY)

    def _note(self, one: tuple[str, str, str], rank: str) -> None:
        self.lists[one] = min(rank, self.lists.get(one, NOT_MOVED))

    def shift(self) -> Iterator[Ref]:
        """Things that stand on another page of their list now; what came is told its page."""
        for kind in sorted(self.shifted):
            asked = (
                "SELECT item, page FROM thing JOIN mark USING (kind, item) WHERE kind = ? AND name = '' AND value = '' "
            )
            rows = self.rows.execute(f"{asked} ORDER BY mark.rank, item", (kind,))
            pages = ((item, held, place // places.A_PAGE + 1) for place, (item, held) in enumerate(rows))
            other = [one for one in pages if one[1] != one[2]]
            asked = "UPDATE thing SET page = ? WHERE kind = ? AND item = ?"
            self.rows.executemany(asked, [(page, kind, item) for item, _held, page in other])
            for item, held, _page in other:
                if held:
                    self.seen_by_others.add((kind, item))
                    yield kind, item

    def touch(self, *, first: bool) -> None:
        """Tell the shelf; of a shelf that was empty everything is new anyway."""
        if self.all and not first:
            self.rows.execute("INSERT OR REPLACE INTO state VALUES ('all', ?)", (str(self.number),))
        if not first:
            for one in sorted(self.seen_by_others):
                self._touch_naming(*one)
            self.rows.executemany(TOUCH, [(self.number, *one) for one in sorted(self.parents)])
        every = [(*one, self.number, rank) for one, rank in self.lists.items()]
        self.rows.executemany("INSERT OR REPLACE INTO listed VALUES (?, ?, ?, ?, ?)", every)

    def _touch_naming(self, kind: str, item: str) -> None:
        """What names a thing links to it while it is public, where it is: on its page, on its lists and above it."""
        asked = "SELECT by_kind, by_item FROM named WHERE kind = ? AND item = ?"
        for one in self.rows.execute(asked, (kind, item)).fetchall():
            self.rows.execute(TOUCH, (self.number, *one))
            self.rows.execute(LISTED, (self.number, NOT_MOVED, *one))
            above = self.rows.execute(ABOVE, one).fetchall()
            self.parents.update((PARENTS[name], value) for name, value in above if name in PARENTS)


def named_in(content: Content) -> set[Ref]:
    """Every thing that a content names."""
    return set(_named(content))


def _named(value: Any) -> Iterator[Ref]:
    if isinstance(value, dict):
        if isinstance(value.get("item"), str) and isinstance(value.get("kind"), str):
            yield value["kind"], value["item"]
        for one in value.values():
            if isinstance(one, (dict, list)):
                yield from _named(one)
    elif isinstance(value, list):
        for one in value:
            yield from _named(one)
