"""What happened at the session: who came, figures, decisions, activities, who hosts next."""

from .codes import LISTS, code
from .facts import Extract, Participant
from .figures import day
from .lines import Section, grouped, line_of, numbered, section
from .pen import Line, Note, Pen, Runs, plain


def participants(extract: Extract, pen: Pen) -> Section:
    """By role, the reader's own side first; the head of each and in what post."""

    def line(one: Participant) -> Line:
        return line_of(
            pen.said(one.body.names),
            pen.note("head", pen.said(one.head)),
            pen.note("capacity", _post(one.capacity, pen)),
            pen.standing(one),
        )

    own_first = sorted(extract.participants, key=lambda one: bool(pen.side) and one.body.side != pen.side)
    groups = grouped(own_first, "role", lambda one: one.role, line, pen.lang)
    return section(groups, "table", pen.word("body"), (2.9, 2.3, 1.7, 2.2))


def _post(capacity: str | None, pen: Pen) -> Runs:
    """The word for a post of the list; any other as it was written."""
    listed = not capacity or capacity in LISTS["capacity"]
    return pen.code("capacity", capacity) if listed else [plain(capacity or "")]


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
        pen.note("place", _places(extract, pen)),
        pen.note("days", pen.span(extract.first_day, extract.last_day)),
        pen.note("host", _host(extract, pen)),
        pen.note("mode", pen.code("mode", extract.mode)),
        pen.note("state", pen.code("status", extract.status)),
    ]
    notes += [pen.note("standing", pen.code("standing", "open"))] if extract.proposed else []
    notes += [pen.note("held_with", pen.said(extract.held_with))] if extract.held_with else []
    notes += [pen.note("theme", pen.said(extract.theme))] if extract.theme else []
    return notes


def _places(extract: Extract, pen: Pen) -> Runs:
    runs: Runs = []
    for one in extract.places:
        role = f"（{code('place', one.role, 'zh')}）" if pen.lang == "zh" and one.role else ""
        role = role or (f" ({code('place', one.role, pen.lang)})" if one.role else "")
        between = [plain("、" if pen.lang == "zh" else "; ")] if runs else []
        runs += [*between, *pen.said(one.names), *([plain(role)] if role else [])]
    return runs or pen.said(extract.place)


def _host(extract: Extract, pen: Pen) -> Runs:
    """Who hosts; where the session itself does not say it, by the decision of which session."""
    runs = pen.said(extract.host.names if extract.host else None)
    if extract.host is None or extract.host_decided is None:
        return runs
    before, after = ("（", "）") if pen.lang == "zh" else (" (", ")")
    return [*runs, plain(before + pen.word("host_decided")), *pen.said(extract.host_decided), plain(after)]
