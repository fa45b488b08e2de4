"""Which answers count: slots, releases, closings and successors, as docs/decisions/0002-the-fold.md sets them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product
from typing import NamedTuple

from earlyspring.record.entries import Assent, Decline, Propose
from earlyspring.record.epochs import Ending, Epoch, closes, heirs
from earlyspring.record.statements import Citation
from earlyspring.record.voices import Answer, Closing, View, Voice, listen

ASSENT = "assent"
DECLINE = "decline"
BOUND = "bound elsewhere"
OTHER = "other slot"
LATE = "not in time"


class Seat(NamedTuple):
    """One way to fill the place of a required party: by its own answer, by its successor's, or by nobody's."""

    party: str
    answer: Answer | None
    heard_before: tuple[Closing, ...]
    """The closings that were assented to before this place was filled."""


class Refusal(NamedTuple):
    """An answer in the place of a required party that can never become assent."""

    party: str
    answer: Answer
    late: bool


class Hearing:
    """The answers of one circle in one view, under the epochs found so far."""

    def __init__(self, view: View, circle: str, proposals: Mapping[str, Propose], founders: frozenset[str]) -> None:
        self.view = view
        self.circle = circle
        self.proposals = proposals
        self.epochs = [Epoch(1, founders, founders)]
        self.endings: dict[str, Ending] = {}
        self.void: Set[str] = frozenset()
        """Proposals that can never become joint whatever is answered; nobody stays bound to them."""
        self._first_epochs = dict.fromkeys(founders, 1)
        self._voices: dict[tuple[str, int], Voice] = {}

    def begin(self, epoch: Epoch) -> None:
        """Take up the epoch after the last."""
        for party in epoch.parties - self.epochs[-1].parties:
            self._first_epochs[party] = epoch.number - 1
        self.endings.update(epoch.ended)
        self.epochs.append(epoch)

    def voice(self, party: str, epoch: int) -> Voice:
        """What a party says to proposals of this epoch. Who enters the circle begins with the log of that epoch."""
        first = min(self._first_epochs.get(party, epoch), epoch)
        found = self._voices.get((party, first))
        if found is None:
            found = self._voices[party, first] = listen(self.view, party, self.circle, first)
        return found

    def answer(self, party: str, proposal: Propose) -> Answer | None:
        """The first answer of a party to a proposal."""
        return self.voice(party, proposal.log.epoch).answers.get(proposal.id)

    def words(self, proposal: Propose) -> dict[str, str]:
        """How the answers in the places of the required parties read; a party without an answer is left out."""
        read = {party: self._word(party, proposal) for party in proposal.parties}
        return {party: word for party, word in read.items() if word}

    def agreed(self, proposal: Propose, words: Mapping[str, str]) -> bool:
        """True if every required party's place is filled by an assent, and all these assents go together.

        `words` are those of this proposal; where no log was ever closed they already say it.
        """
        if not self.endings and not any(self.voice(party, proposal.log.epoch).closings for party in proposal.parties):
            return len(words) == len(proposal.parties) and all(word == ASSENT for word in words.values())
        ways = [tuple(self._seats(party, proposal, ())) for party in proposal.parties]
        return any(self._together(filling) for filling in product(*ways))

    def refused(self, proposal: Propose) -> bool:
        """True if a required party's place is taken by an answer that can never become assent."""
        return any(not refusal.late for refusal in self._refusals(proposal))

    def _word(self, party: str, proposal: Propose) -> str:
        answer, ending = self.answer(party, proposal), self.endings.get(party)
        if ending and (answer is None or answer.place >= ending.size):
            inherited = self._word(ending.successor, proposal) if ending.successor else ""
            return inherited or (LATE if answer else "")
        if answer is None:
            return ""
        if not isinstance(answer.entry, Assent):
            return DECLINE
        if not fits(answer.entry, proposal):
            return OTHER
        return ASSENT if self._counts(party, answer, proposal, ()) else BOUND

    def _seats(self, party: str, proposal: Propose, heir_of: tuple[str, ...]) -> Iterator[Seat]:
        answer, ending = self.answer(party, proposal), self.endings.get(party)
        before = tuple(closing for old in heir_of for closing in self._joint_closings(old))
        if answer and self._counts(party, answer, proposal, heir_of):
            yield Seat(party, answer, before + answer.closings)
        if ending is None or (answer and answer.place < ending.size):
            return
        if ending.successor is None:
            yield Seat(party, None, before + tuple(self._joint_closings(party)))
        else:
            yield from self._seats(ending.successor, proposal, (*heir_of, party))

    def _joint_closings(self, party: str) -> Iterator[Closing]:
        """The closings of joint successions that this party was required for."""
        for epoch in self.epochs:
            if epoch.begun_by and party in self.proposals[epoch.begun_by].parties:
                yield from (Closing(epoch.begun_by, old, ending.size) for old, ending in epoch.ended.items())

    def _together(self, seats: Sequence[Seat]) -> bool:
        """No seat rests on an answer which another seat, when it was filled, held to be beyond the end of its log."""
        return not any(
            self._beyond(seat.party, seat.answer, other.heard_before)
            for seat in seats
            if seat.answer
            for other in seats
        )

    def _beyond(self, party: str, answer: Answer, closings: Sequence[Closing]) -> bool:
        return any(
            closing.party == party and closing.size <= answer.place and self._binds(closing) for closing in closings
        )

    def _binds(self, closing: Closing) -> bool:
        """A closing assented to binds until the succession it belongs to has been refused."""
        succession = self.proposals.get(closing.proposal)
        return succession is None or not any(self._refusals(succession))

    def _counts(self, party: str, answer: Answer, proposal: Propose, heir_of: tuple[str, ...]) -> bool:
        entry = answer.entry
        if not isinstance(entry, Assent) or answer.barren or not fits(entry, proposal):
            return False
        if not all(self._freed(bound, answer) for bound in answer.against):
            return False
        if entry.closes and any(self._cites_beyond(cited, entry.closes, proposal) for cited in answer.cited):
            return False
        return not self.endings or self._free_of_inheritance(party, answer, proposal, heir_of)

    def _cites_beyond(self, cited: Citation, sizes: Mapping[str, int], proposal: Propose) -> bool:
        """Nobody closes a log below what it has itself relied on."""
        place = self.voice(cited.log.party, proposal.log.epoch).place(cited)
        return cited.log.party in sizes and (place is None or place >= sizes[cited.log.party])

    def _free_of_inheritance(self, party: str, answer: Answer, proposal: Propose, heir_of: tuple[str, ...]) -> bool:
        """A successor is bound where its predecessors were, up to the size at which their logs were closed."""
        begun = self.epochs[: proposal.log.epoch]
        before = {old for epoch in begun for old in epoch.ended if heirs(frozenset({old}), begun) == {party}}
        return all(
            bound == proposal.id or self._freed(bound, answer)
            for old in before.union(heir_of)
            for slot in proposal.slots
            for place, bound in self.voice(old, proposal.log.epoch).bound.get(slot, ())
            if place < self.endings[old].size
        )

    def _freed(self, bound: str, answer: Answer) -> bool:
        """True if an assent cites an answer by which the proposal its party was bound to can never become joint."""
        proposal = self.proposals.get(bound)
        if proposal is None or not isinstance(answer.entry, Assent):
            return False
        return bound in self.void or any(
            self._is_at(cited, refusal, proposal) and not self._beyond(refusal.party, refusal.answer, answer.closings)
            for cited in answer.entry.released
            for refusal in self._refusals(proposal)
        )

    def _is_at(self, cited: Citation, refusal: Refusal, proposal: Propose) -> bool:
        if cited.log.party != refusal.party:
            return False
        return self.voice(refusal.party, proposal.log.epoch).place(cited) == refusal.answer.place

    def _refusals(self, proposal: Propose) -> Iterator[Refusal]:
        """The answers in the places of required parties that can never become assent, late ones among them."""
        if proposal.log.epoch > len(self.epochs):
            return
        for party in proposal.parties:
            heir: str | None = party
            while heir is not None:
                answer, ending = self.answer(heir, proposal), self.endings.get(heir)
                late = ending is not None and answer is not None and answer.place >= ending.size
                if answer and (answer.barren or not fits(answer.entry, proposal)):
                    yield Refusal(heir, answer, late)
                if ending is None or (answer and not late) or self._carried(proposal, heir):
                    break
                heir = ending.successor

    def _carried(self, proposal: Propose, old: str) -> bool:
        """True if all who closed a log had assented to a proposal before: a late assent in it would complete it.

        Then a successor may complete it too, but not refuse it.
        """
        began = next(epoch for epoch in self.epochs if old in epoch.ended)
        succession = self.proposals[began.begun_by or ""]
        closers = (succession.parties - began.ended.keys()) & proposal.parties
        return all(self._assented_before(party, proposal, succession) for party in closers)

    def _assented_before(self, party: str, proposal: Propose, succession: Propose) -> bool:
        first, then = self.answer(party, proposal), self.answer(party, succession)
        return bool(first and then and isinstance(first.entry, Assent) and first.place < then.place)


def fits(entry: Assent | Decline, proposal: Propose) -> bool:
    """True if an answer is an assent that says rightly what it binds to: slots, closings, exercise or not."""
    return (
        isinstance(entry, Assent)
        and entry.slots == proposal.slots
        and (entry.closes or {}) == closes(proposal)
        and entry.exercise == proposal.exercise
    )
