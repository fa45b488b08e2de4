"""A log as a document carries it: its entries byte for byte, and the head of their tree, so that none can be left out."""

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from earlyspring.core.shapes import Fault, Shape, show
from earlyspring.record.statements import LogKey
from earlyspring.record.tree import leaf_hash, root

LATEST_EPOCH = 2**31 - 1
LOG: dict[str, Shape] = {
    "party": "ref:body",
    "circle": "str",
    "epoch": "int",
    "size": "int",
    "root": "sha256",
    "leaves": ["sha256"],
    "keys": ["str"],
    "entries": ["str"],
}
NEEDED = ("party", "circle", "epoch", "size", "root", "leaves")


def written(log: LogKey, envelopes: Sequence[bytes], keys: Sequence[str]) -> dict[str, Any]:
    """A log with all its entries as a document carries it.

    `size` and `root` are those of its checkpoint (record.tree); `leaves`, the hash of each entry in that tree, tell
    which one is missing where the root is another.
    """
    return {
        "party": log.party,
        "circle": log.circle,
        "epoch": log.epoch,
        "size": len(envelopes),
        "root": root(envelopes).hex(),
        "leaves": [leaf_hash(envelope).hex() for envelope in envelopes],
        "keys": list(keys),
        "entries": [base64.b64encode(envelope).decode() for envelope in envelopes],
    }


def envelopes_of(log: Mapping[str, Any]) -> list[bytes]:
    """The entries of a log of a document. Raises ValueError where one is not base64."""
    return [base64.b64decode(text, validate=True) for text in log.get("entries") or ()]


def log_faults(logs: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """What is wrong with the logs of a document, their shape being right: heads, entries missing, added or changed."""
    for place, log in enumerate(logs):
        path = f"logs[{place}]"
        lacking = [Fault(f"{path}.{key}", "missing") for key in NEEDED if log.get(key) in (None, "")]
        epoch = log.get("epoch")
        if not lacking and not 0 < (epoch or 0) <= LATEST_EPOCH:
            lacking.append(Fault(f"{path}.epoch", "not_int", show(epoch)))
        yield from lacking or _entry_faults(log, path)


def _entry_faults(log: Mapping[str, Any], path: str) -> Iterator[Fault]:
    envelopes = list[bytes]()
    for place, text in enumerate(log.get("entries") or ()):
        try:
            envelopes.append(base64.b64decode(text, validate=True))
        except (binascii.Error, ValueError):
            yield Fault(f"{path}.entries[{place}]", "not_base64", show(text))
            return
    if (len(envelopes), root(envelopes).hex()) != (log["size"], log["root"]):
        yield _differing(log, [leaf_hash(envelope).hex() for envelope in envelopes], path)


def _differing(log: Mapping[str, Any], found: Sequence[str], path: str) -> Fault:
    """The first entry that is not the one of the log as it was written out."""
    leaves, name = log["leaves"], f"{log['party']}, {log['circle']}, {log['epoch']}"
    pairs = enumerate(zip_longest(found, leaves))
    place = next((place for place, (here, there) in pairs if here != there), None)
    if place is None:
        return Fault(f"{path}.root", "log_head_differs", name)
    code = "log_entry_changed"
    if list(found[place:]) == leaves[place + len(leaves) - len(found) :] and len(found) < len(leaves):
        code = "log_entry_missing"
    elif list(found[place + len(found) - len(leaves) :]) == leaves[place:] and len(found) > len(leaves):
        code = "log_entry_added"
    return Fault(f"{path}.entries[{place}]", code, name, str(log["size"]))
