"""What the papers of a review are made of: lines of the worksheet, who accepted it, figures with their denominators.

Values are chosen and ordered by whoever asks for the paper, as in `facts`. `id` of a line is printed as it stands, the
same in every paper of the review, so that each sentence can be traced to its line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as field_of

from .facts import Body, Day, Paper, Text
from .report_facts import AgencyReport, Obstacle, Opinion, Reported


@dataclass(frozen=True)
class Statement:
    """What a party says on a line, and how it rates it; None: it said nothing, it gave no opinion."""

    party: Body
    text: Text | None = None
    opinion: Opinion | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the worksheet. `slippage` in days from the first due date to the new one, else to that which counts.

    `late`: days past its due date on the day of the paper, where it is not complete. None: no due date, not late.

    `text` is what the line is called, `wording` what was agreed where that is more. `reports` are those received;
    `obstacles` are theirs, `totals` what their figures come to, all together.

    `finding` and `outcome` are None before the conclusion, `completion` where the views differ.
    """

    id: str
    text: Text
    wording: Text | None = None
    owners: tuple[Body, ...] = ()
    fields: tuple[Text, ...] = ()
    track: str = "discussion"
    finding: str | None = None
    completion: str | None = None
    outcome: str | None = None
    first_due: Day | None = None
    due: Day | None = None
    new_due: Day | None = None
    successor: str = ""
    times_carried: int = 0
    slippage: int | None = None
    late: int | None = None
    statements: tuple[Statement, ...] = ()
    reports: tuple[AgencyReport, ...] = ()
    totals: tuple[Reported, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    gaps: tuple[str, ...] = ()
    remark: Text | None = None


@dataclass(frozen=True)
class Reviewed:
    """An instrument with its lines. `title` None: lines that rest on none."""

    title: Text | None
    lines: tuple[Line, ...]
    signed_on: Day | None = None


@dataclass(frozen=True)
class Acceptance:
    """`way`: key, paper, awaited or declined."""

    party: Body
    way: str
    on: Day | None = None


@dataclass(frozen=True)
class Rate:
    """A statistic with its denominator: `part` of `of`. Of `slippage` the median in days is `part`, of `of` lines."""

    what: str
    part: int
    of: int


@dataclass(frozen=True)
class Request:
    """What waits for a ministry or government. `state` is derived from the steps, `since` the day of the last one."""

    id: str
    text: Text
    addressee: Text | None = None
    submitted: Text | None = None
    submitted_on: Day | None = None
    state: str = "open"
    since: Day | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewPaper(Paper):
    """What the papers of one review share. `round`: midterm, annual or final; `state`: drafting, frozen, concluded."""

    round: str = "annual"
    state: str = "concluded"
    cutoff_on: Day | None = None
    first_day: Day | None = None
    last_day: Day | None = None
    place: Text | None = None
    instruments: tuple[Reviewed, ...] = ()
    requests: tuple[Request, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for one in self.instruments for line in one.lines)


@dataclass(frozen=True, kw_only=True)
class ReviewReport(ReviewPaper):
    """The whole review: who accepted which worksheet, figures, every line with every party's statement."""

    frozen_on: Day | None = None
    worksheet_sha256: str = ""
    accepted: tuple[Acceptance, ...] = ()
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FollowUp(ReviewPaper):
    """Who does what until when, from the same lines."""


@dataclass(frozen=True, kw_only=True)
class Priority:
    """A priority put forward; `lines` are the ids it comes from.

    One on record has its years (`to_year` None: and beyond), what the review leaves to be done the day it is due.
    """

    text: Text
    from_year: int | None = None
    to_year: int | None = None
    until: Day | None = None
    fields: tuple[Text, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DraftMinutes(ReviewPaper):
    """The draft of the review paragraph and of the priorities for the next minutes; `next_year` is theirs."""

    next_year: int
    priorities: tuple[Priority, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LeadersBrief(ReviewPaper):
    """One page. `late` are lines whose due day is past without completion, by id with days late.

    `shown` is how many of each kind stand on the page; `write` takes the most that fit.
    """

    rates: tuple[Rate, ...] = ()
    late: Mapping[str, int] = field_of(default_factory=dict)
    shown: int = 6
