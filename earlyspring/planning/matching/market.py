"""Who could meet whom, and what there is of time, tables and interpreters (GATHERING.md 2 c)."""

from dataclasses import dataclass

SIZES = ("micro", "small", "medium", "large")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Firm:
    """`offers`, `needs`: categories; of two in digits (HS) the shorter holds the longer. `wants`, `refuses`: other firms;
    `keen`: those of `wants` that matter more. `quota`: its most meetings. `absent`: slots in which it is not there. Of
    no language: none is known, none is missing."""

    id: str
    side: str | None = None
    languages: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    size: str | None = None
    wants: tuple[str, ...] = ()
    keen: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    quota: int | None = None
    absent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Slot:
    """`half`: slots of one half follow each other; a break is between meetings of one half. `tables`, `interpreters`:
    where they are not those of the market."""

    id: str
    half: str = ""
    tables: int | None = None
    interpreters: int | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting that must be, or was told: of whom, and if it is fixed, when and at which table."""

    firms: Pair
    slot: str | None = None
    table: int | None = None

    @property
    def pair(self) -> Pair:
        """The firms, whoever is named first."""
        one, other = self.firms
        return (one, other) if one < other else (other, one)


@dataclass(frozen=True)
class Points:
    """What a meeting is worth to each of the two: each need the other serves, that both want it or one, that one is keen
    on it, a common language, less a step between their sizes; `first`: what the first meeting of a firm is worth
    besides. What is lost: by a break between two meetings of a firm, by a told meeting that is moved or dropped."""

    need: int = 10
    mutual: int = 30
    wish: int = 10
    keen: int = 15
    language: int = 5
    size: int = 2
    first: int = 20
    pause: int = 5
    change: int = 200


@dataclass(frozen=True)
class Market:
    """`tables`, `interpreters`: in each slot. `quota`: the most meetings of a firm. `choose`: whether more meetings are
    chosen than those given. `fair`: by how many breaks two firms may differ at most."""

    firms: tuple[Firm, ...]
    slots: tuple[Slot, ...]
    tables: int
    interpreters: int = 0
    quota: int = 6
    choose: bool = True
    fair: int | None = None
    given: tuple[Meeting, ...] = ()
    published: tuple[Meeting, ...] = ()
    points: Points = Points()

    def tables_in(self, slot: Slot) -> int:
        """How many meetings there can be in a slot."""
        return self.tables if slot.tables is None else slot.tables

    def interpreters_in(self, slot: Slot) -> int:
        """How many of them can be interpreted."""
        return self.interpreters if slot.interpreters is None else slot.interpreters

    def quota_of(self, firm: Firm) -> int:
        """The most meetings a firm may have: never more than slots in which it is there."""
        there = sum(one.id not in firm.absent for one in self.slots)
        return min(there, self.quota if firm.quota is None else firm.quota)
