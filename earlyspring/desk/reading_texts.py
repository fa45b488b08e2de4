"""The text of an instrument in one language, clause by clause, each at an address of its own."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.agreements.comparing.clauses import UNREAD
from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.desk.access import posted
from earlyspring.desk.addresses import address
from earlyspring.desk.files import opened_among, opened_by
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.search import LONGEST, marked
from earlyspring.desk.trail import trail
from earlyspring.lang.across import asked_of, phrases_of
from earlyspring.lang.fold import Query
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.members.permits import may_read
from earlyspring.members.terms.queries import searched


@dataclass(frozen=True)
class ClauseRead:
    """A clause on the page: `head`, its heading with its mark where it has one, and the words below."""

    eid: str
    depth: int
    head: SafeString
    words: SafeString


@posted()
@require_safe
def read_text(request: DeskRequest, mechanism: Mechanism, item: str, lang: str) -> HttpResponse:
    """The last version in a language, where its file is one that this reader may open; `q`: words to be marked in it."""
    frame = request.frame
    instrument = rows(Instrument, mechanism, frame.moment).filter(item=item).first()
    text = last_text(frame, item, lang)
    if instrument is None or not may_read(frame.posting, instrument) or text is None:
        raise Http404
    if opened_by(frame.posting, mechanism, text.sha256 or "") is None:
        raise Http404
    title = instrument.title.get(frame.language) or item
    words = request.GET.get("q", "").strip()[:LONGEST]
    across = words and not request.GET.get("as_typed")
    asked = asked_of(words, searched(mechanism, exercise=frame.moment.exercise) if across else None)
    context = {
        "instrument": instrument,
        "text": text,
        "clauses": clauses_read(mechanism, text, phrases_of(asked)),
        "others": [one for one in langs_read(frame, item) if one != lang],
        "words": words,
        "crumbs": [
            *trail(frame, (_("Agreements"), "instruments")),
            {"label": title, "url": address("instrument", mechanism.key, item)},
            {"label": OWN_NAMES.get(lang, lang), "url": ""},
        ],
    }
    return render(request, "desk/agreements/text.html", context)


def last_text(frame: Frame, instrument: str, lang: str) -> LanguageText | None:
    """The text of the last version that is in a language."""
    held = rows(LanguageText, frame.mechanism, frame.moment).filter(instrument=instrument, lang=lang, sha256__gt="")
    return held.order_by("-version_no", "item").first()


def langs_read(frame: Frame, instrument: str) -> list[str]:
    """The languages in which a text of an instrument can be read here by this reader, their own first."""
    held = rows(LanguageText, frame.mechanism, frame.moment).filter(instrument=instrument, sha256__gt="")
    last = {one.lang or "": one.sha256 or "" for one in held.order_by("version_no", "-item")}
    opened = opened_among(frame.posting, frame.mechanism, last.values()) if last else {}
    known = Clause.objects.filter(mechanism=frame.mechanism, sha256__in=opened, eid="").exclude(kind=UNREAD)
    read = set(known.values_list("sha256", "lang")) if opened else set()
    return [lang for lang in own_first(LANGUAGES, frame.language) if (last.get(lang), lang) in read]


def clauses_read(mechanism: Mechanism, text: LanguageText, phrases: Query) -> list[ClauseRead]:
    """The clauses of a text with what was asked marked; none where its words cannot be read."""
    held = Clause.objects.filter(mechanism=mechanism, sha256=text.sha256, lang=text.lang).exclude(said="")
    return [_read(one, phrases) for one in held.order_by("place")]


def _read(one: Clause, phrases: Query) -> ClauseRead:
    begins = one.at - one.start if one.heading else 0
    head, words = one.said[:begins].strip(), one.said[begins:].strip()
    return ClauseRead(one.eid, one.depth, marked(head, phrases), marked(words, phrases))
