"""The statistics of a round and its review, each with its denominator."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from earlyspring.commitments.models import Commitment, DueDate
from earlyspring.core import tally as tallies
from earlyspring.core.deadlines import slippage
from earlyspring.core.groups import grouped
from earlyspring.core.opinions import judges
from earlyspring.core.periods import earliest
from earlyspring.core.succession import Successions
from earlyspring.core.worksheet import times_carried
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect, rows
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of
from earlyspring.review.models import Assessment, Finding, Obligation, Report, Review, Round
from earlyspring.review.round_results import Period, results_of
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.together import found_together


@dataclass(frozen=True)
class Counted:
    """What the statistics of a round are made of. `came`: the results of its `period`."""

    round: Round
    duties: tuple[tallies.Duty, ...]
    lines: tuple[tallies.Reviewed, ...]
    moment: Moment
    came: tuple[tallies.Came, ...]
    period: Period

    @property
    def known(self) -> str:
        return self.moment.known.isoformat() if self.moment.known else self.moment.today

    @property
    def keyed(self) -> list[Mapping[str, tuple[str, ...]]]:
        """What each line and each result falls under."""
        return [*(line.keys for line in self.lines), *(one.keys for one in self.came)]

    def tally(self) -> tallies.Tally:
        """All of the round."""
        return tallies.tally(self.duties, self.lines, self.moment.as_of, self.known, self.came)

    def by(self, key: str) -> dict[str, tallies.Tally]:
        """By party, body, field, instrument or year. Never added up, and in no order of rank."""
        of_line = {line.commitment: line for line in self.lines}

        def duty_keys(duty: tallies.Duty) -> Iterable[str]:
            if key in ("party", "body"):
                return [getattr(duty, key)]
            line = of_line.get(duty.commitment)
            return line.keys.get(key, ()) if line else ()

        def line_keys(line: tallies.Reviewed) -> Iterable[str]:
            return line.keys.get(key, ())

        wanted: Callable[[tallies.Reviewed], Iterable[str]] = line_keys
        return tallies.tallies(
            self.duties, self.lines, self.moment.as_of, self.known, duty_keys=duty_keys, line_keys=wanted
        )


def counted(round_: Round, moment: Moment, circle: Collection[str]) -> Counted:
    """The obligations and lines of a round as known at a moment. `circle`: the parties of the record, of whom those
    assess a commitment whom it obliges (`core.opinions.judges`) on the round's cut-off day."""
    mechanism, moment = round_.mechanism, moment.seeing(round_.exercise)
    found = found_together(rows(Finding, mechanism, moment), rows(Review, mechanism, moment))
    findings = grouped(found, key=lambda one: one.commitment)
    opinions = rows(Assessment, mechanism, moment).filter(SPOKEN, round=round_.item)
    rated = grouped(opinions, key=lambda one: one.commitment)
    dates = grouped(in_effect(DueDate, mechanism, moment), key=lambda one: one.commitment)
    every = in_effect(Commitment, mechanism, moment).filter(exercise=round_.exercise)
    acts = Successions(act_of(row) for row in in_effect(Succession, mechanism, moment))
    period, came = results_of(round_, moment)
    counting = Counter(one.commitment for one in came if one.counts)
    review, day = f"rv.{round_.session}", round_.cutoff_on or moment.as_of
    duties = tuple(duties_of(round_, moment))
    asked_about = {duty.commitment for duty in duties}
    bodies: dict[str, set[str]] = {}
    for duty in duties:
        bodies.setdefault(duty.commitment, set()).add(duty.body)
    lines = []
    for one in every:
        said = {finding.review: finding for finding in findings.get(one.item, ())}
        own = said.pop(review, None)
        if own is None and (one.state == "closed" or (asked_about and one.item not in asked_about)):
            continue
        bound = tuple(dict.fromkeys(h for p in one.parties for h in acts.bound_on(p, day).bodies))
        on = sorted((date.no or 0, date.on or "") for date in dates.get(one.item, ()))
        lines.append(
            tallies.Reviewed(
                commitment=one.item,
                finding=own.finding if own else None,
                completion=own.completion if own else None,
                verifiable=one.verifiable,
                asked=judges(one.parties, circle, acts, day),
                ratings={opinion.party or "": opinion.completion or "" for opinion in rated.get(one.item, ())},
                slipped=slippage(on),
                age=(earliest(moment.as_of) - one.known_from.date()).days,
                carried=times_carried(finding.outcome for finding in said.values()),
                results=counting[one.item],
                keys={
                    "party": bound,
                    "body": tuple(sorted(bodies.get(one.item, ()))),
                    "field": tuple(one.sectors),
                    "instrument": (one.instrument,) if one.instrument else (),
                    "year": (str(round_.year),),
                },
            )
        )
    return Counted(round_, duties, tuple(lines), moment, came, period)


def duties_of(round_: Round, moment: Moment) -> Iterable[tallies.Duty]:
    mechanism, moment = round_.mechanism, moment.seeing(round_.exercise)
    received = rows(Report, mechanism, moment).filter(SPOKEN, round=round_.item)
    reports = {(one.commitment, one.body, one.party): one for one in received}
    for one in Obligation.objects.filter(mechanism=mechanism, round=round_.item).order_by("commitment", "body"):
        report = reports.get((one.commitment, one.body, one.party))
        yield tallies.Duty(
            commitment=one.commitment,
            party=one.party,
            body=one.body,
            due_on=one.due_on,
            submitted_on=report.submitted_on if report else None,
            received_on=report.received_on if report else None,
        )


def dates_of(mechanism: Mechanism, moment: Moment, commitments: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
    """The due dates of commitments by number, those that all asked have accepted."""
    found = in_effect(DueDate, mechanism, moment).filter(commitment__in=list(commitments))
    dated = grouped(found, key=lambda one: one.commitment or "")
    return {item: sorted((one.no or 0, one.on or "") for one in own) for item, own in dated.items()}
