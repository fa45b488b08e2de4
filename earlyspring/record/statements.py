"""The words of an entry: in-toto Statements v1 in the one form of bytes that RFC 8785 gives them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from earlyspring.record.canonical import canonical

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_PREFIX = "urn:earlyspring:v1:"

Json: TypeAlias = Any
"""A JSON value: text, number, boolean, null, list of values or mapping from text to value."""


class LogKey(NamedTuple):
    """Whose log: a party's, in one circle, in one epoch of the circle (counted from 1)."""

    party: str
    circle: str
    epoch: int = 1


class Citation(NamedTuple):
    """A place in a log: its entry number `place`, counted from 0."""

    log: LogKey
    place: int


def circle_name(mechanism: str, purpose: str) -> str:
    """The circle in which the parties of a mechanism sign: its key, of anything but a real one with the purpose behind.

    Every entry signs the name of its circle, and no key has a dot: what was tried out can never be read as real.
    """
    return mechanism if purpose == "real" else f"{mechanism}.{purpose}"


def entry_id(payload: bytes) -> str:
    """The id of an entry: SHA-256 of its payload, in hex."""
    return hashlib.sha256(payload).hexdigest()


def read_json(data: bytes) -> Json:
    """The value of JSON text in UTF-8. Raises ValueError where two readers could differ: names twice, NaN, depth."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is not JSON")


def digest(value: Json) -> str:
    """SHA-256 in hex of a JSON value in the form of RFC 8785."""
    return hashlib.sha256(canonical(value)).hexdigest()


def subjects(type_: str, predicate: Mapping[str, Json]) -> list[dict[str, Json]]:
    """The subjects of a statement, by digest.

    A notice or a proposal is about items and the digest of their content; an answer about the proposal, under the item
    names of its slots; every other entry about its own fields, under the name of its log.
    """
    log = predicate["log"]
    if type_ == "notice":
        named = [(predicate["item"], digest(predicate["content"]))]
    elif type_ == "propose":
        named = [(change["item"], digest(change["content"])) for change in predicate["changes"]]
    elif type_ == "assent":
        named = [(item, predicate["proposal"]) for item, _ in predicate["slots"]]
    elif type_ == "decline":
        named = [("proposal", predicate["proposal"])]
    else:
        named = [(f"{log['party']}/{log['circle']}/{log['epoch']}", digest(predicate))]
    return [{"name": name, "digest": {"sha256": sha256}} for name, sha256 in named]


def statement(type_: str, predicate: Mapping[str, Json]) -> bytes:
    """The payload of an entry of this type (`notice`, `propose`, …) with these fields, as RFC 8785 bytes.

    The functions below fill the fields; this one is for types they do not know.
    Raises rfc8785.CanonicalizationError for values that JSON cannot carry alike everywhere (integers beyond 2^53, NaN).
    """
    return canonical(
        {
            "_type": STATEMENT_TYPE,
            "subject": subjects(type_, predicate),
            "predicateType": PREDICATE_PREFIX + type_,
            "predicate": dict(predicate),
        }
    )


def _fields(log: LogKey, at: str, loaded: bool, exercise: bool, **own: Json) -> dict[str, Json]:
    fields: dict[str, Json] = {"log": log._asdict(), "at": at}
    fields |= {name: value for name, value in own.items() if value is not ...}
    if loaded:
        fields["loaded"] = True
    if exercise:
        fields["exercise"] = True
    return fields


def notice(
    log: LogKey,
    at: str,
    *,
    kind: str,
    item: str,
    content: Json,
    standing: str,
    known_from: str | None = None,
    sources: Sequence[str] = (),
    paper: Mapping[str, Json] | None = None,
    loaded: bool = False,
    exercise: bool = False,
) -> bytes:
    """The payload of a notice: what this party alone says of an item. `content` null retires the item.

    `standing` is `reported` (a source says so), `own` (the party's own affair) or `paper`; then `paper` holds number,
    date, scan_sha256, registrar, parties and, where the paper answers one, the id of the proposal.
    `known_from` is a day (YYYY, YYYY-MM or YYYY-MM-DD), `at` an instant (YYYY-MM-DDTHH:MM:SSZ); both are labels.
    """
    own = {
        "kind": kind,
        "item": item,
        "content": content,
        "standing": standing,
        "known_from": known_from or ...,
        "sources": list(sources) or ...,
        "paper": dict(paper) if paper else ...,
    }
    return statement("notice", _fields(log, at, loaded, exercise, **own))


def propose(
    log: LogKey,
    at: str,
    *,
    changes: Iterable[Mapping[str, Json]],
    parties: Iterable[str],
    required_by: str | None = None,
    exercise: bool = False,
) -> bytes:
    """The payload of a proposal: changes (item, base, kind, content) that become joint together or not at all.

    `base` is the id of the joint proposal that made the version to be succeeded, or null for a new item.
    `parties` are all whose assent is required, the proposer among them. `required_by` is a label; no deadline decides.
    """
    own = {
        "changes": [{name: change[name] for name in ("item", "base", "kind", "content")} for change in changes],
        "parties": sorted(set(parties)),
        "required_by": required_by or ...,
    }
    return statement("propose", _fields(log, at, False, exercise, **own))


def assent(
    log: LogKey,
    at: str,
    *,
    proposal: str,
    slots: Iterable[tuple[str, str | None]],
    released: Iterable[Citation] = (),
    closes: Mapping[str, int | None] | None = None,
    exercise: bool = False,
) -> bytes:
    """The payload of an assent. It repeats what it binds to, so that all see it who have not yet the proposal.

    `slots` are the (item, base) pairs of the proposal, `closes` the closing sizes of a succession. `released` cites the
    answers that set the party free from earlier assents in the same slots.
    """
    own = {
        "proposal": proposal,
        "slots": [[item, base] for item, base in slots],
        "released": [[*cited.log, cited.place] for cited in released],
        "closes": dict(closes) if closes else ...,
    }
    return statement("assent", _fields(log, at, False, exercise, **own))


def decline(log: LogKey, at: str, *, proposal: str, reason: str = "", exercise: bool = False) -> bytes:
    """The payload of a decline: it closes the proposal for good."""
    return statement("decline", _fields(log, at, False, exercise, proposal=proposal, reason=reason))


def keyring(log: LogKey, at: str, *, version: int, keys: Iterable[Mapping[str, Json]]) -> bytes:
    """The payload of a new keyring: `keys` hold `key` (a verifier key in text), and perhaps `until` and `custody`.

    `until` is the size of the log up to which the key is valid: entries from that index on are not its own any more.
    """
    return statement("keyring", _fields(log, at, False, False, version=version, keys=[dict(key) for key in keys]))


def close(log: LogKey, at: str, *, reason: str = "") -> bytes:
    """The payload of the last entry of a log; what follows in this log does not count."""
    return statement("close", _fields(log, at, False, False, reason=reason))


def fork_evidence(log: LogKey, at: str, *, accused: LogKey, checkpoints: tuple[str, str]) -> bytes:
    """The payload that holds two signed checkpoints of one log which no single log can have."""
    own = {"accused": accused._asdict(), "checkpoints": list(checkpoints)}
    return statement("fork-evidence", _fields(log, at, False, False, **own))


def erased(log: LogKey, at: str, *, blob: str, ground: str) -> bytes:
    """The payload saying that the blob with this SHA-256 was erased, and on what ground; never what it held."""
    return statement("erased", _fields(log, at, False, False, blob=blob, ground=ground))
