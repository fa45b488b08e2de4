"""An extract as its templates print it: the facts, written in one language."""

from collections.abc import Iterable
from typing import TypedDict

from .codes import code
from .facts import Day, Extract, Text
from .figures import day, ordinal
from .lines import Section
from .pen import Note, Pen, Runs, id_of, plain
from .sections import sections

SPLIT = {"vi": "; ", "zh": "、", "en": "; "}


class Legend(TypedDict):
    code: str
    word: str
    means: str


class View(TypedDict):
    lang: str
    kind: str
    mechanism: Runs
    title: Runs
    subtitle: Runs
    register: Runs
    particulars: list[Note]
    exercise: str
    exercise_note: str
    sections: list[Section]
    absent: Runs
    legend_heading: str
    legend: list[Legend]
    disclaimer: Runs
    page: list[str]


def view(extract: Extract, lang: str, *, own_first: bool) -> View:
    """The paper in `lang`. `own_first`: the reader's own side stands first; otherwise the order given.

    Raises WordMissing for a language or code without words, ValueError for a source that is not listed.
    """
    side = extract.own_side.get(lang, "") if own_first else ""
    numbers = {source.id: number for number, source in enumerate(extract.sources, start=1)}
    everyone = frozenset(id_of(one.body) for one in extract.participants if one.role == "participant")
    pen = Pen(lang, side, numbers, everyone)
    written, absent = sections(extract, pen)
    return {
        "lang": lang,
        "kind": pen.word("extract"),
        "mechanism": pen.said(extract.mechanism),
        "title": pen.said(extract.organ),
        "subtitle": [plain(_subtitle(extract, pen))],
        "register": _register(extract.as_of, extract.known_as, pen),
        "particulars": _particulars(extract, pen),
        "exercise": pen.word("exercise") if extract.exercise else "",
        "exercise_note": pen.word("exercise_note") if extract.exercise else "",
        "sections": written,
        "absent": [plain(pen.word("absent") + SPLIT[lang].join(absent))] if absent else [],
        "legend_heading": pen.word("legend"),
        "legend": [_legend(value, lang) for value in ("reported", "paper", "open", "joint")],
        "disclaimer": pen.said(extract.disclaimer) if extract.disclaimer else [plain(pen.word("disclaimer"))],
        # Typst fills in the numbers, so the words around them travel as three pieces.
        "page": pen.word("page").replace("{of}", "{n}").split("{n}"),
    }


def headline(views: Iterable[View]) -> str:
    """One line that names the paper in each of its languages, for the title of the document."""
    return " / ".join(
        f"{view['kind']} – {''.join(run['t'] for run in (*view['title'], plain(' '), *view['subtitle']))}"
        for view in views
    )


def _subtitle(extract: Extract, pen: Pen) -> str:
    year = pen.word("year").format(y=extract.year)
    if extract.ordinal is None:
        return year
    session = pen.word("session").format(n=ordinal(extract.ordinal, pen.lang))
    basis = code("basis", extract.ordinal_basis, pen.lang)
    if pen.lang == "zh":
        return f"{session}{basis} · {year}"
    return " ".join(part for part in (session, basis, "·", year) if part)


def _register(as_of: Day, known_as: Text | None, pen: Pen) -> Runs:
    runs = [plain(pen.word("register_on").format(day=day(as_of, pen.lang)))]
    if known_as is not None:
        runs += [plain("；" if pen.lang == "zh" else "; "), plain(pen.word("known_as")), *pen.said(known_as)]
    return runs


def _particulars(extract: Extract, pen: Pen) -> list[Note]:
    notes = [
        pen.note("place", pen.said(extract.place)),
        pen.note("days", pen.span(extract.first_day, extract.last_day)),
        pen.note("host", pen.said(extract.host.names if extract.host else None)),
        pen.note("mode", pen.code("mode", extract.mode)),
        pen.note("state", pen.code("status", extract.status)),
    ]
    notes += [pen.note("held_with", pen.said(extract.held_with))] if extract.held_with else []
    notes += [pen.note("theme", pen.said(extract.theme))] if extract.theme else []
    return notes


def _legend(value: str, lang: str) -> Legend:
    return {"code": value, "word": code("standing", value, lang), "means": code("standing_means", value, lang)}
