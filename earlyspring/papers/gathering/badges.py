"""Badges: A6, one a page, in two scripts, with the square code that a door reads without a network."""

from collections.abc import Iterable
from typing import Any

from .facts import Badge, Occasion
from .setting import LANGS, lines_of, names_of, set_as_pdf, words
from .square import square
from .words import COLOURS, category

# A badge has room for so many letters of zones at 40 points.
MOST_ZONES = 6


def badges(occasion: Occasion, every: Iterable[Badge], langs: tuple[str, ...] = LANGS) -> bytes:
    """The badges as PDF, a page each, in the order given. What changes late (tables, seats) stands on none of them.

    Raises GlyphMissing and WordMissing as all papers do, ValueError for more than six zones or one that is no single
    letter, and for a person without a name.
    """
    return set_as_pdf("badges", occasion, langs, {"badges": [_badge(one, langs) for one in every]})


def _badge(one: Badge, langs: tuple[str, ...]) -> dict[str, Any]:
    person = one.person
    if len(one.zones) > MOST_ZONES or any(len(zone) != 1 for zone in one.zones):
        raise ValueError(f"badge {person.code}: zones are at most {MOST_ZONES} letters, not {', '.join(one.zones)}")
    if not (names := names_of(person, langs)):
        raise ValueError(f"badge {person.code}: nobody is named on it")
    return {
        "heading": person.code,
        "names": names,
        "latin": person.latin.strip(),
        "offices": lines_of(person, person.office, langs),
        "bodies": lines_of(person, person.body, langs),
        "category": [{"lang": lang, "t": category(one.category, lang), "k": "run"} for lang in langs],
        "colour": COLOURS[one.category],
        "zones": list(one.zones),
        "square": square(one.token),
        "square_said": words("code_of_badge", langs[:1], code=person.code)[0]["t"],
        "no": f"{person.code} · {one.version}",
    }
