"""Which pages there are, and what each is made of."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.portal import fixed, things
from earlyspring.portal.places import A_PAGE, LISTS, OWN, list_place
from earlyspring.portal.rendering import Site, made
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.structured import data_block, data_set

FILTERED = {
    "commitment": ("field", "party", "session", "instrument"),
    "instrument": ("field", "party", "session"),
    "result": ("field", "party"),
    "product": ("category",),
}
"""Kinds → by which marks their lists are parted."""
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


def lists(shelf: Shelf) -> Iterator[tuple[str, str, str]]:
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
        for item in shelf.touched(kind):
            yield f"{folder}/{item}.html"
    for kind, name, value in lists(shelf):
        for number in range(1, shelf.pages(kind, name, value, A_PAGE) + 1):
            yield list_place(kind, name, value, number)


def touched_places(shelf: Shelf, after: int) -> Iterator[str]:
    """The places of the pages that may differ from what they were after a filling."""
    yield from FIXED
    for kind, folder in OWN.items():
        for item in shelf.touched(kind, after):
            yield f"{folder}/{item}.html"
    for kind, name, value in lists(shelf):
        for number in shelf.pages_touched(kind, name, value, after, A_PAGE):
            yield list_place(kind, name, value, number)


FIXED: Mapping[str, Callable[[Shelf], dict[str, Any]]] = fixed.FIXED

__all__ = ["FILTERED", "Page", "every_place", "list_page", "page_at", "render", "thing_page", "touched_places"]
