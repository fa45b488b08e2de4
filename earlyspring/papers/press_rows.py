"""A press release in rows: its day and who gave it at the head, then its sentences in paragraphs."""

from collections.abc import Callable
from typing import Any

from .lines import Section, line_of, section
from .pen import Note, Pen, plain
from .press_facts import PressRelease


def given(paper: PressRelease, pen: Pen) -> list[Note]:
    """The day, who released it, and the hour before which nobody publishes it; of a draft that it is one."""
    notes = [pen.note("days", pen.day(paper.on))]
    if paper.released_by:
        notes.append(pen.note("released_by", pen.bodies(paper.released_by)))
    else:
        notes.append(pen.note("released_by", [plain(pen.word("not_released"))]))
    return [*notes, pen.note("not_before", pen.said(paper.not_before))] if paper.not_before else notes


def told(paper: PressRelease, pen: Pen) -> Section:
    """The sentences, a paragraph each group."""
    groups = [("", [line_of(pen.said(one)) for one in sentences]) for sentences in paper.paragraphs]
    return section(groups, "running")


PRESS: dict[str, Callable[[Any, Pen], Section]] = {"told": told}
