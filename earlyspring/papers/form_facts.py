"""The report form of an agency as plain values: what it is asked, and what it answers.

Ids are opaque here. A `Text` holds the same words by language, a `Day` is a partial ISO day (`papers.facts`).
Completions and obstacles are codes of `papers.review_codes`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .facts import Day, Text

# So many reasons stand in one row of the form; more on a sheet of their own (`form_columns.MORE`).
OBSTACLES = 2


@dataclass(frozen=True)
class FormIndicator:
    """A figure that is asked for: once for each (indicator, period_end). `measure`: as of the register."""

    indicator: str
    period_end: Day
    title: Text
    measure: str = "number"
    unit: Text | None = None
    baseline: Decimal | None = None
    baseline_on: Day | None = None
    target: Decimal | None = None


@dataclass(frozen=True)
class FormLine:
    """One obligation to report. `since` is the day of the instrument it rests on; nothing can have happened before."""

    obligation: str
    code: str
    text: Text
    instrument: Text | None = None
    since: Day | None = None
    due_on: Day | None = None
    last_completion: str | None = None
    last_narrative: Text | None = None
    indicators: tuple[FormIndicator, ...] = ()


@dataclass(frozen=True)
class FormRound:
    """A round that the form answers. An agency of two mechanisms has the lines of both in one form."""

    round: str
    title: Text
    cutoff_on: Day
    due_on: Day
    lines: tuple[FormLine, ...]


@dataclass(frozen=True)
class ReportForm:
    """What one agency is asked. `revision` counts the forms made for it in these rounds, from 1."""

    agency: str
    agency_name: Text
    party: str
    revision: int
    rounds: tuple[FormRound, ...]
    exercise: bool = False

    @property
    def lines(self) -> tuple[FormLine, ...]:
        return tuple(line for one in self.rounds for line in one.lines)


@dataclass(frozen=True)
class Obstacle:
    """What stands in the way. `waits_for`: the code of a commitment or the name of who is waited for.

    `what` are details, for `awaiting_centre` what was submitted, and `on` the day it was.
    """

    code: str
    waits_for: str = ""
    what: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Figure:
    """A value reported against an indicator; `text` for a qualitative one or a remark."""

    indicator: str
    period_end: Day
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    text: str = ""


@dataclass(frozen=True)
class Answer:
    """What the agency says on one obligation."""

    obligation: str
    completion: str
    narrative: str = ""
    obstacles: tuple[Obstacle, ...] = ()
    evidence: str = ""
    no_evidence_reason: str = ""
    figures: tuple[Figure, ...] = ()
