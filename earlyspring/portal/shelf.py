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

from earlyspring.portal.shelf_tables import LAYOUT, TABLES

REMEMBERED = 20_000
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA cache_size=-16000;"


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
        self.rows.executescript(PRAGMAS)
        if writes and self.state("layout") != LAYOUT:
            self._lay_out()
        self.page_of = lru_cache(REMEMBERED)(self._page_of)
        self.get = lru_cache(512)(self._get)

    def _lay_out(self) -> None:
        for (name,) in self.rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            self.rows.execute(f'DROP TABLE "{name}"')
        self.rows.executescript(TABLES)
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
        self.page_of.cache_clear()
        self.get.cache_clear()

    def close(self) -> None:
        self.rows.close()

    def _page_of(self, kind: str, item: str) -> int | None:
        """On which page of its list a thing without a page of its own stands, 0 of all others; None where it is not public."""
        found = self.rows.execute("SELECT page FROM thing WHERE kind = ? AND item = ?", (kind, item)).fetchone()
        return found[0] if found else None

    def _get(self, kind: str, item: str) -> Thing | None:
        asked = "SELECT kind, item, digest, since, position, content FROM thing WHERE kind = ? AND item = ?"
        found = self.rows.execute(asked, (kind, item)).fetchone()
        return self._thing(found) if found else None

    def _thing(self, row: tuple[str, ...]) -> Thing:
        """A thing; of the exhibitors that another party named in it those that are public by their own party's word."""
        kind, item, digest, since, position, text = row
        content = json.loads(text)
        if named := content.get("exhibitors"):
            content["exhibitors"] = [one for one in named if self.page_of("exhibitor", one["item"]) is not None]
        return Thing(kind, item, digest, since, position, content)

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
        return map(self._thing, found)

    def items(self, kind: str) -> list[str]:
        """The ids of all things of a kind, in their order."""
        return [item for (item,) in self.rows.execute("SELECT item FROM thing WHERE kind = ? ORDER BY item", (kind,))]

    def count(self, kind: str, name: str = "", value: str = "") -> int:
        asked = "SELECT COUNT(*) FROM mark WHERE kind = ? AND name = ? AND value = ?"
        return int(self.rows.execute(asked, (kind, name, value)).fetchone()[0])

    def values(self, kind: str, name: str) -> list[tuple[str, int]]:
        """The values of a mark with how many things bear each, by value."""
        asked = "SELECT value, COUNT(*) FROM mark WHERE kind = ? AND name = ? GROUP BY value ORDER BY value"
        return [(value, count) for value, count in self.rows.execute(asked, (kind, name))]

    def pages(self, kind: str, name: str, value: str, rows: int) -> int:
        """How many pages a list has; an empty one has one."""
        return max(1, -(-self.count(kind, name, value) // rows))

    def latest(self) -> tuple[str, str]:
        """Since when the youngest thing is public, and where the record stood then; both "" of an empty shelf."""
        found = self.rows.execute(
            "SELECT since, position FROM thing ORDER BY since DESC, kind, item LIMIT 1"
        ).fetchone()
        return found or ("", "")
