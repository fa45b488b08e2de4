"""A body's report on a commitment: the way of a draft, and what is missing before it is submitted.

Draft → submitted → received, or returned with a reason and written anew as the next revision; what was submitted is
never changed (REGISTER.md 2.4). *Received* says that it is complete and filed, not that anybody shares the view.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.figures_reported import Measure, figure_faults
from earlyspring.core.periods import Day, latest, valid_day
from earlyspring.core.shapes import Fault, show

Content = Mapping[str, Any]

STATES = ("draft", "submitted", "returned", "received")
COMPLETION = ("not_started", "limited", "substantial", "complete")
OBSTACLES = (
    "funding",
    "home_procedure",
    "waiting_other_side",
    "awaiting_centre",
    "force_majeure",
    "scope_unclear",
    "capacity",
    "partner_changed",
    "other",
)
NEXT = {
    "draft": frozenset({"submitted"}),
    "submitted": frozenset({"received", "returned"}),
    "returned": frozenset[str](),
    "received": frozenset[str](),
}
OPEN = frozenset({"draft", "submitted"})


def may_become(state: str, new: str) -> bool:
    """Whether a revision may pass from a state to another. Raises KeyError for what is no state."""
    return new in NEXT[state]


def step_faults(state: str, new: str, reason: Mapping[str, str] | None = None) -> Iterator[Fault]:
    """Why a revision does not pass to a new state: report_state_does_not_follow, or a return whose reason is missing."""
    if not may_become(state, new):
        yield Fault("state", "report_state_does_not_follow", state, ", ".join(sorted(NEXT[state])))
    if new == "returned" and not _said(reason):
        yield Fault("reason", "missing")


def next_revision(revisions: Iterable[tuple[int, str]]) -> int | None:
    """The number of the next revision, from 1; None while one is a draft or waits to be received.

    `revisions`: (number, state). A report that was received may be revised too: the new one is received in its turn and
    takes its place, and the earlier one stays on record.
    """
    made = list(revisions)
    if any(state in OPEN for _, state in made):
        return None
    return max((number for number, _ in made), default=0) + 1


@dataclass(frozen=True)
class Frame:
    """What a report is held against. `today`: the civil day of the one who reports; `begins_on`: from when the
    commitment's instrument counts, None where no source says. `indicators`: those of the mechanism by id.
    `known`: the commitments on record that may be waited for, None where nobody asked."""

    commitment: str
    today: Day
    begins_on: Day | None = None
    indicators: Mapping[str, Measure] = field(default_factory=dict)
    known: Collection[str] | None = None


def lacks(report: Content, frame: Frame) -> tuple[Fault, ...]:
    """All that stands against submitting a report, in the order of its form; () where it can go.

    `report`: the content as of the fact `report`; figures may still be as typed. Codes: missing, not_in_list,
    no_evidence_stated, waits_for_nobody, waits_for_itself (its own commitment, and no body says whose part of it is
    waited for), no_such_fact (a commitment that is not on record), nothing_submitted, other_without_words, not_day,
    not_yet, and those of `figures_reported.figure_faults`.
    """
    return tuple(_lacks(report, frame))


def _lacks(report: Content, frame: Frame) -> Iterator[Fault]:
    completion = report.get("completion")
    if not completion:
        yield Fault("completion", "missing")
    elif completion not in COMPLETION:
        yield Fault("completion", "not_in_list", show(completion), ", ".join(COMPLETION))
    elif completion != "not_started" and not report.get("evidence") and not _said(report.get("no_evidence_reason")):
        yield Fault("evidence", "no_evidence_stated", completion)
    for place, obstacle in enumerate(report.get("obstacles") or ()):
        yield from _obstacle(obstacle, f"obstacles[{place}]", frame)
    values = report.get("values") or ()
    yield from figure_faults(values, frame.commitment, frame.indicators, frame.begins_on, frame.today)


def _obstacle(obstacle: Content, path: str, frame: Frame) -> Iterator[Fault]:
    code, waited_for = obstacle.get("code"), obstacle.get("commitment")
    if code not in OBSTACLES:
        yield Fault(f"{path}.code", "not_in_list" if code else "missing", show(code), ", ".join(OBSTACLES))
    else:
        yield from NEEDS.get(code, _nothing)(obstacle, path)
    if waited_for == frame.commitment:
        if not obstacle.get("body"):
            yield Fault(f"{path}.commitment", "waits_for_itself", waited_for)
    elif waited_for and frame.known is not None and waited_for not in frame.known:
        yield Fault(f"{path}.commitment", "no_such_fact", str(waited_for), "commitment")
    on = obstacle.get("on")
    if on and not valid_day(on):
        yield Fault(f"{path}.on", "not_day", show(on))
    elif on and latest(on) > latest(frame.today):
        yield Fault(f"{path}.on", "not_yet", on)


def _nothing(obstacle: Content, path: str) -> Iterator[Fault]:
    return iter(())


def _other_side(obstacle: Content, path: str) -> Iterator[Fault]:
    if not obstacle.get("commitment") and not obstacle.get("body"):
        yield Fault(path, "waits_for_nobody")


def _centre(obstacle: Content, path: str) -> Iterator[Fault]:
    if not _said(obstacle.get("what")):
        yield Fault(f"{path}.what", "nothing_submitted")
    if not obstacle.get("on"):
        yield Fault(f"{path}.on", "nothing_submitted")


def _other(obstacle: Content, path: str) -> Iterator[Fault]:
    if not _said(obstacle.get("what")):
        yield Fault(f"{path}.what", "other_without_words")


NEEDS: dict[str, Callable[[Content, str], Iterator[Fault]]] = {
    "waiting_other_side": _other_side,
    "awaiting_centre": _centre,
    "other": _other,
}


def _said(text: Any) -> bool:
    words = text.values() if isinstance(text, Mapping) else [text]
    return any(isinstance(one, str) and one.strip() for one in words)
