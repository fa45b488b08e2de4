"""A layout of protocol on paper: the plan of the room as large as its words need, and the list of seats beneath."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from earlyspring.papers.facts import Text

from .facts import NOTHING, Occasion
from .pictured import parted
from .setting import said, set_as_pdf, words

Cell = tuple[str, str]
"""Words and the language they are in; empty for that of the paper."""
PAPERS = ((297, 210), (420, 297), (841, 594))
"""A4, A3 and A1 lying, in millimetres."""
MARGIN, HEAD, POINT, LEAST = 10, 30, 72 / 25.4, 7 / 12
"""Millimetres around and above the picture; points to a millimetre; points to a unit of the picture, whose words are 12."""


@dataclass(frozen=True, kw_only=True)
class LayoutSheet:
    """`drawing`: the plan as SVG with its size in units; `seen`: what it shows, for who hears it; `rows`: the same as a
    table, heads first; `title` in words of the paper's language, `place` as far as it is known."""

    title: str
    drawing: str
    width: float
    height: float
    seen: str
    rows: Sequence[Sequence[Cell]]
    place: Text = field(default_factory=lambda: NOTHING)
    version: str = ""


def layout(occasion: Occasion, sheet: LayoutSheet, lang: str) -> bytes:
    """The layout as PDF on the smallest of A4, A3 and A1 on which its words are 7 points high, A1 where on none.

    Raises GlyphMissing and WordMissing as all papers do, ValueError for a list without heads and
    for a drawing that is no picture.
    """
    if not sheet.rows:
        raise ValueError("the list of a layout has its heads")
    wide, high = paper_for(sheet.width, sheet.height)
    langs = (lang,)
    picture = parted(sheet.drawing)
    return set_as_pdf(
        "layout",
        occasion,
        langs,
        {
            "name": sheet.title,
            "room": said(sheet.place, langs),
            "version": sheet.version,
            "paper": {"width": wide, "height": high},
            "width": sheet.width,
            "height": sheet.height,
            "drawn": picture.lines,
            "words": [one | {"lang": one["lang"] or lang} for one in picture.words],
            "seen": sheet.seen,
            "list": words("seats", langs),
            "heads": [_cell(one, lang) for one in sheet.rows[0]],
            "rows": [[_cell(one, lang) for one in row] for row in sheet.rows[1:]],
        },
    )


def paper_for(width: float, height: float) -> tuple[int, int]:
    """Width and height in millimetres of the paper that a picture of this size in units takes."""
    for wide, high in PAPERS:
        room_x, room_y = (wide - 2 * MARGIN) * POINT, (high - MARGIN - HEAD) * POINT
        if min(room_x / width, room_y / height) >= LEAST:
            return wide, high
    return PAPERS[-1]


def _cell(cell: Cell, lang: str) -> dict[str, Any]:
    words, tongue = cell
    return {"lang": tongue or lang, "t": words, "k": "run"}
