"""The folder a site is written to: one writer at a time, nothing half-written, nobody else's files."""

import fcntl
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from earlyspring.portal.compressed import beside

KEPT = ".earlyspring-site"
ENDINGS = ("", ".gz", ".br")
DRAFT = ".part"


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


def put(target: Path, data: bytes) -> None:
    """A file, and beside it the same compressed. Raises OSError."""
    for ending, written in beside(target.name, data).items():
        place = target.with_name(target.name + ending)
        try:
            _write(place, written)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(place, written)


def is_whole(target: Path, digest: str) -> bool:
    """Whether a file and what lies beside it are what was written. `digest`: SHA-256 of the file. Raises OSError."""
    try:
        data = target.read_bytes()
        if hashlib.sha256(data).hexdigest() != digest:
            return False
        return all(
            target.with_name(target.name + one).read_bytes() == said for one, said in beside(target.name, data).items()
        )
    except FileNotFoundError:
        return False


def take_away(target: Path) -> None:
    """A file with what is beside it, also what a run that was cut off left of it."""
    for ending in ENDINGS:
        for draft in ("", DRAFT):
            target.with_name(target.name + ending + draft).unlink(missing_ok=True)


def settle(folders: Iterable[Path]) -> None:
    """What was taken from these folders is gone from the disk. Raises OSError."""
    for folder in folders:
        with suppress(FileNotFoundError):
            held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(held)
            finally:
                os.close(held)


def take_drafts_away(target: Path) -> None:
    for ending in ENDINGS:
        target.with_name(target.name + ending + DRAFT).unlink(missing_ok=True)


def _write(target: Path, data: bytes) -> None:
    """Written beside its place and renamed: a reader sees the former bytes or the new ones."""
    draft = f"{target}{DRAFT}"
    # What lies there is left of a run that was cut off, or was put there to be written through: it is never opened.
    Path(draft).unlink(missing_ok=True)
    held = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(held, left) :]
        finally:
            os.close(held)
        os.replace(draft, target)
    except OSError:
        # A full disk: what was begun makes room again.
        with suppress(OSError):
            Path(draft).unlink(missing_ok=True)
        raise
