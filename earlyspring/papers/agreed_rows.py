"""What the parties signed, said and propose: instruments, statements by force, proposals, priorities."""

from collections.abc import Iterable

from .codes import code
from .facts import Extract, Instrument, Statement
from .lines import Section, grouped, line_of, numbered, section
from .pen import Line, Pen, Runs, plain


def instruments(extract: Extract, pen: Pen) -> Section:
    """What was signed by the day of the session."""
    return _instruments(extract.instruments, pen)


def preparing(extract: Extract, pen: Pen) -> Section:
    """What was announced for the session, or drafted, and not signed by its day."""
    return _instruments(extract.preparing, pen)


def _instruments(found: Iterable[Instrument], pen: Pen) -> Section:
    def fields(one: Instrument) -> Runs:
        return [plain(pen.word("all_fields"))] if one.field_scope == "all" else pen.texts(one.fields)

    def signed(one: Instrument) -> Runs:
        basis = code("signing", one.signing, pen.lang)
        by = pen.word("by_signatures") if one.by_signatures else basis
        return pen.day(one.signed_on) + ([plain(f" {by}")] if by else [])

    def line(one: Instrument) -> Line:
        kind = [*pen.code("instrument", one.type)]
        if one.level:
            kind += [plain("，" if pen.lang == "zh" else ", "), *pen.code("level", one.level)]
        notes = [
            pen.note("type", kind),
            pen.note("parties", pen.bodies(one.parties)),
            pen.note("fields", fields(one)),
            pen.note("signed_on", signed(one)),
        ]
        notes += [pen.note("bundle", pen.amount(one.bundle))] if one.bundle else []
        notes += [pen.note("gaps", pen.gaps(one.gaps))] if one.gaps else []
        return line_of(pen.said(one.title), *notes, pen.standing(one))

    return numbered(found, line)


def statements(extract: Extract, pen: Pen) -> Section:
    def line(one: Statement) -> Line:
        notes = [
            pen.note("speaker", pen.said(one.speaker)),
            pen.note("fields", pen.texts(one.fields)),
            pen.note("parties", pen.bodies(one.parties)),
        ]
        notes += [pen.note("due", pen.day(one.due))] if one.due else []
        notes += [pen.note("gaps", pen.gaps(one.gaps))] if one.gaps else []
        return line_of(pen.said(one.text), *notes, pen.standing(one), no=one.code)

    groups = grouped(extract.statements, "force", lambda one: one.force, line, pen.lang)
    for number, one in enumerate((one for _, lines in groups for one in lines), start=1):
        one["no"] = one["no"] or str(number)
    return section(groups)


def proposals(extract: Extract, pen: Pen) -> Section:
    return numbered(
        extract.proposals,
        lambda one: line_of(
            pen.said(one.text),
            pen.note("parties", pen.bodies(one.parties)),
            pen.note("fields", pen.texts(one.fields)),
            pen.note("state", pen.code("proposal", one.state)),
            pen.standing(one),
        ),
    )


def priorities(extract: Extract, pen: Pen) -> Section:
    def years(first: int, last: int | None) -> Runs:
        if last is None:
            return [plain(pen.word("and_beyond").format(y=first))]
        return pen.span(str(first), str(last))

    return numbered(
        extract.priorities,
        lambda one: line_of(
            pen.said(one.text),
            pen.note("years", years(one.from_year, one.to_year)),
            pen.note("fields", pen.texts(one.fields)),
            pen.standing(one),
        ),
    )
