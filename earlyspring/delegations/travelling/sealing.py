"""Passports and photos under seal: one key for each gathering, in a file of this node beside the database.

Whoever has the database alone reads none of them; a purge destroys the key, so that no copy of the database opens them
any more. The key is in no backup unless it is asked for with the other keys.
"""

import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from earlyspring.core.shapes import ITEM, Fault
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering

NONCE, KEY = 12, 32


class Unreadable(Refused):
    """What is sealed cannot be opened here: the key of its gathering is not on this node, or is another one."""

    def __init__(self) -> None:
        super().__init__(Fault("", "seal_key_missing"))


def path_of(gathering: Gathering) -> Path:
    """The file of a gathering's key. Raises Refused where its name would lead elsewhere."""
    if not ITEM.fullmatch(gathering.key) or not ITEM.fullmatch(gathering.mechanism.key):
        raise Refused(Fault("key", "not_ref", gathering.key))
    return Path(settings.HOME) / "sealing" / gathering.mechanism.key / f"{gathering.key}.key"


def seal(gathering: Gathering, plain: bytes, about: str) -> bytes:
    """The bytes sealed; `about` says whose they are and must be said again to open them. Makes the key where there is none."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(_part(_key(gathering, make=True), b"seal")).encrypt(nonce, plain, about.encode())


def opened(gathering: Gathering, sealed: bytes, about: str) -> bytes:
    """What was sealed. Raises Unreadable."""
    try:
        return AESGCM(_part(_key(gathering), b"seal")).decrypt(sealed[:NONCE], sealed[NONCE:], about.encode())
    except InvalidTag as fault:
        raise Unreadable from fault


def digest_of_number(gathering: Gathering, number: str) -> str:
    """By which a number is found again whole, and by nobody without the key: spaces, hyphens and case set aside."""
    said = "".join(one for one in number.upper() if one.isalnum())
    return hmac.new(_part(_key(gathering, make=True), b"number"), said.encode(), "sha256").hexdigest()


def destroy(gathering: Gathering) -> bool:
    """Whether there was a key; there is none now, and what it sealed is opened by nobody any more."""
    path = path_of(gathering)
    if not path.exists():
        return False
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(KEY))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    return True


def _part(key: bytes, name: bytes) -> bytes:
    return hmac.digest(key, name, "sha256")


def _key(gathering: Gathering, make: bool = False) -> bytes:
    path = path_of(gathering)
    if make and not path.exists():
        with suppress(FileExistsError):
            _write(path)
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Unreadable from fault


def _write(path: Path) -> None:
    """Written beside its place, then linked there: whole or absent, and never over another. Raises FileExistsError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        draft.unlink()
