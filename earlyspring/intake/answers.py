"""One row of a report form as the answer it gives, or the faults that stand in it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from earlyspring.papers.codes import LISTS, code
from earlyspring.papers.form_columns import CHOICES
from earlyspring.papers.form_facts import OBSTACLES, Answer, FormLine, Obstacle

from .days import before, day
from .faults import Fault
from .places import Row
from .texts import same, text

T = TypeVar("T")
PROGRESS = ("limited", "substantial", "complete")
# What spreadsheet programs write into a cell that they could not work out; other words may begin with "#".
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#FIELD!")


def answer(row: Row, line: FormLine, lang: str, on: date) -> tuple[Answer | None, list[Fault]]:
    """The answer of a row, None where the row is empty or has faults. `on` is the day the form came."""
    faults: list[Fault] = []
    narrative = read(row, "narrative", text, faults) or ""
    evidence = read(row, "evidence", text, faults) or ""
    reason = read(row, "no_evidence_reason", text, faults) or ""
    completion = choice(row, "completion", lang, faults)
    obstacles = [one for no in range(1, OBSTACLES + 1) if (one := obstacle(row, no, line, lang, on, faults))]
    if completion is None and "completion" not in row.cells:
        if obstacles or narrative or evidence or reason:
            faults.append(row.fault("completion", "completion_missing"))
        return None, faults
    if completion in PROGRESS and not evidence and not reason:
        faults.append(row.fault("evidence", "evidence_or_reason"))
    if faults or completion is None:
        return None, faults
    return Answer(line.obligation, completion, narrative, tuple(obstacles), evidence, reason), []


def read(row: Row, key: str, reader: Callable[[object], T | Fault], faults: list[Fault]) -> T | None:
    """The cell as `reader` reads it; None where it is empty, or a fault is added."""
    if key not in row.cells:
        return None
    found = row.cells[key]
    if isinstance(found, str) and found in ERRORS:
        faults.append(row.fault(key, "spreadsheet_error", found=found))
        return None
    value = reader(found)
    if isinstance(value, Fault):
        faults.append(row.fault(key, value))
        return None
    return value


def choice(row: Row, key: str, lang: str, faults: list[Fault], listing: str = "completion") -> str | None:
    """The code of a word of a list, in the language of the form; None where it is empty, or a fault is added."""
    words = {value: code(CHOICES[listing], value, lang) for value in LISTS[CHOICES[listing]]}

    def chosen(found: object) -> str | Fault:
        typed = str(found).casefold()
        for value, word in words.items():
            if same(typed, word.casefold()):
                return value
        return Fault("not_listed", found=str(found), expected="\n".join(words.values()))

    return read(row, key, chosen, faults)


def obstacle(row: Row, no: int, line: FormLine, lang: str, on: date, faults: list[Fault]) -> Obstacle | None:
    """The obstacle in the cells numbered `no`; None where they are empty, or a fault is added."""
    which = choice(row, f"obstacle_{no}", lang, faults, "obstacle")
    waits_for = read(row, f"waits_for_{no}", text, faults) or ""
    what = read(row, f"what_{no}", text, faults) or ""
    submitted = read(row, f"on_{no}", lambda found: day(found, lang), faults)
    if submitted:
        faults += _misplaced(row, f"on_{no}", submitted, line, on)
    if which is None:
        if f"obstacle_{no}" not in row.cells and (waits_for or what or submitted):
            faults.append(row.fault(f"obstacle_{no}", "obstacle_missing"))
        return None
    wants: Mapping[str, tuple[str, str, bool]] = {
        "waiting_other_side": (f"waits_for_{no}", "what_it_waits_for", bool(waits_for)),
        "awaiting_centre": (
            f"on_{no}" if what else f"what_{no}",
            "what_was_submitted",
            bool(what) and f"on_{no}" in row.cells,
        ),
        "other": (f"what_{no}", "what_other", bool(what)),
    }
    key, fault, told = wants.get(which, ("", "", True))
    if not told:
        faults.append(row.fault(key, fault))
    return Obstacle(which, waits_for, what, submitted)


def _misplaced(row: Row, key: str, submitted: date, line: FormLine, on: date) -> list[Fault]:
    if line.since and before(submitted, line.since):
        return [row.fault(key, "before_instrument", found=submitted.isoformat(), expected=line.since)]
    if submitted > on:
        return [row.fault(key, "in_the_future", found=submitted.isoformat(), expected=on.isoformat())]
    return []
