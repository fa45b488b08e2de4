"""What is printed of a fair: the run-sheet of delivery, door by door, and the catalogue in one language."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from earlyspring.papers import figures
from earlyspring.papers.facts import Day, Text

from .facts import NOTHING, Occasion
from .setting import LANGS, Said, said, set_as_pdf, words

DELIVERY = (("hour", 2), ("exhibitor", 6), ("booths", 2), ("goods", 4), ("vehicle", 4), ("done", 1))
FRAME = (400, 300)
"""Width and height of a photo in the catalogue, in units: four to three."""


@dataclass(frozen=True, kw_only=True)
class Coming:
    """Who brings goods in an hour. `booths`: their numbers; `vehicle`: plate and driver, as given."""

    hour: str
    exhibitor: Text
    booths: tuple[str, ...] = ()
    goods: str = ""
    vehicle: str = ""


@dataclass(frozen=True, kw_only=True)
class DoorDay:
    """A door on a day, with who comes in the order of the hours."""

    gate: str
    day: Day
    rows: tuple[Coming, ...]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A product in the catalogue. `stars` and `certificate` of OCOP, 0 where there is none; `photo`: media type, bytes."""

    names: Text
    about: Text = field(default_factory=lambda: NOTHING)
    origin: Text = field(default_factory=lambda: NOTHING)
    group: Text = field(default_factory=lambda: NOTHING)
    stars: int = 0
    certificate: str = ""
    holds_until: Day = ""
    photo: tuple[str, bytes] | None = None


@dataclass(frozen=True, kw_only=True)
class Exhibiting:
    """An exhibitor in the catalogue, with what it shows."""

    names: Text
    party: Text
    about: Text = field(default_factory=lambda: NOTHING)
    booths: tuple[str, ...] = ()
    products: tuple[Shown, ...] = ()


def delivery_sheet(occasion: Occasion, doors: Iterable[DoorDay], langs: tuple[str, ...] = LANGS) -> bytes:
    """Who comes when at which door, with a box to tick. Raises GlyphMissing and WordMissing as all papers do."""
    groups = [
        {
            "heading": one.gate,
            "words": [*words("door", langs, name=one.gate), *_day(one.day, langs)],
            "rows": [_coming(row, langs) for row in one.rows],
        }
        for one in doors
    ]
    columns = [{"share": share, "words": words(label, langs)} for label, share in DELIVERY]
    return set_as_pdf("delivery", occasion, langs, {"columns": columns, "groups": groups})


def catalogue(occasion: Occasion, exhibitors: Sequence[Exhibiting], lang: str) -> bytes:
    """The catalogue in one language, by party; a text that lacks it says so. Raises as `delivery_sheet`."""
    langs = (lang,)
    parties: dict[str, list[dict[str, Any]]] = {}
    for one in exhibitors:
        parties.setdefault(_in(one.party, lang)["t"], []).append(_exhibiting(one, lang))
    what = {
        "parties": [{"heading": party, "lang": lang, "rows": rows} for party, rows in parties.items()],
        "booths": words("booths", langs)[0],
        "origin": words("origin", langs)[0],
        "certificate": words("certificate", langs)[0],
        "empty": words("nobody_exhibits", langs)[0],
    }
    return set_as_pdf("catalogue", occasion, langs, what)


def _day(day: Day, langs: tuple[str, ...]) -> Said:
    return [{"lang": lang, "t": figures.day(day, lang), "k": "run"} for lang in langs]


def _coming(one: Coming, langs: tuple[str, ...]) -> list[Any]:
    lines = [[_bare(one.hour)], said(one.exhibitor, langs)]
    return [
        *lines,
        *([_bare(words)] if words else [] for words in (", ".join(one.booths), one.goods, one.vehicle)),
        "box",
    ]


def _bare(words: str) -> dict[str, str]:
    return {"lang": "", "t": words, "k": "run"}


def _exhibiting(one: Exhibiting, lang: str) -> dict[str, Any]:
    return {
        "heading": _in(one.names, lang)["t"],
        "name": _in(one.names, lang),
        "about": said(one.about, (lang,)),
        "at": ", ".join(one.booths),
        "products": [_shown(each, lang) for each in one.products],
    }


def _shown(one: Shown, lang: str) -> dict[str, Any]:
    held = []
    if one.stars and one.holds_until:
        day = figures.day(one.holds_until, lang)
        held = words("certificate_until", (lang,), number=one.certificate, day=day)
    return {
        "name": _in(one.names, lang),
        "about": said(one.about, (lang,)),
        "origin": said(one.origin, (lang,)),
        "group": said(one.group, (lang,)),
        "stars": words("stars_of", (lang,), n=one.stars) if one.stars else [],
        "held": held,
        "photo": _framed(one.photo) if one.photo else "",
        "seen": _in(one.names, lang)["t"],
    }


def _in(text: Text, lang: str) -> dict[str, str]:
    """The words in the language of the paper; where they lack it, that they do, and no other language."""
    found = said(text, (lang,))
    return found[0] if found else words("not_translated", (lang,))[0] | {"k": "missing"}


def _framed(photo: tuple[str, bytes]) -> str:
    """The picture as SVG, cut to the frame from its middle: a photo is neither stretched nor squeezed."""
    media_type, content = photo
    width, height = FRAME
    data = f"data:{media_type};base64,{b64encode(content).decode()}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image href="{data}" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice"/></svg>'
    )
