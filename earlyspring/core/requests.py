"""Requests to the centre: what was submitted to a ministry, a government or an embassy, and whose turn it is.

Decisions lie above the mechanism more often than within it, and the answer is lost between two sessions (WORKFLOW.md
6.6). The state is derived from the steps that were entered, each by whom it concerns; nothing of it is stored.

Whose own step each is, and who enters it:

| step                                     | it is the step of            | entered by                               |
|------------------------------------------|------------------------------|------------------------------------------|
| submitted, settled, withdrawn            | the party that asks          | that party alone (a joint request: each) |
| taken_up, forwarded, asked_back, answered | the body that was turned to | that body, or a party that tells of it   |
| refused                                  | the body it is addressed to  | that body, or a party that tells of it   |
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.periods import Day, earliest, latest
from earlyspring.core.shapes import Fault

LEVELS = ("ministry", "government", "party_centre", "embassy", "other")
STATES = ("open", "taken_up", "answered", "refused", "settled", "withdrawn")
BECOMES = {
    "submitted": "open",
    "taken_up": "taken_up",
    "forwarded": "taken_up",
    "asked_back": "taken_up",
    "answered": "answered",
    "refused": "refused",
    "settled": "settled",
    "withdrawn": "withdrawn",
}
CLASSES = tuple(BECOMES)
FINAL = frozenset({"settled", "withdrawn"})
ASKERS = frozenset({"submitted", "settled", "withdrawn"})
"""The steps of the party that asks; it alone says that it put the matter, and that nothing more is asked."""


@dataclass(frozen=True)
class Step:
    """What somebody did with a request, one of CLASSES. `on`: "" where no day is stated; it counts once it is known.

    `body`: who did it. `party`: who entered it. `entered_by`: the body whose own account did, None where it was the
    party's.
    """

    class_: str
    on: Day
    body: str | None = None
    party: str | None = None
    entered_by: str | None = None


@dataclass(frozen=True)
class Request:
    """A request as far as its state depends on it. `party` None: a joint one. Steps in the order of entry.

    `addressee`: the body it is addressed to, None where that is none of the register.
    """

    id: str
    party: str | None = None
    submitted_on: Day | None = None
    steps: tuple[Step, ...] = ()
    addressee: str | None = None


@dataclass(frozen=True)
class Turn:
    """Whose turn it is: `party` (the one that asks; a joint request: all), `addressee`, or `body` (the one named).
    `since`: the day of the step that made it theirs, None where no day is stated."""

    of: str
    body: str | None = None
    since: Day | None = None


def past(request: Request, day: Day) -> tuple[Step, ...]:
    """The steps taken by a day, oldest first, up to the one that ended the request; those of one day as entered.

    The day of submission stated with the request is its first step, unless that step was entered too. A step that was
    not its enterer's to take moves nothing, wherever it comes from.
    """
    steps = [one for one in request.steps if not _of_another(request, one)]
    if request.submitted_on and not any(one.class_ == "submitted" and one.on <= request.submitted_on for one in steps):
        steps.insert(0, Step("submitted", request.submitted_on, request.party))
    taken = sorted((one for one in steps if one.on <= day), key=lambda one: one.on)
    end = next((place for place, one in enumerate(taken, 1) if one.class_ in FINAL), len(taken))
    return tuple(taken[:end])


def state(request: Request, day: Day) -> str:
    """The state of a request at the end of a day, one of STATES. What was settled or withdrawn stays so."""
    taken = past(request, day)
    return BECOMES[taken[-1].class_] if taken else "open"


def turn(request: Request, day: Day) -> Turn | None:
    """Whose turn it is at the end of a day, and since when; None when it was refused, settled or withdrawn.

    Before it is submitted: the party's. Submitted: the addressee's, or that of the body that had asked back. Taken up:
    the body's that took it up. Forwarded: the addressee's. Asked back or answered: the party's, to say more or settle.
    """
    taken = past(request, day)
    if not taken:
        return Turn("party", request.party)
    last = taken[-1]
    since = last.on or None
    if last.class_ in ("refused", *FINAL):
        return None
    if last.class_ in ("asked_back", "answered"):
        return Turn("party", request.party, since)
    before = taken[-2] if len(taken) > 1 else None
    if last.class_ == "submitted" and before and before.class_ == "asked_back" and before.body:
        return Turn("body", before.body, since)
    if last.class_ == "taken_up" and last.body:
        return Turn("body", last.body, since)
    return Turn("addressee", None, since)


def waiting(requests: Iterable[Request], day: Day) -> tuple[tuple[Request, Turn], ...]:
    """Every request that waits for somebody, with whose turn it is; longest waiting first, those without a day last."""
    found = ((request, whose) for request in requests if (whose := turn(request, day)))
    return tuple(sorted(found, key=lambda one: (one[1].since is None, one[1].since or "", one[0].id)))


def request_faults(content: Mapping[str, Any], today: Day) -> Iterator[Fault]:
    """What a request lacks: missing (title, level, or addressee where the level is other), nothing_submitted (a day
    without saying what), not_yet."""
    needed = ("title", "level", *(("addressee",) if content.get("level") == "other" else ()))
    yield from (Fault(key, "missing") for key in needed if not content.get(key))
    on = content.get("submitted_on")
    if on and not content.get("submitted"):
        yield Fault("submitted", "nothing_submitted")
    if on and latest(on) > latest(today):
        yield Fault("submitted_on", "not_yet", on)


def steps_of(request: Request, party: str, observer: str | None = None) -> tuple[str, ...]:
    """The classes of steps that a party may enter, or (with `observer`) a body's own account; in the order of CLASSES.

    Those of the party that asks are entered by nobody else, and a refusal by no observer but the addressee.
    """
    asks = not observer and request.party in (None, party)
    refuses = not observer or observer == request.addressee
    return tuple(one for one in CLASSES if (one not in ASKERS or asks) and (one != "refused" or refuses))


def _of_another(request: Request, step: Step) -> bool:
    """Whether a step was entered by one whose own it is not; where nobody says who entered it, it is taken as it is."""
    who = step.party or request.party or ""
    return step.class_ not in steps_of(request, who, step.entered_by)


def step_faults(request: Request, step: Step, today: Day) -> Iterator[Fault]:
    """Why a step cannot be entered: not_own_step, not_yet, request_ended (since when), not_submitted,
    before_submission, before_last_step.

    A step without a day follows all that are known. Withdrawing needs no submission.
    """
    if _of_another(request, step):
        yield Fault("class", "not_own_step", step.class_)
    if step.on and latest(step.on) > latest(today):
        yield Fault("on", "not_yet", step.on)
    taken = past(request, today)
    end = next((one for one in taken if one.class_ in FINAL), None)
    if end:
        yield Fault("class", "request_ended", end.class_, end.on)
    begun = next((one for one in taken if one.class_ == "submitted"), None)
    if step.class_ not in ("submitted", "withdrawn") and not begun:
        yield Fault("class", "not_submitted", step.class_)
    last = max((one.on for one in taken if one.on), key=earliest, default="")
    if begun and _before(step.on, begun.on):
        yield Fault("on", "before_submission", step.on, begun.on)
    elif _before(step.on, last):
        yield Fault("on", "before_last_step", step.on, last)


def _before(day: Day, other: Day) -> bool:
    return bool(day and other) and latest(day) < earliest(other)
