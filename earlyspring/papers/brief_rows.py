"""The leader's page: what was promised, done, late, blocked and by whom, and what keeps coming back."""

from collections.abc import Callable, Iterable
from typing import Any

from .lines import Section, line_of, section
from .pen import Line as PaperLine
from .pen import Note, Pen, plain
from .report_rows import obstacles
from .review_facts import LeadersBrief, Line
from .review_rows import rates


def done(brief: LeadersBrief, pen: Pen) -> Section:
    """Closed as complete."""
    found = [one for one in brief.lines if one.outcome == "close_complete" or one.completion == "complete"]
    return _few(brief, pen, found, lambda one: pen.note("owners", pen.bodies(one.owners)))


def late(brief: LeadersBrief, pen: Pen) -> Section:
    """Past their day, the longest first."""
    found = sorted((one for one in brief.lines if one.id in brief.late), key=lambda one: -brief.late[one.id])
    return _few(
        *(brief, pen, found, lambda one: pen.note("owners", pen.bodies(one.owners))),
        lambda one: pen.note("late", [plain(pen.word("days_late").format(n=brief.late[one.id]))]),
    )


def blocked(brief: LeadersBrief, pen: Pen) -> Section:
    """What stands in the way, and whose move it is."""
    found = [one for one in brief.lines if one.obstacles]
    return _few(brief, pen, found, lambda one: pen.note("by_whom", obstacles(one.obstacles, pen))) | {
        "shares": [3.3, 3.3]
    }


def recurring(brief: LeadersBrief, pen: Pen) -> Section:
    """Carried over more than once, the most often first."""
    found = sorted((one for one in brief.lines if one.times_carried > 1), key=lambda one: -one.times_carried)
    return _few(brief, pen, found, lambda one: pen.note("carried", [plain(str(one.times_carried))]))


def _few(brief: LeadersBrief, pen: Pen, found: Iterable[Line], *notes: Callable[[Line], Note]) -> Section:
    """The first `shown` of them, each with its id, and how many more there are."""
    found = list(found)
    lines: list[PaperLine] = [
        line_of([*pen.said(one.text), plain(f"\u00a0[{one.id}]", "ref")], *(note(one) for note in notes))
        for one in found[: brief.shown]
    ]
    if lines and len(found) > brief.shown:
        blank: list[Note] = [{"label": note["label"], "runs": [plain("")]} for note in lines[0]["notes"]]
        more = pen.word("and_more").format(n=len(found) - brief.shown)
        lines.append(line_of([plain(more, "missing")], *blank))
    return section([("", lines)], "table", pen.word("item"), (4.2, 2.4) if len(notes) == 1 else (3.8, 2.2, 1.2))


BRIEF: dict[str, Callable[[Any, Pen], Section]] = {
    "at_a_glance": rates,
    "done": done,
    "late": late,
    "blocked": blocked,
    "recurring": recurring,
}
