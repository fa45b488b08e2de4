"""The shape of a section: groups of lines, set as a table or as text with notes at its side."""

from collections.abc import Callable, Iterable
from typing import TypedDict, TypeVar

from .codes import LISTS, code
from .facts import Row
from .pen import Line, Note, Runs

R = TypeVar("R", bound=Row)


class Group(TypedDict):
    heading: str
    lines: list[Line]


class Section(TypedDict):
    """`layout`: `table` (columns by `shares`, the first headed `column`), `notes` (text, notes beside it), `plain`,
    `sides` (text, notes beside it, and below it what each says in columns of equal width), `running` (sentences).
    """

    key: str
    heading: str
    layout: str
    column: str
    shares: list[float]
    groups: list[Group]


def section(
    groups: Iterable[tuple[str, list[Line]]], layout: str = "notes", column: str = "", shares: Iterable[float] = ()
) -> Section:
    """A section without its name; groups without lines are left out."""
    kept: list[Group] = [{"heading": heading, "lines": lines} for heading, lines in groups if lines]
    return {"key": "", "heading": "", "layout": layout, "column": column, "shares": list(shares), "groups": kept}


def line_of(text: Runs, *notes: Note, no: str = "", sides: Iterable[Note] = (), beneath: Iterable[Note] = ()) -> Line:
    return {"no": no, "text": text, "notes": list(notes), "sides": list(sides), "beneath": list(beneath)}


def numbered(rows: Iterable[R], line: Callable[[R], Line]) -> Section:
    """Rows as text with notes, counted from 1."""
    lines = [line(one) for one in rows]
    for number, one in enumerate(lines, start=1):
        one["no"] = str(number)
    return section([("", lines)])


def grouped(
    rows: Iterable[R], listing: str, key: Callable[[R], str], line: Callable[[R], Line], lang: str
) -> list[tuple[str, list[Line]]]:
    """Rows under the words of a closed list, in the order of that list. Raises WordMissing for a code outside it."""
    by_code: dict[str, list[Line]] = {value: [] for value in LISTS[listing]}
    for one in rows:
        code(listing, key(one), lang)
        by_code[key(one)].append(line(one))
    return [(code(listing, value, lang), lines) for value, lines in by_code.items()]
