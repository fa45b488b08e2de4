"""The backup archive: one tar, its manifest first, every part named there with its size and SHA-256."""

import hashlib
import json
import os
import re
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any

FORMAT = "earlyspring-backup/1"
MANIFEST = "manifest.json"
LONGEST_MANIFEST = 256 * 1024 * 1024
# Nothing else is ever in a backup, so nothing else is ever unpacked.
NAMES = re.compile(
    r"database\.sqlite3|tables\.jsonl|purged?\.journal|secret_key"
    r"|keys/[A-Za-z0-9_-]{1,40}/[A-Za-z0-9][A-Za-z0-9._-]{0,78}\.key"
    r"|sealing/[A-Za-z0-9_-]{1,40}/[A-Za-z0-9_-]{1,40}\.key"
    r"|blobs/[A-Za-z0-9_-]{1,40}/[0-9a-f]{2}/[0-9a-f]{64}"
)
BLOCK = 1 << 20


class BadArchive(ValueError):
    """A file that is not a whole backup; the message says what is wrong. Nothing was written."""


@dataclass(frozen=True)
class Part:
    """A file of the archive."""

    name: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, path: Path) -> "Part":
        with path.open("rb") as file:
            return cls(name, path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def write(target: Path, about: Mapping[str, Any], files: Iterable[tuple[str, Path]]) -> list[Part]:
    """Write the archive: beside its place first, synced, then renamed, so that it is there whole or not at all."""
    listed = [(Part.of(name, path), path) for name, path in files]
    parts = [part for part, _ in listed]
    manifest = json.dumps({"format": FORMAT, **about, "parts": [asdict(part) for part in parts]}, indent=1).encode()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open_private(draft) as file, tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
            tar.addfile(_info(MANIFEST, len(manifest)), BytesIO(manifest))
            for part, path in listed:
                with path.open("rb") as content:
                    tar.addfile(_info(part.name, part.size), content)
        draft.rename(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return parts


@contextmanager
def open_private(path: Path) -> Iterator[IO[bytes]]:
    """A new file that its owner alone can read, on the disk when the block ends."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _info(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info


def verify(path: Path) -> dict[str, Any]:
    """Read the whole archive and give back its manifest. Raises BadArchive, OSError; writes nothing."""
    with _opened(path) as tar:
        manifest = _manifest(tar)
        wanted = {part["name"]: Part(**part) for part in manifest["parts"]}
        for member, content in _members(tar):
            part = wanted.pop(member.name, None)
            if part is None:
                raise BadArchive(f"{member.name!r} is not in the manifest, or stands twice")
            if member.size != part.size:
                raise BadArchive(f"{member.name}: {member.size} bytes, {part.size} in the manifest")
            if _digest(content) != part.sha256:
                raise BadArchive(f"{member.name}: its bytes are not those that were saved (SHA-256 differs)")
        if wanted:
            raise BadArchive(f"{', '.join(sorted(wanted)[:3])}: in the manifest, not in the archive")
    return manifest


def unpack(path: Path, folder: Path) -> None:
    """Unpack a verified archive into an empty folder, each file synced."""
    with _opened(path) as tar:
        _manifest(tar)
        for member, content in _members(tar):
            target = folder / member.name
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with open_private(target) as file:
                while block := content.read(BLOCK):
                    file.write(block)
    for place in {folder, *(one for one in folder.rglob("*") if one.is_dir())}:
        sync_folder(place)


@contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(path, mode="r:") as tar:
            yield tar
    except (tarfile.TarError, EOFError) as fault:
        raise BadArchive(f"this is not a whole backup: {fault}") from fault


def _members(tar: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """The parts after the manifest, each looked at before it is opened."""
    for member in tar:
        if member.name == MANIFEST and member.offset == 0:
            continue
        if not member.isreg() or not NAMES.fullmatch(member.name):
            raise BadArchive(f"{member.name!r} has no place in a backup")
        content = tar.extractfile(member)
        if content is None:
            raise BadArchive(f"{member.name!r} cannot be read")
        yield member, content


def _manifest(tar: tarfile.TarFile) -> dict[str, Any]:
    first = tar.next()
    if first is None or first.name != MANIFEST or not first.isreg() or first.size > LONGEST_MANIFEST:
        raise BadArchive(f"it does not begin with {MANIFEST}")
    content = tar.extractfile(first)
    try:
        manifest = json.loads(content.read()) if content else None
    except ValueError as fault:
        raise BadArchive(f"{MANIFEST}: {fault}") from fault
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadArchive(f"{MANIFEST}: expected format {FORMAT}")
    if not _well_formed(manifest.get("parts")):
        raise BadArchive(f"{MANIFEST}: parts: expected name, size and sha256 of each, no name twice")
    return manifest


def _well_formed(parts: Any) -> bool:
    shape = {"name": str, "size": int, "sha256": str}
    if not isinstance(parts, list):
        return False
    for part in parts:
        if not isinstance(part, dict) or {name: type(value) for name, value in part.items()} != shape:
            return False
    return len({part["name"] for part in parts}) == len(parts)


def _digest(content: IO[bytes]) -> str:
    found = hashlib.sha256()
    while block := content.read(BLOCK):
        found.update(block)
    return found.hexdigest()
