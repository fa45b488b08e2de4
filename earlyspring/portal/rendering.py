"""A page as HTML: its template with the words of one language. The same shelf, language and place are the same bytes."""

from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext, ngettext, pgettext
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from earlyspring.lang.tongues import LANGUAGES, colon, comma, tag_of
from earlyspring.portal import addresses, words
from earlyspring.portal.being_made import Rendering, Site, speaking
from earlyspring.portal.shelf import Shelf

TEMPLATES = Path(__file__).parent.parent / "templates" / "portal"


def made(shelf: Shelf, site: Site, lang: str, here: str, template: str, facts: dict[str, Any]) -> str:
    """The page of a template."""
    rendering = Rendering(shelf, site, lang, here)
    with speaking(rendering):
        context = {"lang": lang, "here": here, "site": site, "shelf": shelf, "rendering": rendering}
        context |= {"mechanism": shelf.get("mechanism", "mechanism")} | facts
        return _house(lang).get_template(template).render(context)


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
    told |= {name: getattr(addresses, name) for name in ADDRESSES}
    told |= {"tag": tag_of(lang), "tag_of": tag_of, "LANGUAGES": LANGUAGES}
    house.globals.update(told)
    return house


def _escaped(words: str) -> Markup:
    """Words of the product, escaped once for all pages of a language."""
    return escape(gettext(words))


WORDS = ("said", "plain", "day", "span", "words", "figure")
ADDRESSES = ("href", "link", "links", "list_href", "file_href", "asset", "to", "in_languages", "absolute", "rooted")
