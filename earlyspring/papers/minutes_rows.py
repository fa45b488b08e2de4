"""Drafts for the next minutes: one sentence for each line of the review, each with the id it was made from."""

from collections.abc import Callable
from typing import Any

from .codes import code
from .lines import Section, line_of, section
from .pen import Line as PaperLine
from .pen import Pen, Runs, plain
from .review_facts import DraftMinutes, Line, Priority
from .review_rows import heading
from .sentences import sentence


def paragraph(paper: DraftMinutes, pen: Pen) -> Section:
    """The review paragraph, instrument by instrument, in the order of the worksheet."""
    return section(
        [(heading(one, pen), [_line(reviewed(it, pen), (it.id,)) for it in one.lines]) for one in paper.instruments],
        "running",
    )


def next_priorities(paper: DraftMinutes, pen: Pen) -> Section:
    """What is put forward for the time ahead, each with the lines it comes from."""
    return section([("", [_line(ahead(one, pen), one.lines) for one in paper.priorities])], "running")


def reviewed(one: Line, pen: Pen) -> Runs:
    """What the parties found on a line and what becomes of it, as a sentence."""
    if one.finding is None or one.outcome is None:
        return sentence("not_concluded", pen.lang, text=pen.said(one.text))
    return sentence(
        *(one.finding, pen.lang),
        text=pen.said(one.text),
        completion=[plain(code("completion", one.completion, pen.lang))] if one.completion else pen.said(None),
        outcome=sentence(
            *(one.outcome, pen.lang),
            day=pen.day(one.new_due),
            successor=[plain(one.successor)] if one.successor else pen.said(None),
        ),
    )


def ahead(one: Priority, pen: Pen) -> Runs:
    """A priority as a sentence, with its years or the day it is due; with neither where it has neither."""
    said = pen.said(one.text)
    if one.until:
        return sentence("priority_until", pen.lang, text=said, day=pen.day(one.until))
    if one.from_year is None:
        return sentence("priority_undated", pen.lang, text=said)
    if one.to_year is None:
        years: Runs = [plain(pen.word("and_beyond").format(y=one.from_year))]
    else:
        years = pen.span(str(one.from_year), str(one.to_year))
    return sentence("priority", pen.lang, text=said, years=years)


def _line(said: Runs, ids: tuple[str, ...]) -> PaperLine:
    return line_of([*said, *(plain(f"\u00a0[{one}]", "ref") for one in ids)])


MINUTES: dict[str, Callable[[Any, Pen], Section]] = {"paragraph": paragraph, "next_priorities": next_priorities}
