"""The draft minutes of a session: what was dealt with and who spoke, and what was decided, in the words taken down."""

from collections.abc import Callable
from typing import Any

from .lines import Section, line_of, section
from .pen import Note, Pen, Runs, plain
from .plenary_facts import PlenaryMinutes, PointHeld, Spoken


def head(paper: PlenaryMinutes, pen: Pen) -> list[Note]:
    """When and where the session was held."""
    notes = [pen.note("days", pen.day(paper.held_on))]
    return [*notes, pen.note("place", pen.said(paper.place))] if paper.place else notes


def agenda_held(paper: PlenaryMinutes, pen: Pen) -> Section:
    """The points that were begun, each with those who spoke at it."""
    return section([("", [line_of(pen.said(one.title), *_spoken(one, pen), no=str(one.no)) for one in paper.points])])


def _spoken(point: PointHeld, pen: Pen) -> list[Note]:
    return [pen.note("spoke", _named(one, pen)) for one in point.spoken]


def _named(one: Spoken, pen: Pen) -> Runs:
    comma = "，" if pen.lang == "zh" else ", "
    office = [plain(comma), *pen.said(one.office)] if one.office else []
    return [*pen.said(one.names), *office, plain(comma), *pen.said(one.body.names)]


def fallen(paper: PlenaryMinutes, pen: Pen) -> Section:
    """What was decided, in the order in which it was taken down."""
    lines = [
        line_of(
            pen.said(one.text),
            pen.note("type", pen.code("decision", one.type)),
            *([pen.note("at_point", [plain(str(one.point))])] if one.point else []),
            no=str(number),
        )
        for number, one in enumerate(paper.fallen, start=1)
    ]
    return section([("", lines)])


PLENARY: dict[str, Callable[[Any, Pen], Section]] = {"agenda_held": agenda_held, "fallen": fallen}
