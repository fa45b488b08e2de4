"""News, and events of the fair, as Atom feeds (RFC 4287), one for each language."""

from xml.etree import ElementTree

from django.utils import translation
from django.utils.translation import gettext as _

from earlyspring.formats.xml import under, written
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import SITE_CODES, tag_of
from earlyspring.portal.being_made import Site
from earlyspring.portal.places import OWN, list_place
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.words import plain

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NEWEST = 50
FEEDS = {"news": "news.atom", "event": "events.atom"}
"""Kinds that have a feed → its file."""
NEVER = "1970-01-01T00:00:00+00:00"


def atom(shelf: Shelf, site: Site, lang: str, kind: str = "news") -> bytes:
    """The newest of a kind that have a title in the language; updated when the newest of them became public."""
    every = shelf.listed(kind, limit=NEWEST) if kind == "news" else shelf.listed(kind)
    newest = sorted(every, key=lambda one: one.since, reverse=True)[:NEWEST] if kind != "news" else every
    told = [one for one in newest if lang in (one.title or {})]
    place, folder = FEEDS[kind], OWN[kind]
    mechanism = shelf.get("mechanism", "mechanism")
    here = f"{site.root}{SITE_CODES[lang]}/"
    root = ElementTree.Element("feed", {"xmlns": ATOM, XML_LANG: tag_of(lang)})
    with translation.override(SITE_CODES[lang]):
        named = plain(mechanism.names, lang) if mechanism else "earlyspring"
        events = _("Events of the fair")
    under(root, "id", here + place)
    under(root, "title", named if kind == "news" else f"{named} · {events}")
    under(root, "updated", max((one.since for one in told), default=shelf.latest()[0] or NEVER))
    under(under(root, "author"), "name", named)
    under(root, "link", None, {"rel": "self", "type": "application/atom+xml", "href": here + place})
    under(root, "link", None, {"rel": "alternate", "type": "text/html", "href": here + list_place(kind)})
    for one in told:
        _entry(root, one, f"{here}{folder}/{one.item}.html", lang)
    return written(root)


def _entry(root: ElementTree.Element, one: Thing, address: str, lang: str) -> None:
    entry = under(root, "entry")
    under(entry, "id", address)
    under(entry, "title", one.title[lang])
    under(entry, "updated", one.since)
    under(entry, "link", None, {"rel": "alternate", "type": "text/html", "href": address})
    under(entry, "content", "\n\n".join(_told(one, lang)), {"type": "text"})


def _told(one: Thing, lang: str) -> list[str]:
    """The sentences of news; of an event when and where it is, what it is about, and why it does not take place."""
    if one.kind == "news":
        return [said["text"][lang] for said in one.sentences or [] if lang in said.get("text", {})]
    when = f"{written_day(one.day, lang)} {one.start}–{one.end} ({one.zone})"
    texts = (one.place, one.city, one.about, one.cancelled)
    return [when, *(text[lang] for text in texts if text and text.get(lang))]
