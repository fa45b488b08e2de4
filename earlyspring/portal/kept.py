"""What a folder keeps of its own: which files were written, with the digest of each, and up to which filling."""

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from earlyspring.portal.folder import KEPT, Foreign, is_whole, put, settle, take_away, take_drafts_away

TABLES = """
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS unsure ON file (path) WHERE digest = '';
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
File = tuple[str, bytes]
"""Path below the root, and the bytes."""


class Ledger:
    """Which files were written; kept in the folder, without a word of what stands in them.

    A file is entered without a digest before it is written and with it afterwards: what a run that was cut off may have
    left is known, and is written anew or taken away. That is on the disk before the file is begun; the file itself is not
    waited for: where the machine was started anew, each is looked at once (`doubt`).
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.own: set[Path] = {folder}
        self.rows = sqlite3.connect(folder / KEPT / "site.sqlite3", timeout=60, isolation_level=None)
        self.rows.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + TABLES)

    def state(self, name: str) -> str:
        found = self.rows.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return found[0] if found else ""

    def tell(self, **said: str) -> None:
        self.rows.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", list(said.items()))

    def digest(self, path: str) -> str:
        found = self.rows.execute("SELECT digest FROM file WHERE path = ?", (path,)).fetchone()
        return found[0] if found else ""

    def _note(self, written: Iterable[tuple[str, str]]) -> None:
        self.rows.execute("BEGIN IMMEDIATE")
        self.rows.executemany("INSERT OR REPLACE INTO file VALUES (?, ?)", written)
        self.rows.execute("COMMIT")

    def put(self, files: Iterable[File]) -> int:
        """Write those that are not there with the same bytes; how many. Raises Foreign, OSError."""
        other = []
        for path, data in files:
            digest = hashlib.sha256(data).hexdigest()
            if self.digest(path) != digest or not self.within(path).exists():
                other.append((path, digest, self.within(path), data))
        if other:
            self._note((path, "") for path, *_rest in other)
            for _path, _digest, target, data in other:
                put(target, data)
            self._note((path, digest) for path, digest, *_rest in other)
        return len(other)

    def has(self, path: str) -> bool:
        """Whether it was ever begun to be written."""
        return self.rows.execute("SELECT 1 FROM file WHERE path = ?", (path,)).fetchone() is not None

    def others_than(self, paths: Iterable[str]) -> list[str]:
        """What was written once and is not among these."""
        self.rows.execute("CREATE TEMP TABLE meant (path TEXT PRIMARY KEY) WITHOUT ROWID")
        self.rows.execute("BEGIN")
        self.rows.executemany("INSERT OR IGNORE INTO meant VALUES (?)", ((path,) for path in paths))
        self.rows.execute("COMMIT")
        asked = "SELECT path FROM file WHERE path NOT IN (SELECT path FROM meant)"
        found = [path for (path,) in self.rows.execute(asked)]
        self.rows.execute("DROP TABLE meant")
        return found

    def take_away(self, paths: list[str]) -> int:
        """Files that are no more; how many. Raises Foreign, and takes nothing away, where one lies behind a link."""
        targets = [self.within(path) for path in paths]
        for target in targets:
            take_away(target)
        # Gone from the disk before it is forgotten: a power cut brings nothing back that nobody knows of.
        settle({target.parent for target in targets})
        self.rows.execute("BEGIN IMMEDIATE")
        self.rows.executemany("DELETE FROM file WHERE path = ?", ((path,) for path in paths))
        self.rows.execute("COMMIT")
        return len(paths)

    def mend(self) -> None:
        """Take away the drafts that a run left which was cut off."""
        for (path,) in self.rows.execute("SELECT path FROM file WHERE digest = ''").fetchall():
            take_drafts_away(self.within(path))

    def doubt(self) -> list[str]:
        """Look at every file: which are not what was written, as after a power cut; they are known as begun alone."""
        asked = "SELECT path, digest FROM file WHERE digest <> ''"
        torn = [path for path, digest in self.rows.execute(asked) if not is_whole(self.within(path), digest)]
        self._note((path, "") for path in torn)
        return torn

    def missing(self, path: str) -> bool:
        """Whether it was never written to its end, or somebody took it away."""
        return not self.digest(path) or not (self.folder / path).exists()

    def within(self, path: str) -> Path:
        """Where a file lies. Raises Foreign where its name or a link in the place of a folder leads out."""
        if not all(part.strip(".") for part in path.split("/")):
            raise Foreign
        target = self.folder / path
        if target.parent not in self.own:
            between = [one for one in target.parents if self.folder in one.parents]
            if any(one.is_symlink() for one in between):
                raise Foreign
            self.own.add(target.parent)
        return target

    def close(self) -> None:
        self.rows.close()
