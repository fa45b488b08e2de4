"""Where each page lies below the folder of its language, and how one page leads to another."""

from collections.abc import Mapping

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal.shelf import Shelf

OWN = {
    "body": "members",
    "session": "sessions",
    "instrument": "papers",
    "commitment": "commitments",
    "exhibitor": "fair",
    "product": "products",
    "event": "events",
    "news": "news",
}
"""Kinds of things with a page of their own → its folder."""
LISTS = {
    "body": "bodies",
    "session": "sessions",
    "instrument": "papers",
    "commitment": "commitments",
    "result": "results",
    "priority": "priorities",
    "decision": "decisions",
    "exhibitor": "exhibitors",
    "product": "products",
    "news": "news",
    "person": "office-holders",
    "gate": "gates",
    "glossary": "glossary",
    "event": "events",
    "programme": "programme",
}
"""Kinds of things → the list on which all of them stand."""
A_PAGE = 50
"""Rows on one page of a list."""


def folder(lang: str) -> str:
    """The folder of a language: vi, zh-hans, en."""
    return SITE_CODES[lang]


def list_place(kind: str, name: str = "", value: str = "", page: int = 1) -> str:
    """commitments.html, commitments/pages/2.html, commitments/by-field/trade.html, commitments/by-field/trade/2.html."""
    start = f"{LISTS[kind]}/by-{name}/{value}" if name else LISTS[kind]
    if page == 1:
        return f"{start}.html"
    return f"{start}/{page}.html" if name else f"{start}/pages/{page}.html"


def place_of(shelf: Shelf, kind: str, item: str) -> str | None:
    """Where the public reads of a thing, with the anchor where it has no page of its own; None where it is not public."""
    page = shelf.page_of(kind, item)
    return None if page is None else place_of_page(kind, item, page)


def place_of_page(kind: str, item: str, page: int) -> str:
    """The same of a thing that is public, which stands on this page of its list."""
    if kind in OWN:
        return f"{OWN[kind]}/{item}.html"
    if kind == "mechanism":
        return "index.html"
    return f"{list_place(kind, page=page)}#{item}"


def way(here: str, there: str) -> str:
    """From one page to another, both below the same folder: up to it, and down again; what follows # stays."""
    return "../" * here.count("/") + there


def every_language(place: str) -> Mapping[str, str]:
    """The page of the same place in each language, from the root."""
    return {lang: f"{code}/{place}" for lang, code in SITE_CODES.items()}
