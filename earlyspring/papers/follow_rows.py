"""The follow-up table: what goes on, by who leads it and until when, and what is closed."""

from collections.abc import Callable
from typing import Any

from .lines import Section, line_of, section
from .pen import Line as PaperLine
from .pen import Note, Pen, plain, side_of
from .request_rows import requests
from .review_facts import FollowUp, Line

# What is merged or superseded is followed under the code it goes on in.
CLOSED = ("close_complete", "merge", "supersede", "not_pursued")


def next_steps(paper: FollowUp, pen: Pen) -> Section:
    """Under each lead its lines; a line with two leads stands under both names together. Lines without a lead last."""
    groups: dict[tuple[str, ...], list[PaperLine]] = {}
    for one in paper.lines:
        if one.outcome not in CLOSED:
            names = tuple(pen.name(body.names) for body in pen.ordered(one.owners, side_of))
            groups.setdefault(names, []).append(_line(one, pen))
    split = "、" if pen.lang == "zh" else "; "
    named = [(split.join(names), lines) for names, lines in groups.items() if names]
    return section([*named, (pen.word("no_owner"), groups.get((), []))])


def closed(paper: FollowUp, pen: Pen) -> Section:
    """What need not be followed any more."""
    return section([("", [_line(one, pen) for one in paper.lines if one.outcome in CLOSED])])


def _line(one: Line, pen: Pen) -> PaperLine:
    notes: list[Note] = [pen.note("outcome", pen.code("outcome", one.outcome))]
    if one.outcome not in CLOSED:
        notes.append(pen.note("due", pen.day(one.new_due or one.due)))
    notes += [pen.note("successor", [plain(one.successor, "ref")])] if one.successor else []
    notes += [pen.note("gaps", pen.gaps(one.gaps))] if one.gaps else []
    return line_of(pen.said(one.text), *notes, no=one.id)


FOLLOW_UP: dict[str, Callable[[Any, Pen], Section]] = {"next_steps": next_steps, "requests": requests, "closed": closed}
