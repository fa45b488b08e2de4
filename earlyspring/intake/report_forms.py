"""The report form of an agency, come back: whose it is, and what it says."""

import hashlib
from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.papers.form_columns import ABOUT, FORMAT, MORE, OBSTACLE_ROWS, SHEETS
from earlyspring.papers.form_facts import Answer, Figure, Obstacle, ReportForm
from earlyspring.papers.form_rows import digest, figure_id, fixed, plain_values
from earlyspring.papers.form_words import form_word
from earlyspring.record.canonical import canonical

from .answers import answer
from .faults import Fault, Refusal, refused
from .grids import Grid, grids
from .more_obstacles import more_obstacles
from .places import columns_moved, rows
from .values import figure


@dataclass(frozen=True)
class About:
    """Which form a file says it is, by which its own form is found. Nothing of it is believed before it is compared."""

    agency: str
    party: str
    rounds: tuple[str, ...]
    revision: int
    lang: str
    digest: str
    more: str = ""
    """The name of the sheet for further obstacles; forms made before there was one have none."""


@dataclass(frozen=True)
class Filled:
    """A form read whole. `unanswered` are obligations whose rows were left empty.

    `digest` is that of the answers: the same answers sent again, in whatever file, have the same.
    """

    about: About
    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...]
    digest: str


def about(file: bytes) -> About | Refusal:
    """Which form this is. Refused where it is no workbook that may be opened, or no report form."""
    found = grids(file)
    if isinstance(found, Fault):
        return refused([found])
    told = _about(found)
    return refused([told]) if isinstance(told, Fault) else told


def read_form(file: bytes, form: ReportForm, *, on: date, seen: Container[str] = frozenset()) -> Filled | Refusal:
    """The answers of the form that was sent as `form`, or every fault in it; never some of its rows.

    `on` is the day it came, `seen` holds the `Filled.digest` of answers that came before.
    """
    found = grids(file)
    if isinstance(found, Fault):
        return refused([found])
    told = _about(found)
    if isinstance(told, Fault):
        return refused([told])
    faults = _of_another(told, form) or _misshapen(found, told)
    if faults:
        return refused(faults)
    answers, faults = _answers(found, form, told.lang, on)
    if faults:
        return refused(faults)
    if not answers:
        return refused([Fault("nothing_answered", found["reports:obligation"].name)])
    read = _digest(told, answers)
    if read in seen:
        return refused([Fault("sent_twice")])
    answered = {one.obligation for one in answers}
    unanswered = tuple(line.obligation for line in form.lines if line.obligation not in answered)
    return Filled(told, tuple(answers), unanswered, read)


def _about(found: dict[str, Grid]) -> About | Fault:
    grid = found.get("format")
    told = {str(row[0]): str(row[1]) for row in grid.rows if len(row) > 1} if grid and grid.name == ABOUT else {}
    if not {"agency", "party", "rounds", "revision", "lang", "digest"} <= set(told):
        return Fault("not_a_form")
    if told["format"] != FORMAT:
        return Fault("other_format", found=told["format"], expected=FORMAT)
    if told["lang"] not in LANGUAGES or not told["revision"].isdecimal() or len(told["revision"]) > len("999999"):
        return Fault("not_a_form")
    rounds = tuple(told["rounds"].split())
    return About(
        told["agency"], told["party"], rounds, int(told["revision"]), told["lang"], told["digest"], told.get("more", "")
    )


def _of_another(told: About, form: ReportForm) -> list[Fault]:
    """Why it is not the form that was sent last to this agency: one reason, the first that explains the others."""
    rounds = tuple(one.round for one in form.rounds)
    if (told.agency, told.party) != (form.agency, form.party):
        return [Fault("other_agency", found=told.agency, expected=form.agency)]
    if told.rounds != rounds:
        return [Fault("other_round", found=" ".join(told.rounds), expected=" ".join(rounds))]
    if told.revision != form.revision:
        return [Fault("old_form", found=str(told.revision), expected=str(form.revision))]
    if told.digest != digest(form):
        return [Fault("changed_form", found=told.digest, expected=digest(form))]
    return []


def _misshapen(found: dict[str, Grid], told: About) -> list[Fault]:
    faults: list[Fault] = []
    for name, columns in (SHEETS | ({MORE: OBSTACLE_ROWS} if told.more else {})).items():
        grid = found.get(f"{name}:{columns[0].key}")
        missing = [Fault("sheet_missing", expected=form_word(name, told.lang))]
        faults += columns_moved(name, columns, grid) if grid else missing
    return faults


def _answers(found: dict[str, Grid], form: ReportForm, lang: str, on: date) -> tuple[list[Answer], list[Fault]]:
    lines = {line.obligation: line for line in form.lines}
    values, faults_of_figures = _figures(found["figures:figure"], form, lang)
    more, faults_of_more = _more(found, form, lang, on)
    told, faults = rows("reports", found["reports:obligation"], fixed("reports", form, lang))
    answers: list[Answer] = []
    for row in told:
        one, wrong = answer(row, lines[row.id], lang, on)
        faults += wrong
        if one:
            obstacles = (*one.obstacles, *more.get(row.id, ()))
            answers.append(replace(one, figures=tuple(values.get(row.id, ())), obstacles=obstacles))
        elif not wrong and (values.get(row.id) or more.get(row.id)):
            faults.append(row.fault("completion", "completion_missing"))
    order = list(lines)
    return sorted(answers, key=lambda one: order.index(one.obligation)), faults + faults_of_figures + faults_of_more


def _more(
    found: dict[str, Grid], form: ReportForm, lang: str, on: date
) -> tuple[dict[str, tuple[Obstacle, ...]], list[Fault]]:
    grid = found.get(f"{MORE}:{OBSTACLE_ROWS[0].key}")
    return more_obstacles(grid, form, lang, on) if grid else ({}, [])


def _figures(grid: Grid, form: ReportForm, lang: str) -> tuple[dict[str, list[Figure]], list[Fault]]:
    """The figures by obligation, in the order the form asks for them, and what is wrong with them."""
    asked = {figure_id(line, one): (line, one) for line in form.lines for one in line.indicators}
    told, faults = rows("figures", grid, fixed("figures", form, lang))
    by_obligation: dict[str, list[Figure]] = {}
    order = list(asked)
    for row in sorted(told, key=lambda row: order.index(row.id)):
        line, one = asked[row.id]
        value, wrong = figure(row, one, lang)
        faults += wrong
        if value:
            by_obligation.setdefault(line.obligation, []).append(value)
    return by_obligation, faults


def _digest(told: About, answers: list[Answer]) -> str:
    return hashlib.sha256(canonical([told.digest, plain_values(answers)])).hexdigest()
