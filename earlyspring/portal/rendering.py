"""A page as HTML: its template with the words of one language. The same shelf, language and place are the same bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from earlyspring.lang.tongues import LANGUAGES, SITE_CODES, colon, comma, tag_of
from earlyspring.portal import words
from earlyspring.portal.assets import assets
from earlyspring.portal.places import every_language, list_place, place_of, way
from earlyspring.portal.shelf import Shelf

TEMPLATES = Path(__file__).parent.parent / "templates" / "portal"


@dataclass(frozen=True)
class Site:
    """What the site as a whole is: whose, and under which address it is read (ends in /)."""

    key: str
    root: str
    demo: bool = False


@dataclass(frozen=True)
class Rendering:
    """What is being made: `here` is the place below the folder of the language."""

    shelf: Shelf
    site: Site
    lang: str
    here: str

    @property
    def path(self) -> str:
        return f"{SITE_CODES[self.lang]}/{self.here}"

    def to(self, place: str) -> str:
        """A link to a place of the same language."""
        return way(self.here, place)

    def to_root(self, place: str) -> str:
        """A link to a place below the root."""
        return way(self.path, place)


NOW: ContextVar[Rendering] = ContextVar("what is being made")


def made(shelf: Shelf, site: Site, lang: str, here: str, template: str, facts: dict[str, Any]) -> str:
    """The page of a template."""
    rendering = Rendering(shelf, site, lang, here)
    with speaking(rendering):
        context = {"lang": lang, "here": here, "site": site, "shelf": shelf, "rendering": rendering}
        context |= {"mechanism": shelf.get("mechanism", "mechanism")} | facts
        return _house(lang).get_template(template).render(context)


@contextmanager
def speaking(rendering: Rendering) -> Iterator[None]:
    """Words in the language of what is being made."""
    token = NOW.set(rendering)
    try:
        with translation.override(SITE_CODES[rendering.lang]):
            yield
    finally:
        NOW.reset(token)


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


@cache
def _house(lang: str) -> Environment:
    """The templates with the words of one language."""
    house = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    told: dict[str, Any] = {name: partial(getattr(words, name), lang=lang) for name in WORDS}
    told |= {"word": words.word, "missing": words.missing, "tongue": words.tongue, "own_names": words.own_names()}
    told |= {
        "_": lru_cache(maxsize=1 << 10)(_escaped),
        "ngettext": ngettext,
        "pgettext": pgettext,
        "colon": colon(lang),
        "comma": comma(lang),
    }
    told |= {"href": href, "link": link, "links": links, "list_href": list_href, "asset": asset, "to": to}
    told |= {"file_href": file_href, "in_languages": in_languages, "absolute": absolute, "rooted": rooted}
    told |= {"tag": tag_of(lang), "tag_of": tag_of, "LANGUAGES": LANGUAGES}
    house.globals.update(told)
    return house


def _escaped(words: str) -> Markup:
    """Words of the product, escaped once for all pages of a language."""
    return escape(gettext(words))


WORDS = ("said", "plain", "day", "span", "words", "figure")
