"""Figures against baseline and target: what each body reported, period by period, and what the counterparts say of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from earlyspring.core import indicators as rules
from earlyspring.core.groups import grouped
from earlyspring.core.opinions import confirmation, together
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.review.models import Indicator, Report, ReportView, Target
from earlyspring.review.spoken import SPOKEN


@dataclass(frozen=True)
class Measured:
    """One reporter's figures of an indicator. `total`: as the indicator adds up; None where it adds nothing up.

    `hindered`: they cannot be added up as declared, since one period is stated twice. `seen`: end of a period → what the
    counterparts say of the report that states its figure, one of core.opinions.CONFIRMATIONS.
    """

    party: str
    body: str
    values: tuple[rules.Value, ...]
    total: Fraction | None
    target: rules.Target | None = None
    reached: bool | None = None
    progress: Fraction | None = None
    hindered: bool = False
    seen: Mapping[str, str] = field(default_factory=dict)

    @property
    def seen_together(self) -> str:
        """What the counterparts say of all periods together: a total is confirmed where each of its figures is."""
        return together(self.seen.values())


@dataclass(frozen=True)
class Indicated:
    """An indicator with its targets and what each body reported."""

    indicator: Indicator
    targets: tuple[Target, ...] = ()
    measured: tuple[Measured, ...] = field(default=())


def indicated(mechanism: Mechanism, moment: Moment, commitment: str, asked: Collection[str] = ()) -> list[Indicated]:
    """The indicators of a commitment, with what was reported for each, over all rounds, as known at a moment.

    `asked`: whose opinions on the commitment count (`commitment_opinions.asked_about`); they confirm each other's figures.
    """
    found = list(in_effect(Indicator, mechanism, moment).filter(commitment=commitment))
    named = [one.item for one in found]
    targets = grouped(
        in_effect(Target, mechanism, moment).filter(indicator__in=named),
        key=lambda one: one.indicator,
    )
    said = in_effect(Report, mechanism, moment).filter(SPOKEN, commitment=commitment)
    reports = list(said.order_by("received_on", "item"))
    views = in_effect(ReportView, mechanism, moment).filter(SPOKEN, report__in=[one.item for one in reports])
    answered = grouped(views, key=lambda one: one.report)
    told = [(one, _seen(one, asked, answered.get(one.item, ()))) for one in reports]
    return [
        Indicated(one, tuple(targets.get(one.item, ())), tuple(_measured(one, targets.get(one.item, ()), told)))
        for one in sorted(found, key=lambda one: one.item)
    ]


def _seen(report: Report, asked: Collection[str], views: Iterable[ReportView]) -> str:
    others = [party for party in asked if party != report.party]
    return confirmation(others, report.version, {one.party or "": (one.view or "", one.of or "") for one in views})


def _measured(
    indicator: Indicator, targets: Iterable[Target], reports: Iterable[tuple[Report, str]]
) -> Iterable[Measured]:
    said: dict[tuple[str, str], dict[str, tuple[rules.Value, str]]] = {}
    for report, seen in reports:
        for figure in report.figures:
            if figure.get("indicator") == indicator.item and figure.get("period_end"):
                value = rules.Value(
                    figure["period_end"], figure.get("value"), figure.get("numerator"), figure.get("denominator")
                )
                # What a later report says of a period takes the place of what an earlier one said.
                said.setdefault((report.party or "", report.body or ""), {})[value.period_end] = value, seen
    goals = [rules.Target(one.period_end or "", one.value or 0, one.party) for one in targets]
    for (party, body), values in sorted(said.items()):
        told = _against(indicator, goals, party, body, tuple(values[end][0] for end in sorted(values)))
        yield replace(told, seen={end: values[end][1] for end in sorted(values)})


def _against(
    indicator: Indicator, goals: list[rules.Target], party: str, body: str, values: tuple[rules.Value, ...]
) -> Measured:
    try:
        total = rules.aggregated(indicator.aggregation or "none", values, indicator.measure or "number")
    except ValueError:  # another node may have taken in what no form lets through
        return Measured(party, body, values, None, hindered=True)
    goal = rules.target_for(goals, party, values[-1].period_end) if values else None
    way = indicator.direction or "increase"
    if total is None or goal is None:
        return Measured(party, body, values, total, goal)
    return Measured(
        party,
        body,
        values,
        total,
        goal,
        rules.reached(total, goal.value, way),
        rules.progress(total, goal.value, way, indicator.baseline_value),
    )
