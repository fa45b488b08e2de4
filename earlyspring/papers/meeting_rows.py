"""What happened at the session: who came, figures, decisions, activities, who hosts next."""

from .facts import Extract, Participant
from .figures import day
from .lines import Section, grouped, line_of, numbered, section
from .pen import Line, Note, Pen, plain


def participants(extract: Extract, pen: Pen) -> Section:
    """By role, the reader's own side first; the head of each and in what post."""

    def line(one: Participant) -> Line:
        return line_of(
            pen.said(one.body.names),
            pen.note("head", pen.said(one.head)),
            pen.note("capacity", pen.code("capacity", one.capacity)),
            pen.standing(one),
        )

    own_first = sorted(extract.participants, key=lambda one: bool(pen.side) and one.body.side != pen.side)
    groups = grouped(own_first, "role", lambda one: one.role, line, pen.lang)
    return section(groups, "table", pen.word("body"), (2.9, 2.3, 1.7, 2.2))


def counts(extract: Extract, pen: Pen) -> Section:
    lines = [
        line_of(
            pen.code("count", one.what),
            pen.note("planned", pen.amount(one.planned)),
            pen.note("actual", pen.amount(one.actual)),
            pen.standing(one),
        )
        for one in extract.counts
    ]
    return section([("", lines)], "table", pen.word("item"), (3.6, 1.7, 1.6, 2.2))


def decisions(extract: Extract, pen: Pen) -> Section:
    return numbered(
        extract.decisions,
        lambda one: line_of(pen.said(one.text), pen.note("type", pen.code("decision", one.type)), pen.standing(one)),
    )


def next_host(extract: Extract, pen: Pen) -> Section:
    if extract.next_host is None:
        return section([])
    host = extract.next_host
    year = plain(" · " + day(str(host.year), pen.lang))
    return section([("", [line_of([*pen.said(host.body.names), year], pen.standing(host))])])


def activities(extract: Extract, pen: Pen) -> Section:
    return numbered(
        extract.activities,
        lambda one: line_of(
            pen.said(one.text),
            pen.note("type", pen.code("activity", one.type)),
            pen.note("days", pen.span(one.first_day, one.last_day)),
            pen.note("place", pen.said(one.place)),
            pen.note("state", pen.code("status", one.status)),
            pen.standing(one),
        ),
    )


def meeting(extract: Extract, pen: Pen) -> list[Note]:
    """The particulars of the session."""
    notes = [
        pen.note("place", pen.said(extract.place)),
        pen.note("days", pen.span(extract.first_day, extract.last_day)),
        pen.note("host", pen.said(extract.host.names if extract.host else None)),
        pen.note("mode", pen.code("mode", extract.mode)),
        pen.note("state", pen.code("status", extract.status)),
    ]
    notes += [pen.note("held_with", pen.said(extract.held_with))] if extract.held_with else []
    notes += [pen.note("theme", pen.said(extract.theme))] if extract.theme else []
    return notes
