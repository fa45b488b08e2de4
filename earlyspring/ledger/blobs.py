"""Files named by their digest, in the blob folder of the home: written whole, read back, and only then entered."""

import hashlib
import os
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Blob, Mechanism

LARGEST = 25 * 1024 * 1024
TYPES = {b"%PDF-": "application/pdf", b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def folder(mechanism: Mechanism) -> Path:
    return Path(settings.HOME) / "blobs" / mechanism.key


def deposit(mechanism: Mechanism, file: UploadedFile | None, *, party: str, handling: str = "internal") -> Blob:
    """Keep a scan. What it is is told by its first bytes, never by its name."""
    if file is None:
        raise Refused(Fault("scan", "missing"))
    if (file.size or 0) > LARGEST:
        raise Refused(Fault("scan", "file_too_large", str(file.size), "25 MB"))
    data = file.read()
    media_type = next((name for start, name in TYPES.items() if data.startswith(start)), None)
    if media_type is None:
        raise Refused(Fault("scan", "file_type", Path(file.name or "").name[:80]))
    name = Path(file.name or "scan").name
    return keep(mechanism, data, name=name, media_type=media_type, party=party, handling=handling)


def keep(
    mechanism: Mechanism, data: bytes, *, name: str, media_type: str, party: str, handling: str = "internal"
) -> Blob:
    """Write the bytes under their digest, and note that this party has them. What is once open stays open."""
    digest = hashlib.sha256(data).hexdigest()
    _write(folder(mechanism) / digest[:2] / digest, data)
    told = {"name": name[:200], "media_type": media_type, "size": len(data), "handling": handling}
    blob, made = Blob.objects.get_or_create(mechanism=mechanism, sha256=digest, party=party, defaults=told)
    if not made and handling == "open" and blob.handling != "open":
        Blob.objects.filter(pk=blob.pk).update(handling="open")
        blob.refresh_from_db()
    return blob


def drop(blob: Blob) -> None:
    """Take a file away for good, once that is certain; its bytes stay while another party has the same."""
    path, same = path_of(blob), Blob.objects.filter(mechanism=blob.mechanism, sha256=blob.sha256)
    blob.delete()
    transaction.on_commit(lambda: None if same.exists() else path.unlink(missing_ok=True))


def path_of(blob: Blob) -> Path:
    return folder(blob.mechanism) / blob.sha256[:2] / blob.sha256


def _write(path: Path, data: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.part")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
