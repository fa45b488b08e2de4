"""The list that a border post gets of one wave: who comes, with which paper, in which vehicle; A4 across, in two languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from earlyspring.papers.facts import Text

from .facts import Occasion
from .setting import LANGS, Said, said, set_as_pdf, words

COLUMNS = (
    ("name", 6),
    ("birth_and_sex", 3),
    ("nationality", 2),
    ("travel_paper", 5),
    ("valid", 3),
    ("office", 5),
    ("vehicle", 3),
)


@dataclass(frozen=True, kw_only=True)
class Crossing:
    """One person at the border. `own`: the names as given by language; `printed` and the rest as the paper says them.

    `kind`, `sex`, `office`: by language; days as YYYY-MM-DD. What is not entered is empty.
    """

    code: str
    own: Text
    printed: str
    birth: str
    sex: Text
    nationality: str
    kind: Text
    number: str
    expires: str
    office: Text
    vehicle: str


def border_sheet(
    occasion: Occasion,
    place: str,
    wave: int,
    delegations: Iterable[tuple[Text, str, Iterable[Crossing]]],
    langs: tuple[str, ...] = LANGS,
) -> bytes:
    """The list; `delegations`: name of each, day and hour as the clocks of both sides show it, and its people.

    Raises GlyphMissing and WordMissing as all papers do.
    """
    groups = [
        {
            "heading": f"{place} {wave}",
            "words": [bare(place), *words("wave", langs, n=wave), *said(name, langs), bare(at)],
            "rows": [_line(one, langs) for one in people],
        }
        for name, at, people in delegations
    ]
    columns = [{"share": share, "words": words(label, langs)} for label, share in COLUMNS]
    return set_as_pdf("border", occasion, langs, {"columns": columns, "groups": groups})


def _line(one: Crossing, langs: tuple[str, ...]) -> list[Said]:
    paper = [bare(one.number), *said(one.kind, langs)] if one.number else words("not_entered", langs)
    return [
        [bare(one.printed or one.code), *said(one.own, tuple(one.own))],
        [bare(one.birth), *said(one.sex, langs)],
        [bare(one.nationality)],
        paper,
        [bare(one.expires)],
        said(one.office, langs) or [bare("—")],
        [bare(one.vehicle)],
    ]


def bare(words: str) -> dict[str, Any]:
    return {"lang": "", "t": words, "k": "run"}
