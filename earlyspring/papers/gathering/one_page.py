"""One page of A4 in the reader's language: what a leader reads in two minutes, and what the head of a delegation needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .facts import Occasion
from .setting import Said, set_as_pdf

Runs = Sequence[tuple[str, str]]
"""Words with the language each is in."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line: `mark` before it (an hour, a number), the words, and what is said small beneath. `red`: it is late."""

    words: Runs
    mark: str = ""
    note: Runs = ()
    red: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    title: str
    rows: Sequence[Row]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number with what it counts; `of`: how many there are in all, None where nothing is set against it."""

    words: str
    number: int
    of: int | None = None


@dataclass(frozen=True, kw_only=True)
class OnePage:
    """`who`: whose page it is; `days`: the line of time, each day with its items; `sections`: in the order of reading."""

    lang: str
    who: Runs = ()
    figures: Sequence[Figure] = ()
    days: Sequence[Section] = ()
    sections: Sequence[Section] = field(default_factory=tuple)


def leader_page(occasion: Occasion, page: OnePage) -> bytes:
    """Five numbers, the days, what is late. Raises GlyphMissing and WordMissing as all papers do."""
    return _set("leader", occasion, page)


def brief(occasion: Occasion, page: OnePage) -> bytes:
    """What the head of a delegation has in hand. Raises as `leader_page`."""
    return _set("brief", occasion, page)


def _set(kind: str, occasion: Occasion, page: OnePage) -> bytes:
    what = {
        "who": _runs(page.who),
        "figures": [
            {
                "words": _runs([(page.lang, one.words)]),
                "number": f"{one.number}" if one.of is None else f"{one.number} / {one.of}",
            }
            for one in page.figures
        ],
        "days": _sections(page.lang, page.days),
        "sections": _sections(page.lang, page.sections),
    }
    return set_as_pdf(kind, occasion, (page.lang,), what)


def _sections(lang: str, sections: Iterable[Section]) -> list[dict[str, object]]:
    return [
        {
            "heading": one.title,
            "title": _runs([(lang, one.title)]),
            "rows": [
                {"mark": row.mark, "words": _runs(row.words), "note": _runs(row.note), "red": row.red}
                for row in one.rows
            ],
        }
        for one in sections
    ]


def _runs(runs: Runs) -> Said:
    return [{"lang": lang, "t": words.strip(), "k": "text"} for lang, words in runs if words.strip()]
