"""Keys of a party: made, written down as text, and which of them may sign at a place in a log."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from earlyspring.record.entries import Keyring

_ED25519 = b"\x01"


class KeyRefused(ValueError):
    """A text that is not a verifier key, or a keyring that does not follow from the ones before it."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with the name it signs under (C2SP signed-note)."""

    name: str
    public: Ed25519PublicKey

    @property
    def raw(self) -> bytes:
        """The 32 bytes of the key."""
        return self.public.public_bytes_raw()

    @property
    def hash(self) -> bytes:
        """The four bytes by which a note names the key: SHA-256(name, newline, 0x01, key), cut."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.raw).digest()[:4]

    @property
    def text(self) -> str:
        """The key as C2SP signed-note writes it: name+hash+key."""
        return f"{self.name}+{self.hash.hex()}+{base64.b64encode(_ED25519 + self.raw).decode()}"

    @property
    def id(self) -> str:
        """The key id in envelopes; from the key's bytes alone, so that one key cannot stand under two ids."""
        return key_id(self.public)


def key_id(public: Ed25519PublicKey) -> str:
    """SHA-256 of the 32 bytes of a public key, in hex."""
    return hashlib.sha256(public.public_bytes_raw()).hexdigest()


def make_key() -> Ed25519PrivateKey:
    """A new signing key."""
    return Ed25519PrivateKey.generate()


def verifier(name: str, key: Ed25519PrivateKey | Ed25519PublicKey) -> VerifierKey:
    """The public half of a key under a name, which may hold neither spaces nor a plus sign. Raises KeyRefused."""
    if not name or "+" in name or any(letter.isspace() for letter in name):
        raise KeyRefused(f"{name!r} cannot name a key: it needs a text without spaces and plus signs")
    return VerifierKey(name, key.public_key() if isinstance(key, Ed25519PrivateKey) else key)


def read_key(text: str) -> VerifierKey:
    """A verifier key from its text. Raises KeyRefused if it is not one or if the hash does not fit."""
    name, _, rest = text.partition("+")
    hash_, _, encoded = rest.partition("+")
    try:
        raw = base64.b64decode(encoded, validate=True)
    except ValueError as error:
        raise KeyRefused(f"{text!r}: the key is not base64") from error
    if len(raw) != 33 or raw[:1] != _ED25519:
        raise KeyRefused(f"{text!r}: not an Ed25519 key")
    key = verifier(name, Ed25519PublicKey.from_public_bytes(raw[1:]))
    if key.hash.hex() != hash_:
        raise KeyRefused(f"{text!r}: the hash is not that of this name and key")
    return key


def valid_keys(keyrings: Iterable[tuple[int, Keyring]], index: int, sealed: int = 0) -> tuple[VerifierKey, ...]:
    """The keys that may sign the entry at `index` of a log, given the log's keyrings with their own indices.

    A keyring holds from its index on, until the next; the first, exchanged on paper, holds from 0 and may sign itself.
    A later keyring that says a key is valid up to size N takes the entries from N on away from it, also those before
    the keyring itself; but nothing below `sealed`, the size that others have cosigned, is taken away: revocation is not
    repudiation. Raises KeyRefused if versions do not step by one or a keyring lists one key twice.
    """
    known = sorted(keyrings, key=lambda pair: pair[0])
    in_force: dict[bytes, VerifierKey] = {}
    ends: dict[bytes, float] = {}
    for number, (at, keyring) in enumerate(known, start=1):
        listed = [(read_key(one.key), one.until) for one in keyring.keys]
        if keyring.version != number:
            raise KeyRefused(f"keyring {keyring.id}: expected version {number}, found {keyring.version}")
        if len({key.raw for key, _ in listed}) != len(listed):
            raise KeyRefused(f"keyring {keyring.id}: one key is listed twice")
        if at < index or number == 1:
            in_force = {key.raw: key for key, _ in listed}
        for key, until in listed:
            end = math.inf if until is None else until
            ends[key.raw] = min(ends.get(key.raw, math.inf), max(end, sealed))
    return tuple(key for raw, key in in_force.items() if index < ends[raw])
