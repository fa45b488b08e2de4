"""What came of the mechanism in the period of a round: results by their day, and whether they count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from earlyspring.commitments.counted import Counted, asked, counted
from earlyspring.commitments.models import Commitment, Result
from earlyspring.core.periods import earliest
from earlyspring.core.rounds import begins_after
from earlyspring.core.tally import Came
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Activity
from earlyspring.review.models import Round


@dataclass(frozen=True)
class Period:
    """The days after one cut-off up to the next, ISO. `after`: None where no round went before."""

    after: str | None
    until: str

    @property
    def first(self) -> str:
        """Its first day; empty where no round went before."""
        return (date.fromisoformat(self.after) + timedelta(days=1)).isoformat() if self.after else ""

    def holds(self, day: str) -> bool:
        """Whether a day lies in it; a month or a year lies where it begins."""
        begun = earliest(day).isoformat()
        return begun <= self.until and (self.after is None or begun > self.after)


def results_of(round_: Round, moment: Moment) -> tuple[Period, tuple[Came, ...]]:
    """The period of a round, as far as the moment's day, and its results by their day; those of no known day are in none.

    A round that names instruments looks back on the results of their commitments alone.
    """
    mechanism, moment = round_.mechanism, moment.seeing(round_.exercise)
    results = in_effect(Result, mechanism, moment).filter(exercise=round_.exercise)
    found = together(
        rounds=in_effect(Round, mechanism, moment).filter(exercise=round_.exercise),
        results=results,
        activities=in_effect(Activity, mechanism, moment),
        **asked(mechanism, moment),
        commitments=in_effect(Commitment, mechanism, moment).filter(item__in=results.values("commitment")),
    )
    alike = [one for one in found["rounds"] if set(one.instruments) == set(round_.instruments)]
    cutoff = round_.cutoff_on or moment.as_of
    after = begins_after(cutoff, [(one.class_code or "", one.cutoff_on or "") for one in alike])
    period = Period(after, min(cutoff, moment.as_of))
    return period, tuple(
        sorted(_came(round_, period, found, counted(mechanism, found)), key=lambda one: (one.on, one.item))
    )


def _came(round_: Round, period: Period, found: Mapping[str, list[Any]], by: Counted) -> Iterator[Came]:
    begun = {one.item: one.start for one in found["activities"]}
    promised = {one.item: one.instrument for one in found["commitments"]}
    lacking = by.lacking(found["results"])
    for one in found["results"]:
        day, instrument = one.as_of or begun.get(one.activity), promised.get(one.commitment)
        if day and period.holds(day) and (not round_.instruments or instrument in round_.instruments):
            keys = {"field": tuple(one.sectors), "body": tuple(one.bodies), "year": (str(round_.year),)}
            keys["instrument"] = (instrument,) if instrument else ()
            yield Came(one.item, day, one.commitment, lacking.get(one.item, ()), keys)
