"""The report of a review: who accepted it, its figures, and every line with what each party says of it."""

from collections.abc import Callable
from typing import Any

from earlyspring.lang.tongues import colon

from .lines import Section, line_of, section
from .pen import Line as PaperLine
from .pen import Note, Pen, Runs, plain
from .report_rows import beneath, obstacles, opinion, worded
from .request_rows import requests
from .review_facts import Line, Rate, Reviewed, ReviewPaper, ReviewReport, Statement


def review(paper: ReviewPaper, pen: Pen) -> list[Note]:
    """What stands at the head of every paper of a review."""
    notes = [
        pen.note("round", pen.code("round", paper.round)),
        pen.note("days", pen.span(paper.first_day, paper.last_day)),
    ]
    notes += [pen.note("place", pen.said(paper.place))] if paper.place else []
    notes += [pen.note("cutoff", pen.day(paper.cutoff_on)), pen.note("state", pen.code("sheet", paper.state))]
    if isinstance(paper, ReviewReport):
        notes += [pen.note("frozen_on", pen.day(paper.frozen_on))]
        notes += [pen.note("worksheet", [plain(paper.worksheet_sha256 or "—", "digest")])]
    return notes


def acceptance(report: ReviewReport, pen: Pen) -> Section:
    """Party by party, the reader's own side first: how and when it accepted the worksheet."""
    own_first = sorted(report.accepted, key=lambda one: bool(pen.side) and one.party.side != pen.side)
    lines = [
        line_of(
            pen.said(one.party.names),
            pen.note("way", pen.code("acceptance", one.way)),
            pen.note("on", pen.day(one.on) if one.on or one.way in ("key", "paper") else [plain("—")]),
        )
        for one in own_first
    ]
    return section([("", lines)], "table", pen.word("party"), (2.4, 3, 2.6))


def rates(paper: Any, pen: Pen) -> Section:
    """Each figure with its denominator; a share of nothing is no share."""
    lines = [
        line_of(
            pen.code("rate", one.what),
            pen.note("part", [plain(_part(one, pen))]),
            pen.note("of", [plain(str(one.of))]),
            pen.note("share", [plain("—" if one.what == "slippage" or not one.of else f"{_percent(one)}%")]),
        )
        for one in paper.rates
    ]
    return section([("", lines)], "table", pen.word("item"), (4.2, 1.5, 1.5, 1.2))


def _part(one: Rate, pen: Pen) -> str:
    return pen.word("median_days").format(n=one.part) if one.what == "slippage" else str(one.part)


def _percent(one: Rate) -> int:
    """Rounded half up, so that the same figures are the same share everywhere."""
    return (200 * one.part + one.of) // (2 * one.of)


def lines(report: ReviewReport, pen: Pen) -> Section:
    """Every line under its instrument, its statements in parallel columns."""
    groups = [(heading(one, pen), [line(it, pen) for it in one.lines]) for one in report.instruments]
    return section(groups, "sides")


def heading(one: Reviewed, pen: Pen) -> str:
    """The name of an instrument and the day it was signed."""
    if one.title is None:
        return pen.word("no_instrument")
    said = pen.name(one.title)
    return f"{said} · {pen.day(one.signed_on)[0]['t']}" if one.signed_on else said


def line(one: Line, pen: Pen) -> PaperLine:
    """A line of the worksheet: how it was found, what becomes of it, how long it has been on the table."""
    return line_of(
        worded(one, pen),
        *_judged(one, pen),
        *_dates(one, pen),
        *_beside(one, pen),
        no=one.id,
        sides=said_by(one, pen),
        beneath=[*beneath(one, pen), *silent(one, pen)],
    )


def said_by(one: Line, pen: Pen) -> list[Note]:
    """What each party thinks and says, the reader's own side first."""
    rated = any(it.opinion for it in one.statements)
    own_first = pen.ordered((it for it in one.statements if it.text or it.opinion), lambda it: it.party.side)
    return [{"label": pen.name(it.party.names), "runs": _words_of(it, pen, rated=rated)} for it in own_first]


def silent(one: Line, pen: Pen) -> list[Note]:
    """Who says nothing on the line, in one place; where others rate it, that these do not."""
    rated = any(it.opinion for it in one.statements)
    found = [it.party for it in one.statements if not it.text and not it.opinion]
    return [pen.note("silent_unrated" if rated else "silent", pen.bodies(found))] if found else []


def _words_of(one: Statement, pen: Pen, *, rated: bool) -> Runs:
    """Its opinion, where the parties have given some, before its statement."""
    silent = [plain(f"— {pen.word('no_statement')}", "missing")]
    said = pen.said(one.text, one.party.side) if one.text else silent
    if not rated:
        return said
    between = (
        [plain("\u00a0· ")] if not one.text else [plain(f"\u00a0· {pen.word('stated')}{colon(pen.lang)}", "label")]
    )
    return [*opinion(one.opinion, pen, one.party.side), *between, *said]


def _judged(one: Line, pen: Pen) -> list[Note]:
    notes = [pen.note("finding", pen.code("finding", one.finding))]
    notes += [pen.note("completion", pen.code("completion", one.completion))] if one.completion else []
    notes += [pen.note("outcome", pen.code("outcome", one.outcome))]
    notes += [pen.note("new_due", pen.day(one.new_due))] if one.new_due else []
    return notes + ([pen.note("successor", [plain(one.successor, "ref")])] if one.successor else [])


def _dates(one: Line, pen: Pen) -> list[Note]:
    """What is listed as missing is said there alone, and what has no day is not late."""
    notes = [pen.note("due", pen.day(one.due))] if one.due or "due_date" not in one.gaps else []
    notes += [pen.note("late", [plain(pen.word("days_late").format(n=one.late))])] if one.late else []
    notes += [pen.note("first_due", pen.day(one.first_due))] if one.first_due and one.first_due != one.due else []
    notes += [pen.note("carried", [plain(str(one.times_carried))])]
    if not one.due:
        return notes
    slipped = [plain(pen.word("days_late").format(n=one.slippage))] if one.slippage is not None else pen.said(None)
    return [*notes, pen.note("slippage", slipped)]


def _beside(one: Line, pen: Pen) -> list[Note]:
    notes = [pen.note("owners", pen.bodies(one.owners))] if one.owners or "agency" not in one.gaps else []
    # Where there are reports, each says its own.
    notes += [pen.note("obstacles", obstacles(one.obstacles, pen))] if one.obstacles and not one.reports else []
    notes += [pen.note("gaps", pen.gaps(one.gaps))] if one.gaps else []
    return notes + ([pen.note("remark", pen.said(one.remark))] if one.remark else [])


REVIEW: dict[str, Callable[[Any, Pen], Section]] = {
    "acceptance": acceptance,
    "rates": rates,
    "lines": lines,
    "requests": requests,
}
