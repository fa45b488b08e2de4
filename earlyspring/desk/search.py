"""Search over everything, in all three languages."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from earlyspring.desk.access import posted
from earlyspring.desk.found_persons import FoundPerson, each_once, page_of, said_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.labels import KINDS
from earlyspring.desk.ways import hidden_proposals
from earlyspring.lang.fold import query, spans
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.search import Hit
from earlyspring.ledger.search import search as look

LONGEST = 200


@posted()
def search(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:LONGEST]
    kind, tried = request.GET.get("kind", ""), request.frame.moment.exercise
    hits = look(mechanism, words, kinds=[kind] if kind in KINDS else [], limit=50, exercise=tried) if words else []
    hidden = {one.item for one in hidden_proposals(request.frame)}
    hits = [hit for hit in hits if hit.kind != "proposal" or hit.id not in hidden]
    persons = each_once(request.frame, hits)
    hits = [hit for hit in hits if hit.kind != "person" or hit.id in persons]
    found = [
        {"hit": hit, "title": marked(hit.title, words), "snippet": marked(hit.snippet, words)}
        | person_told(request.frame, persons.get(hit.id) if hit.kind == "person" else None)
        for hit in hits
    ]
    kinds = sorted({hit.kind for hit in hits} | ({kind} if kind in KINDS else set()))
    return render(request, "desk/search/search.html", {"words": words, "found": found, "kind": kind, "kinds": kinds})


def person_told(frame: Frame, found: FoundPerson | None) -> dict[str, Any]:
    """A person has no page: what is known of them leads to that of a body."""
    return {"person": found, "said": said_of(frame, found), "body": page_of(frame, found)} if found else {}


def marked(text: str, words: str) -> SafeString:
    """The text with what was found marked; everything in it is escaped."""
    pieces, place = [], 0
    for start, end in spans(text, query(words)):
        pieces += [("", text[place:start], ""), ("<mark>", text[start:end], "</mark>")]
        place = end
    pieces.append(("", text[place:], ""))
    return format_html_join("", "{}{}{}", ((_tag(a), b, _tag(c)) for a, b, c in pieces))


def _tag(name: str) -> SafeString:
    return SafeString(name)


__all__ = ["Hit", "marked", "search"]
