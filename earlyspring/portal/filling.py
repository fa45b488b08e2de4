"""Fill a shelf with what is public now: what is new or changed is laid on it, what was taken back is taken away."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.marks import PARENTS, marks_of, rank_of
from earlyspring.portal.shelf import NOT_MOVED, Shelf
from earlyspring.portal.terms import terms_of
from earlyspring.publishing.queries import PublicItem

Standing = tuple[str, str, str]
"""Name and value of a mark, and the rank at which a thing stands on that list."""
TOGETHER = 500
ALL = 200
"""Where so many things came or went, whoever refers to them is not looked for: every page is made anew."""


def fill(shelf: Shelf, public: Iterable[PublicItem]) -> int:
    """Make the shelf say what is public; how many things came, changed or went. One transaction."""
    rows = shelf.rows
    rows.execute("BEGIN IMMEDIATE")
    try:
        filling = shelf.filling + 1
        count = _Filling(shelf, filling).take(public)
        if count:
            shelf.tell("filling", str(filling))
        rows.execute("COMMIT")
    except BaseException:
        rows.execute("ROLLBACK")
        raise
    # What was taken away is overwritten in the file itself, not only in what is added to it.
    rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shelf.forget()
    return count


class _Filling:
    """One filling: what it touched so far."""

    def __init__(self, shelf: Shelf, number: int):
        self.rows, self.number = shelf.rows, number
        self.lists: dict[tuple[str, str, str], str] = {}
        self.parents: set[tuple[str, str]] = set()
        self.moved: list[tuple[str, str]] = []
        self.terms: Counter[tuple[str, str]] = Counter()
        self.all = False
        self.count = 0

    def take(self, public: Iterable[PublicItem]) -> int:
        self.rows.execute("CREATE TEMP TABLE IF NOT EXISTS seen (kind TEXT, item TEXT, PRIMARY KEY (kind, item))")
        self.rows.execute("DELETE FROM seen")
        for some in _chunks(public):
            self.rows.executemany("INSERT INTO seen VALUES (?, ?)", [(one.kind, one.item) for one in some])
            held = self._held(some)
            for one in some:
                before = held.get((one.kind, one.item))
                if before is None or before != (one.digest, one.since.isoformat()):
                    self._lay(one, new=before is None)
        gone = self.rows.execute("SELECT kind, item FROM thing EXCEPT SELECT kind, item FROM seen").fetchall()
        for kind, item in gone:
            self._take_away(kind, item)
        self._touch()
        return self.count

    def _held(self, some: list[PublicItem]) -> dict[tuple[str, str], tuple[str, str]]:
        places = ", ".join("(?, ?)" for _ in some)
        asked = f"SELECT kind, item, digest, since FROM thing WHERE (kind, item) IN (VALUES {places})"  # noqa: S608
        given = [word for one in some for word in (one.kind, one.item)]
        return {(kind, item): (digest, since) for kind, item, digest, since in self.rows.execute(asked, given)}

    def _lay(self, one: PublicItem, *, new: bool) -> None:
        content = json.loads(one.text)
        rank = rank_of(one.kind, one.item, content)
        marks = [(name, value, rank) for name, value in marks_of(one.kind, content)]
        self._note(one.kind, [] if new else self._forget_marks(one.kind, one.item), marks)
        self._spell(one.kind, one.item, None if new else self._content(one.kind, one.item), content)
        said = (one.kind, one.item, one.digest, one.since.isoformat(), one.position, one.owner, rank, one.text)
        self.rows.execute("INSERT OR REPLACE INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*said, self.number))
        every = [(one.kind, *mark, one.item) for mark in marks]
        self.rows.executemany("INSERT INTO mark VALUES (?, ?, ?, ?, ?)", every)
        if new:
            self.moved.append((one.kind, one.item))
            self.rows.execute("DELETE FROM gone WHERE kind = ? AND item = ?", (one.kind, one.item))
        self.all = self.all or one.kind == "mechanism"
        self.count += 1

    def _take_away(self, kind: str, item: str) -> None:
        self._note(kind, self._forget_marks(kind, item), [])
        self._spell(kind, item, self._content(kind, item), None)
        self.rows.execute("DELETE FROM thing WHERE kind = ? AND item = ?", (kind, item))
        self.rows.execute("INSERT OR REPLACE INTO gone VALUES (?, ?, ?)", (kind, item, self.number))
        self.moved.append((kind, item))
        self.all = self.all or kind == "mechanism"
        self.count += 1

    def _content(self, kind: str, item: str) -> dict[str, Any]:
        asked = "SELECT content FROM thing WHERE kind = ? AND item = ?"
        found: dict[str, Any] = json.loads(self.rows.execute(asked, (kind, item)).fetchone()[0])
        return found

    def _spell(self, kind: str, item: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        """Under which words the thing is found from now on."""
        for lang in LANGUAGES:
            old = terms_of(kind, before, lang) if before else set()
            new = terms_of(kind, after, lang) if after else set()
            gone, come = old - new, new - old
            self.rows.executemany(
                "DELETE FROM word WHERE lang = ? AND term = ? AND kind = ? AND item = ?",
                [(lang, term, kind, item) for term in gone],
            )
            self.rows.executemany("INSERT INTO word VALUES (?, ?, ?, ?)", [(lang, term, kind, item) for term in come])
            self.terms.update((lang, term) for term in come)
            self.terms.subtract((lang, term) for term in gone)

    def _forget_marks(self, kind: str, item: str) -> list[Standing]:
        asked = "SELECT name, value, rank FROM mark WHERE kind = ? AND item = ?"
        found = self.rows.execute(asked, (kind, item)).fetchall()
        self.rows.execute("DELETE FROM mark WHERE kind = ? AND item = ?", (kind, item))
        return found

    def _note(self, kind: str, before: list[Standing], after: list[Standing]) -> None:
        stayed = set(before) & set(after)
        for name, value, rank in [*before, *after]:
            place = (kind, name, value)
            moved = NOT_MOVED if (name, value, rank) in stayed else rank
            self.lists[place] = min(moved, self.lists.get(place, NOT_MOVED))
            if name in PARENTS:
                self.parents.add((PARENTS[name], value))

    def _touch(self) -> None:
        """Lists on which something changed, pages of what something stands under, and of what refers to it."""
        if not self.count:
            return
        self.rows.executemany(
            "INSERT INTO term VALUES (?, ?, ?) ON CONFLICT (lang, term) DO UPDATE SET total = total + excluded.total",
            [(lang, term, change) for (lang, term), change in self.terms.items() if change],
        )
        self.rows.execute("DELETE FROM term WHERE total = 0")
        every = [(*one, self.number, rank) for one, rank in self.lists.items()]
        self.rows.executemany("INSERT OR REPLACE INTO listed VALUES (?, ?, ?, ?, ?)", every)
        if self.all or len(self.moved) > ALL:
            self.rows.execute("INSERT OR REPLACE INTO state VALUES ('all', ?)", (str(self.number),))
            self.rows.execute("UPDATE thing SET touched = ?", (self.number,))
            asked = "INSERT OR REPLACE INTO listed SELECT DISTINCT kind, name, value, ?, '' FROM mark"
            self.rows.execute(asked, (self.number,))
            return
        for kind, item in self.parents:
            self.rows.execute("UPDATE thing SET touched = ? WHERE kind = ? AND item = ?", (self.number, kind, item))
        for kind, item in self.moved:
            self._touch_referring(kind, item)

    def _touch_referring(self, kind: str, item: str) -> None:
        """What names a thing links to it only while it is public, on its page and in the lists it stands on."""
        asked = "SELECT kind, item FROM thing WHERE instr(content, ?)"
        naming = f'"item":{json.dumps(item, ensure_ascii=False)},"kind":"{kind}"'
        found = self.rows.execute(asked, (naming,)).fetchall()
        self.rows.executemany(
            "UPDATE thing SET touched = ? WHERE kind = ? AND item = ?", [(self.number, *one) for one in found]
        )
        for one in found:
            asked = "INSERT OR IGNORE INTO listed SELECT kind, name, value, ?, ? FROM mark WHERE kind = ? AND item = ?"
            self.rows.execute(asked, (self.number, NOT_MOVED, *one))


def _chunks(public: Iterable[PublicItem]) -> Iterator[list[PublicItem]]:
    left: Any = iter(public)
    while some := list(islice(left, TOGETHER)):
        yield some
