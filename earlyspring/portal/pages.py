"""Which pages there are, and what each is made of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, takewhile
from typing import Any

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal import fixed, things
from earlyspring.portal.being_made import Site
from earlyspring.portal.marks import FILTERED
from earlyspring.portal.places import A_PAGE, LISTS, OWN, list_place
from earlyspring.portal.rendering import made
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.structured import data_block, data_set
from earlyspring.portal.touching import List, all_touched, lists_touched, pages_touched, things_gone, things_touched

PICTURED = ("session", "news")
"""Kinds with a picture of their own; for all others stands that of the site."""
KINDS_OF_FOLDERS = {place: kind for kind, place in OWN.items()}
KINDS_OF_LISTS = {place: kind for kind, place in LISTS.items()}
THING = re.compile(r"(?P<folder>[a-z-]+)/(?P<item>[A-Za-z0-9][A-Za-z0-9._-]*)\.html")
LIST = re.compile(
    r"(?P<list>[a-z-]+)(?:/by-(?P<name>[a-z]+)/(?P<value>[A-Za-z0-9._-]+)(?:/(?P<page>[1-9][0-9]{0,8}))?"
    r"|/pages/(?P<number>[1-9][0-9]{0,8}))?\.html"
)


@dataclass(frozen=True)
class Page:
    """A page before it is made. `facts`: what its template is told beside the shelf."""

    place: str
    template: str
    facts: dict[str, Any] = field(default_factory=dict)


def render(shelf: Shelf, site: Site, lang: str, page: Page) -> bytes:
    """The page in a language: UTF-8."""
    facts = page.facts | {"data_block": data_block, "data_set": data_set}
    return made(shelf, site, lang, page.place, page.template, facts).encode()


def page_at(shelf: Shelf, place: str) -> Page | None:
    """The page of a place; None where there is none."""
    if place in FIXED:
        return Page(place, place, FIXED[place](shelf))
    if (found := THING.fullmatch(place)) and found["folder"] in KINDS_OF_FOLDERS:
        return thing_page(shelf, KINDS_OF_FOLDERS[found["folder"]], found["item"])
    if (found := LIST.fullmatch(place)) and found["list"] in KINDS_OF_LISTS:
        number = int(found["page"] or found["number"] or 1)
        return list_page(shelf, KINDS_OF_LISTS[found["list"]], found["name"] or "", found["value"] or "", number)
    return None


def thing_page(shelf: Shelf, kind: str, item: str) -> Page | None:
    thing = shelf.get(kind, item)
    if thing is None:
        return None
    around = things.AROUND.get(kind, things.nothing)(shelf, thing)
    return Page(f"{OWN[kind]}/{item}.html", f"{kind}.html", {"thing": thing, "picture": _picture(thing), **around})


def _picture(thing: Thing) -> str:
    """The picture that stands beside a link to it."""
    return f"{thing.kind}-{thing.item}" if thing.kind in PICTURED else "site"


def list_page(shelf: Shelf, kind: str, name: str, value: str, number: int) -> Page | None:
    """One page of a list; of an empty list the first."""
    if name and name not in FILTERED.get(kind, ()):
        return None
    rows = shelf.listed(kind, name, value, limit=A_PAGE + 1, offset=(number - 1) * A_PAGE)
    if not rows and (number > 1 or name):
        return None
    facts: dict[str, Any] = {"kind": kind, "name": name, "value": value, "page": number, "rows": rows[:A_PAGE]}
    facts |= {"more": len(rows) > A_PAGE, "total": shelf.count(kind, name, value) if number == 1 else None}
    facts["filters"] = things.filters(shelf, kind, FILTERED.get(kind, ())) if number == 1 and not name else []
    facts["by"] = things.named_by(shelf, name, value) if name else None
    return Page(list_place(kind, name, value, number), "list.html", facts)


def lists(shelf: Shelf) -> Iterator[List]:
    """Every list there is: kind, name and value of the mark."""
    for kind in LISTS:
        yield kind, "", ""
        for name in FILTERED.get(kind, ()):
            for value, _count in shelf.values(kind, name):
                yield kind, name, value


def every_place(shelf: Shelf) -> Iterator[str]:
    """The places of all pages of a language."""
    yield from FIXED
    for kind, folder in OWN.items():
        for item in shelf.items(kind):
            yield f"{folder}/{item}.html"
    for one in lists(shelf):
        for number in range(1, shelf.pages(*one, A_PAGE) + 1):
            yield list_place(*one, number)


def how_many(shelf: Shelf) -> int:
    """How many pages a language has."""
    things = sum(shelf.count(kind) for kind in OWN)
    whole = sum(shelf.pages(kind, "", "", A_PAGE) for kind in LISTS)
    marks = [(kind, name) for kind, names in FILTERED.items() for name in names]
    parts = sum(-(-some // A_PAGE) for mark in marks for _value, some in shelf.values(*mark))
    return len(FIXED) + things + whole + parts


def touched_places(shelf: Shelf, after: int) -> Iterator[str]:
    """The places of the pages that may differ from what they were after a filling."""
    yield from FIXED
    for kind, folder in OWN.items():
        for item in things_touched(shelf, kind, after):
            yield f"{folder}/{item}.html"
    for one in lists(shelf) if all_touched(shelf, after) else _shown(lists_touched(shelf, after)):
        for number in pages_touched(shelf, one, after, A_PAGE):
            yield list_place(*one, number)


def gone_places(shelf: Shelf, after: int, was: Callable[[str], bool]) -> Iterator[str]:
    """The places that are no more since a filling. `was`: whether there ever was a page."""
    for kind, folder in OWN.items():
        yield from filter(was, (f"{folder}/{item}.html" for item in things_gone(shelf, kind, after)))
    for kind, name, value in _shown(lists_touched(shelf, after)):
        there = shelf.count(kind, name, value) or not name
        first = shelf.pages(kind, name, value, A_PAGE) + 1 if there else 1
        yield from takewhile(was, (list_place(kind, name, value, number) for number in count(first)))


def is_page(path: str) -> bool:
    """Whether a path below the root is that of a page; the pages of words are files beside them."""
    code, _slash, place = path.partition("/")
    return code in SITE_CODES.values() and place.endswith(".html") and not place.startswith("search")


def _shown(some: Iterable[List]) -> Iterator[List]:
    """Those that have pages."""
    return (one for one in some if one[0] in LISTS and (not one[1] or one[1] in FILTERED.get(one[0], ())))


FIXED: Mapping[str, Callable[[Shelf], dict[str, Any]]] = fixed.FIXED
