"""Who answers today for what a body promised: mergers, splits, dissolutions (REGISTER.md 4.5, WORKFLOW.md)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.periods import Day

TYPES = ("merger", "absorption", "split", "rename", "dissolution", "creation", "transfer_of_functions")


class SuccessionError(ValueError):
    """Acts that cannot all be true: a body that ends twice, outlives its end, or succeeds itself."""


@dataclass(frozen=True)
class Act:
    """One act of succession. `inputs`: (body, whether it ceases). `complete`: no other successor is to be expected."""

    id: str
    type: str
    effective_on: Day | None
    inputs: tuple[tuple[str, bool], ...] = ()
    outputs: tuple[str, ...] = ()
    complete: bool = True

    @classmethod
    def from_json(cls, fact: Mapping[str, Any]) -> "Act":
        """The act of a `succession` fact of the exchange format.

        Where `complete` is not stated, named successors are taken as all; that nobody follows must be said.
        """
        inputs = tuple((one["body"], bool(one.get("ceases", False))) for one in fact.get("inputs") or ())
        outputs = tuple(fact.get("outputs") or ())
        complete = bool(fact.get("complete", bool(outputs)))
        return cls(fact["id"], fact["type"], fact.get("effective_on"), inputs, outputs, complete)

    @property
    def ended(self) -> tuple[str, ...]:
        """The bodies that cease by this act."""
        return tuple(body for body, ceases in self.inputs if ceases)


@dataclass(frozen=True)
class Answer:
    """Who answers on a day, by which acts, and why if nobody does or the register cannot be sure.

    `reason`: None, or `no_successor` (it ended and nobody follows), `successor_not_known` (it ended, its successors
    are not all on record), `undated` (an act that ends it has no day, so it was not applied).
    """

    bodies: tuple[str, ...]
    acts: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True)
class Successions:
    """All acts of succession of a mechanism. Raises SuccessionError where they contradict each other."""

    acts: tuple[Act, ...]
    _end: Mapping[str, Act] = field(init=False, repr=False, compare=False)

    def __init__(self, acts: Iterable[Act]) -> None:
        object.__setattr__(self, "acts", tuple(sorted(acts, key=lambda act: act.id)))
        if fault := next(iter(faults(self.acts)), None):
            raise SuccessionError(fault)
        object.__setattr__(self, "_end", {body: act for act in self.acts for body in act.ended})

    def ends_on(self, body: str) -> Day | None:
        """The day from which a body no longer exists, None where no act ends it or the act has no day."""
        act = self._end.get(body)
        return act.effective_on if act else None

    def bound_on(self, body: str, day: Day) -> Answer:
        """Who answers on a day for what a body promised, by which acts, and the reason where the answer is not whole.

        A body that exists answers for itself, also after handing over functions or part of its area; one that has
        ceased is followed by the outputs of the act that ended it, and by theirs.
        """
        act = self._end.get(body)
        if act is None:
            return Answer((body,))
        if not act.effective_on:
            return Answer((body,), reason="undated")
        if day < act.effective_on:
            return Answer((body,))
        followers = [self.bound_on(output, day) for output in act.outputs]
        reasons = [] if act.complete else ["successor_not_known"]
        if act.complete and not act.outputs:
            reasons.append("no_successor")
        reasons += [follower.reason for follower in followers if follower.reason]
        return Answer(
            tuple(dict.fromkeys(body for follower in followers for body in follower.bodies)),
            tuple(dict.fromkeys([act.id, *(act_id for follower in followers for act_id in follower.acts)])),
            reasons[0] if reasons else None,
        )

    def predecessors(self, body: str) -> tuple[str, ...]:
        """Every body that ended in this one, directly or through others, in alphabetical order."""
        direct = {ended for act in self.acts if body in act.outputs for ended in act.ended}
        return tuple(sorted(direct.union(*(self.predecessors(one) for one in direct))))


def bound_on(acts: Iterable[Act], body: str, day: Day) -> Answer:
    """Who answers on a day for what a body promised, as `Successions.bound_on`; for one question only."""
    return Successions(acts).bound_on(body, day)


def faults(acts: Iterable[Act]) -> list[str]:
    """What contradicts in a set of acts, in words; empty where they can all be true."""
    known = list(acts)
    found = [fault for act in known for fault in _alone(act)]
    ended: dict[str, Act] = {}
    for act in known:
        for body in act.ended:
            if body in ended and ended[body].id != act.id:
                found.append(f"{body} ends in {ended[body].id} and again in {act.id}")
            ended.setdefault(body, act)
    for act in known:
        found += [f"{output} comes out of {act.id} and leads back to itself" for output in _circular(act, ended)]
    return sorted(set(found))


def _alone(act: Act) -> Iterable[str]:
    if act.type not in TYPES:
        yield f"{act.id}: {act.type!r} is no kind of succession; one of {', '.join(TYPES)}"
    for body in sorted(set(act.ended) & set(act.outputs)):
        yield f"{body} ceases in {act.id} and is its result"


def _circular(act: Act, ended: Mapping[str, Act]) -> Iterable[str]:
    for output in act.outputs:
        reached, waiting = set[str](), [output]
        while waiting:
            follower = ended.get(waiting.pop())
            fresh = set(follower.outputs) - reached if follower else set()
            reached |= fresh
            waiting += fresh
        if output in reached:
            yield output
