"""The picture that stands beside a link elsewhere (Open Graph): one for the site, each session and each news."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import typst
from django.utils import translation

from earlyspring.lang.days import written_span
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.papers.fonts import shelf as fonts
from earlyspring.portal.being_made import Site
from earlyspring.portal.pages import PICTURED
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.touching import all_touched, things_touched
from earlyspring.portal.words import plain

TEMPLATE = Path(__file__).parent / "picture.typ"
DENSITY = 72.0
"""Points of the template are points of the picture: 1200 by 630."""


def every(shelf: Shelf, site: Site, after: int) -> Iterator[tuple[str, bool, partial[bytes]]]:
    """Pictures are made anew where their thing was touched."""
    for lang in LANGUAGES:
        yield f"pictures/site.{lang}.png", all_touched(shelf, after), partial(picture, shelf, lang, None)
    for kind in PICTURED:
        touched = set(things_touched(shelf, kind, after))
        for item in shelf.items(kind):
            for lang in LANGUAGES:
                place = f"pictures/{kind}-{item}.{lang}.png"
                yield place, item in touched, partial(picture, shelf, lang, (kind, item))


def picture(shelf: Shelf, lang: str, of: tuple[str, str] | None) -> bytes:
    """PNG, 1200 by 630 points: the name of the mechanism, the title and the day of the thing."""
    thing = shelf.get(*of) if of else None
    mechanism = shelf.get("mechanism", "mechanism")
    with translation.override(SITE_CODES[lang]):
        named = plain(mechanism.names, lang) if mechanism else "earlyspring"
        title = plain(thing.title or thing.names, lang) if thing else named
    told = {"lang": lang, "above": named if thing else "", "title": title, "day": _day(thing, lang) if thing else ""}
    made = typst.compile(
        TEMPLATE,
        format="png",
        ppi=DENSITY,
        font_paths=fonts(),
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single picture")
    return made


def _day(thing: Thing, lang: str) -> str:
    first = thing.on or thing.start or thing.day or thing.planned_start or (thing.year and str(thing.year))
    last = thing.end or (None if thing.start else thing.planned_end)
    return written_span(first, last or first, lang) or "" if first else ""
