"""Which answers count: slots, releases, closings and successors, as docs/decisions/0002-the-fold.md sets them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

from earlyspring.record.entries import Assent, Decline, Propose
from earlyspring.record.epochs import Epoch, closes
from earlyspring.record.voices import Answer, Closing, Slot, View, Voice, listen

ASSENT = "assent"
DECLINE = "decline"
BOUND = "bound elsewhere"
OTHER = "other slot"
LATE = "not in time"


class End(NamedTuple):
    """The end of a party's part, by a joint succession."""

    successor: str | None
    size: int
    """Answers from this place on are late."""
    absent: bool
    """True if the others closed its log without it."""
    by: Propose
    epoch: int
    """The epoch that began with it."""


class Hearing:
    """The answers of one circle in one view, under the epochs found so far."""

    def __init__(self, view: View, circle: str, proposals: Mapping[str, Propose], founders: frozenset[str]) -> None:
        self.proposals = proposals
        self.epochs = [Epoch(1, founders)]
        self.ends: dict[str, End] = {}
        self.void: Set[str] = frozenset()
        """Proposals that can never become joint whatever is answered; nobody stays bound to them."""
        self._first_epochs = dict.fromkeys(founders, 1)
        self._listen = cache(lambda party, first: listen(view, party, circle, first))

    def begin(self, epoch: Epoch) -> None:
        """Take up the epoch after the last."""
        for party in epoch.parties - self.epochs[-1].parties:
            self._first_epochs[party] = epoch.number - 1
        for party, ending in epoch.ended.items():
            by = self.proposals[epoch.begun_by]
            size = self.assented(party, by) + 1 if ending.size is None else ending.size
            self.ends[party] = End(ending.successor, size, ending.size is not None, by, epoch.number)
        self.epochs.append(epoch)

    def voice(self, party: str, epoch: int) -> Voice:
        """What a party says to proposals of this epoch. Who enters the circle begins with the log of that epoch."""
        return self._listen(party, min(self._first_epochs.get(party, epoch), epoch))

    def answer(self, party: str, proposal: Propose) -> Answer | None:
        """The first answer of a party to a proposal."""
        return self.voice(party, proposal.log.epoch).answers.get(proposal.id)

    def assented(self, party: str, proposal: Propose) -> int:
        """At which place a party that has answered a proposal did so."""
        return self.voice(party, proposal.log.epoch).answers[proposal.id].place

    def words(self, proposal: Propose) -> dict[str, str]:
        """How the answers of the required parties read; a party without an answer is left out."""
        answers = {party: self.answer(party, proposal) for party in proposal.parties}
        return {party: self._word(party, answer, proposal) for party, answer in answers.items() if answer}

    def times(self, proposal: Propose) -> dict[str, str]:
        """The `at` of the answers of the required parties; a party without an answer is left out."""
        answers = ((party, self.answer(party, proposal)) for party in proposal.parties)
        return {party: answer.entry.at for party, answer in answers if answer}

    def agreed(self, proposal: Propose, words: Mapping[str, str]) -> bool:
        """True if every required party has assented, or is absent from what all others had assented to.

        `words` are those of this proposal.
        """
        filled = {party for party in proposal.parties if party in self.ends and self._filled(party, proposal)}
        asked = proposal.parties - filled
        return all(words.get(party) == ASSENT for party in asked) and not self._spoiled(proposal, asked)

    def refused(self, proposal: Propose) -> bool:
        """True if the proposal can never become joint any more."""
        return self._refused(proposal) or self._lapsed(proposal)

    def cites_beyond(self, party: str, size: int, of: str, epoch: int) -> bool:
        """True if a party whose part has ended relied on an entry of another's log from `size` on."""
        return self._cites_beyond(of, self.ends[of].size, party, size, epoch)

    def _word(self, party: str, answer: Answer, proposal: Propose) -> str:
        end = self.ends.get(party)
        if end and answer.place >= end.size and not self._carried(party, proposal):
            return LATE
        if isinstance(answer.entry, Decline):
            return DECLINE
        if not fits(answer.entry, proposal):
            return OTHER
        return ASSENT if self._counts(party, answer, proposal) else BOUND

    def _counts(self, party: str, answer: Answer, proposal: Propose) -> bool:
        """Of a fitting assent: it is free in its slots, and closes no log below what its party has relied on."""
        heard = self.ends[party].epoch if party in self.ends else len(self.epochs)
        if answer.barren or not all(self._freed(bound, answer, heard) for bound in answer.against):
            return False
        for closed, size in closes(proposal).items():
            if size is not None and self._cites_beyond(party, answer.place + 1, closed, size, proposal.log.epoch):
                return False
        return all(
            self._freed(bound, answer, heard)
            for slot in proposal.slots
            for bound in self._inherited(party, slot, proposal.log.epoch)
        )

    def _cites_beyond(self, of: str, before: int, party: str, size: int, epoch: int) -> bool:
        places = [
            self.voice(party, epoch).place(cited)
            for place, cited in self.voice(of, epoch).cited
            if place < before and cited.log.party == party
        ]
        return any(place is None or place >= size for place in places)

    def _spoiled(self, proposal: Propose, parties: Set[str]) -> bool:
        """True if an answer of these parties was, for one of them when it answered itself, beyond the end of its log."""
        answers = {party: answer for party in parties if (answer := self.answer(party, proposal))}
        return any(
            closing.party in answers and self._rests_beyond(answers[closing.party], closing)
            for answer in answers.values()
            for closing in answer.closings
        )

    def _rests_beyond(self, answer: Answer, closing: Closing) -> bool:
        return answer.place >= closing.size and self._binds(closing)

    def _binds(self, closing: Closing) -> bool:
        """A closing assented to binds until the next epoch has begun, or the succession can never become joint."""
        succession = self.proposals.get(closing.proposal)
        if succession is None:
            return True
        settled = succession.log.epoch < len(self.epochs) or succession.id in self.void
        return not (settled or self._refused(succession))

    def _freed(self, bound: str, answer: Answer, heard: int) -> bool:
        """True if an assent shows that the proposal its party was bound to can never become joint.

        `heard` is the last epoch whose endings count against the answers it cites: for a party whose part ended the
        one that ended it, since nobody asked it about those after.
        """
        proposal = self.proposals.get(bound)
        if proposal is None:
            return False
        if bound in self.void or self._lapsed(proposal):
            return True
        return any(
            self.voice(party, proposal.log.epoch).place(cited) == refusal.place
            and not any(c.party == party and self._rests_beyond(refusal, c) for c in answer.closings)
            for party, refusal in self._refusals(proposal, heard)
            for cited in answer.released
        )

    def _refused(self, proposal: Propose) -> bool:
        return any(True for _ in self._refusals(proposal, len(self.epochs)))

    def _refusals(self, proposal: Propose, heard: int) -> Iterator[tuple[str, Answer]]:
        """The answers of required parties that can never become assent, with their parties; late ones are none."""
        if proposal.log.epoch > len(self.epochs):
            return
        for party in proposal.parties:
            answer, end = self.answer(party, proposal), self.ends.get(party)
            if (
                answer
                and (answer.barren or not fits(answer.entry, proposal))
                and not (end and end.epoch <= heard and answer.place >= end.size)
            ):
                yield party, answer

    def _in_time(self, party: str, proposal: Propose) -> Answer | None:
        """The answer of a party whose part has ended, if it came before the end."""
        answer = self.answer(party, proposal)
        return answer if answer and answer.place < self.ends[party].size else None

    def _lapsed(self, proposal: Propose) -> bool:
        """True if a party ended without an answer, and not all others had assented by then."""
        return any(
            party in self.ends and not self._in_time(party, proposal) and not self._carried(party, proposal)
            for party in proposal.parties
        )

    def _carried(self, absent: str, proposal: Propose) -> bool:
        """True if all others had assented before they closed the log of an absent party: its late assent would do."""
        end = self.ends[absent]
        return end.absent and all(
            self._assented_before(party, proposal, end.by) for party in proposal.parties if party != absent
        )

    def _assented_before(self, party: str, proposal: Propose, succession: Propose) -> bool:
        if party not in succession.parties:
            if party not in self.ends:  # it was asked to enter, by a change that others came before
                return False
            answer = self._in_time(party, proposal)
            return isinstance(answer.entry, Assent) if answer else self._carried(party, proposal)
        answer = self.answer(party, proposal)
        return bool(answer and isinstance(answer.entry, Assent) and answer.place < self.assented(party, succession))

    def _filled(self, absent: str, proposal: Propose) -> bool:
        """True if a succession stands for an absent party's answer: all others wanted this, and nothing else.

        Nor did anything else wait for one of them that had ended before: its late answer may decide for that.
        """
        by_then = [old for old, end in self.ends.items() if end.epoch <= self.ends[absent].epoch]
        return not self._in_time(absent, proposal) and all(
            self._pending(old, slot) == {proposal.id}
            for slot in proposal.slots
            for old in proposal.parties.intersection(by_then)
        )

    def _inherited(self, party: str, slot: Slot, epoch: int) -> set[str]:
        """What a party of this epoch is bound to in the place of those it succeeded."""
        olds = (old for old, end in self.ends.items() if end.successor == party and end.epoch <= epoch)
        return set().union(*(self._pending(old, slot) for old in olds))

    def _pending(self, old: str, slot: Slot) -> set[str]:
        """What could still fill a slot in the place of a party that ended: its own bindings and what waited for it."""
        end = self.ends[old]
        epoch = end.by.log.epoch
        parties = frozenset().union(*(one.parties for one in self.epochs[:epoch]), end.by.parties)
        found = set().union(*(self._bound(party, slot, self._until(party, end.by), epoch) for party in parties))
        return {one for one in found if self._awaits(old, one)} | self._inherited(old, slot, epoch)

    def _until(self, party: str, succession: Propose) -> int:
        return self.assented(party, succession) if party in succession.parties else self.ends[party].size

    def _awaits(self, old: str, id_: str) -> bool:
        """False if a proposal is known not to wait for a party that ended."""
        proposal = self.proposals.get(id_)
        if proposal is None:
            return True
        if old not in proposal.parties or id_ in self.void or self._lapsed(proposal):
            return False
        answer = self._in_time(old, proposal)
        return not answer or (not answer.barren and fits(answer.entry, proposal))

    def _bound(self, party: str, slot: Slot, before: int, epoch: int) -> set[str]:
        """To what a party has bound itself in a slot before a place of its log."""
        return {id_ for place, id_ in self.voice(party, epoch).bound.get(slot, ()) if place < before}


def fits(entry: Assent | Decline, proposal: Propose) -> bool:
    """True if an answer is an assent that says rightly what it binds to: slots, closings, exercise or not."""
    return (
        isinstance(entry, Assent)
        and entry.slots == proposal.slots
        and (entry.closes or {}) == closes(proposal)
        and entry.exercise == proposal.exercise
    )
