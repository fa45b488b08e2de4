"""Any fact of the register: the list of a kind, its page, its history in words."""

from collections.abc import Callable

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from earlyspring.commitments.models import Project
from earlyspring.commitments.on_day import begun_by
from earlyspring.desk.access import posted
from earlyspring.desk.answering import session_days
from earlyspring.desk.counted_together import lacking_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.held_papers import held_papers
from earlyspring.desk.labels import KINDS as KIND_WORDS
from earlyspring.desk.margin import history_of, written_source
from earlyspring.desk.members import observed
from earlyspring.desk.reading import names_of, parts_of, told
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.session_facts import hidden_from
from earlyspring.desk.taken_along import fact_lines
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.queries import fact as fact_of
from earlyspring.ledger.queries import motions_about, sources, versions
from earlyspring.meetings.models import Decision, Observer
from earlyspring.meetings.queries import seen_on
from earlyspring.members.permits import may_note, may_read
from earlyspring.members.queries import notes_on


@posted()
def facts(request: DeskRequest, mechanism: Mechanism, kind: str) -> HttpResponse:
    if kind not in KINDS or kind == "person":
        raise Http404
    found = come(KINDS[kind], mechanism, request.frame.moment, session_days(request.frame)).order_by("item")
    if kind in SEEN and request.frame.moment.as_of < request.frame.moment.today:
        there = SEEN[kind](request.frame)
        found = rows(KINDS[kind], mechanism, request.frame.moment).filter(item__in=there).order_by("item")
    if kind == "proposal":
        found = found.exclude(hidden_from(request.frame))
    if to_be_saved(request):
        return saved(
            request, kind, KIND_WORDS.get(kind, (kind, kind))[1], *fact_lines(mechanism, KINDS[kind], list(found))
        )
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    names = names_of(request.frame, page, headings=True)
    named = [(row, told(request.frame, row, names, alone=False)) for row in page]
    return render(
        request, "desk/facts/facts.html", {"kind": kind, "page": page, "named": named, "ways": ways_to_save(request)}
    )


def sessions_seen(frame: Frame) -> list[str]:
    """Those of the page of meetings: what had begun by the day, and what it saw ahead."""
    decided = come(Decision, frame.mechanism, frame.moment, session_days(frame)).exclude(standing=PROPOSED)
    hosts = decided.filter(type="next_host")
    return [one.item for one in seen_on(frame.sessions.values(), frame.known.cycles, frame.moment, hosts)]


def observers_seen(frame: Frame) -> list[str]:
    return [one.item for one in observed(list(rows(Observer, frame.mechanism, frame.moment)), frame.moment)]


def projects_seen(frame: Frame) -> list[str]:
    return [one.item for one in rows(Project, frame.mechanism, frame.moment) if begun_by(one, frame.moment)]


SEEN: dict[str, Callable[[Frame], list[str]]] = {
    "session": sessions_seen,
    "observer": observers_seen,
    "project": projects_seen,
}
"""Kinds of which no single column tells what had come by a day before today: kind → the ids of those that had."""


@posted()
def fact(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    row = row_of(request, mechanism, kind, item)
    posting, names = request.frame.posting, names_of(request.frame, [row])
    held = held_papers(request.frame, [row])
    motions = list(motions_about(mechanism, item, kind=kind))
    context = {
        "row": row,
        "kind": kind,
        "heading": told(request.frame, row, names),
        "parts": parts_of(request.frame, row, names=names),
        "papers": held.get(row.version),
        "motions": motions,
        "lacking": lacking_of(request.frame, row, motions),
        "sources": [written_source(request.frame, one) for one in sources(mechanism, row.sources)],
        "entries": history_of(request.frame, versions(mechanism, kind, item)),
        "may_note": may_note(posting),
        "notes": notes_on(mechanism, posting.party, item) if may_note(posting) else [],
    }
    return render(request, "desk/facts/fact.html", context)


@posted()
def history(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    """Every version in words: what it said, who said it so and from when, and what changed."""
    row = row_of(request, mechanism, kind, item)
    said = (one for one in versions(mechanism, kind, item) if may_read(request.frame.posting, one))
    seen = [one for one in said if known_then(request, one)]
    names = names_of(request.frame, [row, *seen])
    held = held_papers(request.frame, seen)
    told_versions = [
        (
            one,
            parts_of(request.frame, one, since=seen[place - 1] if place else None, names=names),
            held.get(one.version),
        )
        for place, one in enumerate(seen)
    ]
    context = {"row": row, "kind": kind, "heading": told(request.frame, row, names), "versions": told_versions}
    return render(request, "desk/facts/history.html", context)


def row_of(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> Record:
    row = fact_of(mechanism, kind, item, request.frame.moment)
    if row is None or kind == "person" or not may_read(request.frame.posting, row):
        raise Http404
    return row


def known_then(request: DeskRequest, row: Record) -> bool:
    cut = request.frame.moment.known
    return cut is None or row.known_from <= cut
