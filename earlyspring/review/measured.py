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
    """An indicator with its targets, what each body reported, and all of them together against the target of all.

    `together` is of no party and no body; None where one alone reported and nothing is to be reached by all.
    """

    indicator: Indicator
    targets: tuple[Target, ...] = ()
    measured: tuple[Measured, ...] = field(default=())
    together: Measured | None = None


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
    return [_indicated(one, targets.get(one.item, ()), told) for one in sorted(found, key=lambda one: one.item)]


def _indicated(one: Indicator, targets: Iterable[Target], told: Iterable[tuple[Report, str]]) -> Indicated:
    targets = tuple(targets)
    goals = [rules.Target(it.period_end or "", it.value or 0, it.party) for it in targets]
    measured = tuple(_measured(one, goals, told))
    return Indicated(one, targets, measured, _together(one, goals, measured))


def _seen(report: Report, asked: Collection[str], views: Iterable[ReportView]) -> str:
    others = [party for party in asked if party != report.party]
    return confirmation(others, report.version, {one.party or "": (one.view or "", one.of or "") for one in views})


def _measured(
    indicator: Indicator, goals: list[rules.Target], reports: Iterable[tuple[Report, str]]
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
    goal = rules.own_target(goals, party, values[-1].period_end) if values else None
    return _gone(Measured(party, body, values, total, goal), indicator)


def _together(indicator: Indicator, goals: list[rules.Target], measured: tuple[Measured, ...]) -> Measured | None:
    """All reporters together; each of their totals says what the counterparts say of it."""
    last = max((one.values[-1].period_end for one in measured if one.values), default="")
    goal = rules.target_for(goals, None, last) if last else None
    if not last or (goal is None and len(measured) < 2):
        return None
    seen = {f"{one.party} {one.body}": one.seen_together for one in measured}
    try:
        told = (one.values for one in measured)
        total = rules.across(indicator.aggregation or "none", told, indicator.measure or "number")
    except ValueError:
        return Measured("", "", (), None, goal, hindered=True, seen=seen)
    return _gone(Measured("", "", (), total, goal, seen=seen), indicator)


def _gone(one: Measured, indicator: Indicator) -> Measured:
    """The same with how far it is from its target."""
    if one.total is None or one.target is None:
        return one
    way, goal = indicator.direction or "increase", one.target.value
    baseline = rules.baseline_of(indicator.aggregation, indicator.baseline_value, one.party)
    gone = rules.progress(one.total, goal, way, baseline)
    return replace(one, reached=rules.reached(one.total, goal, way), progress=gone)
