"""Signed notes (C2SP signed-note): a text with signatures under it, each by the name and hash of its key."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from earlyspring.record.keys import VerifierKey, verifier

_MARK = "\u2014 "
_MOST = 100
"""Signature lines that are read; more are noise or an attack."""


class NoteRefused(ValueError):
    """A note that is not one, or that no given key has signed."""


def sign(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """The note of a text, signed by a key under a name. Raises NoteRefused if the text cannot be one of a note."""
    _demand_text(text)
    return f"{text}\n{_line(verifier(name, key), key.sign(text.encode()))}"


def countersign(note: str, name: str, key: Ed25519PrivateKey) -> str:
    """A note with one more signature under it. Raises NoteRefused if it is no note."""
    text, _ = _split(note)
    return note + _line(verifier(name, key), key.sign(text.encode()))


def verify(note: str, keys: Iterable[VerifierKey]) -> tuple[str, tuple[VerifierKey, ...]]:
    """The text of a note and those of the given keys that have signed it, at least one.

    Signatures under other names or key hashes are left aside. A wrong signature by a given key refuses the whole, and
    so does a second one. Raises NoteRefused.
    """
    text, lines = _split(note)
    known = {(key.name, key.hash): key for key in keys}
    good: list[VerifierKey] = []
    for name, hash_, signature in lines:
        key = known.get((name, hash_))
        if key is None:
            continue
        if key in good:
            raise NoteRefused(f"{name} signed twice")
        try:
            key.public.verify(signature, text.encode())
        except InvalidSignature as error:
            raise NoteRefused(f"the signature of {name} does not fit this text") from error
        good.append(key)
    if not good:
        raise NoteRefused("none of the given keys has signed this note")
    return text, tuple(good)


def _line(key: VerifierKey, signature: bytes) -> str:
    return f"{_MARK}{key.name} {base64.b64encode(key.hash + signature).decode()}\n"


def _demand_text(text: str) -> None:
    if not text.endswith("\n") or any(letter != "\n" and (ord(letter) < 0x20 or letter == "\x7f") for letter in text):
        raise NoteRefused("the text of a note ends with a newline and holds no control characters")


def _split(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    text, gap, below = note.rpartition("\n\n")
    text += "\n"
    if not gap or not below.endswith("\n"):
        raise NoteRefused("a note has a text, an empty line and lines of signatures")
    _demand_text(text)
    lines = below[:-1].split("\n")
    if len(lines) > _MOST:
        raise NoteRefused(f"more than {_MOST} signatures")
    return text, [_read(line) for line in lines]


def _read(line: str) -> tuple[str, bytes, bytes]:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    try:
        raw = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoteRefused(f"{line!r} is not a signature") from error
    exact = base64.b64encode(raw).decode() == encoded
    if not line.startswith(_MARK) or not name or len(raw) < 5 or not exact:
        raise NoteRefused(f"{line!r} is not a signature")
    return name, raw[:4], raw[4:]
