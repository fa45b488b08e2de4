"""The folder a site is written to: what is in it, one writer at a time, nothing half-written, nobody else's files."""

import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from earlyspring.portal.compressed import beside

KEPT = ".earlyspring-site"
SCHEMA = """
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
ENDINGS = ("", ".gz", ".br")


class Foreign(Exception):
    """The folder holds what is not a site that this program wrote."""


class Busy(Exception):
    """Another run writes to the folder."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder for this run alone. Raises Foreign, Busy, OSError.

    What is kept of it is no link: it says which files are taken away.
    """
    kept = folder / KEPT
    if (folder.exists() and not folder.is_dir()) or kept.is_symlink():
        raise Foreign
    if folder.is_dir() and any(folder.iterdir()) and not kept.is_dir():
        raise Foreign
    kept.mkdir(parents=True, exist_ok=True)
    with (kept / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        yield


class Ledger:
    """Which files were written, with the digest of each; kept in the folder, without a word of what stands in them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.own: set[Path] = {folder}
        self.rows = sqlite3.connect(folder / KEPT / "site.sqlite3", timeout=60, isolation_level=None)
        self.rows.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;" + SCHEMA)

    def state(self, name: str) -> str:
        found = self.rows.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return found[0] if found else ""

    def tell(self, **said: str) -> None:
        self.rows.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", list(said.items()))

    def digest(self, path: str) -> str:
        found = self.rows.execute("SELECT digest FROM file WHERE path = ?", (path,)).fetchone()
        return found[0] if found else ""

    def note(self, written: Iterable[tuple[str, str]]) -> None:
        """Path and digest of what was written."""
        self.rows.execute("BEGIN")
        self.rows.executemany("INSERT OR REPLACE INTO file VALUES (?, ?)", written)
        self.rows.execute("COMMIT")

    def keep_only(self, paths: Iterable[str]) -> int:
        """Take away every file that was written once and is not among these; how many. Raises Foreign, and takes away
        nothing, where one of them lies behind a link.
        """
        self.rows.execute("CREATE TEMP TABLE meant (path TEXT PRIMARY KEY) WITHOUT ROWID")
        self.rows.execute("BEGIN")
        self.rows.executemany("INSERT OR IGNORE INTO meant VALUES (?)", ((path,) for path in paths))
        self.rows.execute("COMMIT")
        asked = "SELECT path FROM file WHERE path NOT IN (SELECT path FROM meant)"
        gone = [path for (path,) in self.rows.execute(asked)]
        for target in [self.within(path) for path in gone]:
            for ending in ENDINGS:
                target.with_name(target.name + ending).unlink(missing_ok=True)
        self.rows.execute("BEGIN")
        self.rows.executemany("DELETE FROM file WHERE path = ?", ((path,) for path in gone))
        self.rows.execute("COMMIT")
        self.rows.execute("DROP TABLE meant")
        return len(gone)

    def missing(self, path: str) -> bool:
        """Whether it was never written, or somebody took it away."""
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

    def put(self, path: str, data: bytes) -> tuple[str, str] | None:
        """Write a file unless it is there with the same bytes; its path and digest where it was written. Raises Foreign."""
        digest = hashlib.sha256(data).hexdigest()
        target = self.within(path)
        if self.digest(path) == digest and target.exists():
            return None
        every = beside(path, data)
        try:
            _write(target, every[""])
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(target, every[""])
        for ending in ENDINGS[1:]:
            if ending in every:
                _write(target.with_name(target.name + ending), every[ending])
        return path, digest

    def close(self) -> None:
        self.rows.close()


def _write(target: Path, data: bytes) -> None:
    """Written beside its place and renamed: a reader sees the former bytes or the new ones."""
    draft = f"{target}.part"
    # What lies there is left of a run that was cut off, or was put there to be written through: it is never opened.
    Path(draft).unlink(missing_ok=True)
    held = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(held, left) :]
    finally:
        os.close(held)
    os.replace(draft, target)
