"""Entries by single letters: parties a to z of one circle, for histories that are all alike but for their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from earlyspring.record import statements
from earlyspring.record.entries import Entry, Propose
from earlyspring.record.epochs import closes
from earlyspring.record.reading import decode
from earlyspring.record.statements import Citation, LogKey

ABC = frozenset("abc")


def at(party: str) -> str:
    """An instant of this party's own."""
    return f"2026-02-11T02:00:{ord(party) % 60:02d}Z"


def log(party: str, epoch: int = 1) -> LogKey:
    return LogKey(party, "x", epoch)


def propose(party: str, parties: Iterable[str], *changes: tuple[str, Any, Any], epoch: int = 1, **more: Any) -> Propose:
    kinds = more.pop("kind", "thing")
    kind = kinds if isinstance(kinds, dict) else dict.fromkeys((item for item, _, _ in changes), kinds)
    content = {item: {"n": n} if isinstance(n, int) else n for item, _, n in changes}
    rows = [{"item": i, "base": base and base.id, "kind": kind[i], "content": content[i]} for i, base, _ in changes]
    entry = decode(statements.propose(log(party, epoch), at(party), changes=rows, parties=parties, **more))
    assert isinstance(entry, Propose)
    return entry


def change_epoch(party: str, kind: str, content: Any, parties: Iterable[str], base: Propose | None = None) -> Propose:
    epoch = base.log.epoch + 1 if base else 1
    rows = [{"item": "epoch", "base": base and base.id, "kind": kind, "content": content}]
    entry = decode(statements.propose(log(party, epoch), at(party), changes=rows, parties=parties))
    assert isinstance(entry, Propose)
    return entry


def succeed(
    party: str,
    ended: Mapping[str, str | None],
    sizes: Mapping[str, int | None],
    parties: str,
    base: Propose | None = None,
) -> Propose:
    return change_epoch(party, "party_succession", {"from": dict(ended), "closes": dict(sizes)}, parties, base)


def yes(party: str, proposal: Propose, released: Iterable[Citation] = (), epoch: int = 1, **lies: Any) -> Entry:
    said = {"slots": sorted(proposal.slots, key=str), "closes": closes(proposal)} | lies
    return decode(statements.assent(log(party, epoch), at(party), proposal=proposal.id, released=released, **said))


def no(party: str, proposal: Propose, epoch: int = 1) -> Entry:
    return decode(statements.decline(log(party, epoch), at(party), proposal=proposal.id))


def close(party: str, epoch: int = 1) -> Entry:
    return decode(statements.close(log(party, epoch), at(party)))


def cites(**places: int) -> list[Citation]:
    """Citations of the first entries of logs: so many of each."""
    return [Citation(log(party), place) for party, many in places.items() for place in range(many)]
