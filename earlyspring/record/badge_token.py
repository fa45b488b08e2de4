"""What the square code of a badge says: a short signed text that a door can check without a network.

A token names nobody. It holds the id of a badge, its version, a category and an end; whose badge that is, the door knows
from its own list. It is signed (Ed25519) with a key of the gathering, which signs nothing else.

The bytes, in this order, numbers big-endian:

    0       1 byte    1, the format
    1-4     4 bytes   key: the first four bytes of SHA-256 of the 32 bytes of the public key
    5-12    8 bytes   badge: drawn by chance when the badge is made
    13-14   2 bytes   version of the badge, 1 to 65535; a later one takes the place of all before
    15-18   4 bytes   expires: seconds since 1970-01-01 UTC; from that second on the badge is no longer good
    19-…    2-16      category: lower-case ASCII letters and "_", which end where the signature begins
    last    64 bytes  signature of the ASCII text "earlyspring badge\\n" followed by all bytes before the signature

The token is these bytes read as one number and written in decimal digits: 203 to 237 of them, the first never 0. Digits
are as dense in a code as any other writing (numeric mode), and a reader that types them like a keyboard is not
rewritten on its way by an input method for Vietnamese or Chinese, as letters would be.

To check one in a browser (`publicKey`: 32 bytes, chosen by the key's four bytes among those the door was given):

    if (!/^[1-9][0-9]{202,236}$/.test(text)) refuse("not_a_badge")
    let hex = BigInt(text).toString(16)
    if (hex.length % 2) hex = "0" + hex
    const all = Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16))
    const said = all.slice(0, -64), signature = all.slice(-64)
    if (said[0] !== 1 || said.length < 21 || said.length > 35) refuse("not_a_badge")
    const before = new TextEncoder().encode("earlyspring badge\\n")
    const signed = new Uint8Array([...before, ...said])
    const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"])
    if (!(await crypto.subtle.verify({ name: "Ed25519" }, key, signature, signed))) refuse("forged")
    const view = new DataView(said.buffer)          // slice() made a buffer of its own
    const badge = hex.slice(10, 26), version = view.getUint16(13), expires = view.getUint32(15)
    const category = new TextDecoder().decode(said.slice(19))

tests/record/badge_tokens.json has tokens that are good and tokens that are not, with what is to be said of each.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from earlyspring.record.keys import key_id

FORMAT = 1
BEFORE = b"earlyspring badge\n"
_HEAD = struct.Struct(">B4s8sHI")
_SIGNATURE = 64
_DIGITS = re.compile(r"[1-9][0-9]{202,236}", re.ASCII)
_BADGE = re.compile(r"[0-9a-f]{16}", re.ASCII)
_CATEGORY = re.compile(r"[a-z_]{2,16}", re.ASCII)


class TokenRefused(ValueError):
    """A text that is no good badge. `reason`: not_a_badge, key_unknown or forged."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class BadgeToken:
    """What a badge says of itself. `badge`: 16 hex digits; `expires`: seconds since 1970-01-01 UTC, excluded."""

    badge: str
    version: int
    category: str
    expires: int

    def __post_init__(self) -> None:
        if not (_BADGE.fullmatch(self.badge) and _CATEGORY.fullmatch(self.category)):
            raise ValueError(f"badge {self.badge!r}, category {self.category!r}: not 16 hex digits and 2 to 16 letters")
        if not (1 <= self.version < 2**16 and 0 < self.expires < 2**32):
            raise ValueError(f"version {self.version}, expires {self.expires}: too small or too large")


def key_mark(public: Ed25519PublicKey) -> str:
    """The four bytes by which a token names its key, as eight hex digits: the beginning of its key id."""
    return key_id(public)[:8]


def signed(token: BadgeToken, key: Ed25519PrivateKey) -> str:
    """The token as its digits, to be set as a square code in numeric mode. The same token and key, the same digits."""
    mark = bytes.fromhex(key_mark(key.public_key()))
    said = _HEAD.pack(FORMAT, mark, bytes.fromhex(token.badge), token.version, token.expires) + token.category.encode()
    return str(int.from_bytes(said + key.sign(BEFORE + said), "big"))


def read(text: str, keys: Mapping[str, Ed25519PublicKey]) -> BadgeToken:
    """What a token says, its signature checked. `keys`: the public keys of the gathering by `key_mark`.

    Raises TokenRefused: "not_a_badge" for a text of another form, "key_unknown" for a badge of another gathering,
    "forged" where the signature is not that of the key it names. Whether the badge is still good says `standing`.
    """
    if not _DIGITS.fullmatch(text):
        raise TokenRefused("not_a_badge")
    number = int(text)
    whole = number.to_bytes((number.bit_length() + 7) // 8, "big")
    said, signature = whole[:-_SIGNATURE], whole[-_SIGNATURE:]
    if len(said) < _HEAD.size + 2 or said[0] != FORMAT:
        raise TokenRefused("not_a_badge")
    _format, mark, badge, version, expires = _HEAD.unpack_from(said)
    if (key := keys.get(mark.hex())) is None:
        raise TokenRefused("key_unknown")
    try:
        key.verify(signature, BEFORE + said)
        return BadgeToken(badge.hex(), version, said[_HEAD.size :].decode("ascii"), expires)
    except InvalidSignature:
        raise TokenRefused("forged") from None
    except ValueError:
        raise TokenRefused("not_a_badge") from None


def standing(token: BadgeToken, at: int, versions: Mapping[str, int]) -> str:
    """Whether a badge whose signature is good opens the door at a time (seconds since 1970-01-01 UTC).

    `versions`: the version in force of every badge of the gathering, 0 for one revoked. Answers "good", "unknown" (no
    such badge), "revoked", "replaced" (an earlier version than that in force) or "expired", the first that holds. A
    version later than the list knows is good: it was printed after the list was fetched, and only the key can make it.
    """
    if (in_force := versions.get(token.badge)) is None:
        return "unknown"
    if in_force == 0:
        return "revoked"
    if token.version < in_force:
        return "replaced"
    return "expired" if at >= token.expires else "good"
