"""Whether the record itself is whole: every entry in its place, its digest its own, signed by a key of its log."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from earlyspring.ledger import logs
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.record import dsse, keys, statements
from earlyspring.record.entries import EntryRefused, Keyring, Opaque
from earlyspring.record.statements import LogKey

COLUMNS = ("party", "circle", "epoch", "digest", "type", "kind", "item", "answers", "at", "loaded")


def entries(mechanism: Mechanism, progress: Progress = quiet) -> Iterator[Finding]:
    """Every entry of every log, in order. Holds one entry at a time and the keyrings of its log."""
    of = Entry.objects.filter(mechanism=mechanism).count()
    read = Entry.objects.filter(mechanism=mechanism).order_by("party", "circle", "epoch", "index")
    done = 0
    for log, found in groupby(read.iterator(logs.CHUNK), lambda one: LogKey(one.party, one.circle, one.epoch)):
        ring = Ring.of(mechanism, log)
        yield from ring.faults
        expected = 0
        for entry in found:
            entry.mechanism = mechanism
            if entry.index != expected:
                words = f"expected entry {expected} here, found entry {entry.index}"
                yield Finding("gap", _place(entry), words)
            expected = entry.index + 1
            yield from _faults(entry, ring)
            done += 1
            if done % 5000 == 0:
                progress("entries", done, of)


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
    said = logs.said(entry)
    if not isinstance(said, Opaque) and said.log != ring.log:
        yield Finding("wrong_log", place, f"the entry says it belongs to the log of {said.log.party}")
        return
    wanted = logs.row_of(entry.mechanism, said, entry.index, envelope)
    differ = [name for name in COLUMNS if getattr(wanted, name) != getattr(entry, name)]
    if differ:
        yield Finding("entry_columns", place, f"{', '.join(differ)}: not what the entry says")


@dataclass
class Ring:
    """Which keys may sign at each place of a log."""

    log: LogKey
    keyrings: list[tuple[int, Keyring]]
    pinned: list[str]
    faults: list[Finding]

    def __post_init__(self) -> None:
        ends = {one.until for _, ring in self.keyrings for one in ring.keys if one.until is not None}
        # Between two of these places the same keys hold.
        self._turns = sorted({0, *(place + 1 for place, _ in self.keyrings), *ends})
        self._known: dict[int, Sequence[Ed25519PublicKey]] = {}

    @classmethod
    def of(cls, mechanism: Mechanism, log: LogKey) -> "Ring":
        place = f"{mechanism.key} {log.party}/{log.circle}/{log.epoch}"
        rows = Entry.objects.filter(mechanism=mechanism, party=log.party, circle=log.circle, epoch=log.epoch)
        found, faults = [], []
        for row in rows.filter(type="keyring").order_by("index"):
            said = logs.said(row)
            if isinstance(said, Keyring):
                found.append((row.index, said))
        pinned = list(PartyKey.objects.filter(mechanism=mechanism, party=log.party).values_list("public", flat=True))
        try:
            keys.valid_keys(found, 0)
            if found and not {one.key for one in found[0][1].keys} & set(pinned):
                faults.append(Finding("key_unknown", place, "the log begins with a key that is not this party's"))
        except keys.KeyRefused as fault:
            faults.append(Finding("keyring", place, str(fault)))
            found = []
        if not found and not pinned:
            faults.append(Finding("key_unknown", place, "no key of this party is known; its signatures are not judged"))
        return cls(log, found, pinned, faults)

    def at(self, index: int) -> Sequence[Ed25519PublicKey]:
        """The public keys that may sign the entry at this index."""
        turn = self._turns[bisect_right(self._turns, index) - 1]
        if turn not in self._known:
            held = keys.valid_keys(self.keyrings, turn) if self.keyrings else map(keys.read_key, self.pinned)
            self._known[turn] = [key.public for key in held]
        return self._known[turn]
