"""The programme for a pocket: one side of A4, folded twice to A6, four faces to a sheet."""

from collections.abc import Iterable

from .facts import DayOfItems, Occasion
from .setting import LANGS, said, set_as_pdf
from .sheets import day_of, hours_of


def pocket(occasion: Occasion, days: Iterable[DayOfItems], langs: tuple[str, ...] = LANGS) -> bytes:
    """The cover, then the days; a day goes on to the next face, and to a second sheet, where it must.

    Raises GlyphMissing and WordMissing as all papers do.
    """
    every = [
        {
            "heading": one.day,
            "day": day_of(one, langs),
            "items": [
                {"hours": hours_of(item), "title": said(item.title, langs), "place": said(item.place, langs)}
                for item in one.items
            ],
        }
        for one in days
    ]
    return set_as_pdf("pocket", occasion, langs, {"days": every})
