"""What the printed things of a gathering are made of: plain values, chosen and proven by whoever asks for them.

Names stand as given, by language; a language in which no name was given is left out, never filled from another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from earlyspring.papers.facts import Day, Text

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """Which gathering, and the day on which the lists were read: the time that stands in the file."""

    names: Text
    place: Text
    first_day: Day
    last_day: Day
    as_of: Day
    exercise: bool = False


@dataclass(frozen=True, kw_only=True)
class Person:
    """`lang`: the language of the person's own name; `names`: every name by language; `given`: the Vietnamese given name
    where it is not the last word; `latin`: the name as the passport has it; `pinyin`: as the person wrote it.
    """

    code: str
    names: Text
    lang: str
    given: str = ""
    latin: str = ""
    pinyin: str = ""
    office: Text = field(default_factory=dict)
    body: Text = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Badge:
    """`token`: the digits of `record.badge_token.signed`; `category`: a code of `words.CATEGORIES`; `zones`: letters.

    `photo`: when the photo that stands on it was given, empty where none does; the photo itself is handed over apart.
    """

    person: Person
    category: str
    zones: tuple[str, ...]
    token: str
    version: int = 1
    photo: str = ""


HEAD_TABLE = "head"
"""The name by which plans know the head table; papers say it in words."""


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Where a person sits: `number` of the seat on the plan, `table` as it is called."""

    person: Person
    number: int
    table: str


@dataclass(frozen=True, kw_only=True)
class TableCard:
    """The card that stands on a table: how the table is called, and who sits at it, in the order of the seats."""

    name: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, kw_only=True)
class TableAt:
    """A table on the plan of a hall. `x`, `y`: its middle, from the upper left corner (0) to the lower right (1);
    `seats`: the numbers of its seats in their order round the table, the first at `turn` degrees from the top.
    """

    name: str
    seats: tuple[int, ...]
    x: float
    y: float
    turn: float = 0


@dataclass(frozen=True, kw_only=True)
class Hall:
    """A room with its tables; `shape`: its width divided by its depth; `head`: what stands at its upper edge."""

    name: Text
    tables: tuple[TableAt, ...]
    seats: tuple[Seat, ...]
    shape: float = 1.5
    head: Text = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The label of a folder: `number` large, what is in it, whose it is, and what else is to be known."""

    number: str
    title: Text
    keeper: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Signing:
    """One document signed at one table. `signatories`, `behind`, `assistants`: who signs, stands behind, hands folders."""

    table: str
    number: str
    title: Text
    signatories: tuple[Text, ...]
    behind: tuple[Text, ...] = ()
    assistants: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What is signed at once at all tables; `at`: the hour of the place, as HH:MM."""

    number: int
    at: str
    documents: tuple[Signing, ...]


@dataclass(frozen=True, kw_only=True)
class Item:
    """A point of the programme. `begins`, `ends`: hours of the place, as HH:MM; `who`: for whom or with whom."""

    begins: str
    ends: str
    title: Text
    place: Text = field(default_factory=dict)
    who: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class DayOfItems:
    day: Day
    items: tuple[Item, ...]
