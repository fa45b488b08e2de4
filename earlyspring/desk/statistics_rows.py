"""Which obligations, lines and results a figure of the statistics counts: every figure opens its list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.core.opinions import assessed_by_all, standing
from earlyspring.core.ratios import Share, middle, rounded
from earlyspring.core.tally import DONE, Reviewed
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.together import together
from earlyspring.review.figures import Counted, counted
from earlyspring.review.queries import rounds
from earlyspring.review.sheet_known import sheet_accepted


@dataclass(frozen=True)
class Figure:
    """`of`: duties, lines or results. `whole`: what stands in the denominator, `part`: what is counted of it."""

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
    "with_result": Figure(_("With a result in the period"), "lines", _reviewable, lambda line: line.results > 0),
    "results": Figure(_("Results that count"), "results", _every, lambda result: result.counts),
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
SHOWN = ("reporting", "timeliness", "completion", "concordance", "slippage", "carried", "with_result", "results")
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


@dataclass(frozen=True)
class Counting:
    """Counts a round with what was accepted of it, or without. Equal ones count the same, so that it is remembered.

    `asked`: how many obligations there are and the last of them. Raises NotHeld where the accepted worksheet is not here.
    """

    round: str
    as_of: str
    today: str
    asked: tuple[Any, ...]
    accepted: bool = True

    def __call__(self, mechanism: Mechanism, moment: Moment) -> Counted:
        one = next(it for it in rounds(mechanism, moment) if it.item == self.round)
        found = counted(one, moment, sorted(parties_of(mechanism)))
        sheet = sheet_accepted(mechanism, one.session, moment) if self.accepted and one.session else None
        if sheet is None or sheet.document["round"] != one.item:
            return found
        said = {line["commitment"]: line for line in sheet.lines}
        lines = (
            replace(line, finding=own.get("finding"), completion=own.get("completion"))
            if (own := said.get(line.commitment))
            else line
            for line in found.lines
        )
        return replace(found, lines=tuple(lines))


@dataclass(frozen=True)
class Naming:
    """What instruments and commitments are called in a language: kind → id → words; remembered as `Counting` is."""

    language: str

    def __call__(self, mechanism: Mechanism, moment: Moment) -> dict[str, dict[str, str]]:
        found = together(
            instruments=rows(Instrument, mechanism, moment),
            commitments=rows(Commitment, mechanism, moment),
        )
        return {
            "instrument": {one.item: one.title.get(self.language) or one.item for one in found["instruments"]},
            "commitment": {one.item: one.code or one.item for one in found["commitments"]},
            "heading": {one.item: one.heading().get(self.language, "") for one in found["commitments"]},
        }


def rows_of(whole: Counted, figure: Figure) -> list[Any]:
    """The obligations, lines or results in a figure's denominator."""
    found: dict[str, Iterable[Any]] = {"duties": whole.duties, "lines": whole.lines, "results": whole.came}
    return [row for row in found[figure.of] if figure.whole(row)]


def share_of(rows: Iterable[Any], figure: Figure) -> Share:
    """How many of the obligations, lines or results in its denominator a figure counts: the page's and the paper's."""
    counts = [row for row in rows if figure.whole(row)]
    return Share(sum(figure.part(row) for row in counts), len(counts))


def keyed(whole: Counted, by: str, key: str) -> Counted:
    """What of a round falls under one key: of a body its own obligations, else those of the commitments under it."""
    if not by:
        return whole
    lines = tuple(line for line in whole.lines if key in line.keys.get(by, ()))
    named = {line.commitment for line in lines}
    duties = tuple(
        duty
        for duty in whole.duties
        if (getattr(duty, by) == key if by in ("body", "party") else duty.commitment in named)
    )
    came = tuple(one for one in whole.came if key in one.keys.get(by, ()))
    return replace(whole, duties=duties, lines=lines, came=came)


def cells(whole: Counted, names: Iterable[str] = SHOWN) -> list[Cell]:
    """The figures of a round, or of what of it falls under one key."""
    half = middle(line.slipped for line in whole.lines).value
    median = int(rounded(half, 0)) if half is not None else None
    found = []
    for name in names:
        share = share_of(rows_of(whole, FIGURES[name]), FIGURES[name])
        found.append(Cell(name, share.numerator, share.denominator, median if name == "slippage" else None))
    return found


def keys_of(whole: Counted, by: str) -> list[str]:
    """The keys that obligations, lines or results of a round fall under."""
    found = {key for keys in whole.keyed for key in keys.get(by, ())}
    return sorted(found | ({duty.body for duty in whole.duties} if by == "body" else set()))
