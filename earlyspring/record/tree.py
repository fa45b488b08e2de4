"""The Merkle tree of a log (RFC 6962, section 2.1) and the text of its checkpoint (C2SP tlog-checkpoint)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.record.statements import LogKey

_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


class CheckpointRefused(ValueError):
    """A text that is not a checkpoint; the message says which line."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a log that its party signs: how many entries it has, and the root over all of them."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The checkpoint as C2SP tlog-checkpoint writes it, to be signed as a note."""
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode(), *self.extensions]
        return "".join(f"{line}\n" for line in lines)


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of one entry: SHA-256 of a zero byte and the envelope."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def root(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree over these entries (bytes of envelopes) in their order; one pass, any number."""
    peaks: list[tuple[int, bytes]] = []
    for leaf in leaves:
        size, node = 1, leaf_hash(leaf)
        while peaks and peaks[-1][0] == size:
            size, node = 2 * size, _node_hash(peaks.pop()[1], node)
        peaks.append((size, node))
    if not peaks:
        return hashlib.sha256(b"").digest()
    _, node = peaks.pop()
    while peaks:
        node = _node_hash(peaks.pop()[1], node)
    return node


def origin(log: LogKey, mechanism: str) -> str:
    """The name of a log in its checkpoints: one for each mechanism, circle, party and epoch, never used for another."""
    return f"earlyspring/{mechanism}/{log.circle}/{log.party}/{log.epoch}"


def checkpoint(name: str, leaves: Iterable[bytes]) -> Checkpoint:
    """The checkpoint of a log with this origin and these entries."""
    entries = list(leaves)
    return Checkpoint(name, len(entries), root(entries))


def read_checkpoint(text: str) -> Checkpoint:
    """A checkpoint from its text. Raises CheckpointRefused, naming the line."""
    if not text.endswith("\n"):
        raise CheckpointRefused("a checkpoint ends with a newline")
    name, *lines = text[:-1].split("\n")
    if len(lines) < 2 or not name or not all(lines):
        raise CheckpointRefused("a checkpoint has an origin, a size and a root, and no empty lines")
    size, encoded, *extensions = lines
    if not _SIZE.fullmatch(size):
        raise CheckpointRefused(f"line 2: {size!r} is not a size")
    try:
        found = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CheckpointRefused("line 3: the root is not base64") from error
    if len(found) != 32 or base64.b64encode(found).decode() != encoded:
        raise CheckpointRefused("line 3: the root is not 32 bytes in base64")
    return Checkpoint(name, int(size), found, tuple(extensions))


def _node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
