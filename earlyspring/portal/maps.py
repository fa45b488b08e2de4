"""Maps of the site for search engines: sitemaps.org, with every page in each of its languages (hreflang)."""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from earlyspring.lang.tongues import LANGUAGES, SITE_CODES, tag_of
from earlyspring.portal.being_made import Site
from earlyspring.portal.fixed import FIXED
from earlyspring.portal.places import LISTS, OWN, list_place
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.touching import pages_touched

A_MAP = 500
"""Things in one map; a map holds each of them in every language."""
SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def every(shelf: Shelf, site: Site, after: int) -> Iterator[tuple[str, bool, partial[bytes]]]:
    """The index and the maps it names."""
    names = ["pages"]
    yield "sitemaps/pages.xml", True, partial(_fixed, site)
    for kind in OWN:
        if not shelf.count(kind):
            continue
        touched = set(pages_touched(shelf, (kind, "", ""), after, A_MAP))
        for number in range(1, shelf.pages(kind, "", "", A_MAP) + 1):
            name = f"{OWN[kind]}-{number}"
            names.append(name)
            yield f"sitemaps/{name}.xml", number in touched, partial(_things, shelf, site, kind, number)
    yield "sitemap.xml", True, partial(_index, site, names)


def robots(site: Site) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {site.root}sitemap.xml\n".encode()


def _index(site: Site, names: list[str]) -> bytes:
    rows = "".join(f"<sitemap><loc>{escape(site.root)}sitemaps/{name}.xml</loc></sitemap>\n" for name in names)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {SPACES}>\n{rows}</sitemapindex>\n'.encode()


def _fixed(site: Site) -> bytes:
    places = [*FIXED, "search.html", *(list_place(kind) for kind in LISTS)]
    return _map(site, ((place, "") for place in places))


def _things(shelf: Shelf, site: Site, kind: str, number: int) -> bytes:
    found = shelf.each(kind, limit=A_MAP, offset=(number - 1) * A_MAP)
    return _map(site, ((f"{OWN[kind]}/{one.item}.html", one.since[:10]) for one in found))


def _map(site: Site, places: Iterable[tuple[str, str]]) -> bytes:
    root = escape(site.root)
    rows = []
    for place, day in places:
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag_of(lang)}" href="{root}{SITE_CODES[lang]}/{place}"/>'
            for lang in LANGUAGES
        )
        modified = f"<lastmod>{day}</lastmod>" if day else ""
        rows += [f"<url><loc>{root}{SITE_CODES[lang]}/{place}</loc>{modified}{others}</url>\n" for lang in LANGUAGES]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {SPACES}>\n{"".join(rows)}</urlset>\n'.encode()
