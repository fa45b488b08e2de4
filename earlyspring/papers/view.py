"""A paper as its templates print it: the facts, written in one language."""

from collections.abc import Iterable
from typing import TypedDict

from .codes import code
from .facts import Day, Paper, Text
from .figures import day, ordinal
from .kinds import kind_of
from .lines import Section
from .pen import Note, Pen, Runs, id_of, plain
from .years_facts import AgreementsReport

SPLIT = {"vi": "; ", "zh": "、", "en": "; "}


class Legend(TypedDict):
    code: str
    word: str
    means: str


class View(TypedDict):
    lang: str
    kind: str
    wide: bool
    tight: bool
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


def view(paper: Paper, lang: str, *, own_first: bool, beside: tuple[str, ...] = ()) -> View:
    """The paper in `lang`. `own_first`: the reader's own side stands first; otherwise the order given. `beside`: the
    other languages in which the same paper stands beside.

    Raises WordMissing for a language or code without words, ValueError for a source that is not listed, TypeError for
    what is no paper.
    """
    kind = kind_of(paper)
    side = paper.own_side.get(lang, "") if own_first else ""
    numbers = {source.id: number for number, source in enumerate(paper.sources, start=1)}
    pen = Pen(lang, side, numbers, frozenset(map(id_of, paper.taking_part)), beside, paper.own_side)
    written, absent = kind.sections_of(paper, pen)
    return {
        "lang": lang,
        "kind": pen.word(kind.label),
        "wide": kind.wide and not own_first,
        "tight": kind.tight,
        "mechanism": pen.said(paper.mechanism),
        "title": pen.said(paper.organ),
        "subtitle": [plain(_subtitle(paper, pen))],
        "register": _register(paper.as_of, paper.known_as, pen),
        "particulars": kind.particulars(paper, pen),
        "exercise": pen.word("exercise") if paper.exercise else "",
        "exercise_note": pen.word("exercise_note") if paper.exercise else "",
        "sections": written,
        "absent": [plain(pen.word("absent") + SPLIT[lang].join(absent))] if absent else [],
        "legend_heading": pen.word("legend"),
        "legend": [_legend(value, lang) for value in kind.legend],
        "disclaimer": pen.said(paper.disclaimer) if paper.disclaimer else [plain(pen.word(kind.disclaimer))],
        # Typst fills in the numbers, so the words around them travel as three pieces.
        "page": pen.word("page").replace("{of}", "{n}").split("{n}"),
    }


def headline(views: Iterable[View]) -> str:
    """One line that names the paper in each of its languages, for the title of the document."""
    return " / ".join(f"{view['kind']} – {_told(view['title'])} {_in_line(view)}" for view in views)


def _in_line(view: View) -> str:
    """The subtitle as it stands within a line: no capital begins it there, as in Vietnamese one does on its own line."""
    words = _told(view["subtitle"])
    return words[:1].lower() + words[1:] if view["lang"] == "vi" else words


def _told(runs: Runs) -> str:
    return "".join(run["t"] for run in runs)


HALVES = {("-01-01", "-06-30"): "first_half", ("-07-01", "-12-31"): "second_half"}


def _subtitle(paper: Paper, pen: Pen) -> str:
    year = pen.word(_half(paper) or "year").format(y=paper.year)
    if paper.ordinal is None:
        return year
    session = pen.word("session").format(n=ordinal(paper.ordinal, pen.lang))
    basis = code("basis", paper.ordinal_basis, pen.lang)
    if pen.lang == "zh":
        return f"{session}{basis} · {year}"
    return " ".join(part for part in (session, basis, "·", year) if part)


def _register(as_of: Day, known_as: Text | None, pen: Pen) -> Runs:
    runs = [plain(pen.word("register_on").format(day=day(as_of, pen.lang)))]
    if known_as is not None:
        runs += [plain("；" if pen.lang == "zh" else "; "), plain(pen.word("known_as")), *pen.said(known_as)]
    return runs


def _legend(value: str, lang: str) -> Legend:
    return {"code": value, "word": code("standing", value, lang), "means": code("standing_means", value, lang)}


def _half(paper: Paper) -> str:
    """The word of the half-year that a report of one is about; empty for any other stretch of time and paper."""
    if not isinstance(paper, AgreementsReport):
        return ""
    return HALVES.get((paper.first_day[4:], paper.last_day[4:]), "")
