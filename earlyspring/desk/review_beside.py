"""What the register held beside the lines of a worksheet at the instant it was read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Responsibility
from earlyspring.core.groups import grouped
from earlyspring.desk.frame import Frame
from earlyspring.ledger.moments import in_effect, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.together import together
from earlyspring.review.models import Assessment, Evidence, Indicator, Report, ReportView, Target
from earlyspring.review.sheet_known import KnownSheet
from earlyspring.review.spoken import SPOKEN

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Beside:
    """`opinions`: by commitment and party; `views`: by report; `over_time`: by commitment, what was reported in all rounds
    on those that have an indicator, in the order of receipt."""

    commitments: dict[str, Commitment]
    leads: dict[str | None, list[Responsibility]]
    reports: dict[str, Report]
    instruments: dict[str, Instrument]
    opinions: dict[tuple[str | None, str | None], Assessment]
    views: dict[str | None, list[ReportView]]
    evidence: dict[str, Evidence]
    indicators: dict[str, Indicator]
    targets: dict[str | None, list[Target]]
    over_time: dict[str | None, list[Report]]
    measured: frozenset[str | None]


def beside(frame: Frame, sheet: KnownSheet) -> Beside:
    """One statement, whatever the number of lines."""
    mechanism, of_round = frame.mechanism, sheet.document["round"]
    then = replace(frame.moment, known=sheet.read_at, session="", exercise=sheet.exercise)
    indicators = in_effect(Indicator, mechanism, then)
    reports = rows(Report, mechanism, then)
    found = together(
        commitments=rows(Commitment, mechanism, then),
        leads=in_effect(Responsibility, mechanism, then).filter(role="lead"),
        reports=reports.filter(round=of_round),
        instruments=rows(Instrument, mechanism, then),
        opinions=rows(Assessment, mechanism, then).filter(SPOKEN, round=of_round),
        views=rows(ReportView, mechanism, then).filter(
            SPOKEN, report__in=reports.filter(round=of_round).values("item")
        ),
        evidence=rows(Evidence, mechanism, then),
        indicators=indicators,
        targets=in_effect(Target, mechanism, then),
        over_time=reports.filter(SPOKEN, commitment__in=indicators.values("commitment")).exclude(standing="open"),
    )
    return Beside(
        commitments=_by_item(found["commitments"]),
        leads=grouped(_in_order(found["leads"]), key=lambda one: one.commitment),
        reports=_by_item(found["reports"]),
        instruments=_by_item(found["instruments"]),
        opinions={(one.commitment, one.party): one for one in found["opinions"]},
        views=grouped(_in_order(found["views"]), key=lambda one: one.report),
        evidence=_by_item(found["evidence"]),
        indicators=_by_item(found["indicators"]),
        targets=grouped(_in_order(found["targets"]), key=lambda one: one.indicator),
        over_time=grouped(
            sorted(found["over_time"], key=lambda one: (one.received_on or "", one.item)),
            key=lambda one: one.commitment,
        ),
        measured=frozenset(one.commitment for one in found["indicators"]),
    )


def _by_item(found: Iterable[R]) -> dict[str, R]:
    return {one.item: one for one in found}


def _in_order(found: Iterable[R]) -> list[R]:
    return sorted(found, key=lambda one: one.item)
