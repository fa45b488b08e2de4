"""The reports on a line of a worksheet as papers say them: figures as their indicator adds up, and who confirms them."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from typing import Any

from earlyspring.core import indicators as rules
from earlyspring.core.ratios import exact
from earlyspring.desk.frame import Frame
from earlyspring.desk.review_beside import Beside
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.papers import facts as paper
from earlyspring.papers.report_facts import AgencyReport, Obstacle, Piece, Reply, Reported
from earlyspring.review.models import Indicator, Report

# So much of a digest tells two files apart for a reader.
DIGEST = 16


class ReportScribe:
    """Writes what was reported on the lines of one worksheet. A file that its party has not opened is counted alone."""

    def __init__(self, frame: Frame, held: Beside) -> None:
        self.frame, self.held = frame, held
        self.places = {side: place for place, side in enumerate(frame.directory.sides)}
        self.measured: dict[str, list[Indicator]] = {}
        for indicator in held.indicators.values():
            self.measured.setdefault(indicator.commitment or "", []).append(indicator)

    def body(self, item: str) -> paper.Body:
        directory = self.frame.directory
        return paper.Body(directory.text(item), directory.side_of(item))

    def in_order(self, items: Iterable[str]) -> list[str]:
        """In the approved order of sides; a paper for one side's readers turns it itself."""
        side_of = self.frame.directory.side_of
        return sorted(items, key=lambda item: (self.places.get(side_of(item), len(self.places)), item))

    def code(self, commitment: str) -> str:
        """What a commitment is called on paper: its code, or its id where it has none."""
        one = self.held.commitments.get(commitment)
        return (one.code if one else "") or commitment

    def reports(self, items: Iterable[str]) -> Iterable[AgencyReport]:
        """Party by party, each party's by their agencies."""
        found = [self.held.reports[item] for item in items if item in self.held.reports]
        for party in self.in_order({one.party or "" for one in found}):
            own = (one for one in found if one.party == party)
            yield from map(self.report, sorted(own, key=lambda one: (one.body or "", one.item)))

    def report(self, one: Report) -> AgencyReport:
        files = [self.held.evidence.get(item) for item in one.evidence]
        opened = [file for file in files if file and file.visibility in ("mechanism", "public")]
        return AgencyReport(
            body=self.body(one.body or ""),
            party=self.body(one.party or ""),
            completion=one.completion or "",
            narrative=one.narrative or None,
            figures=tuple(self.figure(one, said) for said in one.figures),
            obstacles=tuple(self.obstacles(one)),
            evidence=tuple(Piece(file.title or None, (file.sha256 or "")[:DIGEST]) for file in opened),
            closed=len(files) - len(opened),
            no_evidence_reason=one.no_evidence_reason or None,
            help=one.help or None,
            received_on=one.received_on,
            replies=tuple(self.replies(one)),
        )

    def replies(self, one: Report) -> Iterable[Reply]:
        """What others say of the report as it stands; what they said of an earlier version says nothing of this one."""
        said = {view.party or "": view for view in self.held.views.get(one.item, ()) if view.of == one.version}
        for party in self.in_order(said):
            yield Reply(self.body(party), said[party].view or "", said[party].reason or None)

    def obstacles(self, one: Report) -> Iterable[Obstacle]:
        for it in one.obstacles:
            yield Obstacle(
                code=it["code"],
                body=self.body(it["body"]) if it.get("body") else None,
                line=self.code(it["commitment"]) if it.get("commitment") else "",
                what=it.get("what") or None,
                on=it.get("on"),
            )

    def figure(self, one: Report, said: dict[str, Any]) -> Reported:
        """One figure, and what the figures of its reporter come to over all rounds."""
        indicator = self.held.indicators.get(said.get("indicator", ""))
        value = _value(said)
        stated = value.numerator is not None and value.denominator is not None
        return Reported(
            indicator=(indicator.title if indicator else None) or dict.fromkeys(LANGUAGES, said.get("indicator", "")),
            period_end=said.get("period_end"),
            value=value.number,
            share=(exact(value.numerator or 0), exact(value.denominator or 0)) if stated else None,
            unit=_unit(indicator) if indicator else "",
            text=said.get("text") or None,
            **(self._over_time(one, indicator, value.period_end) if indicator else {}),
        )

    def _over_time(self, one: Report, indicator: Indicator, period_end: str) -> dict[str, Any]:
        """What the figures of its reporter come to, against a target of its own party."""
        values = self._told(one.commitment, indicator).get((one.party or "", one.body or ""), ())
        last = max((value.period_end for value in values), default=period_end)
        goal = rules.own_target(self._goals(indicator), one.party or "", last) if period_end else None
        return _against(indicator, goal, lambda way, measure: rules.aggregated(way, values, measure))

    def totals(self, commitment: str) -> Iterable[Reported]:
        """What all reporters come to together, where several report or all are to reach something together."""
        for indicator in self.measured.get(commitment, ()):
            told = self._told(commitment, indicator)
            last = max((one.period_end for values in told.values() for one in values), default="")
            goal = rules.target_for(self._goals(indicator), None, last) if last else None
            if last and (indicator.aggregation or "none") != "none" and (goal or len(told) > 1):
                reach = _against(indicator, goal, partial(_across, list(told.values())))
                apart = reach.get("total") is None and "hindered" not in reach
                yield Reported(indicator=indicator.title, unit=_unit(indicator), apart=apart, **reach)

    def _told(self, commitment: str | None, indicator: Indicator) -> dict[tuple[str, str], tuple[rules.Value, ...]]:
        """Reporter → its figures; what a later report says of a period takes the place of what an earlier one said."""
        told: dict[tuple[str, str], dict[str, rules.Value]] = {}
        for each in self.held.over_time.get(commitment, ()):
            own = (_value(said) for said in each.figures if said.get("indicator") == indicator.item)
            for value in own:
                if value.period_end:
                    told.setdefault((each.party or "", each.body or ""), {})[value.period_end] = value
        return {reporter: tuple(values.values()) for reporter, values in told.items()}

    def _goals(self, indicator: Indicator) -> list[rules.Target]:
        targets = self.held.targets.get(indicator.item, ())
        return [rules.Target(it.period_end or "", it.value or 0, it.party) for it in targets]


def _across(told: list[tuple[rules.Value, ...]], way: str, measure: str) -> Fraction | None:
    return rules.across(way, told, measure)


def _against(
    indicator: Indicator, goal: rules.Target | None, adds_up: Callable[[str, str], Fraction | None]
) -> dict[str, Any]:
    """A total and how far it is from its target, by the names that `Reported` gives them."""
    way = indicator.aggregation or "none"
    try:
        total = adds_up(way, indicator.measure or "number")
    except ValueError:  # another node may have taken in what no form lets through
        return {"hindered": True}
    told: dict[str, Any] = {"way": way, "total": total}
    if goal is None:
        return told
    told |= {"target": exact(goal.value), "target_by": goal.period_end}
    if total is None:
        return told
    direction = indicator.direction or "increase"
    baseline = rules.baseline_of(indicator.aggregation, indicator.baseline_value, goal.party)
    gone = rules.progress(total, goal.value, direction, baseline)
    return told | {"reached": rules.reached(total, goal.value, direction), "progress": gone}


def _unit(indicator: Indicator) -> str:
    return "%" if indicator.measure == "percentage" else indicator.unit or ""


def _value(said: dict[str, Any]) -> rules.Value:
    return rules.Value(said.get("period_end", ""), said.get("value"), said.get("numerator"), said.get("denominator"))
