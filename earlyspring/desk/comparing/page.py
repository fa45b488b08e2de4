"""The comparison of an agreement's texts: clause beside clause, what was found, who accepted it and who approved the texts."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing.actions import bring_file, compare_texts
from earlyspring.agreements.comparing.permits import may_compare
from earlyspring.agreements.comparing.queries import comparison_kept, shown, texts_beside
from earlyspring.desk.access import OFFICERS, WRITERS, posted, refuse_method
from earlyspring.desk.comparing.looking_up import looked_up
from earlyspring.desk.comparing.name_words import why_unread
from earlyspring.desk.comparing.place import instrument_at, may_say, placed, version_of, way_back
from earlyspring.desk.comparing.shown import shown as shown_as_asked
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.blobs import LARGEST
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism


@posted()
def compare(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """The texts as they stand now, whatever day the other pages speak of."""
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    texts = texts_beside(instrument, version_of(request), frame.moment.exercise)
    kept = comparison_kept(instrument, texts, frame.moment.exercise)
    handed_on = {key: value for key in ("version", "exercise") if (value := request.GET.get(key, ""))}
    context: dict[str, Any] = {
        "texts": texts,
        "version": texts[0].version_no if texts else None,
        "may_compare": may_compare(frame.posting),
        "found": looked_up(request, mechanism, frame.moment.exercise),
        "kept_query": handed_on,
        "kept_asked": urlencode(handed_on),
    }
    if kept:
        compared = shown(instrument, kept)
        context |= {
            "compared": compared,
            "shown": shown_as_asked(request, compared, frame.language),
            "together": kept.together,
            "not_here": [lang for lang, code in kept.unread.items() if code == "not_here"],
            "unread": {lang: why_unread(code) for lang, code in kept.unread.items()},
            "may_speak": may_say(frame, compared.asked, compared.exercise),
            "apart": compared.exercise != frame.exercise,
            "parties": frame.directory.ordered(compared.asked),
            "elsewhere": [one for one in compared.asked if one not in hosted(mechanism)],
        }
    return render(request, "desk/comparing/compare.html", context | placed(frame, instrument, (_("Comparison"), "")))


@posted(*WRITERS)
def compare_again(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Compare the texts as they stand, by the rules and the terms of today. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    instrument = instrument_at(request, mechanism, item)
    exercise = request.frame.moment.exercise
    made = compare_texts(
        instrument, at=timezone.now(), user=request.user, version=version_of(request), exercise=exercise
    )
    if made is None:
        messages.error(request, _("There are not two texts to be compared yet. Deposit the text in another language."))
    else:
        messages.success(request, _("Compared as the texts stand now."))
    return redirect(way_back(request, mechanism, item))


@posted(*OFFICERS)
def bring(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Lay the file of a text here whose digest alone came from another node. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    file = request.FILES.get("file")
    if file is None or (file.size or 0) > LARGEST:
        messages.error(request, _("Choose the file of the text, up to 25 MB."))
        return redirect(way_back(request, mechanism, item))
    try:
        bring_file(
            instrument,
            file.read(),
            name=(file.name or "")[:200],
            by=frame.posting.party,
            user=request.user,
            at=timezone.now(),
            version=version_of(request),
            exercise=frame.moment.exercise,
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    else:
        messages.success(request, _("The file lies here now, and the texts were compared."))
    return redirect(way_back(request, mechanism, item))
