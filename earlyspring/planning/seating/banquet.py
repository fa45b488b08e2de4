"""Who is to be seated, at which tables, by which rules (GATHERING.md 2 a)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """`band`: rank, 1 is the highest; `table`: where the person is locked to. An interpreter counts for languages only:
    not for rank, sides, fields or as chair."""

    id: str
    side: str | None = None
    unit: str | None = None
    field: str | None = None
    languages: tuple[str, ...] = ()
    band: int | None = None
    interpreter: bool = False
    table: str | None = None
    wheelchair: bool = False
    diet: str | None = None

    @property
    def rank(self) -> int | None:
        """The band that counts at a table."""
        return None if self.interpreter else self.band


@dataclass(frozen=True)
class Table:
    """`distance`: 1 is nearest to the head table. `head`: holds only those locked to it, as the layout says, and no rule
    of mixing looks at it. `one_side`: declared to be of one side. `diets`: what can be served there; empty is all."""

    id: str
    seats: int
    distance: int = 1
    reachable: bool = True
    diets: tuple[str, ...] = ()
    head: bool = False
    one_side: bool = False


@dataclass(frozen=True)
class Rules:
    """Hard rules of every table with somebody at it; 0, nothing or an empty list switches one off.

    `each_side`: at least so many hosts and so many guests. `languages`: somebody speaks them all. `chair_band`: a host of
    this band or higher is there, and a guest at most `counterpart` bands from that host (0: of the same band). `known`:
    everybody has at least so many others at the table with whom the affinity is above 0.
    """

    each_side: int | None = 2
    languages: tuple[str, ...] | None = ("vi", "zh")
    chair_band: int | None = 3
    counterpart: int | None = 1
    known: int | None = 0


@dataclass(frozen=True)
class Points:
    """What it costs: a band between highest and lowest at a table, a step from where one's rank would sit, a host and a
    guest of one field who could share a table and do not, a member of a unit above `unit_most`, a told table changed."""

    spread: int = 6
    distance: int = 1
    field: int = 4
    unit: int = 3
    unit_most: int = 2
    change: int = 1000


@dataclass(frozen=True)
class Banquet:
    """`affinity`: points for a pair, lost where they sit apart; below 0, lost where they sit together (in JSON for each pair
    of a group). `published`: the seats told to people."""

    persons: tuple[Person, ...]
    tables: tuple[Table, ...]
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    affinity: tuple[tuple[str, str, int], ...] = ()
    rules: Rules = Rules()
    points: Points = Points()
    published: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def told(self) -> dict[str, str]:
        """The published table of each person."""
        return {one: table for table, persons in self.published for one in persons}
