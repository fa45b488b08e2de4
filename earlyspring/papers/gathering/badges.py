"""Badges: A6, one a page, in two scripts, with the square code that a door reads without a network."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import Any

from .facts import Badge, Occasion
from .setting import LANGS, lines_of, names_of, set_as_pdf, words
from .square import square
from .words import COLOURS, category

# A badge has room for so many letters of zones at 40 points.
MOST_ZONES = 6
Photo = tuple[str, bytes]
"""Media type (JPEG or PNG) and bytes of a picture."""


def badges(
    occasion: Occasion,
    every: Iterable[Badge],
    langs: tuple[str, ...] = LANGS,
    photos: Mapping[str, Photo] | None = None,
) -> bytes:
    """The badges as PDF, a page each, in the order given. What changes late (tables, seats) stands on none of them.

    `photos`: by the code of a person; a badge without one has its words over the whole width.

    Raises GlyphMissing and WordMissing as all papers do, ValueError for more than six zones or one that is no single
    letter, and for a person without a name.
    """
    return set_as_pdf("badges", occasion, langs, {"badges": [_badge(one, langs, photos or {}) for one in every]})


def _badge(one: Badge, langs: tuple[str, ...], photos: Mapping[str, Photo]) -> dict[str, Any]:
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
        "photo": _framed(photos[person.code]) if person.code in photos else "",
        "photo_said": words("photo_of", langs[:1], code=person.code)[0]["t"],
        "square": square(one.token),
        "square_said": words("code_of_badge", langs[:1], code=person.code)[0]["t"],
        "no": f"{person.code} · {one.version}",
    }


def _framed(photo: Photo) -> str:
    """The picture as SVG, cut to three by four from its middle: a photo is neither stretched nor squeezed."""
    media_type, content = photo
    data = f"data:{media_type};base64,{b64encode(content).decode()}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400">'
        f'<image href="{data}" width="300" height="400" preserveAspectRatio="xMidYMid slice"/></svg>'
    )
