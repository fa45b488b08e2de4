"""What stands on tables: name plates as tents of A4, and cards of A5 that name a table and who sits at it."""

from collections.abc import Iterable
from typing import Any

from .facts import HEAD_TABLE, Occasion, Person, TableCard
from .setting import LANGS, lines_of, names_of, set_as_pdf, words


def plates(occasion: Occasion, people: Iterable[Person], langs: tuple[str, ...] = LANGS) -> bytes:
    """Tents, a page each, to be folded across: the lower face reads from the hall, the upper, turned, from the chair.

    Raises GlyphMissing and WordMissing as all papers do, ValueError for a person without a name.
    """
    return set_as_pdf("plates", occasion, langs, {"plates": [_plate(one, langs) for one in people]})


def table_cards(occasion: Occasion, cards: Iterable[TableCard], langs: tuple[str, ...] = LANGS) -> bytes:
    """Cards, a page each: the name of the table and its seats in the order given. Raises as `plates`."""
    every = [
        {
            "heading": one.name,
            "name": words(_label(one.name), langs, name=one.name),
            "seats": [{"number": f"{seat.number}", "names": _named(seat.person, langs)} for seat in one.seats],
        }
        for one in cards
    ]
    return set_as_pdf("table_cards", occasion, langs, {"cards": every})


def _label(table: str) -> str:
    if table == HEAD_TABLE:
        return "head_table"
    return "table" if table.isdecimal() else "table_named"


def _plate(person: Person, langs: tuple[str, ...]) -> dict[str, Any]:
    return {
        "heading": person.code,
        "names": _named(person, langs),
        "bodies": lines_of(person, person.body, langs),
    }


def _named(person: Person, langs: tuple[str, ...]) -> list[dict[str, str]]:
    if not (names := names_of(person, langs)):
        raise ValueError(f"{person.code}: nobody is named")
    return names
