"""What the picture of a floor says: people in both scripts, their sides by shape, words; and the same as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from earlyspring.pictures.layouts.floor import Floor, Seat

Mark = Literal["circle", "square"]


@dataclass(frozen=True)
class Person:
    """`names`: (language, name as given) of each script there is; `side` in words, `mark` its shape; `office` in words."""

    names: tuple[tuple[str, str], ...]
    side: str
    mark: Mark
    office: str = ""


@dataclass(frozen=True)
class Words:
    """The words of the reader's language. `standing`: of each kind of place, `{row}` for its row; `things`: of door,
    backdrop, hall and camera; `seen`: from where one looks; `listed`: that names stand in the list by number;
    `missing`: where a name is not given; `languages`: heads of the columns of names."""

    standing: Mapping[str, str]
    things: Mapping[str, str]
    seen: str
    listed: str
    missing: str
    number: str
    side: str
    place: str
    office: str
    languages: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Plan:
    """`flags`: short names of parties; `room`: how wide the picture may become for the sake of names in it."""

    key: str
    language: str
    title: str
    description: str
    floor: Floor
    people: Mapping[str, Person]
    words: Words
    flags: Mapping[str, str]
    room: float = 1100


@dataclass(frozen=True)
class Cell:
    """Words of the table with the language they are in; empty where it is the reader's."""

    words: str
    language: str = ""


def rows(plan: Plan) -> tuple[tuple[Cell, ...], ...]:
    """Every seat by its number: side, name in each script, place, office. The first row holds the heads.

    Raises KeyError for a seat whose person is not among the people.
    """
    words = plan.words
    names = (Cell(head) for _language, head in words.languages)
    heads = (Cell(words.number), Cell(words.side), *names, Cell(words.place), Cell(words.office))
    return (heads, *(_row(plan, number, seat) for number, seat in enumerate(plan.floor.seats, 1)))


def _row(plan: Plan, number: int, seat: Seat) -> tuple[Cell, ...]:
    person, words = plan.people[seat.person], plan.words
    given = dict(person.names)
    names = (
        Cell(given[language], language) if language in given else Cell(words.missing)
        for language, _head in words.languages
    )
    place = words.standing[seat.standing].format(row=seat.order)
    return (Cell(str(number)), Cell(person.side), *names, Cell(place), Cell(person.office))
