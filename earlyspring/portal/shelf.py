"""What is public, laid out for reading: things in their order, and the lists on which they stand.

A shelf is a SQLite file beside the home, made of public contents alone; it can be thrown away and is made anew. It
remembers with which of its fillings each thing and list was last touched, so that pages are made anew where they must.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

LAYOUT = "6"
SCHEMA = """
CREATE TABLE thing (kind TEXT, item TEXT, digest TEXT, since TEXT, position TEXT, owner TEXT, rank TEXT, content TEXT,
                    touched INTEGER, PRIMARY KEY (kind, item));
CREATE TABLE mark (kind TEXT, name TEXT, value TEXT, rank TEXT, item TEXT, PRIMARY KEY (kind, name, value, rank, item))
                    WITHOUT ROWID;
CREATE INDEX mark_of ON mark (kind, item);
CREATE TABLE listed (kind TEXT, name TEXT, value TEXT, touched INTEGER, since_rank TEXT,
                     PRIMARY KEY (kind, name, value, touched)) WITHOUT ROWID;
CREATE TABLE gone (kind TEXT, item TEXT, touched INTEGER, PRIMARY KEY (kind, item)) WITHOUT ROWID;
CREATE TABLE word (lang TEXT, term TEXT, kind TEXT, item TEXT, PRIMARY KEY (lang, term, kind, item)) WITHOUT ROWID;
CREATE TABLE term (lang TEXT, term TEXT, total INTEGER, PRIMARY KEY (lang, term)) WITHOUT ROWID;
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
REMEMBERED = 20_000


@dataclass(frozen=True)
class Thing:
    """One public thing. `since`: the instant from which it is public, ISO. `position`: where the record stood then."""

    kind: str
    item: str
    digest: str
    since: str
    position: str
    content: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        """What the content holds, None where it does not: templates ask `thing.signed_on`."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self.content.get(name.rstrip("_"))


class Shelf:
    """The shelf of one mechanism, opened by one reader or writer."""

    def __init__(self, path: Path, *, writes: bool = False):
        self.path = path
        if writes:
            path.parent.mkdir(parents=True, exist_ok=True)
        self.rows = sqlite3.connect(path, timeout=60, isolation_level=None, check_same_thread=False)
        self.rows.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA secure_delete=ON; PRAGMA cache_size=-16000;"
        )
        if writes and self.state("layout") != LAYOUT:
            self._lay_out()
        self.has = lru_cache(REMEMBERED)(self._has)
        self.get = lru_cache(512)(self._get)

    def _lay_out(self) -> None:
        for (name,) in self.rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            self.rows.execute(f'DROP TABLE "{name}"')
        self.rows.executescript(SCHEMA)
        self.tell("layout", LAYOUT)
        self.tell("line", uuid4().hex)
        self.tell("filling", "0")

    def state(self, name: str) -> str:
        """A word that the shelf keeps of itself, "" where it has none."""
        try:
            found = self.rows.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        except sqlite3.OperationalError:
            return ""
        return found[0] if found else ""

    def tell(self, name: str, value: str) -> None:
        self.rows.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))

    @property
    def filling(self) -> int:
        """How often the shelf was filled."""
        return int(self.state("filling") or 0)

    def forget(self) -> None:
        """Let go of what was remembered, after a filling by another."""
        self.has.cache_clear()
        self.get.cache_clear()

    def close(self) -> None:
        self.rows.close()

    # ---- questions that pages ask

    def _has(self, kind: str, item: str) -> bool:
        return bool(self.rows.execute("SELECT 1 FROM thing WHERE kind = ? AND item = ?", (kind, item)).fetchone())

    def _get(self, kind: str, item: str) -> Thing | None:
        asked = "SELECT kind, item, digest, since, position, content FROM thing WHERE kind = ? AND item = ?"
        found = self.rows.execute(asked, (kind, item)).fetchone()
        return _thing(found) if found else None

    def listed(self, kind: str, name: str = "", value: str = "", *, limit: int = -1, offset: int = 0) -> list[Thing]:
        """The things on a list in its order."""
        return list(self.each(kind, name, value, limit=limit, offset=offset))

    def each(self, kind: str, name: str = "", value: str = "", *, limit: int = -1, offset: int = 0) -> Iterator[Thing]:
        """As `listed`, one after the other."""
        found = self.rows.execute(
            "SELECT thing.kind, thing.item, digest, since, position, content FROM (SELECT item, rank FROM mark WHERE "
            "kind = ? AND name = ? AND value = ? ORDER BY rank, item LIMIT ? OFFSET ?) AS found JOIN thing "
            "ON thing.kind = ? AND thing.item = found.item ORDER BY found.rank, found.item",
            (kind, name, value, limit, offset, kind),
        )
        return map(_thing, found)

    def count(self, kind: str, name: str = "", value: str = "") -> int:
        asked = "SELECT COUNT(*) FROM mark WHERE kind = ? AND name = ? AND value = ?"
        return int(self.rows.execute(asked, (kind, name, value)).fetchone()[0])

    def values(self, kind: str, name: str) -> list[tuple[str, int]]:
        """The values of a mark with how many things bear each, by value."""
        asked = "SELECT value, COUNT(*) FROM mark WHERE kind = ? AND name = ? GROUP BY value ORDER BY value"
        return [(value, count) for value, count in self.rows.execute(asked, (kind, name))]

    def before(self, kind: str, item: str) -> int:
        """How many things of its kind stand before one."""
        asked = "SELECT rank FROM thing WHERE kind = ? AND item = ?"
        found = self.rows.execute(asked, (kind, item)).fetchone()
        if not found:
            return 0
        asked = "SELECT COUNT(*) FROM mark WHERE kind = ? AND name = '' AND value = '' AND (rank, item) < (?, ?)"
        return int(self.rows.execute(asked, (kind, found[0], item)).fetchone()[0])

    def latest(self) -> tuple[str, str]:
        """Since when the youngest thing is public, and where the record stood then; both "" of an empty shelf."""
        found = self.rows.execute(
            "SELECT since, position FROM thing ORDER BY since DESC, kind, item LIMIT 1"
        ).fetchone()
        return found or ("", "")

    # ---- what was touched

    def touched(self, kind: str, after: int = 0) -> Iterator[str]:
        """The things of a kind whose pages may differ from what they were after a filling."""
        asked = "SELECT item FROM thing WHERE kind = ? AND touched > ? ORDER BY item"
        return (item for (item,) in self.rows.execute(asked, (kind, after)).fetchall())

    def pages_touched(self, kind: str, name: str, value: str, after: int, rows: int) -> Iterator[int]:
        """The pages of a list that may differ from what they were after a filling, by number; `rows` on a page."""
        asked = "SELECT MIN(since_rank) FROM listed WHERE kind = ? AND name = ? AND value = ? AND touched > ?"
        (since,) = self.rows.execute(asked, (kind, name, value, after)).fetchone()
        if since is None:
            # A list on which nothing ever stood has a page that says so.
            yield from (1,) if self.all_touched(after) else ()
            return
        asked = (
            "SELECT mark.rank >= ? OR thing.touched > ? FROM mark JOIN thing USING (kind, item) "
            "WHERE mark.kind = ? AND mark.name = ? AND mark.value = ? ORDER BY mark.rank, mark.item"
        )
        found = (bool(one) for (one,) in self.rows.execute(asked, (since, after, kind, name, value)))
        touched = {number // rows for number, one in enumerate(found) if one}
        if since < NOT_MOVED:
            # The first page counts them, and the one before where something came or went leads on to the next.
            touched |= {0, max(0, min(touched, default=self.pages(kind, name, value, rows)) - 1)}
        yield from (number + 1 for number in sorted(touched))

    def all_touched(self, after: int) -> bool:
        """Whether a filling after this one touched every page: the mechanism itself, or very much at once."""
        return after == 0 or int(self.state("all") or 0) > after

    def pages(self, kind: str, name: str, value: str, rows: int) -> int:
        """How many pages a list has; an empty one has one."""
        return max(1, -(-self.count(kind, name, value) // rows))


NOT_MOVED = "\U0010ffff"
"""In the place of a rank: nothing came, went or changed its place."""


def _thing(row: tuple[str, ...]) -> Thing:
    kind, item, digest, since, position, content = row
    return Thing(kind, item, digest, since, position, json.loads(content))
