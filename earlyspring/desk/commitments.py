"""The pages of the commitments' chapter: the list, the matrix, one commitment; what was said, and what led where."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.queries import Line, book
from earlyspring.core.deadlines import slippage
from earlyspring.desk.access import posted
from earlyspring.desk.agreement_words import GAP_CODE, OPEN
from earlyspring.desk.answering import session_days
from earlyspring.desk.body_names import name_of
from earlyspring.desk.commitment_facts import commitment_facts
from earlyspring.desk.commitment_history import findings_in, happened
from earlyspring.desk.commitment_pictures import matrix_of
from earlyspring.desk.dayless import numbers
from earlyspring.desk.facets import of_body, of_field, of_list, of_session
from earlyspring.desk.figure_words import figure_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gates import gates
from earlyspring.desk.labels import COMMITMENT_STATE, STANDING
from earlyspring.desk.lists import Facet, in_languages, listed
from earlyspring.desk.margin import sources_of
from earlyspring.desk.opinions import opinions_in
from earlyspring.desk.projects import projects
from earlyspring.desk.proposals import priorities, proposals
from earlyspring.desk.results import results
from earlyspring.desk.said import statement, statements
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.title_words import title_in
from earlyspring.desk.trail import trail
from earlyspring.lang.names import own_first, sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.naming import session_name
from earlyspring.review.paper_waits import paper_waits_on


@posted()
def commitments(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    lines = lines_on(frame)
    sorts = {
        "code": lambda line: line.commitment.code or line.commitment.item,
        "title": lambda line: sort_key(line.commitment.heading().get(frame.language), frame.language),
        "due": lambda line: line.due,
        "made": lambda line: line.made_on,
        "gaps": lambda line: len(line.lacks),
    }
    shown = listed(request, lines, facets(frame), sorts=sorts, texts=words_in, sort="-made")
    if to_be_saved(request):
        saved_lines = (row(frame, line) for line in shown.rows)
        return saved(request, "commitments", _("Commitments"), heads(), saved_lines, shown)
    counted = [line for line in shown.rows if not line.proposed]
    return render(
        request,
        "desk/commitments/commitments.html",
        {
            "shown": shown,
            **numbers(frame, (line.commitment for line in shown.rows)),
            "recorded": sum(line.commitment.standing == "reported" for line in counted),
            "late": sum(line.late for line in counted),
            "crumbs": trail(frame, (_("Commitments"), "")),
            "page": "commitments",
        },
    )


def lines_on(frame: Frame) -> list[Line]:
    """Every commitment made by the moment's day, closed ones too; one statement."""
    languages = frame.directory.charter.languages if frame.directory.charter else ()
    return book(frame.mechanism, frame.moment, session_days(frame), languages)[0]


def facets(frame: Frame) -> list[Facet]:
    """By what the list is narrowed; closed commitments are shown when they are asked for."""

    def states(line: Line) -> list[str | None]:
        state = line.commitment.state
        return [state] if state == "closed" else [state, "open"]

    return [
        of_field(frame, lambda line: line.commitment.sectors),
        of_body(frame, lambda line: line.bound),
        of_session(frame, lambda line: [line.commitment.session]),
        Facet("year", _("Year"), _("all years"), lambda line: [line.made_on[:4]], str, order=newest_first),
        of_list("status", _("State"), _("every state"), states, OPEN | COMMITMENT_STATE, default="open"),
        of_list("gap", _("Gap"), _("with and without gaps"), lambda line: line.lacks, GAP_CODE),
    ]


def newest_first(years: Iterable[str]) -> list[str]:
    return sorted(years, reverse=True)


def words_in(line: Line) -> list[Any]:
    one = line.commitment
    return [one.code, one.item, one.title, one.text, one.note]


def heads() -> list[Any]:
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    texts = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [
        _("Parties"),
        _("Fields"),
        _("Session"),
        _("Responsible"),
        _("Original due date"),
        _("Due"),
        _("Days later"),
    ]
    return [_("Id"), _("Code"), *titles, *texts, *rest, _("Gaps"), _("State"), _("Standing"), _("Sources")]


def row(frame: Frame, line: Line) -> list[Any]:
    """A commitment as a line of a spreadsheet."""
    one, directory, language = line.commitment, frame.directory, frame.language
    session = frame.sessions.get(one.session or "")
    leads = [name_of(directory, key, language) for key in directory.ordered(line.leads.values())]
    return [
        one.item,
        one.code,
        *in_languages(one.title, LANGUAGES),
        *in_languages(one.text, LANGUAGES),
        "; ".join(name_of(directory, key, language, line.made_on) for key in directory.ordered(one.parties)),
        "; ".join(directory.field_names.get(code, {}).get(language, code) for code in one.sectors),
        session_name(session, frame.organs, language) if session else "",
        "; ".join(leads),
        line.due_dates[0].on if line.due_dates else "",
        line.due or "",
        line.slipped if line.due else "",
        "; ".join(str(GAP_CODE[code]) for code in line.lacks),
        COMMITMENT_STATE[one.state],
        STANDING.get(one.standing, one.standing),
        "; ".join(one.sources),
    ]


@posted()
def matrix(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    lines = [line for line in lines_on(frame) if not line.proposed and line.commitment.state != "closed"]
    used = {code for line in lines for code in line.commitment.sectors}
    return render(
        request,
        "desk/commitments/matrix.html",
        {
            "picture": matrix_of(frame, lines),
            "total": len(lines),
            "empty_fields": [code for code in frame.directory.field_names if code not in used],
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("By field and party"), "")),
            "page": "matrix",
        },
    )


@posted()
def commitment(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    facts = commitment_facts(frame, item)
    if facts is None:
        raise Http404
    one = facts.commitment
    title = one.code or title_in(one.heading(), frame.language)
    findings = findings_in(frame, facts.found)
    return render(
        request,
        "desk/commitments/commitment.html",
        {
            "facts": facts,
            "commitment": one,
            "line": facts.line,
            "found": facts.found,
            "named": facts.named,
            "on": facts.line.made_on,
            "session": frame.sessions.get(one.session or ""),
            "languages_in_order": own_first(LANGUAGES, frame.language),
            "figures": [(row, figure_of(row, frame.language)) for row in facts.found["results"]],
            **opinions_in(frame, one, facts.found),
            "held": paper_waits_on(mechanism, item) if one.standing in ("joint", "sealed") else [],
            "footnotes": [party for party in facts.parties if party.note],
            "findings": findings,
            "carried": findings[0][2] if findings else 0,
            "slipped_in_all": slippage([(due.no, due.on) for due in facts.found["due_dates"]]),
            "history": happened(frame, facts.found, findings),
            "sources": sources_of(frame, facts.shown(), facts.named["source"]),
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (title, "")),
        },
    )


__all__ = [
    "commitment",
    "commitments",
    "gates",
    "matrix",
    "priorities",
    "projects",
    "proposals",
    "results",
    "statement",
    "statements",
]
