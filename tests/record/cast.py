"""Lan of Quảng Ninh, Wei of Guangxi and Minh the outsider, with their keys and pens."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from earlyspring.record import statements
from earlyspring.record.entries import Entry, Propose
from earlyspring.record.epochs import closes
from earlyspring.record.reading import decode
from earlyspring.record.statements import Citation, Json, LogKey

CIRCLE = "gx-vn"
AT = "2026-02-11T02:00:00Z"
LAN_KEY = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
WEI_KEY = Ed25519PrivateKey.from_private_bytes(b"\x02" * 32)
MINH_KEY = Ed25519PrivateKey.from_private_bytes(b"\x03" * 32)


@dataclass
class Desk:
    """A party's desk that writes one log and remembers what it wrote."""

    party: str
    epoch: int = 1
    entries: list[Entry] = field(default_factory=list)

    @property
    def log(self) -> LogKey:
        return LogKey(self.party, CIRCLE, self.epoch)

    def write(self, payload: bytes) -> Entry:
        self.entries.append(decode(payload))
        return self.entries[-1]

    def propose(
        self, *changes: tuple[str, str | None, Json], parties: Iterable[str], kind: str = "commitment"
    ) -> Propose:
        rows = [{"item": item, "base": base, "kind": kind, "content": content} for item, base, content in changes]
        entry = self.write(statements.propose(self.log, AT, changes=rows, parties=parties))
        assert isinstance(entry, Propose)
        return entry

    def assent(self, proposal: Propose, released: Iterable[Citation] = (), **wrong: Json) -> Entry:
        said = {"slots": sorted(proposal.slots, key=str), "closes": closes(proposal)} | wrong
        return self.write(statements.assent(self.log, AT, proposal=proposal.id, released=released, **said))

    def decline(self, proposal: Propose) -> Citation:
        self.write(statements.decline(self.log, AT, proposal=proposal.id, reason="not yet"))
        return Citation(self.log, len(self.entries) - 1)

    def close(self) -> Entry:
        return self.write(statements.close(self.log, AT))
