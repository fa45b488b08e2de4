"""Who answers today for what a body promised: mergers, splits, dissolutions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from earlyspring.core.periods import Day

TYPES = ("merger", "absorption", "split", "rename", "dissolution", "creation", "transfer_of_functions")


@dataclass(frozen=True)
class Act:
    """One act of succession. `inputs`: (body, whether it ceases). `complete`: no other successor is to be expected."""

    id: str
    type: str
    effective_on: Day | None
    inputs: tuple[tuple[str, bool], ...] = ()
    outputs: tuple[str, ...] = ()
    complete: bool = True
    batch: str | None = None

    @classmethod
    def from_json(cls, fact: Mapping[str, Any]) -> "Act":
        """The act of a `succession` fact of the exchange format.

        Where `complete` is not stated, named successors are taken as all; that nobody follows must be said.
        """
        inputs = tuple((one["body"], bool(one.get("ceases", False))) for one in fact.get("inputs") or ())
        outputs = tuple(fact.get("outputs") or ())
        complete = bool(fact.get("complete", bool(outputs)))
        return cls(fact["id"], fact["type"], fact.get("effective_on"), inputs, outputs, complete, fact.get("batch"))

    @property
    def ended(self) -> tuple[str, ...]:
        """The bodies that cease by this act."""
        return tuple(body for body, ceases in self.inputs if ceases)


@dataclass(frozen=True)
class Answer:
    """Who answers on a day, by which acts, and why if nobody does or the register cannot be sure.

    `reason`: None, or `no_successor` (it ended and nobody follows), `successor_not_known` (it ended, its successors
    are not all on record), `undated` (an act that ends it has no day, so it was not applied), `circle` (the acts on
    record lead back to it).
    """

    bodies: tuple[str, ...]
    acts: tuple[str, ...] = ()
    reason: str | None = None


class Successions:
    """All acts of succession of a mechanism, whatever the order they come in.

    Contradicting acts can be read too, so that one wrong report does not hide the rest; `succession_faults.check`
    refuses them.
    """

    def __init__(self, acts: Iterable[Act]) -> None:
        self.acts = tuple(sorted(acts, key=lambda act: act.id))
        self._of: dict[str, list[Act]] = {}
        for act in self.acts:
            for body, _ in act.inputs:
                self._of.setdefault(body, []).append(act)

    def ends_on(self, body: str) -> Day | None:
        """The day from which a body no longer exists, None where no act ends it or none has a day."""
        return min(
            (act.effective_on for act in self._of.get(body, ()) if body in act.ended and act.effective_on), default=None
        )

    def handed_over(self, body: str) -> tuple[Act, ...]:
        """The acts by which a body that ended passed on what it had: those of its last day, and of the same batch.

        A dissolved tier and the split of one of its units are two acts and one end.
        """
        end, acts = self.ends_on(body), self._of.get(body, ())
        batches = {act.batch for act in acts if act.effective_on == end and act.batch}
        return tuple(act for act in acts if end and (act.effective_on == end or act.batch in batches))

    def bound_on(self, body: str, day: Day) -> Answer:
        """Who answers on a day for what a body promised, by which acts, and the reason where the answer is not whole.

        A body that exists answers for itself, also after handing over functions or part of its area; one that has
        ceased is followed by the outputs of the acts that handed over what it had, and by theirs.
        """
        return self._follow(body, day, frozenset())

    def _follow(self, body: str, day: Day, before: frozenset[str]) -> Answer:
        if body in before:
            return Answer((), reason="circle")
        end = self.ends_on(body)
        if end is None:
            return Answer(
                (body,), reason="undated" if any(body in act.ended for act in self._of.get(body, ())) else None
            )
        if day < end:
            return Answer((body,))
        acts = self.handed_over(body)
        outputs = dict.fromkeys(output for act in acts for output in act.outputs)
        followers = [self._follow(output, day, before | {body}) for output in outputs]
        return Answer(
            tuple(dict.fromkeys(one for follower in followers for one in follower.bodies)),
            tuple(dict.fromkeys([*(act.id for act in acts), *(one for each in followers for one in each.acts)])),
            _open(acts) or next((follower.reason for follower in followers if follower.reason), None),
        )

    def predecessors(self, body: str) -> tuple[str, ...]:
        """Every body that ended in this one, directly or through others, in alphabetical order."""
        found, waiting = set[str](), [body]
        while waiting:
            heir = waiting.pop()
            direct = {one for one in self._of if any(heir in act.outputs for act in self.handed_over(one))} - found
            found |= direct
            waiting += direct
        return tuple(sorted(found - {body}))


def _open(acts: Sequence[Act]) -> str | None:
    if not all(act.complete for act in acts):
        return "successor_not_known"
    return None if any(act.outputs for act in acts) else "no_successor"


def bound_on(acts: Iterable[Act], body: str, day: Day) -> Answer:
    """Who answers on a day for what a body promised, as `Successions.bound_on`; for one question only."""
    return Successions(acts).bound_on(body, day)
