"""The news as an Atom feed (RFC 4287), one for each language."""

from xml.etree import ElementTree

from django.utils import translation

from earlyspring.formats.xml import under, written
from earlyspring.lang.tongues import SITE_CODES, tag_of
from earlyspring.portal.rendering import Site
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.words import plain

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NEWEST = 50
NEVER = "1970-01-01T00:00:00+00:00"


def atom(shelf: Shelf, site: Site, lang: str) -> bytes:
    """The newest news that have a title in the language; updated when the newest of them became public."""
    news = [one for one in shelf.listed("news", limit=NEWEST) if lang in (one.title or {})]
    mechanism = shelf.get("mechanism", "mechanism")
    here = f"{site.root}{SITE_CODES[lang]}/"
    root = ElementTree.Element("feed", {"xmlns": ATOM, XML_LANG: tag_of(lang)})
    with translation.override(SITE_CODES[lang]):
        named = plain(mechanism.names, lang) if mechanism else "earlyspring"
    under(root, "id", f"{here}news.atom")
    under(root, "title", named)
    under(root, "updated", max((one.since for one in news), default=shelf.latest()[0] or NEVER))
    under(under(root, "author"), "name", named)
    under(root, "link", None, {"rel": "self", "type": "application/atom+xml", "href": f"{here}news.atom"})
    under(root, "link", None, {"rel": "alternate", "type": "text/html", "href": f"{here}news.html"})
    for one in news:
        _entry(root, one, f"{here}news/{one.item}.html", lang)
    return written(root)


def _entry(root: ElementTree.Element, one: Thing, address: str, lang: str) -> None:
    entry = under(root, "entry")
    under(entry, "id", address)
    under(entry, "title", one.title[lang])
    under(entry, "updated", one.since)
    under(entry, "link", None, {"rel": "alternate", "type": "text/html", "href": address})
    told = [said["text"][lang] for said in one.sentences or [] if lang in said.get("text", {})]
    under(entry, "content", "\n\n".join(told), {"type": "text"})
