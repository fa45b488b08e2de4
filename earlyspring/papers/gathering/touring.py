"""What a guide has in hand: who goes along on a tour, party by party, with a box to tick."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from earlyspring.papers.facts import Text

from .facts import Occasion
from .setting import LANGS, said, set_as_pdf, words

GUESTS = (("name", 5), ("tour_of", 6), ("tour_lang", 2), ("done", 1))


@dataclass(frozen=True, kw_only=True)
class Guest:
    """One who goes along. `name`: as given; `lang`: the code of his language; `of`: party or exhibitor."""

    name: str
    lang: str
    of: Text


def tour_sheet(
    occasion: Occasion, title: Text, when: str, guests: Iterable[Guest], langs: tuple[str, ...] = LANGS
) -> bytes:
    """The list for the guide. Raises GlyphMissing and WordMissing as all papers do."""
    group = {
        "heading": when,
        "words": [_bare(when), *said(title, langs)],
        "rows": [_row(one, langs) for one in guests],
    }
    columns = [{"share": share, "words": words(label, langs)} for label, share in GUESTS]
    return set_as_pdf("tour_sheet", occasion, langs, {"columns": columns, "groups": [group]})


def _row(one: Guest, langs: tuple[str, ...]) -> list[Any]:
    return [[{"lang": one.lang, "t": one.name, "k": "run"}], said(one.of, langs), [_bare(one.lang)], "box"]


def _bare(words: str) -> dict[str, str]:
    return {"lang": "", "t": words, "k": "run"}
