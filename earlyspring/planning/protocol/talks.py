"""The table of talks: two delegations face each other, their heads in the middle (02-QĐi/TW; 会谈)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from earlyspring.planning.protocol.row import Hand, Row, one_list

Beside = Literal["right", "left", "behind"]
Table = Literal["across", "end_on"]
Long = Literal["facing_door", "back_to_door", "right_of_door", "left_of_door"]


@dataclass(frozen=True)
class Delegation:
    """`people` in the order of rank, the head first; interpreter and record-keepers are not among them."""

    people: tuple[str, ...]
    interpreter: str | None = None
    keepers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manner:
    """What hosts differ in. `table`: across the room, or with its end to the door. `interpreter`: beside the head (in
    China at the right) or behind. `hand`: where rank 2 sits beside the head."""

    table: Table = "across"
    interpreter: Beside = "right"
    hand: Hand = "right"


@dataclass(frozen=True)
class Side:
    """One long side. `stands`: as one comes in. `seats`: places from the head's chair; `behind`: those of the second row."""

    stands: Long
    seats: Row
    behind: Row


def talks(hosts: Delegation, guests: Delegation, manner: Manner = Manner()) -> tuple[Side, Side]:
    """The hosts' and the guests' side. Across the room the guests face the door; end on, they are at its right.

    Raises ValueError where a delegation has nobody.
    """
    stands: dict[Table, tuple[Long, Long]] = {
        "across": ("back_to_door", "facing_door"),
        "end_on": ("left_of_door", "right_of_door"),
    }
    of_hosts, of_guests = stands[manner.table]
    return _side(of_hosts, hosts, manner), _side(of_guests, guests, manner)


def _side(stands: Long, delegation: Delegation, manner: Manner) -> Side:
    if not delegation.people:
        raise ValueError("a delegation at the table has a head")
    beside = {"right": 1, "left": -1}.get(manner.interpreter)
    interpreter = delegation.interpreter
    if interpreter is None or beside is None:
        second = [*([interpreter] if interpreter else []), *delegation.keepers]
        return Side(stands, one_list(delegation.people, manner.hand), one_list(second, manner.hand))
    seats = {**one_list(delegation.people, manner.hand, taken=(beside,)), beside: interpreter}
    return Side(stands, seats, one_list(delegation.keepers, manner.hand))


def opposite(place: int) -> int:
    """The place across the table: those who face each other have right and left the other way round."""
    return -place


def facing(side: Side, other: Side) -> Sequence[tuple[str, str]]:
    """Who faces whom, from the first side's left to its right."""
    return [(side.seats[place], other.seats[-place]) for place in sorted(side.seats) if -place in other.seats]
