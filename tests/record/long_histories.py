"""Long histories at random, further than all small ones reach: careless desks, crossing proposals, successions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from earlyspring.record.entries import Assent, Decline, Entry, MalformedEntry, Propose
from earlyspring.record.fold import Joint, fold
from earlyspring.record.statements import Citation, LogKey
from tests.record.histories import consented, monotone, outcome, safe, succeeded
from tests.record.pens import change_epoch, close, log, no, propose, succeed, yes
from tests.record.scopes import anybody

Logs = dict[LogKey, list[Entry]]


class Walk:
    """A circle of three or four founders whose desks write what comes to their minds; the seed decides."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.founders = "abcd"[: self.chance.choice([3, 3, 4])]
        self.newcomers = [party for party in "defgh" if party not in self.founders]
        self.parties = list(self.founders)
        self.logs: Logs = {log(party): [] for party in self.founders}
        self.proposals: dict[str, Propose] = {}
        self.closed: set[LogKey] = set()

    def write(self, steps: int) -> None:
        """Let the desks take so many steps."""
        for _ in range(steps):
            party, turn = self.chance.choice(self.parties), self.chance.random()
            if turn < 0.15 or not self.proposals:
                self._propose(party)
            elif turn < 0.3:
                self._change_epoch(party)
            elif turn < 0.95:
                self._answer(party)
            else:
                self._add(close(party, self._epoch(party)))
                self.closed.add(log(party, self._epoch(party)))

    def joint(self, sizes: Mapping[LogKey, int] | None = None) -> Joint:
        """The joint state of all that was written, or of the first entries of each log."""
        logs = self.logs if sizes is None else {key: self.logs[key][:size] for key, size in sizes.items()}
        return fold(logs, self.founders, floor=anybody)

    def faults(self, views: int) -> Iterator[str]:
        """What is wrong in so many pairs of a view and a shorter one."""
        whole = {key: len(entries) for key, entries in self.logs.items()}
        for _ in range(views):
            longer = whole if self.chance.random() < 0.5 else self._shorter(whole)
            shorter = self._shorter(longer) if self.chance.random() < 0.6 else self._one_less(longer)
            before, after = self.joint(shorter), self.joint(longer)
            yield from safe(after, self.proposals)
            yield from succeeded(after, self.proposals)
            yield from consented(after, self.proposals, self._said(longer))
            yield from monotone(outcome(before), outcome(after), self.proposals)

    def _shorter(self, sizes: Mapping[LogKey, int]) -> dict[LogKey, int]:
        return {
            key: size if self.chance.random() < 0.5 else self.chance.randint(0, size) for key, size in sizes.items()
        }

    def _one_less(self, sizes: Mapping[LogKey, int]) -> dict[LogKey, int]:
        key = self.chance.choice(list(sizes))
        return {**sizes, key: max(0, sizes[key] - 1)}

    def _said(self, sizes: Mapping[LogKey, int]):
        said: dict[tuple[str, str], str] = {}
        for key, size in sizes.items():
            for entry in self.logs[key][:size]:
                if isinstance(entry, Assent | Decline):
                    said.setdefault((key.party, entry.proposal), "assent" if isinstance(entry, Assent) else "decline")
        return lambda party, proposal: said.get((party, proposal), "")

    def _epoch(self, party: str) -> int:
        epoch = 1
        while log(party, epoch) in self.closed:
            epoch += 1
        return epoch

    def _add(self, entry: Entry) -> None:
        self.logs.setdefault(entry.log, []).append(entry)
        if isinstance(entry, Propose):
            self.proposals[entry.id] = entry

    def _propose(self, party: str) -> None:
        state = self.joint()
        asked = {party, *(one for one in sorted(state.epochs[-1]) if self.chance.random() < 0.6)}
        changes = []
        for item in self.chance.choice(["X", "Y", "X", "Y", "XY"]):
            known = [None, *(one for one in self.proposals.values() if any(c.item == item for c in one.changes))]
            base = self.chance.choice(known)
            if self.chance.random() < 0.6:
                base = self.proposals.get(state.current.get(item, ""))
            asked |= {_heir(one, state) for one in base.parties} if base else set()
            changes.append((item, base, len(self.proposals) + 1))
        epoch = min(len(state.epochs) + (self.chance.random() < 0.2), 3)
        self._add(propose(party, asked - {None}, *changes, epoch=epoch))

    def _change_epoch(self, party: str) -> None:
        state = self.joint()
        now, last = sorted(state.epochs[-1]), self.proposals.get(state.current.get("epoch", ""))
        new = self.chance.choice(self.newcomers[:2] or [None])
        if self.chance.random() < 0.25 and new:
            self._add(change_epoch(party, "epoch", {"parties": [*now, new]}, {*now, new}, last))
        else:
            old = self.chance.choice(now)
            heir = self.chance.choice([new, new, None, *(one for one in now if one != old)])
            length = sum(len(entries) for key, entries in self.logs.items() if key.party == old)
            size = None if self.chance.random() < 0.3 else max(0, length - self.chance.choice([0, 0, 1, 1, 2, 3]))
            asked = ({*now, heir} if size is None else {*now, heir} - {old}) - {None}
            if party in asked:
                self._add(succeed(party, {old: heir}, {old: size}, asked, last))
            new = heir
        if new and new not in self.parties:
            self.parties.append(new)

    def _answer(self, party: str) -> None:
        mine = [one for one in self.proposals.values() if party in one.parties] or list(self.proposals.values())
        proposal = self.chance.choice(mine[-6:] if self.chance.random() < 0.8 else mine)
        if self.chance.random() < 0.3:
            for one in sorted(proposal.parties):
                if self.chance.random() < 0.85:
                    self._say(one, proposal)
        else:
            self._say(party, proposal)

    def _say(self, party: str, proposal: Propose) -> None:
        epoch = self._epoch(party)
        if self.chance.random() < 0.08:
            self._add(no(party, proposal, epoch))
            return
        cited = self._citations() if self.chance.random() < 0.6 else []
        try:
            self._add(yes(party, proposal, cited, epoch))
        except MalformedEntry:  # the proposal closes logs at sizes that no assent can repeat
            self._add(no(party, proposal, epoch))

    def _citations(self) -> Sequence[Citation]:
        answers = [
            Citation(key, place)
            for key, entries in self.logs.items()
            for place, entry in enumerate(entries)
            if isinstance(entry, Decline) or (isinstance(entry, Assent) and self.chance.random() < 0.5)
        ]
        return answers if self.chance.random() < 0.8 else self.chance.sample(answers, min(2, len(answers)))


def _heir(party: str | None, state: Joint) -> str | None:
    while party is not None and party in state.succeeded:
        party = state.succeeded[party]
    return party
