"""What there is for the meetings: half-days of slots, who attends, rooms, interpreters, the ways between buildings."""

from dataclasses import dataclass

Spans = tuple[tuple[int, int], ...]
"""Slots from the one to the other, both counted in."""


@dataclass(frozen=True)
class Half:
    """A half-day of `slots` one after the other; slots are counted from 1 through all half-days. `start`: 08:30."""

    id: str
    day: str
    slots: int
    start: str = ""


@dataclass(frozen=True)
class Attendant:
    """A body or a person; `away`: slots without them; `idle`: points for each empty slot between two meetings of a
    half-day; `interpreter`: who goes with the person to every meeting whose languages the interpreter speaks."""

    id: str
    away: Spans = ()
    idle: int = 0
    interpreter: str | None = None


@dataclass(frozen=True)
class Room:
    """`capacity`: seats; `away`: slots in which it is not open."""

    id: str
    capacity: int
    building: str = ""
    equipment: tuple[str, ...] = ()
    away: Spans = ()


@dataclass(frozen=True)
class Interpreter:
    """`pairs`: two languages each, in both directions; `day_minutes`: the most work on one day (six hours: AIIC)."""

    id: str
    pairs: tuple[tuple[str, ...], ...]
    fields: tuple[str, ...] = ()
    lead: bool = False
    day_minutes: int = 360
    away: Spans = ()

    def speaks(self, pair: tuple[str, str]) -> bool:
        """Whether the interpreter goes from the one language to the other."""
        return any(set(one) >= set(pair) for one in self.pairs)


@dataclass(frozen=True)
class Walk:
    """Minutes between two buildings, either way."""

    buildings: tuple[str, str]
    minutes: int
