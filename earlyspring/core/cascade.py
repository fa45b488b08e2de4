"""The cascade at home: a party's implementing plan, held against what it promised.

Provinces carry a memorandum out by a numbered plan of their own that tells departments what to do (such as Cao Bằng's
1433/KH-UBND of 2018); the gap list says what fell between the two (REGISTER.md 4.7). It is private to the party.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.core.periods import Day, latest

GAPS = ("no_agency", "later_than_promised", "no_commitment", "not_open")


@dataclass(frozen=True)
class Promised:
    """An open commitment of the party: the due date that counts, and its lead agency on record, where there are."""

    commitment: str
    due_on: Day | None = None
    lead: str | None = None


@dataclass(frozen=True)
class PlanLine:
    """A line of the plan: what it carries out, the body it names and the day it sets, each where stated."""

    no: int
    commitment: str | None = None
    body: str | None = None
    on: Day | None = None


@dataclass(frozen=True)
class PlanGap:
    """One thing that does not fit: a code of GAPS, of which commitment or line, and the two days where they differ."""

    code: str
    commitment: str | None = None
    line: int | None = None
    given: Day | None = None
    promised: Day | None = None


def plan_gaps(promises: Iterable[Promised], plan: Iterable[PlanLine]) -> tuple[PlanGap, ...]:
    """What does not fit between promise and plan, in the order of GAPS, then of commitments and lines.

    `no_agency`: a commitment that neither the plan nor the register gives an agency. `later_than_promised`: a line with
    a later day than its commitment; a year or month runs to its last day on both. `no_commitment`: a line that carries
    out none. `not_open`: a line for a commitment that is closed or not this party's.
    """
    owed = {one.commitment: one for one in promises}
    lines = sorted(plan, key=lambda line: line.no)
    named = {line.commitment for line in lines if line.body}
    found = [
        PlanGap("no_agency", commitment)
        for commitment, promise in sorted(owed.items())
        if commitment not in named and not promise.lead
    ]
    for line in lines:
        promise = owed.get(line.commitment or "")
        if line.commitment is None:
            found.append(PlanGap("no_commitment", line=line.no))
        elif promise is None:
            found.append(PlanGap("not_open", line.commitment, line.no))
        elif line.on and promise.due_on and latest(line.on) > latest(promise.due_on):
            found.append(PlanGap("later_than_promised", line.commitment, line.no, line.on, promise.due_on))
    return tuple(sorted(found, key=lambda gap: GAPS.index(gap.code)))
