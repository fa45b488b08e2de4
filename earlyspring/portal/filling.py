"""Fill a shelf with what is public now: what is new or changed is laid on it, what was taken back is taken away."""

import json
from collections.abc import Iterable, Iterator, Set
from itertools import islice
from typing import Any

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.following import Following, Standing, named_in
from earlyspring.portal.marks import marks_of
from earlyspring.portal.ranks import rank_of
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.spelling import Spelling
from earlyspring.portal.terms import title_of
from earlyspring.publishing.queries import PublicItem

TOGETHER = 500


def fill(
    shelf: Shelf, public: Iterable[PublicItem], *, among: Set[tuple[str, str]] | None = None, stand: str = ""
) -> int:
    """Make the shelf say what is public; how many things came, changed or went. One transaction.

    `among`: kind and id of what alone is looked at; `public` is then what is public of these. `stand`: where the
    releases stood (`released_since`).
    """
    rows = shelf.rows
    rows.execute("BEGIN IMMEDIATE")
    try:
        filling = shelf.filling + 1
        count = _Filling(shelf, filling).take(public, among)
        shelf.tell("stand", stand)
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
    """One filling: what came, changed and went; what follows from it, and by which words it is found, are told."""

    def __init__(self, shelf: Shelf, number: int):
        self.rows, self.number = shelf.rows, number
        self.following, self.spelling = Following(shelf, number), Spelling(shelf, number)
        self.count = 0

    def take(self, public: Iterable[PublicItem], among: Set[tuple[str, str]] | None) -> int:
        first = not self.rows.execute("SELECT 1 FROM thing LIMIT 1").fetchone()
        self.rows.execute("CREATE TEMP TABLE IF NOT EXISTS seen (kind TEXT, item TEXT, PRIMARY KEY (kind, item))")
        self.rows.execute("DELETE FROM seen")
        for some in _chunks(public):
            self.rows.executemany("INSERT INTO seen VALUES (?, ?)", [(one.kind, one.item) for one in some])
            held = self._held(some)
            for one in some:
                before = held.get((one.kind, one.item))
                if before is None or before != (one.digest, one.since.isoformat()):
                    self._lay(one, new=before is None)
            self.spelling.count()
        for kind, item in self._gone(among):
            self._take_away(kind, item)
        if self.count:
            for kind, item in self.following.shift():
                self.spelling.moved(kind, self._content(kind, item))
            self.following.touch(first=first)
            self.spelling.end()
        return self.count

    def _gone(self, among: Set[tuple[str, str]] | None) -> list[tuple[str, str]]:
        """What lies on the shelf and is public no longer."""
        if among is None:
            return self.rows.execute("SELECT kind, item FROM thing EXCEPT SELECT kind, item FROM seen").fetchall()
        asked = "SELECT 1 FROM thing WHERE (kind, item) = (?, ?) AND NOT EXISTS "
        asked += "(SELECT 1 FROM seen WHERE seen.kind = thing.kind AND seen.item = thing.item)"
        return [one for one in sorted(among) if self.rows.execute(asked, one).fetchone()]

    def _held(self, some: list[PublicItem]) -> dict[tuple[str, str], tuple[str, str]]:
        places = ", ".join("(?, ?)" for _ in some)
        asked = f"SELECT kind, item, digest, since FROM thing WHERE (kind, item) IN (VALUES {places})"  # noqa: S608
        given = [word for one in some for word in (one.kind, one.item)]
        return {(kind, item): (digest, since) for kind, item, digest, since in self.rows.execute(asked, given)}

    def _lay(self, one: PublicItem, *, new: bool) -> None:
        content = json.loads(one.text)
        rank = rank_of(one.kind, one.item, content)
        marks = [(name, value, rank) for name, value in marks_of(one.kind, content)]
        self._follow(one.kind, one.item, None if new else self._content(one.kind, one.item), content, marks)
        titles = [title_of(content, lang) for lang in LANGUAGES]
        told = (one.digest, one.since.isoformat(), one.position, one.owner, rank)
        # The page of its list is kept, until all that moved have theirs.
        asked = (
            "INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?) ON CONFLICT (kind, item) DO UPDATE SET "
            "(digest, since, position, owner, rank, vi, zh, en, touched, content) = (excluded.digest, excluded.since, "
            "excluded.position, excluded.owner, excluded.rank, excluded.vi, excluded.zh, excluded.en, "
            "excluded.touched, excluded.content)"
        )
        self.rows.execute(asked, (one.kind, one.item, *told, *titles, self.number, one.text))
        if new:
            self.rows.execute("DELETE FROM gone WHERE kind = ? AND item = ?", (one.kind, one.item))

    def _take_away(self, kind: str, item: str) -> None:
        self._follow(kind, item, self._content(kind, item), None, [])
        self.rows.execute("DELETE FROM thing WHERE kind = ? AND item = ?", (kind, item))
        self.rows.execute("INSERT OR REPLACE INTO gone VALUES (?, ?, ?)", (kind, item, self.number))

    def _follow(
        self, kind: str, item: str, before: dict[str, Any] | None, after: dict[str, Any] | None, marks: list[Standing]
    ) -> None:
        """What the shelf keeps beside a thing, and what is touched with it. Before is still on the shelf."""
        stood = self._forget_marks(kind, item) if before else []
        self.rows.executemany("INSERT INTO mark VALUES (?, ?, ?, ?, ?)", [(kind, *mark, item) for mark in marks])
        old, new = (named_in(one) if one else set() for one in (before, after))
        asked = "DELETE FROM named WHERE kind = ? AND item = ? AND by_kind = ? AND by_item = ?"
        self.rows.executemany(asked, [(*ref, kind, item) for ref in old - new])
        self.rows.executemany("INSERT INTO named VALUES (?, ?, ?, ?)", [(*ref, kind, item) for ref in new - old])
        self.following.stood(kind, stood, marks)
        self.following.changed(kind, item, before, after)
        self.spelling.spell(kind, item, before, after)
        self.count += 1

    def _content(self, kind: str, item: str) -> dict[str, Any]:
        asked = "SELECT content FROM thing WHERE kind = ? AND item = ?"
        found: dict[str, Any] = json.loads(self.rows.execute(asked, (kind, item)).fetchone()[0])
        return found

    def _forget_marks(self, kind: str, item: str) -> list[Standing]:
        asked = "SELECT name, value, rank FROM mark WHERE kind = ? AND item = ?"
        found = self.rows.execute(asked, (kind, item)).fetchall()
        self.rows.execute("DELETE FROM mark WHERE kind = ? AND item = ?", (kind, item))
        return found


def _chunks(public: Iterable[PublicItem]) -> Iterator[list[PublicItem]]:
    left: Any = iter(public)
    while some := list(islice(left, TOGETHER)):
        yield some
