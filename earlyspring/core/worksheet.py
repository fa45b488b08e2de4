"""A line of the worksheet of a review: what it may say, and which outcomes its finding allows.

*Views differ* is a lawful end of a line, with both statements and without a rating; the consent track is taken without
debate (REGISTER.md 2.4, 4.1). When the sheet may be frozen and concluded: `core.conclusion`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from earlyspring.core import status
from earlyspring.core.deadlines import due_on
from earlyspring.core.opinions import RATINGS
from earlyspring.core.periods import Day, earliest, latest
from earlyspring.core.shapes import Fault

STATES = ("drafting", "frozen", "concluded")
TRACKS = ("discussion", "consent")
FINDINGS = ("agreed", "views_differ", "not_reviewable")
OUTCOMES = ("close_complete", "continue", "carry_over", "merge", "supersede", "suspend", "refer_up", "not_pursued")
# What a commitment is closed as by an outcome.
CLOSED_AS = {
    "close_complete": "complete",
    "merge": "merged",
    "supersede": "superseded",
    "not_pursued": "not_pursued",
}
# What state it passes to by an outcome; by the others it stays as it is.
PASSES_TO = dict.fromkeys(CLOSED_AS, "closed") | {"suspend": "suspended"}
WITH_SUCCESSOR = frozenset({"merge", "supersede"})
IN_DISPUTE = ("continue", "carry_over", "suspend", "refer_up")
# A frozen sheet that a party declines is drafted again, as its next revision.
NEXT = {
    "drafting": frozenset({"frozen"}),
    "frozen": frozenset({"drafting", "concluded"}),
    "concluded": frozenset[str](),
}

Text = Mapping[str, str]


@dataclass(frozen=True)
class Line:
    """A line as it stands. `parties`: whose statements are wanted where views differ. `standing`: of the opinions.
    `due_dates`: (number, day). `statements`: party → text. `state`: of the commitment; None: not known here."""

    commitment: str
    parties: tuple[str, ...] = ()
    standing: str = "unassessed"
    verifiable: bool | None = None
    due_dates: tuple[tuple[int, Day], ...] = ()
    track: str = "discussion"
    finding: str | None = None
    completion: str | None = None
    outcome: str | None = None
    new_due_on: Day | None = None
    successor: str | None = None
    statements: Mapping[str, Text] = field(default_factory=dict)
    state: str | None = None


def may_become(state: str, new: str) -> bool:
    """Whether a worksheet may pass from a state to another. Raises KeyError for what is no state."""
    return new in NEXT[state]


def allowed_outcomes(finding: str | None, completion: str | None = None, state: str | None = None) -> tuple[str, ...]:
    """The outcomes that a finding and the commitment's present state allow, in the order of OUTCOMES.

    What is disputed is neither closed nor merged away; it is closed as complete only where all agree that it is. While
    there is no finding, or no state is known, nothing is left out for it.
    """
    return tuple(one for one in OUTCOMES if _follows(one, finding, completion) and leads_on(one, state))


def _follows(outcome: str, finding: str | None, completion: str | None) -> bool:
    if finding == "views_differ":
        return outcome in IN_DISPUTE
    return finding is None or outcome != "close_complete" or (finding == "agreed" and completion == "complete")


def leads_on(outcome: str, state: str | None) -> bool:
    """Whether a commitment may pass, or stay, where an outcome leaves it (core.status.may_become).

    `state`: of core.status.COMMITMENT; None: not known, so nothing is held against it.
    """
    new = PASSES_TO.get(outcome)
    if state is None or new is None:
        return True
    return new == state == "suspended" or status.may_become(state, new)


def consent_allowed(standing: str, finding: str | None = None) -> bool:
    """Whether a line may be taken without debate: the opinions are concordant and the finding, if any, is agreed."""
    return standing == "concordant" and finding in (None, "agreed")


def line_faults(line: Line) -> Iterator[Fault]:
    """What a line must not say at any time, filled in or not; paths are the line's keys.

    Codes: not_in_list, missing, consent_needs_concord, rating_without_agreement, not_verifiable, outcome_not_allowed,
    outcome_not_from_state (given: the state), not_after_due, date_without_carrying, leads_to_itself, successor_without_merger.
    """
    for key, known in (("track", TRACKS), ("finding", FINDINGS), ("completion", RATINGS), ("outcome", OUTCOMES)):
        if (said := getattr(line, key)) is not None and said not in known:
            yield Fault(key, "not_in_list", said, ", ".join(known))
    if line.track == "consent" and not consent_allowed(line.standing, line.finding):
        yield Fault("track", "consent_needs_concord", line.standing)
    yield from _rating(line)
    yield from _outcome(line)
    yield from _new_date(line)
    yield from _successor(line)


def _outcome(line: Line) -> Iterator[Fault]:
    if line.outcome not in OUTCOMES:
        return
    allowed = ", ".join(allowed_outcomes(line.finding, line.completion, line.state))
    if not _follows(line.outcome, line.finding, line.completion):
        yield Fault("outcome", "outcome_not_allowed", line.outcome, allowed)
    elif not leads_on(line.outcome, line.state):
        yield Fault("outcome", "outcome_not_from_state", line.state or "", allowed)


def _rating(line: Line) -> Iterator[Fault]:
    if line.finding == "agreed" and line.completion is None:
        yield Fault("completion", "missing")
    elif line.finding != "agreed" and line.completion is not None:
        yield Fault("completion", "rating_without_agreement", line.completion)
    if line.verifiable is False and (line.completion is not None or line.finding not in (None, "not_reviewable")):
        yield Fault("finding", "not_verifiable", line.finding or "")


def _new_date(line: Line) -> Iterator[Fault]:
    if line.outcome != "carry_over":
        if line.new_due_on:
            yield Fault("new_due_on", "date_without_carrying", line.new_due_on)
        return
    present = due_on(line.due_dates)
    if not line.new_due_on:
        yield Fault("new_due_on", "missing")
    elif present and earliest(line.new_due_on) <= latest(present):
        yield Fault("new_due_on", "not_after_due", line.new_due_on, present)


def _successor(line: Line) -> Iterator[Fault]:
    if line.outcome not in WITH_SUCCESSOR:
        if line.successor:
            yield Fault("successor", "successor_without_merger", line.successor)
    elif not line.successor:
        yield Fault("successor", "missing")
    elif line.successor == line.commitment:
        yield Fault("successor", "leads_to_itself", line.successor)


def times_carried(outcomes: Iterable[str | None]) -> int:
    """How often a commitment was carried over: the earlier findings on it with that outcome."""
    return sum(outcome == "carry_over" for outcome in outcomes)
