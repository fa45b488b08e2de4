"""The figures of one worksheet, counted from the very lines that were accepted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from earlyspring.core import tally as tallies
from earlyspring.core.deadlines import slippage
from earlyspring.core.periods import latest
from earlyspring.core.ratios import Middle, rounded
from earlyspring.desk.frame import Frame
from earlyspring.desk.statistics_rows import FIGURES, share_of
from earlyspring.papers.review_facts import Line, Rate
from earlyspring.review.figures import duties_of
from earlyspring.review.round_results import results_of
from earlyspring.review.sheet_known import KnownSheet


def rates_of(frame: Frame, sheet: KnownSheet) -> tuple[Rate, ...]:
    """What the report says of the whole: each with its denominator, none summed up by side."""
    duties = duties_of(sheet.round, frame.moment) if sheet.round else ()
    came = results_of(sheet.round, frame.moment)[1] if sheet.round else ()
    counting = Counter(one.commitment for one in came if one.counts)
    said = [replace(reviewed(line), results=counting[line["commitment"]]) for line in sheet.lines]
    found = tallies.tally(duties, said, frame.moment.as_of, sheet.document["known"], came)
    lines = len(sheet.lines)
    shares = {"reporting": found.reporting, "timeliness": found.timeliness, "completion": found.completion}
    beside = {name: share_of(said, FIGURES[name]) for name in ("not_reviewable", "no_evidence")}
    every = shares | beside | {"concordance": found.concordance}
    every |= {"with_result": found.with_result, "results": found.results}
    return (
        Rate("promised", lines, lines),
        *(Rate(what, share.numerator, share.denominator) for what, share in every.items()),
        Rate("slippage", _days(found.slippage), found.slippage.of),
    )


def _days(median: Middle) -> int:
    return int(rounded(median.value, 0)) if median.value is not None else 0


def reviewed(said: dict[str, Any]) -> tallies.Reviewed:
    """A line of the document as the statistics take it."""
    return tallies.Reviewed(
        commitment=said["commitment"],
        finding=said.get("finding"),
        completion=said.get("completion"),
        verifiable=said.get("verifiable"),
        asked=tuple(said.get("parties", ())),
        ratings={one["party"]: one["rating"] for one in said.get("ratings", ())},
        slipped=slipped(said),
        carried=said["times_carried"],
    )


def slipped(said: dict[str, Any]) -> int | None:
    """Days from the first due date of a line to the new one it is carried over to, else to that which counts."""
    dates: list[str] = [one["on"] for one in said.get("due_dates", ())]
    if dates and said.get("new_due_on"):
        return slippage(enumerate((dates[0], said["new_due_on"])))
    return said.get("slippage")


def late(said: dict[str, Any], day: str) -> int | None:
    """Days that a line is past its due date on a day; None where it is not, is complete, or has none."""
    if not said.get("due_on") or said.get("completion") == "complete":
        return None
    days = (date.fromisoformat(day) - latest(said["due_on"])).days
    return days if days > 0 else None


def late_on(lines: Iterable[Line]) -> dict[str, int]:
    """Lines past their due date and not complete, with the days since."""
    return {line.id: line.late for line in lines if line.late}


def glance(lines: tuple[Line, ...], late: dict[str, int]) -> tuple[Rate, ...]:
    """The five figures at the head of the leader's page."""
    whole = len(lines)
    done = sum(one.outcome == "close_complete" or one.completion == "complete" for one in lines)
    blocked = sum(bool(one.obstacles) for one in lines)
    counted = {"promised": whole, "done": done, "late": len(late), "blocked": blocked}
    counted["recurring"] = sum(one.times_carried > 1 for one in lines)
    return tuple(Rate(what, part, whole) for what, part in counted.items())
