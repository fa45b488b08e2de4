"""The logs on disk: writing entries under a party's key, and taking in entries that others signed."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction
from django.db.models import Max

from earlyspring.core.shapes import Fault
from earlyspring.ledger import rejoin
from earlyspring.ledger.entering import enter
from earlyspring.ledger.entries import Fresh, payload_said, row_of, said
from earlyspring.ledger.keyring import private_key
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.refused import Refused
from earlyspring.ledger.rings import Rings
from earlyspring.record import dsse, keys, statements
from earlyspring.record.entries import MAX_ENVELOPE, EntryTooLarge, Keyring
from earlyspring.record.entries import Entry as Said
from earlyspring.record.reading import decode
from earlyspring.record.statements import LogKey


class LogRefused(ValueError):
    """Entries that do not continue the log they claim to belong to, or are not signed by its party."""


def log_of(mechanism: Mechanism, party: str, epoch: int = 1) -> LogKey:
    """The log a party writes in: its own, in the circle of the mechanism."""
    return LogKey(party, mechanism.circle, epoch)


def stamp(moment: datetime) -> str:
    """An instant as entries write it, to the microsecond: two versions entered in one second keep their order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Appended(NamedTuple):
    """Entries of a log in the order of their payloads, and what those say that it did not hold before."""

    entries: list[Entry]
    fresh: Fresh


def append(mechanism: Mechanism, party: str, payloads: Sequence[bytes], epoch: int = 1) -> list[Entry]:
    """As `appended`, the entries alone."""
    return appended(mechanism, party, payloads, epoch).entries


@transaction.atomic
def appended(mechanism: Mechanism, party: str, payloads: Sequence[bytes], epoch: int = 1) -> Appended:
    """Sign payloads with the party's key and put them at the end of its log, in this order.

    The same payload twice is one entry: what the log already holds is given back as it is. The first entry of a
    log is its keyring; before the first entry in the log of a later epoch, the log of the epoch before is closed, since
    a party's logs are read on from one to the next at that entry alone.
    Raises Refused on a node that was restored and has not been told to go on.
    """
    if rejoin.waiting():
        raise Refused(Fault("", "rejoining"))
    _lock(mechanism)
    key = private_key(mechanism, party)
    if epoch > 1 and not _closed(mechanism, party, epoch - 1):
        at = decode(payloads[0]).at
        append(mechanism, party, [statements.close(log_of(mechanism, party, epoch - 1), at)], epoch - 1)
    size = _size(mechanism, party, epoch)
    if size == 0:
        payloads = [_first(mechanism, party, epoch, payloads), *payloads]
    digests = [statements.entry_id(payload) for payload in payloads]
    held = {one.digest: one for one in _held(mechanism, party, digests)} if size else {}
    rows: list[Entry] = []
    fresh: dict[str, Said] = {}
    for digest, payload in zip(digests, payloads, strict=True):
        if digest not in held:
            fresh[digest] = decode(payload)
            row = held[digest] = row_of(mechanism, fresh[digest], size + len(rows), _sealed(payload, key))
            rows.append(row)
    enter(rows)
    return Appended([held[digest] for digest in digests], fresh)


def _sealed(payload: bytes, key: Ed25519PrivateKey) -> bytes:
    try:
        return dsse.seal(payload, key)
    except EntryTooLarge as fault:
        raise Refused(Fault("", "entry_too_large", f"{len(payload):,}", f"{MAX_ENVELOPE:,}")) from fault


@transaction.atomic
def receive(mechanism: Mechanism, log: LogKey, envelopes: Sequence[bytes], vkeys: Sequence[str]) -> list[Entry]:
    """Take in a log as another node has it: every signature is verified, and what we hold must be its beginning.

    The keys that come with it count for a party we have no key of; of a party we know, only a keyring in its own log,
    signed with a key that was valid there, adds a key or ends one. What comes after a key's end is not taken in.
    Raises LogRefused where an entry is not the one we hold at its place, or a key is not known.
    """
    _lock(mechanism)
    if log.circle != mechanism.circle:
        raise LogRefused(f"this log of {log.party} belongs to the circle {log.circle}, not to {mechanism.circle}")
    held = _digests(mechanism, log)
    payloads = [dsse.peek(envelope) for envelope in envelopes]
    for index, digest in enumerate(held[: len(payloads)]):
        _same(log, index, digest, payloads[index])
    fresh = [(index, payload_said(payloads[index], log)) for index in range(len(held), len(payloads))]
    for index, one in fresh:
        if one.log != log:
            raise LogRefused(
                f"{log.party}, entry {index}: it says it belongs to the log of {one.log.party}, {one.log.circle}"
            )
    rings = _rings(mechanism, log, [(index, one) for index, one in fresh if isinstance(one, Keyring)], vkeys)
    for index, _ in fresh:
        _must_be_signed(log, rings, index, envelopes[index], vkeys)
    rows = [row_of(mechanism, one, index, envelopes[index]) for index, one in fresh]
    enter(rows)
    for known in rings.listed:
        PartyKey.objects.get_or_create(
            mechanism=mechanism, key_id=known.id, defaults={"party": log.party, "public": known.text}
        )
    return rows


def _rings(mechanism: Mechanism, log: LogKey, fresh: Sequence[tuple[int, Keyring]], vkeys: Sequence[str]) -> Rings:
    try:
        pinned = known_keys(mechanism, log) or [keys.read_key(text) for text in vkeys]
        return Rings([*rings_of(mechanism, log), *fresh], pinned)
    except keys.KeyRefused as fault:
        raise LogRefused(f"{log.party}: {fault}") from fault


def _must_be_signed(log: LogKey, rings: Rings, index: int, envelope: bytes, vkeys: Sequence[str]) -> None:
    try:
        rings.opened(envelope, index)
    except keys.KeyRefused as fault:
        raise LogRefused(f"{log.party}, entry {index}: {fault}") from fault
    except dsse.SignatureRefused as fault:
        if strange := set(vkeys) - {key.text for key in (*rings.pinned, *rings.listed)}:
            words = f"this log comes with a key that we do not know as this party's: {min(strange)}"
            raise LogRefused(f"{log.party}, entry {index}: {words}") from fault
        raise


def known_keys(mechanism: Mechanism, log: LogKey) -> list[keys.VerifierKey]:
    """The keys with which a party may begin a log: those in force where its log of an epoch before ended, else all known.

    Empty for a party of which we know nothing. Raises KeyRefused.
    """
    before = Entry.objects.filter(mechanism=mechanism, party=log.party, circle=log.circle, epoch__lt=log.epoch)
    last = before.order_by("epoch", "index").last()
    if last is not None and (rings := rings_of(mechanism, log._replace(epoch=last.epoch))):
        return list(keys.valid_keys(rings, last.index + 1))
    known = PartyKey.objects.filter(mechanism=mechanism, party=log.party).order_by("key_id")
    return [keys.read_key(text) for text in known.values_list("public", flat=True)]


def rings_of(mechanism: Mechanism, log: LogKey) -> list[tuple[int, Keyring]]:
    """The keyrings that we hold of a log, with their places."""
    rows = Entry.objects.filter(mechanism=mechanism, party=log.party, circle=log.circle, epoch=log.epoch)
    found = ((row.index, said(row)) for row in rows.filter(type="keyring").order_by("index"))
    return [(index, ring) for index, ring in found if isinstance(ring, Keyring)]


def _lock(mechanism: Mechanism) -> None:
    """One writer of a mechanism's logs at a time (SQLite takes the whole database at the start of a transaction)."""
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)


def _closed(mechanism: Mechanism, party: str, epoch: int) -> bool:
    """Whether a party's log of this epoch is closed; so it is too where the party had no log by then."""
    by_then = Entry.objects.filter(mechanism=mechanism, party=party, circle=mechanism.circle, epoch__lte=epoch)
    return by_then.filter(epoch=epoch, type="close").exists() or not by_then.exists()


def _size(mechanism: Mechanism, party: str, epoch: int) -> int:
    last = Entry.objects.filter(mechanism=mechanism, party=party, circle=mechanism.circle, epoch=epoch).aggregate(
        last=Max("index")
    )["last"]
    return 0 if last is None else last + 1


def _held(mechanism: Mechanism, party: str, digests: Sequence[str]) -> Iterable[Entry]:
    for start in range(0, len(digests), 500):
        yield from Entry.objects.filter(
            mechanism=mechanism, party=party, digest__in=digests[start : start + 500]
        ).defer("envelope")


def _first(mechanism: Mechanism, party: str, epoch: int, payloads: Sequence[bytes]) -> bytes:
    public = PartyKey.objects.get(mechanism=mechanism, party=party, hosted=True).public
    at = decode(payloads[0]).at
    return statements.keyring(
        log_of(mechanism, party, epoch), at, version=1, keys=[{"key": public, "custody": "server"}]
    )


def _digests(mechanism: Mechanism, log: LogKey) -> list[str]:
    """The ids of the entries we hold of a log, from the first on."""
    held = Entry.objects.filter(mechanism=mechanism, party=log.party, circle=log.circle, epoch=log.epoch)
    return list(held.order_by("index").values_list("digest", flat=True))


def _same(log: LogKey, index: int, held: str, payload: bytes) -> None:
    if held != statements.entry_id(payload):
        raise LogRefused(
            f"{log.party}, entry {index}: we hold another entry at this place. Two histories of one log cannot both "
            "be true; nothing was taken in."
        )
