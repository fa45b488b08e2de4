"""One concept: what it is called in each language and since when, what clashes, what it was called before and after a day."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.core.periods import valid_day
from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.terms.words import KIND, STATUS, source_words
from earlyspring.desk.trail import trail
from earlyspring.lang.days import written_day
from earlyspring.lang.names import own_first
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.joining import conflicts
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.queries import concepts_of, versions_of


def concept_at(frame: Frame, key: str) -> Concept:
    """The concept of a key, as the term base has it. Raises Http404."""
    for one in concepts_of(frame.mechanism, frame.moment):
        if one.key == key:
            return one
    raise Http404


@posted()
def concept(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame = request.frame
    versions = list(versions_of(mechanism, key))
    try:
        found = concept_at(frame, key)
    except Http404:
        if not versions:
            raise
        # What all withdrew can still be read as it was.
        found = versions[0].concept
    order = own_first(LANGUAGES, frame.language)
    heading = heading_of(found, frame.language)
    first, then = (asked if valid_day(asked := request.GET.get(name, "")) else "" for name in ("before", "after"))
    context = {
        "concept": found,
        "heading": heading,
        "kind": KIND[found.kind],
        "tongues": [(lang, [_told(frame, one) for one in found.terms.get(lang, ())]) for lang in order],
        "conflicts": [(lang, [_told(frame, one) for one in those]) for lang, those in conflicts(found).items()],
        "body": _body_of(frame, key),
        "before": first,
        "after": then,
        "before_words": written_day(first, frame.language) if first else "",
        "after_words": written_day(then, frame.language) if then else "",
        "compared": _compared(found, order, first, then) if first and then else (),
        "own": next((one for one in versions if _is_own(frame, one)), None),
        "versions": [_version(frame, one) for one in versions],
        "crumbs": trail(frame, (_("Agreements"), "instruments"), (_("Terms"), "terms"), (heading, "")),
    }
    return render(request, "desk/terms/concept.html", context)


def heading_of(found: Concept, language: str) -> str:
    """What the concept is called in the reader's language, else by its key: never in another language."""
    return next((one.text for one in found.terms.get(language, ()) if one.status != "deprecated"), found.key)


def _body_of(frame: Frame, key: str) -> str:
    """The body of the register that a concept is the name of, "" where it is of none."""
    item = key.partition(".")[2]
    return item if item in frame.directory.bodies else ""


def _is_own(frame: Frame, one: OwnConcept) -> bool:
    return one.party == frame.posting.party and one.ended_at is None


def _told(frame: Frame, term: Term) -> dict[str, Any]:
    return {
        "term": term,
        "status": STATUS[term.status],
        "since": term.since or None,
        "until": term.until or None,
        "source": source_words(frame, term.source),
    }


def _compared(found: Concept, order: Iterable[str], first: str, then: str) -> list[dict[str, Any]]:
    """By language what was said on two days, and whether that is the same."""
    rows = []
    for lang in order:
        said = [_said(found, lang, day) for day in (first, then)]
        rows.append({"lang": lang, "before": said[0], "after": said[1], "same": said[0] == said[1]})
    return rows


def _said(found: Concept, lang: str, day: str) -> list[str]:
    return [one.text for one in found.terms.get(lang, ()) if one.used_on(day) and one.status != "deprecated"]


def _version(frame: Frame, one: OwnConcept) -> dict[str, Any]:
    said = [
        (lang, "; ".join(term["text"] for term in one.terms.get(lang, ()))) for lang in LANGUAGES if one.terms.get(lang)
    ]
    days = [written_day(at.date().isoformat(), frame.language) if at else "" for at in (one.entered_at, one.ended_at)]
    return {"party": source_words(frame, one.party), "entered": days[0], "ended": days[1], "said": said}
