"""Which obligations and lines a figure of the statistics counts: every figure opens its list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.core.opinions import assessed_by_all, standing
from earlyspring.core.ratios import Share, middle, rounded
from earlyspring.core.tally import DONE, Reviewed
from earlyspring.review.figures import Counted


@dataclass(frozen=True)
class Figure:
    """`of`: duties or lines. `whole`: what stands in the denominator, `part`: what is counted of it."""

    words: Any
    of: str
    whole: Callable[[Any], bool]
    part: Callable[[Any], bool]


def _reviewable(line: Reviewed) -> bool:
    return line.reviewable


def _by_all(line: Reviewed) -> bool:
    return assessed_by_all(line.asked, line.ratings)


def _every(_row: Any) -> bool:
    return True


FIGURES: dict[str, Figure] = {
    "reporting": Figure(_("Reports received"), "duties", _every, lambda duty: duty.received_on is not None),
    "timeliness": Figure(_("Reports on time"), "duties", _every, lambda duty: duty.on_time),
    "completion": Figure(_("Substantial or complete"), "lines", _reviewable, lambda line: line.completion in DONE),
    "concordance": Figure(
        _("Assessed alike"), "lines", _by_all, lambda line: standing(line.asked, line.ratings) == "concordant"
    ),
    "slippage": Figure(
        _("Due date moved"), "lines", lambda line: line.slipped is not None, lambda line: bool(line.slipped)
    ),
    "carried": Figure(_("Carried over before"), "lines", _every, lambda line: line.carried > 0),
    "not_reviewable": Figure(_("Not reviewable"), "lines", _every, lambda line: not line.reviewable),
    "no_evidence": Figure(_("No evidence"), "lines", _reviewable, lambda line: line.completion == "no_evidence"),
    "views_differ": Figure(_("Views differ"), "lines", _reviewable, lambda line: line.finding == "views_differ"),
    "unrated": Figure(
        _("Not rated yet"),
        "lines",
        _reviewable,
        lambda line: line.completion is None and line.finding != "views_differ",
    ),
}
SHOWN = ("reporting", "timeliness", "completion", "concordance", "slippage", "carried")
BESIDE = ("not_reviewable", "no_evidence", "views_differ", "unrated")


@dataclass(frozen=True)
class Cell:
    """So many of so many, in per cent; `median` in days, of slippage alone."""

    name: str
    part: int
    whole: int
    median: int | None = None

    @property
    def percent(self) -> int | None:
        """Rounded half up; None where there is nothing to have a share of."""
        share = Share(self.part, self.whole).percent()
        return None if share is None else int(share)


def rows_of(counted: Counted, figure: Figure) -> list[Any]:
    """The obligations or lines in a figure's denominator."""
    found: Iterable[Any] = counted.duties if figure.of == "duties" else counted.lines
    return [row for row in found if figure.whole(row)]


def keyed(counted: Counted, by: str, key: str) -> Counted:
    """What of a round falls under one key: of a body its own obligations, else those of the commitments under it."""
    if not by:
        return counted
    lines = tuple(line for line in counted.lines if key in line.keys.get(by, ()))
    named = {line.commitment for line in lines}
    duties = tuple(
        duty
        for duty in counted.duties
        if (getattr(duty, by) == key if by in ("body", "party") else duty.commitment in named)
    )
    return Counted(counted.round, duties, lines, counted.moment)


def cells(counted: Counted, names: Iterable[str] = SHOWN) -> list[Cell]:
    """The figures of a round, or of what of it falls under one key."""
    half = middle(line.slipped for line in counted.lines).value
    median = int(rounded(half, 0)) if half is not None else None
    found = []
    for name in names:
        rows = rows_of(counted, FIGURES[name])
        part = sum(FIGURES[name].part(row) for row in rows)
        found.append(Cell(name, part, len(rows), median if name == "slippage" else None))
    return found


def keys_of(counted: Counted, by: str) -> list[str]:
    """The keys that obligations or lines of a round fall under."""
    found = {key for line in counted.lines for key in line.keys.get(by, ())}
    return sorted(found | ({duty.body for duty in counted.duties} if by == "body" else set()))
