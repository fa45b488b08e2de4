"""What agencies reported on a line of a review, what others said of that, and how each party rates the line."""

from dataclasses import dataclass
from fractions import Fraction

from .facts import Body, Day, Text


@dataclass(frozen=True)
class Obstacle:
    """`code` of `review_codes`; `body` or `line` (an id) is what is waited for, `what` what was submitted, `on` when."""

    code: str
    body: Body | None = None
    line: str = ""
    what: Text | None = None
    on: Day | None = None


@dataclass(frozen=True)
class Opinion:
    """How a party rates a commitment, `completion` and `timeliness` of the closed lists, and why."""

    completion: str
    timeliness: str | None = None
    rationale: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Reported:
    """A figure of a report. `unit` is printed behind it ("%" where it is a share), `share` is part and whole.

    `total` is what the figures of this reporter come to as the indicator adds up (`way`: sum, latest, mean; none where
    it adds nothing up), `progress` how far that is from the baseline to `target`; `hindered`: it cannot be added up.
    Of all reporters together (`Line.totals`) there is no `value`; `apart`: what they report differs and is not taken together.
    """

    indicator: Text | None
    period_end: Day | None = None
    value: Fraction | None = None
    share: tuple[Fraction, Fraction] | None = None
    unit: str = ""
    text: Text | None = None
    way: str = "none"
    total: Fraction | None = None
    target: Fraction | None = None
    target_by: Day | None = None
    reached: bool | None = None
    progress: Fraction | None = None
    hindered: bool = False
    apart: bool = False


@dataclass(frozen=True)
class Piece:
    """A piece of evidence that its party has opened to the others: its title, and the beginning of its digest."""

    title: Text | None
    digest: str


@dataclass(frozen=True)
class Reply:
    """What another party says of a report as it stands: confirmed or disputed, and why."""

    party: Body
    view: str
    reason: Text | None = None


@dataclass(frozen=True, kw_only=True)
class AgencyReport:
    """A report as it was received. `closed`: pieces of evidence that its party keeps to itself, by their number alone."""

    body: Body
    party: Body
    completion: str
    narrative: Text | None = None
    figures: tuple[Reported, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    evidence: tuple[Piece, ...] = ()
    closed: int = 0
    no_evidence_reason: Text | None = None
    help: Text | None = None
    received_on: Day | None = None
    replies: tuple[Reply, ...] = ()
