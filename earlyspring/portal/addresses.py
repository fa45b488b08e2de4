"""Where the pages of templates lead: to things, lists, files, other languages; as seen from the page that is being made."""

from typing import Any

from django.utils.translation import gettext
from markupsafe import Markup, escape

from earlyspring.lang.tongues import LANGUAGES, SITE_CODES, comma, tag_of
from earlyspring.portal import words
from earlyspring.portal.assets import assets
from earlyspring.portal.being_made import NOW
from earlyspring.portal.places import every_language, list_place, place_of


def href(kind: str, item: str) -> str:
    """A link to a thing, "" where it is not public."""
    now = NOW.get()
    place = place_of(now.shelf, kind, item)
    return now.to(place) if place else ""


def link(ref: dict[str, Any] | None) -> Markup:
    """A reference: linked where the thing is public, else in the words it was frozen with."""
    now = NOW.get()
    if not ref:
        return words.missing(gettext("not stated"))
    said = words.said(ref["words"], now.lang)
    place = place_of(now.shelf, ref["kind"], ref["item"])
    if not place:
        return said
    # Joined and not formatted: it stands many times on a page, and both parts are escaped.
    return Markup(f'<a href="{escape(now.to(place))}">{said}</a>')  # noqa: S704


def links(refs: list[dict[str, Any]] | None) -> Markup:
    """Several, parted as the language parts a list."""
    if not refs:
        return words.missing(gettext("not stated"))
    return escape(comma(NOW.get().lang)).join(map(link, refs))


def list_href(kind: str, name: str = "", value: str = "", page: int = 1) -> str:
    return NOW.get().to(list_place(kind, name, value, page))


def asset(name: str) -> str:
    return NOW.get().to_root(assets()[name][0])


def file_href(file: dict[str, Any]) -> str:
    """A released file, by its digest; what a browser would run is not offered by its own type."""
    return NOW.get().to_root(file_place(file))


ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


def file_place(file: dict[str, Any]) -> str:
    return f"files/{file['sha256']}.{ENDINGS.get(file.get('media_type', ''), 'bin')}"


def to(place: str) -> str:
    return NOW.get().to(place)


def in_languages() -> list[tuple[str, str, str, str]]:
    """Code, tag, own name and address of this page in each language."""
    now = NOW.get()
    found = every_language(now.here)
    if now.here.startswith("search/"):
        # Words begin otherwise in another language.
        found = {**every_language("search.html"), now.lang: found[now.lang]}
    return [(lang, tag_of(lang), words.own_names()[lang], now.to_root(found[lang])) for lang in LANGUAGES]


def absolute(place: str = "", lang: str = "") -> str:
    """The whole address of a place of a language; of this page where none is named."""
    now = NOW.get()
    if lang and lang != now.lang and now.here.startswith("search/"):
        place = "search.html"
    return f"{now.site.root}{SITE_CODES[lang or now.lang]}/{place or now.here}"


def rooted(place: str) -> str:
    return NOW.get().site.root + place
