"""What the parties say of one commitment in one round."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from earlyspring.commitments.models import Commitment
from earlyspring.core.opinions import confirmation, judges, standing
from earlyspring.ledger.actions import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect, rows
from earlyspring.ledger.present import held, latest_today, now
from earlyspring.members.existence import successions
from earlyspring.review.models import Assessment, Milestone, Report, ReportView, Round
from earlyspring.review.spoken import SPOKEN


@dataclass(frozen=True)
class Opinions:
    """`parties`: whose opinions are asked, then others who gave one. `assessments`: by party."""

    round: Round
    asked: tuple[str, ...] = ()
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()
    views: tuple[ReportView, ...] = ()

    @property
    def parties(self) -> list[str]:
        spoken = self.assessments.keys() | {one.party or "" for one in self.reports}
        return [*self.asked, *sorted(spoken - set(self.asked))]

    @property
    def standing(self) -> str:
        return standing(self.asked, {party: one.completion or "" for party, one in self.assessments.items()})

    def confirmed(self, report: Report) -> str:
        """What the counterparts say of a report as it stands."""
        said = {one.party or "": (one.view or "", one.of or "") for one in self.views if one.report == report.item}
        return confirmation([party for party in self.asked if party != report.party], report.version, said)


def asked_about(mechanism: Mechanism, commitment: Commitment, day: str) -> tuple[str, ...]:
    """Whose opinions on a commitment count: the parties bound by it, or the whole circle (as on a worksheet)."""
    return judges(commitment.parties, parties_of(mechanism), successions(mechanism, commitment.exercise), day)


def counterparts(report: Report) -> tuple[str, ...]:
    """Who may confirm or dispute a report today: those who assess its commitment, without the party that reports; of a
    commitment that is not on this node, all others of the circle."""
    mechanism, one = report.mechanism, held(Commitment, report.mechanism, report.commitment, report.exercise)
    asked = asked_about(mechanism, one, latest_today()) if one else tuple(sorted(parties_of(mechanism)))
    return tuple(party for party in asked if party != report.party)


def opinions_on(mechanism: Mechanism, round_: Round, commitment: Commitment) -> Opinions:
    """What is said of it now in this round."""
    of_round = {"round": round_.item, "commitment": commitment.item}
    reports = now(Report, mechanism, round_.exercise).filter(SPOKEN, **of_round)
    views = now(ReportView, mechanism, round_.exercise).filter(SPOKEN, report__in=reports.values("item"))
    given = now(Assessment, mechanism, round_.exercise).filter(SPOKEN, **of_round)
    asked = asked_about(mechanism, commitment, round_.cutoff_on or "")
    return gathered(round_, asked, given, reports, views)


def gathered(
    round_: Round,
    asked: Iterable[str],
    assessments: Iterable[Assessment],
    reports: Iterable[Report],
    views: Iterable[ReportView],
) -> Opinions:
    return Opinions(
        round=round_,
        asked=tuple(asked),
        assessments={one.party or "": one for one in assessments},
        reports=tuple(sorted(reports, key=lambda one: one.item)),
        views=tuple(views),
    )


def opinion_queries(mechanism: Mechanism, moment: Moment, item: str) -> dict[str, QuerySet[Any]]:
    """What the page of a commitment asks of the review, to be asked `together` with the rest."""
    reports = in_effect(Report, mechanism, moment).filter(SPOKEN, commitment=item)
    return {
        "rounds": in_effect(Round, mechanism, moment),
        "assessments": in_effect(Assessment, mechanism, moment).filter(SPOKEN, commitment=item),
        "reports": reports,
        "milestones": in_effect(Milestone, mechanism, moment).filter(commitment=item),
        "views": rows(ReportView, mechanism, moment).filter(SPOKEN, report__in=reports.values("item")),
    }


def round_for(rounds: Iterable[Round], commitment: Commitment) -> Round | None:
    """The last round that asks about a commitment; None where there was none."""
    asking = (
        one
        for one in rounds
        if one.exercise == commitment.exercise and (not one.instruments or commitment.instrument in one.instruments)
    )
    return max(asking, key=lambda one: (one.cutoff_on or "", one.item), default=None)
