"""The statistics of a review, each with its denominator and the day and knowledge it speaks of.

Reporting, timeliness, completion, concordance, slippage, age and times carried (REGISTER.md 2.5). What is not
reviewable or without evidence is counted beside, never hidden in a rate; and nothing is ranked by side.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from earlyspring.core.opinions import assessed_by_all, standing
from earlyspring.core.periods import Day, latest
from earlyspring.core.ratios import Middle, Share, middle

__all__ = ["Came", "Duty", "Middle", "Reviewed", "Share", "Tally", "by_keys", "tallies", "tally"]

DONE = frozenset({"substantial", "complete"})

Row = TypeVar("Row")


@dataclass(frozen=True)
class Duty:
    """An obligation to report, and what came of it; days are civil days of the obliged party."""

    commitment: str
    party: str
    body: str
    due_on: Day
    submitted_on: Day | None = None
    received_on: Day | None = None

    @property
    def on_time(self) -> bool:
        """Whether it was submitted by its due date, and received since: how long the secretariat took is not counted."""
        on = self.submitted_on or self.received_on
        return self.received_on is not None and on is not None and latest(on) <= latest(self.due_on)


@dataclass(frozen=True)
class Reviewed:
    """A line of a review. `keys`: what it is grouped by (field, instrument, year, …) → its values. `slipped`, `age`: in
    days, None where no date is known. `ratings`: party → rating, of the parties `asked`. `results`: how many of the round's
    period came of it and count."""

    commitment: str
    finding: str | None = None
    completion: str | None = None
    verifiable: bool | None = None
    asked: tuple[str, ...] = ()
    ratings: Mapping[str, str] = field(default_factory=dict)
    slipped: int | None = None
    age: int | None = None
    carried: int = 0
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    results: int = 0

    @property
    def reviewable(self) -> bool:
        return self.finding != "not_reviewable" and self.verifiable is not False


@dataclass(frozen=True)
class Came:
    """A result of the round's period. `on`: the day of its figure, or of its activity. `lacking`: who took part in what
    was counted together and does not confirm it; while there is one, it does not count (core.opinions.unconfirmed)."""

    item: str
    on: Day
    commitment: str | None = None
    lacking: tuple[str, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        return not self.lacking


@dataclass(frozen=True)
class Tally:
    """The figures of a review. `as_of`, `known`: the day they speak of and the knowledge they speak from.

    `completion`: substantial or complete of the reviewable; what is disputed or not yet rated is in its denominator and
    counted beside it. `results`: those that count of the results of the period; `with_result`: the reviewable
    commitments of which one came that counts. `carried`: how often a commitment was carried over → how many commitments.
    """

    as_of: Day
    known: str
    reporting: Share
    timeliness: Share
    completion: Share
    concordance: Share
    not_reviewable: int
    no_evidence: int
    views_differ: int
    unrated: int
    slippage: Middle
    age: Middle
    carried: Mapping[int, int]
    results: Share
    with_result: Share


def tally(
    duties: Iterable[Duty], lines: Iterable[Reviewed], as_of: Day, known: str, came: Iterable[Came] = ()
) -> Tally:
    """All figures of these obligations, lines and results."""
    owed, reviewed, results = list(duties), list(lines), list(came)
    reviewable = [line for line in reviewed if line.reviewable]
    assessed = [line for line in reviewed if assessed_by_all(line.asked, line.ratings)]
    rated = [line.completion for line in reviewable if line.completion]
    return Tally(
        as_of=as_of,
        known=known,
        reporting=Share(sum(one.received_on is not None for one in owed), len(owed)),
        timeliness=Share(sum(one.on_time for one in owed), len(owed)),
        completion=Share(sum(rating in DONE for rating in rated), len(reviewable)),
        concordance=Share(sum(standing(one.asked, one.ratings) == "concordant" for one in assessed), len(assessed)),
        not_reviewable=len(reviewed) - len(reviewable),
        no_evidence=rated.count("no_evidence"),
        views_differ=sum(line.finding == "views_differ" for line in reviewable),
        unrated=sum(line.completion is None and line.finding != "views_differ" for line in reviewable),
        slippage=middle(line.slipped for line in reviewed),
        age=middle(line.age for line in reviewed),
        carried=_counts(line.carried for line in reviewed),
        results=Share(sum(one.counts for one in results), len(results)),
        with_result=Share(sum(line.results > 0 for line in reviewable), len(reviewable)),
    )


def _counts(numbers: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for number in sorted(numbers):
        found[number] = found.get(number, 0) + 1
    return found


def by_keys(rows: Iterable[Row], keys: Callable[[Row], Iterable[str]]) -> dict[str, list[Row]]:
    """The rows under each of their keys, keys in order. A row of two fields stands in both: groups do not add up."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for key in dict.fromkeys(keys(row)):
            found.setdefault(key, []).append(row)
    return dict(sorted(found.items()))


def tallies(
    duties: Iterable[Duty],
    lines: Iterable[Reviewed],
    as_of: Day,
    known: str,
    *,
    duty_keys: Callable[[Duty], Iterable[str]],
    line_keys: Callable[[Reviewed], Iterable[str]],
) -> dict[str, Tally]:
    """The figures of each group, keys in order: by party, body, field, instrument, year, as the two callables say."""
    owed, reviewed = by_keys(duties, duty_keys), by_keys(lines, line_keys)
    return {key: tally(owed.get(key, ()), reviewed.get(key, ()), as_of, known) for key in sorted({*owed, *reviewed})}
