"""DSSE envelopes: the exact bytes of a payload with the signatures over them (secure-systems-lab/dsse, protocol v1)."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from earlyspring.record.canonical import canonical
from earlyspring.record.entries import MAX_ENVELOPE, EntryTooLarge
from earlyspring.record.keys import key_id
from earlyspring.record.statements import read_json

PAYLOAD_TYPE = "application/vnd.in-toto+json"


class SignatureRefused(ValueError):
    """An envelope that does not prove what it holds; the message says why."""


def preauthenticated(payload: bytes, payload_type: str = PAYLOAD_TYPE) -> bytes:
    """The bytes that are signed: DSSE's pre-authentication encoding of type and payload."""
    named = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(named), named, len(payload), payload)


def seal(payload: bytes, *keys: Ed25519PrivateKey) -> bytes:
    """The envelope of a payload, signed with each key. Raises EntryTooLarge over 65,535 bytes."""
    message = preauthenticated(payload)
    signatures = [{"keyid": key_id(key.public_key()), "sig": _written(key.sign(message))} for key in keys]
    envelope = canonical({"payload": _written(payload), "payloadType": PAYLOAD_TYPE, "signatures": signatures})
    _refuse_large(envelope)
    return envelope


def open_envelope(envelope: bytes, keys: Iterable[Ed25519PublicKey], threshold: int = 1) -> bytes:
    """The payload of an envelope that at least `threshold` of these keys have signed.

    Signatures by other keys are left aside, since only those can be judged whose keys are at hand; but one key signing
    twice, one key under another's id, and a wrong signature by a given key refuse the whole. Raises SignatureRefused
    or EntryTooLarge.
    """
    _refuse_large(envelope)
    payload, signatures = _read(envelope)
    known = {key_id(key): key for key in keys}
    message = preauthenticated(payload)
    good = 0
    for id_, signature in signatures.items():
        if id_ in known:
            try:
                known[id_].verify(signature, message)
            except InvalidSignature as error:
                raise SignatureRefused(f"the signature of key {id_} does not fit these bytes") from error
            good += 1
    if good < max(threshold, 1):
        raise SignatureRefused(f"signed by {good} of the given keys; {max(threshold, 1)} needed")
    return payload


def peek(envelope: bytes) -> bytes:
    """The payload of an envelope without looking at its signatures, to find out whose keys to ask for.

    Raises SignatureRefused if it is not an envelope.
    """
    _refuse_large(envelope)
    return _read(envelope)[0]


def _refuse_large(envelope: bytes) -> None:
    if len(envelope) > MAX_ENVELOPE:
        raise EntryTooLarge(
            f"this entry is {len(envelope):,} bytes; a log takes {MAX_ENVELOPE:,}. "
            "Put the document into a blob and name its SHA-256, or divide the batch."
        )


def _read(envelope: bytes) -> tuple[bytes, dict[str, bytes]]:
    try:
        said = read_json(envelope)
        if said["payloadType"] != PAYLOAD_TYPE:
            raise SignatureRefused(f"payloadType {said['payloadType']!r} is not {PAYLOAD_TYPE}")
        payload = base64.b64decode(said["payload"], validate=True)
        rows = [(row["keyid"], base64.b64decode(row["sig"], validate=True)) for row in said["signatures"]]
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, SignatureRefused):
            raise
        raise SignatureRefused(f"this is not a DSSE envelope: {error!r}") from error
    signatures: dict[str, bytes] = {}
    for id_, signature in rows:
        if not isinstance(id_, str) or id_ in signatures:
            raise SignatureRefused(f"key {id_!r} signed twice, or has no id")
        signatures[id_] = signature
    return payload, signatures


def _written(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
