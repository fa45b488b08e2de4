"""What a page shows, as a file in a format that other programs read; nothing in it that the page does not show."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from earlyspring.agreements.models import LanguageText
from earlyspring.desk.access import posted
from earlyspring.desk.every_language import in_every_language
from earlyspring.desk.files import opened_among, opened_by, to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.member_words import BODY_TYPE
from earlyspring.formats.about import Text
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, colon
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.queries import fact
from earlyspring.members.permits import may_read
from earlyspring.members.queries import Directory
from earlyspring.shown import exchange

Writer = Callable[[Directory, str, exchange.Types], bytes]
MEMBERS: dict[str, tuple[Writer, str, str]] = {
    "popolo": (exchange.in_popolo, "application/json", "popolo.json"),
    "org": (exchange.in_org, "text/turtle", "org.ttl"),
    "org-jsonld": (exchange.in_org_json, "application/ld+json", "org.jsonld"),
}
"""Name in the address → who writes it, its media type, the end of the file's name."""


@posted()
@require_safe
def members_file(request: DeskRequest, mechanism: Mechanism, form: str) -> HttpResponse:
    """Bodies, memberships, offices, acts of succession and sessions."""
    if form not in MEMBERS:
        raise Http404
    write, media_type, ending = MEMBERS[form]
    frame = request.frame
    content = write(frame.directory, frame.language, type_words())
    return to_be_kept(content, media_type, named(frame, "members", ending))


@posted()
@require_safe
def office_cards(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """The offices of a body, each with who holds it on the day of the page."""
    frame = request.frame
    content = exchange.in_vcard(frame.directory, item, frame.language)
    if not content:
        raise Http404
    return to_be_kept(content, "text/vcard; charset=utf-8", named(frame, item, "vcf"))


@posted()
@require_safe
def instrument_text(request: DeskRequest, mechanism: Mechanism, item: str, lang: str) -> HttpResponse:
    """The last version of a text in one language, where its file is one that this reader may open."""
    frame = request.frame
    found = fact(mechanism, "instrument", item, frame.moment)
    if found is None or not may_read(frame.posting, found):
        raise Http404
    opened = partial(opened_by, frame.posting, mechanism)
    content = exchange.in_akoma_ntoso(frame.directory, item, lang, opened) if lang in LANGUAGES else None
    if content is None:
        raise Http404
    return to_be_kept(content, "application/akn+xml", named(frame, f"{item}-{lang}", "akn.xml"))


@posted()
@require_safe
def results_file(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    content = exchange.in_iati(frame.directory, frame.language)
    return to_be_kept(content, "application/xml", named(frame, "results", "iati.xml"))


def type_words() -> dict[str, Text]:
    """The types of bodies in each language."""
    return {code: in_every_language(words) for code, words in BODY_TYPE.items()}


def named(frame: Frame, what: str, ending: str) -> str:
    return f"{frame.mechanism.key}-{what}-{frame.moment.as_of}.{ending}"


def ways_of_members(frame: Frame) -> list[dict[str, str]]:
    """The links of the page of members, to files of the same day and knowledge."""
    labels = {"popolo": "Popolo", "org": "W3C ORG (Turtle)", "org-jsonld": "W3C ORG (JSON-LD)"}
    return [way(frame, label, "members_file", form) for form, label in labels.items()]


def texts_held(frame: Frame, texts: Iterable[LanguageText]) -> dict[str, Blob]:
    """The files of texts that this reader may open, by their languages in the order of all lists."""
    in_languages = {one.lang: one.sha256 for one in texts}
    held = opened_among(frame.posting, frame.mechanism, in_languages.values())
    return {lang: held[in_languages[lang]] for lang in OWN_NAMES if in_languages.get(lang) in held}


def ways_of_texts(frame: Frame, instrument: str, held: Mapping[str, Blob]) -> list[dict[str, str]]:
    """A link for each text whose words can surely be read: a PDF may be a scan."""
    return [
        way(frame, f"Akoma Ntoso{colon(frame.language)}{OWN_NAMES[lang]}", "instrument_text", instrument, lang)
        for lang, blob in held.items()
        if blob.media_type != "application/pdf"
    ]


def way(frame: Frame, label: str, name: str, *parts: str) -> dict[str, str]:
    """A link to a file of the same moment as the page."""
    moment = frame.moment
    asked = {"as_of": moment.as_of} if moment.as_of != moment.today else {}
    asked |= {"known": moment.session} if moment.session else {}
    asked |= {"exercise": "1"} if moment.exercise else {}
    address = reverse(name, args=[frame.mechanism.key, *parts])
    return {"label": label, "url": f"{address}?{urlencode(asked)}" if asked else address}
