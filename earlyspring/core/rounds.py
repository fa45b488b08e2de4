"""Rounds of reporting: their three days, who owes a report, and whom to remind when.

The three days are those of district health reporting (figures as of the cut-off, in by the due date, worksheet closed
at the freeze). What becomes overdue is the obligation of one body for one commitment (REGISTER.md 2.2). Reminders climb
from the agency to its own secretariat to the leader of its own party, and never to another party (REGISTER.md 2.4).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from earlyspring.core.deadlines import days_left
from earlyspring.core.periods import Day, holds, valid_day
from earlyspring.core.shapes import Fault

CLASSES = ("midterm", "annual", "final")
DAYS = ("cutoff_on", "due_on", "freeze_on")
OUT_OF_ORDER = {"due_on": "due_before_cutoff", "freeze_on": "freeze_before_due"}
WHOLE_DAY = 10

LADDER = {"T-30": -30, "T-7": -7, "T": 0, "T+7": 7}
ADDRESSED = {"T-30": ("agency",), "T-7": ("agency",), "T": ("agency", "secretariat"), "T+7": ("leader",)}


def round_faults(content: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the days of a round: each is a whole day, and cut-off ≤ due ≤ freeze.

    Codes: missing, not_day, not_a_whole_day, due_before_cutoff, freeze_before_due.
    """
    before: tuple[str, Day] | None = None
    for key in DAYS:
        day = content.get(key)
        if not day:
            yield Fault(key, "missing")
        elif not valid_day(day):
            yield Fault(key, "not_day", str(day))
        elif len(day) < WHOLE_DAY:
            yield Fault(key, "not_a_whole_day", day)
        else:
            if before and day < before[1]:
                yield Fault(key, OUT_OF_ORDER[key], day, before[1])
            before = key, day


def begins_after(cutoff_on: Day, before: Iterable[tuple[str, Day]]) -> Day | None:
    """The cut-off after which the period of a round begins: that of the last annual or final round before its own.

    `before`: class and cut-off of other rounds. A mid-term round looks back on the year so far, and the annual one on all
    of it. None where there was none: the first round looks back on everything up to its cut-off.
    """
    return max((day for code, day in before if code != "midterm" and day < cutoff_on), default=None)


@dataclass(frozen=True)
class Lead:
    """An agency that leads a party's part, in the half-open period from `from_` to `to`."""

    party: str
    body: str
    from_: Day | None = None
    to: Day | None = None


@dataclass(frozen=True)
class Promise:
    """A commitment as it stands on the cut-off day; `parties`: who answers for it then, successions applied."""

    commitment: str
    state: str
    parties: tuple[str, ...]
    instrument: str | None = None
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, order=True)
class Debt:
    """One report that is owed: by a body of a party, about a commitment."""

    commitment: str
    party: str
    body: str


def owed(promises: Iterable[Promise], cutoff_on: Day, instruments: Collection[str] | None = None) -> tuple[Debt, ...]:
    """Every report owed in a round, in the order of commitments, parties and bodies; each once.

    Owed about every commitment that is not closed, of the round's instruments (None: of all, and those of none): by
    each obliged party's lead on the cut-off day, and by the party itself where it has none. A lead named for another
    party than the obliged ones owes nothing.
    """
    found = (
        Debt(promise.commitment, party, body)
        for promise in promises
        if promise.state != "closed" and (instruments is None or promise.instrument in instruments)
        for party in promise.parties
        for body in _leading(promise, party, cutoff_on)
    )
    return tuple(sorted(set(found)))


def _leading(promise: Promise, party: str, day: Day) -> list[str]:
    leads = [lead.body for lead in promise.leads if lead.party == party and holds(lead.from_, lead.to, day)]
    return leads or [party]


def step_due(due_on: Day, at: Day | datetime, zone: str, freeze_on: Day | None = None) -> str | None:
    """The step of the ladder that a day has reached, None before the first and after the freeze.

    The days are civil days in the obliged party's zone (an IANA name); `at` as in `deadlines.days_left`. Only the
    latest step counts: a node that was off for a month sends one letter, not three, and an obligation made ten days
    before it is due begins with T-30, which then says so.
    """
    left = days_left([(0, due_on)], at, zone)
    closed = days_left([(0, freeze_on)], at, zone) if freeze_on else None
    if left is None or (closed is not None and closed < 0):
        return None
    return next((step for step, days in reversed(LADDER.items()) if -left >= days), None)


@dataclass(frozen=True)
class Address:
    """Where a letter reaches an agency, a secretariat or a leader of a party."""

    role: str
    party: str
    to: str


def addressed(
    step: str, party: str, addresses: Iterable[Address], sent: Collection[tuple[str, str]] = ()
) -> tuple[Address, ...]:
    """To whom a step goes out now: each address once, in the order given, without those it was `sent` (step, to).

    Nobody of another party is ever addressed. Where the party has no address of the role asked for, its own
    secretariat is told instead, so that no step is lost; it is empty where that has none either.
    """
    own = [one for one in addresses if one.party == party]
    there = {one.role for one in own}
    roles = {role if role in there else "secretariat" for role in ADDRESSED[step]}
    reached = dict[str, Address]()
    for one in own:
        if one.role in roles and (step, one.to) not in sent:
            reached.setdefault(one.to, one)
    return tuple(reached.values())
