"""One clause: its sentences in two languages as they are linked, linking them otherwise, and the terms that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.linking import linked, side_of, standing
from earlyspring.agreements.comparing.models import Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.queries import clauses_kept, comparison_kept, links_between, texts_beside
from earlyspring.agreements.instruments import asked
from earlyspring.agreements.models import Instrument
from earlyspring.desk.access import OFFICERS, posted, refuse_method
from earlyspring.desk.comparing.looking_up import concepts_in
from earlyspring.desk.comparing.place import instrument_at, may_say, placed, version_of, way_back
from earlyspring.desk.comparing.words import part_words
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.lang.names import own_first
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.queries import term_base

Numbered = list[tuple[int, str]]


@dataclass(frozen=True)
class Linked:
    """Sentences that say the same, each with its number in its clause; `by_people`: a person linked them."""

    a: Numbered
    b: Numbered
    by_people: bool


def clauses_at(request: DeskRequest, instrument: Instrument, eid: str) -> tuple[Comparison, dict[str, Clause]]:
    """The comparison of an address, with the clause in each language that has it; 404 where none has."""
    exercise = request.frame.moment.exercise
    kept = comparison_kept(instrument, texts_beside(instrument, version_of(request), exercise), exercise)
    held = clauses_kept(kept) if kept else {}
    found = {lang: one for lang, those in held.items() for one in those if one.eid == eid}
    if kept is None or not found:
        raise Http404
    return kept, found


def pair_of(request: DeskRequest, found: dict[str, Clause]) -> tuple[Clause, Clause] | None:
    """The two languages that are laid side by side: as the address asks, else the first two; in their order."""
    langs = list(found)
    chosen = [lang for lang in langs if lang in request.GET.getlist("lang")]
    pair = chosen if len(chosen) == 2 else langs[:2]
    return (found[pair[0]], found[pair[1]]) if len(pair) == 2 else None


@posted(post=OFFICERS)
def clause(request: DeskRequest, mechanism: Mechanism, item: str, eid: str) -> HttpResponse:
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    kept, found = clauses_at(request, instrument, eid)
    pair, may = pair_of(request, found), may_say(frame, asked(instrument), kept.exercise)
    if request.method == "POST":
        if pair is None or not may:
            raise Http404
        return _link(request, instrument, pair)
    back = way_back(request, mechanism, item) + f"#{eid}"
    words = "\n".join(one.said for one in found.values())
    context: dict[str, Any] = {
        "eid": eid,
        "name": part_words(eid),
        "langs": list(found),
        "lacking": [lang for lang in own_first(instrument.languages, frame.language) if lang not in found],
        "may_speak": may,
        "back": back,
        "concepts": concepts_in(words, term_base(mechanism, exercise=frame.moment.exercise)),
    }
    if pair:
        made = links_between(instrument, eid, kept.exercise)
        context |= {"pair": pair, "links": _links(pair, made), "made": _told(pair, made)}
    steps = placed(frame, instrument, (_("Comparison"), back), (part_words(eid), ""))
    return render(request, "desk/comparing/clause.html", context | steps)


def _links(pair: tuple[Clause, Clause], made: Sequence[LinkedSentences]) -> list[Linked]:
    here, there = side_of(pair[0]), side_of(pair[1])
    fixed = {(one.a, one.b) for one in standing(here, there, made)}
    return [
        Linked([(at, here.said[at]) for at in one.a], [(at, there.said[at]) for at in one.b], (one.a, one.b) in fixed)
        for one in linked(here, there, made)
    ]


def _told(pair: tuple[Clause, Clause], made: Sequence[LinkedSentences]) -> list[tuple[LinkedSentences, bool]]:
    """The links that people made between these languages, each with whether its sentences still stand there."""
    here, there = side_of(pair[0]), side_of(pair[1])
    own = [one for one in made if (one.lang_a, one.lang_b) == (pair[0].lang, pair[1].lang)]
    return [(one, bool(standing(here, there, [one]))) for one in own]


def _link(request: DeskRequest, instrument: Instrument, pair: tuple[Clause, Clause]) -> HttpResponse:
    rows, columns = (_numbers(request.POST.getlist(side)) for side in "ab")
    frame = request.frame
    try:
        actions.link_sentences(
            instrument,
            *pair,
            rows=rows,
            columns=columns,
            by=frame.posting.party,
            user=request.user,
            at=timezone.now(),
            exercise=frame.moment.exercise,
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    else:
        _compared_anew(request, instrument)
        messages.success(request, _("Linked, and compared anew. It holds as long as these sentences stand unchanged."))
    return redirect(request.get_full_path())


def _numbers(said: Sequence[str]) -> list[int]:
    return sorted({int(one) for one in said[:200] if one.isascii() and one.isdigit() and len(one) < 6})


def _compared_anew(request: DeskRequest, instrument: Instrument) -> None:
    actions.compare_texts(
        instrument,
        at=timezone.now(),
        user=request.user,
        version=version_of(request),
        exercise=request.frame.moment.exercise,
    )


@posted(*OFFICERS)
def unlink(request: DeskRequest, mechanism: Mechanism, item: str, pk: int) -> HttpResponse:
    """Take a link away that a person made. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    instrument = instrument_at(request, mechanism, item)
    link = LinkedSentences.objects.filter(mechanism=mechanism, instrument=item, pk=pk).first()
    if link is None or not may_say(request.frame, asked(instrument), link.exercise):
        raise Http404
    eid = link.eid
    actions.unlink_sentences(link, by=request.frame.posting.party, instrument=instrument)
    _compared_anew(request, instrument)
    messages.success(request, _("The link is taken away; the sentences are linked by the rules again."))
    return redirect("compare_clause", mechanism.key, item, eid)
