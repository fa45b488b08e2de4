"""A line of a review in full: its whole wording, and every report with what the others say of it."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from earlyspring.lang.tongues import colon, semicolon

from . import figures
from .pen import Note, Pen, Runs, plain
from .report_facts import AgencyReport, Obstacle, Opinion, Reported
from .review_facts import Line


def worded(one: Line, pen: Pen) -> Runs:
    """What the line is called, and its whole wording where it bears a title."""
    if not one.wording:
        return pen.said(one.text)
    return [
        *pen.said(one.text),
        plain(f"\u00a0· {pen.word('wording')}{colon(pen.lang)}", "label"),
        *pen.said(one.wording),
    ]


def beneath(one: Line, pen: Pen) -> list[Note]:
    """The reports, the reader's own side first, each with what the others say of it; what they come to together."""
    reports = [_report(it, pen) for it in pen.ordered(one.reports, lambda it: it.party.side)]
    return reports + ([_totals(one.totals, pen)] if one.totals else [])


def _totals(totals: Iterable[Reported], pen: Pen) -> Note:
    runs: Runs = []
    for each in totals:
        runs += [plain("\u00a0· ")] if runs else []
        runs += [plain(f"{pen.name(each.indicator)}{colon(pen.lang)}", "label"), *_figure(each, pen, "")]
    return pen.note("all_together", runs)


def opinion(one: Opinion | None, pen: Pen, side: str) -> Runs:
    """How a party rates the line and why; that it does not, where others do."""
    if one is None:
        return [plain(f"— {pen.word('not_assessed')}", "missing")]
    rating = pen.code("completion", one.completion)
    if one.timeliness:
        rating += [plain(_comma(pen)), *pen.code("timeliness", one.timeliness)]
    return rating + ([plain(colon(pen.lang)), *pen.said(one.rationale, side)] if one.rationale else [])


def obstacles(every: Iterable[Obstacle], pen: Pen, side: str = "") -> Runs:
    """What stands in the way, and by whom or what."""
    runs: Runs = []
    for it in every:
        runs += [plain(semicolon(pen.lang))] if runs else []
        runs += pen.code("obstacle", it.code)
        for more in ([plain(it.line, "ref")] if it.line else [], pen.said(it.body.names) if it.body else []):
            runs += [plain(colon(pen.lang)), *more] if more else []
        runs += [plain(_comma(pen)), *pen.said(it.what, side)] if it.what else []
        runs += [plain(_comma(pen)), *pen.day(it.on)] if it.on else []
    return runs


def _report(one: AgencyReport, pen: Pen) -> Note:
    body, party = pen.name(one.body.names), pen.name(one.party.names)
    if body != party:
        body += f"（{party}）" if pen.lang == "zh" else f" ({party})"
    label = pen.word("report_of").format(body=body)
    runs: Runs = []
    for note in _noted(one, pen):
        runs += [plain("\u00a0· ")] if runs else []
        runs += [plain(f"{note['label']}{colon(pen.lang)}", "label")] if note["label"] else []
        runs += note["runs"]
    return {"label": label, "runs": runs}


def _noted(one: AgencyReport, pen: Pen) -> Iterator[Note]:
    side = one.party.side
    said = [plain(colon(pen.lang)), *pen.said(one.narrative, side)] if one.narrative else []
    yield {"label": "", "runs": [*pen.code("completion", one.completion), *said]}
    for figure in one.figures:
        yield {"label": pen.name(figure.indicator), "runs": _figure(figure, pen, side)}
    if one.obstacles:
        yield pen.note("obstacles", obstacles(one.obstacles, pen, side))
    if one.evidence or one.closed:
        yield pen.note("evidence", _evidence(one, pen, side))
    elif one.no_evidence_reason:
        yield pen.note("no_evidence_reason", pen.said(one.no_evidence_reason, side))
    if one.help:
        yield pen.note("help", pen.said(one.help, side))
    if one.received_on:
        yield pen.note("received_on", pen.day(one.received_on))
    yield {"label": "", "runs": _replies(one, pen)}


def _figure(one: Reported, pen: Pen, side: str) -> Runs:
    """The figure for its period, then what the reporter's figures come to and how far that is from the target."""
    pieces: list[Runs] = []
    if one.value is not None:
        share = " ({} / {})".format(*(figures.exact(each, pen.lang) for each in one.share)) if one.share else ""
        pieces.append([plain(_counted(one, one.value, pen) + share)])
    pieces += [pen.said(one.text, side)] if one.text else []
    pieces += [[plain(pen.word("period_to")), *pen.day(one.period_end)]] if one.period_end else []
    if one.apart:
        pieces.append([plain(pen.word("apart"), "missing")])
    if one.hindered:
        pieces.append([plain(pen.word("not_added_up"), "missing")])
    elif one.total is not None:
        pieces.append([plain(pen.word(f"way_{one.way}").format(n=_counted(one, one.total, pen)))])
    if one.target is not None and one.target_by:
        by = pen.day(one.target_by)[0]["t"]
        pieces.append([plain(pen.word("target_by").format(n=_counted(one, one.target, pen), day=by))])
    if one.reached is not None:
        pieces.append([plain(pen.word("reached" if one.reached else "not_reached"))])
    if one.progress is not None:
        pieces.append([plain(pen.word("way_gone").format(n=figures.exact(one.progress * 100, pen.lang)))])
    return _parted(pieces, pen) or pen.said(None)


def _counted(one: Reported, number: Fraction, pen: Pen) -> str:
    gap = "" if one.unit == "%" or pen.lang == "zh" else " "
    return f"{figures.exact(number, pen.lang)}{gap}{one.unit}".strip()


def _evidence(one: AgencyReport, pen: Pen, side: str) -> Runs:
    pieces: list[Runs] = []
    for it in one.evidence:
        named = pen.said(it.title, side) if it.title else [plain(pen.word("untitled"), "missing")]
        pieces.append([*named, plain(" "), plain(it.digest, "digest")])
    if one.closed:
        pieces.append([plain(pen.word("closed_files").format(n=one.closed), "missing")])
    return _parted(pieces, pen)


def _replies(one: AgencyReport, pen: Pen) -> Runs:
    """Who confirms the report and who disputes it, with the reasons; that nobody has answered."""
    pieces: list[Runs] = []
    for it in one.replies:
        said = [plain(colon(pen.lang)), *pen.said(it.reason, it.party.side)] if it.reason else []
        named = pen.word(f"{it.view}_by").format(party=pen.name(it.party.names))
        pieces.append([plain(named), *said])
    return _parted(pieces, pen) or [plain(f"— {pen.word('unanswered')}", "missing")]


def _parted(pieces: Iterable[Runs], pen: Pen) -> Runs:
    runs: Runs = []
    for piece in pieces:
        runs += [plain(semicolon(pen.lang)), *piece] if runs else piece
    return runs


def _comma(pen: Pen) -> str:
    return "，" if pen.lang == "zh" else ", "
