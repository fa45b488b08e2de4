"""Labels of folders: fourteen to a sheet of A4, 99.1 × 38.1 mm, as they are sold to be stuck on."""

from collections.abc import Iterable

from .facts import Folder, Occasion
from .setting import LANGS, said, set_as_pdf


def labels(occasion: Occasion, folders: Iterable[Folder], langs: tuple[str, ...] = LANGS, skip: int = 0) -> bytes:
    """The labels in the order given; `skip`: how many of the first sheet are used up already.

    Raises GlyphMissing and WordMissing as all papers do.
    """
    every = [
        {
            "heading": one.number,
            "number": one.number,
            "title": said(one.title, langs),
            "keeper": said(one.keeper, langs),
            "note": said(one.note, langs),
        }
        for one in folders
    ]
    return set_as_pdf("labels", occasion, langs, {"labels": every, "skip": skip})
