"""Sentences that say the same: looked up by their words or their likeness; taken along, and taken over from other tools."""

from collections.abc import Mapping
from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring import __version__
from earlyspring.agreements.models import Instrument
from earlyspring.agreements.remembering.actions import remember, units_in
from earlyspring.agreements.remembering.queries import Memory, Told, memory_of, units_of
from earlyspring.agreements.remembering.texts import bitexts_of
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import says
from earlyspring.desk.terms.words import SENTENCES_UNREAD
from earlyspring.desk.title_words import title_in
from earlyspring.desk.trail import trail
from earlyspring.formats.taken import NotRead
from earlyspring.formats.tmx import read_tmx, tmx
from earlyspring.formats.units import Unit
from earlyspring.formats.xliff import read_xliff, xliff
from earlyspring.lang.fold import query
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen
from earlyspring.shown.about import about_of

LARGEST, SHOWN, LONGEST = 16 * 1024**2, 30, 500
TYPES = {"tmx": "application/x-tmx+xml", "xlf": "application/xliff+xml"}


@posted(*COLLEAGUES, post=OFFICERS)
def sentences(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The memory of the reader's party, asked by words; an officer sends a file of another tool in."""
    return _sent(request) if request.method == "POST" else _page(request)


def _page(request: DeskRequest, fault: Any = "", status: int = 200) -> HttpResponse:
    frame = request.frame
    words = request.GET.get("q", "").strip()[:LONGEST]
    mechanism = frame.mechanism
    memory = memory_of(mechanism, frame.posting.party, exercise=frame.moment.exercise)
    page: Page[Told] = Paginator[Told](cast("Any", _found(words, memory)), SHOWN).get_page(request.GET.get("page"))
    context = {
        "words": words,
        "tongues": own_first(LANGUAGES, frame.language),
        "page": page,
        "rows": _rows(frame, list(page)),
        "count": page.paginator.count,
        "total": len(memory) if words else page.paginator.count,
        "fault": fault,
        "key": mechanism.key,
        "crumbs": trail(frame, (_("Agreements"), "instruments"), (_("Terms"), "terms"), (_("Sentences"), "")),
    }
    return render(request, "desk/terms/sentences.html", context, status=status)


def _found(words: str, memory: Memory) -> Memory:
    """Those that hold all the words, then those that are like them as a sentence of any language."""
    if not words:
        return memory
    phrases = query(words)
    alike = [near.unit for near in memory.like(words, LANGUAGES)]
    return memory.with_words(phrases).then(one for one in alike if not says([one.texts], phrases))


def _rows(frame: Frame, told: list[Told]) -> list[dict[str, Any]]:
    units = [one.unit for one in told]
    items = {unit.props.get("document", "") for unit in units}
    held = Instrument._default_manager.filter(seen(True), mechanism=frame.mechanism, known_to=None, item__in=items)
    titles = {one.item: title_in(one.title, frame.language) if one.title else one.item for one in held}
    return [_row(frame, unit, titles) for unit in units]


def _row(frame: Frame, unit: Unit, titles: Mapping[str, str]) -> dict[str, Any]:
    said = [(lang, unit.texts.get(lang, "")) for lang in own_first(LANGUAGES, frame.language)]
    item = unit.props.get("document", "")
    own = "sha256" in unit.props and item in titles
    return {"said": said, "item": item, "title": titles.get(item, item), "own": own}


def _sent(request: DeskRequest) -> HttpResponse:
    frame, file = request.frame, request.FILES.get("file")
    if file is None:
        return _page(request, SENTENCES_UNREAD["no_file"], 422)
    if (file.size or 0) > LARGEST:
        return _page(request, SENTENCES_UNREAD["too_large"], 422)
    try:
        units = units_of_file(file.read())
    except NotRead as refusal:
        return _page(request, SENTENCES_UNREAD[refusal.code], 422)
    told: dict[str, Any] = {"by": frame.posting.party, "user": request.user, "exercise": frame.exercise}
    try:
        new, before, unfit = remember(frame.mechanism, units, at=timezone.now(), **told)
    except Refused as refusal:
        return _page(request, in_words(refusal, frame), 422)
    done = _("Taken over for your party: %(new)s new, %(before)s kept before, %(unfit)s passed over.")
    messages.success(request, done % {"new": new, "before": before, "unfit": unfit})
    return redirect("sentences", frame.mechanism.key)


def units_of_file(data: bytes) -> tuple[Unit, ...]:
    """The units of a TMX or XLIFF file, whichever it is. Raises NotRead."""
    try:
        return read_tmx(data)
    except NotRead as refusal:
        if refusal.code != "not_the_format":
            raise
    return tuple(units_in(read_xliff(data)))


@posted(*COLLEAGUES, post=())
def sentences_file(request: DeskRequest, mechanism: Mechanism, form: str) -> HttpResponse:
    """The sentences of compared texts as TMX, or of two languages as XLIFF; 404 where there are none."""
    exercise = request.frame.moment.exercise
    about = about_of(request.frame.directory, "en").line("sentences")
    if form == "tmx":
        units = units_of(mechanism, exercise=exercise)
        written = tmx(units, __version__, about) if units else b""
    elif form == "xlf":
        source, target = (request.GET.get(name, "") for name in ("from", "to"))
        known = source in LANGUAGES and target in LANGUAGES and source != target
        texts = bitexts_of(mechanism, source, target, exercise=exercise) if known else []
        written = xliff(texts, about) if texts else b""
    else:
        raise Http404
    if not written:
        raise Http404
    return to_be_kept(written, TYPES[form], f"{mechanism.key}-sentences.{form}")
