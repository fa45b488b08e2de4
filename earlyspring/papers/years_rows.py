"""Two papers over longer periods: half a year of international agreements, and the mechanism through its years."""

from collections.abc import Callable, Iterable
from typing import Any

from .evidence_rows import sources
from .figures import ordinal
from .lines import Section, line_of, section
from .pen import Line, Note, Pen, Runs, plain
from .years_facts import Agreement, AgreementsReport, ManyYears, Year


def half_year(report: AgreementsReport, pen: Pen) -> list[Note]:
    """Whose report it is and for which half-year."""
    return [
        pen.note("reporting_party", pen.said(report.party.names)),
        pen.note("period", pen.span(report.first_day, report.last_day)),
    ]


def span_of_years(paper: ManyYears, pen: Pen) -> list[Note]:
    """The years it spans."""
    years = [one.year for one in paper.years]
    return [pen.note("years", pen.span(str(min(years)), str(max(years))) if years else pen.said(None))]


def _agreements(rows: Iterable[Agreement], pen: Pen) -> Section:
    return section([("", [_agreement(one, pen) for one in rows])])


def _agreement(one: Agreement, pen: Pen) -> Line:
    kind = pen.code("instrument", one.type)
    kind += [plain("，" if pen.lang == "zh" else ", "), *pen.code("level", one.level)] if one.level else []
    notes = [
        pen.note("type", kind),
        pen.note("parties", pen.bodies(one.parties)),
        pen.note("signed_on", pen.day(one.signed_on)),
        pen.note("in_force_on", pen.day(one.in_force_on)),
    ]
    notes += [pen.note("ends_on", pen.day(one.ends_on))] if one.ends_on else []
    notes += [pen.note("state", pen.code("in_force", one.status))]
    notes += [pen.note("progress", pen.said(one.progress))] if one.progress else []
    return line_of(pen.said(one.title), *notes, pen.standing(one), no=one.id)


def _texts(texts: Iterable[Any], pen: Pen) -> Section:
    lines = [line_of(pen.said(one)) for one in texts]
    for number, line in enumerate(lines, start=1):
        line["no"] = str(number)
    return section([("", lines)])


def years_table(paper: ManyYears, pen: Pen) -> Section:
    """Each cycle: who hosted, who came, what was signed."""
    lines = [
        line_of(
            [plain(str(one.year)), *pen.references(one)],
            pen.note("ordinal", _ordinal(one, pen)),
            pen.note("host", pen.said(one.host.names if one.host else None)),
            pen.note("localities", pen.amount(one.localities)),
            pen.note("delegates", pen.amount(one.delegates)),
            pen.note("agencies", pen.amount(one.agencies)),
            pen.note("documents", pen.amount(one.documents)),
        )
        for one in paper.years
    ]
    return section([("", lines)], "table", pen.word("cycle"), (1.7, 1.3, 1.9, 1.5, 1.9, 1.7, 1.7))


def commitments_table(paper: ManyYears, pen: Pen) -> Section:
    """Of the commitments of each cycle, how many have an owner, a date, and both."""
    lines = [
        line_of(
            [plain(str(one.year))],
            pen.note("commitments", [plain(str(one.commitments))]),
            pen.note("with_owner", _share(one.with_owner, one)),
            pen.note("with_date", _share(one.with_date, one)),
            pen.note("with_both", _share(one.with_both, one)),
        )
        for one in paper.years
        if one.commitments is not None
    ]
    return section([("", lines)], "table", pen.word("cycle"), (2, 1.4, 2, 2, 2))


def _share(part: int, year: Year) -> Runs:
    """So many of so many; a share of nothing is no share."""
    of = year.commitments or 0
    return [plain(f"{part}/{of} ({(200 * part + of) // (2 * of)}%)" if of else "—")]


def _ordinal(one: Year, pen: Pen) -> Runs:
    return pen.said(None) if one.ordinal is None else [plain(ordinal(one.ordinal, pen.lang))]


AGREEMENTS: dict[str, Callable[[Any, Pen], Section]] = {
    "signed": lambda report, pen: _agreements(report.signed, pen),
    "carried_out": lambda report, pen: _agreements(report.carried_out, pen),
    "ended": lambda report, pen: _agreements(report.ended, pen),
    "planned_agreements": lambda report, pen: _agreements(report.planned, pen),
    "difficulties": lambda report, pen: _texts(report.difficulties, pen),
    "our_proposals": lambda report, pen: _texts(report.proposals, pen),
    "sources": sources,
}
YEARS: dict[str, Callable[[Any, Pen], Section]] = {
    "years_table": years_table,
    "commitments_table": commitments_table,
    "sources": sources,
}
