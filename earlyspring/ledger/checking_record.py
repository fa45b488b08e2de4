"""Whether the record itself is whole: every entry in its place, its digest its own, signed by a key of its log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.utils import timezone

from earlyspring.ledger import logs
from earlyspring.ledger.entries import CHUNK
from earlyspring.ledger.entries import said as said_by
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.rings import Rings
from earlyspring.record import dsse, keys, statements
from earlyspring.record.entries import EntryRefused, Opaque
from earlyspring.record.statements import LogKey

EARLIEST = datetime.min.replace(tzinfo=UTC)
COLUMNS = ("party", "circle", "epoch", "digest", "type", "kind", "item", "answers", "at", "loaded")


def entries(mechanism: Mechanism, progress: Progress = quiet) -> Iterator[Finding]:
    """Every entry of every log, in order. Holds one entry at a time and the keyrings of its log."""
    of = Entry.objects.filter(mechanism=mechanism).count()
    read = Entry.objects.filter(mechanism=mechanism).order_by("party", "circle", "epoch", "index")
    done, now = 0, timezone.now() + timedelta(days=1)
    for log, found in groupby(read.iterator(CHUNK), lambda one: LogKey(one.party, one.circle, one.epoch)):
        ring = Ring.of(mechanism, log)
        yield from ring.faults
        if log.circle != mechanism.circle:
            words = f"signed for {log.circle}, while the mechanism is kept as {mechanism.circle}"
            yield Finding("wrong_log", f"{mechanism.key} {log.party}/{log.circle}/{log.epoch}", words)
        expected, before = 0, EARLIEST
        for entry in found:
            entry.mechanism = mechanism
            yield from _clock(entry, before, now)
            before = entry.at
            if entry.index != expected:
                words = f"expected entry {expected} here, found entry {entry.index}"
                yield Finding("gap", _place(entry), words)
            expected = entry.index + 1
            yield from _faults(entry, ring)
            done += 1
            if done % 5000 == 0:
                progress("entries", done, of)


def _clock(entry: Entry, before: datetime, latest: datetime) -> Iterator[Finding]:
    """No joint state asks a clock, but a report is known from the instant that is written with it."""
    if entry.at < before:
        yield Finding("clock", _place(entry), f"written at {entry.at}, after an entry of {before}", "soft")
    elif entry.at > latest:
        yield Finding("clock", _place(entry), f"written at {entry.at}, which is still to come", "soft")


def _place(entry: Entry) -> str:
    return f"{entry.mechanism.key} {entry.party}/{entry.circle}/{entry.epoch}#{entry.index}"


def _faults(entry: Entry, ring: "Ring") -> Iterator[Finding]:
    place, envelope = _place(entry), bytes(entry.envelope)
    try:
        payload = dsse.peek(envelope)
    except (dsse.SignatureRefused, EntryRefused) as fault:
        yield Finding("envelope", place, str(fault))
        return
    try:
        dsse.open_envelope(envelope, ring.at(entry.index))
    except dsse.SignatureRefused as fault:
        yield Finding("signature", place, str(fault))
    digest = statements.entry_id(payload)
    if digest != entry.digest:
        yield Finding("digest", place, f"the entry is {digest}, kept as {entry.digest}")
        return
    said = said_by(entry)
    if not isinstance(said, Opaque) and said.log != ring.log:
        yield Finding("wrong_log", place, f"the entry says it belongs to the log of {said.log.party}")
        return
    wanted = logs.row_of(entry.mechanism, said, entry.index, envelope)
    differ = [name for name in COLUMNS if getattr(wanted, name) != getattr(entry, name)]
    if differ:
        yield Finding("entry_columns", place, f"{', '.join(differ)}: not what the entry says")


@dataclass
class Ring:
    """Which keys may sign at each place of a log; none where its keyrings cannot be judged."""

    log: LogKey
    rings: Rings
    faults: list[Finding]

    @classmethod
    def of(cls, mechanism: Mechanism, log: LogKey) -> "Ring":
        place = f"{mechanism.key} {log.party}/{log.circle}/{log.epoch}"
        faults: list[Finding] = []
        pinned = list[keys.VerifierKey]()
        rings = logs.rings_of(mechanism, log)
        try:
            pinned = logs.known_keys(mechanism, log)
            found = Rings(rings, pinned)
            if rings and not {key.raw for key in pinned} & {key.raw for key in found.listed}:
                faults.append(Finding("key_unknown", place, "the log begins with a key that is not this party's"))
                found = Rings(rings, found.listed)
        except keys.KeyRefused as fault:
            faults.append(Finding("keyring", place, str(fault)))
            found = Rings([], pinned)
        if not rings and not pinned:
            faults.append(Finding("key_unknown", place, "no key of this party is known; its signatures are not judged"))
        return cls(log, found, faults)

    def at(self, index: int) -> Sequence[Ed25519PublicKey]:
        """The public keys that may sign the entry at this index."""
        return self.rings.at(index)
