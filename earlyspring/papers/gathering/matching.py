"""What is printed of meetings of business: half-hour by half-hour, at each table who meets whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from earlyspring.papers import figures
from earlyspring.papers.facts import Day, Text

from .facts import Occasion
from .setting import LANGS, said, set_as_pdf, words

MEETINGS = (("table_head", 1), ("where", 3), ("match_one", 6), ("match_other", 6), ("match_voice", 2), ("done", 1))


@dataclass(frozen=True, kw_only=True)
class AtTable:
    """A meeting: table, the room in which it stands, the two that meet, and whether an interpreter comes."""

    table: int
    room: Text
    one: Text
    other: Text
    interpreter: bool = False


@dataclass(frozen=True, kw_only=True)
class AtHour:
    """A half-hour of a day with its meetings, by table."""

    day: Day
    hour: str
    rows: tuple[AtTable, ...]


def match_sheet(occasion: Occasion, hours: Iterable[AtHour], langs: tuple[str, ...] = LANGS) -> bytes:
    """Who meets whom at which table, half-hour by half-hour. Raises GlyphMissing and WordMissing as all papers do."""
    groups = [
        {
            "heading": f"{one.hour} {one.day}",
            "words": [
                _bare(one.hour),
                *[{"lang": lang, "t": figures.day(one.day, lang), "k": "run"} for lang in langs],
            ],
            "rows": [_row(row, langs) for row in one.rows],
        }
        for one in hours
    ]
    columns = [{"share": share, "words": words(label, langs)} for label, share in MEETINGS]
    return set_as_pdf("match_sheet", occasion, langs, {"columns": columns, "groups": groups})


def _row(one: AtTable, langs: tuple[str, ...]) -> list[Any]:
    voice = words("match_voice", langs) if one.interpreter else []
    return [[_bare(f"{one.table}")], *(said(text, langs) for text in (one.room, one.one, one.other)), voice, "box"]


def _bare(words: str) -> dict[str, str]:
    return {"lang": "", "t": words, "k": "run"}
