"""Search over everything, in all three languages."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from earlyspring.agreements.comparing.searching import FoundClauses
from earlyspring.desk.access import posted
from earlyspring.desk.clause_hits import clauses_for, lines_of
from earlyspring.desk.found_persons import FoundPerson, each_once, page_of, said_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.labels import KINDS
from earlyspring.desk.ways import hidden_proposals
from earlyspring.lang.across import Asked, asked_of, phrases_of
from earlyspring.lang.fold import Query, spans
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.search import Near, facts_with, hits_of
from earlyspring.members.terms.queries import searched

LONGEST, A_PAGE, FIRST_CLAUSES = 200, 50, 10
CLAUSE = "clause"


@posted()
def search(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """What has the words, a page at a time; `kind`: of one kind alone; `as_typed`: not in other languages too."""
    frame = request.frame
    words = request.GET.get("q", "").strip()[:LONGEST]
    kind, tried, as_typed = request.GET.get("kind", ""), frame.moment.exercise, bool(request.GET.get("as_typed"))
    asked = asked_of(words, searched(mechanism, exercise=tried) if words and not as_typed else None)
    facts, persons, more = _facts(frame, words, asked, kind) if kind != CLAUSE else ([], {}, False)
    clauses = clauses_for(frame, words, asked) if kind in ("", CLAUSE) else FoundClauses([], more=False)
    listed: list[Any] = clauses.clauses if kind == CLAUSE else facts
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    phrases = phrases_of(asked)
    hits = hits_of(mechanism, list(page.object_list), asked) if kind != CLAUSE else []
    lines = [
        {"hit": hit, "title": marked(hit.title, phrases), "snippet": marked(hit.snippet, phrases)}
        | person_told(frame, persons.get(hit.id) if hit.kind == "person" else None)
        for hit in hits
    ]
    shown = page.object_list if kind == CLAUSE else clauses.clauses[:FIRST_CLAUSES] if page.number == 1 else []
    context = {
        "words": words,
        "found": lines,
        "page": page,
        "more": clauses.more if kind == CLAUSE else more,
        "kind": kind,
        "kinds": sorted({one.kind for one in facts} | ({kind} if kind in KINDS else set())),
        "clauses": [(line, marked(line.snippet, phrases)) for line in lines_of(frame, shown, asked)],
        "clauses_found": clauses,
        "through": [one for one in asked if one.through],
        "as_typed": as_typed,
    }
    return render(request, "desk/search/search.html", context)


def _facts(frame: Frame, words: str, asked: list[Asked], kind: str) -> tuple[list[Near], dict[str, FoundPerson], bool]:
    """The facts that this reader is shown, the persons among them by their ids, and whether there are more."""
    kinds = [kind] if kind in KINDS else []
    found = facts_with(frame.mechanism, words, kinds=kinds, exercise=frame.moment.exercise, asked=asked)
    hidden = {one.item for one in hidden_proposals(frame)}
    facts = [one for one in found.facts if one.kind != "proposal" or one.id not in hidden]
    persons = each_once(frame, facts)
    return [one for one in facts if one.kind != "person" or one.id in persons], persons, found.more


def person_told(frame: Frame, found: FoundPerson | None) -> dict[str, Any]:
    """A person has no page: what is known of them leads to that of a body."""
    return {"person": found, "said": said_of(frame, found), "body": page_of(frame, found)} if found else {}


def marked(text: str, phrases: Query) -> SafeString:
    """The text with what was found marked; everything in it is escaped."""
    pieces, place = [], 0
    for start, end in spans(text, phrases):
        pieces += [("", text[place:start], ""), ("<mark>", text[start:end], "</mark>")]
        place = end
    pieces.append(("", text[place:], ""))
    return format_html_join("", "{}{}{}", ((_tag(a), b, _tag(c)) for a, b, c in pieces))


def _tag(name: str) -> SafeString:
    return SafeString(name)


__all__ = ["marked", "search"]
