"""The head table of a banquet: the seat of honour faces the door, hosts and guests by turns.

Guest 1 at the right of the host, guest 2 at the left (Cục Lễ tân nhà nước; Chinese banquets seat alike). Interpreters sit
behind at Chinese state banquets, elsewhere at the table on the far side of the first guest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from earlyspring.planning.protocol.row import Hand, Row, in_turn

Shape = Literal["one_side", "two_sides", "round"]
Interpreting = Literal["behind", "at_table"]


@dataclass(frozen=True)
class HeadTable:
    """Places as those seated see them. `facing_door`: the side of the first host, of a round table the whole ring, the
    last at both hands being neighbours; `back_to_door`: the other side, around the second host; `behind`: chairs of the
    second row by the place before them."""

    shape: Shape
    facing_door: Row
    back_to_door: Row
    behind: Row


def head_table(
    hosts: Sequence[str],
    guests: Sequence[str],
    *,
    shape: Shape = "round",
    hand: Hand = "right",
    interpreter: str | None = None,
    interpreting: Interpreting = "behind",
) -> HeadTable:
    """Who sits where at the head table.

    `two_sides`: the second host sits opposite the first; guests 3 and 4 sit beside the second host, 5 and 6 on the
    side of the first again, and so on. Raises ValueError without a host and a guest, and for a person named twice.
    """
    if not hosts or not guests:
        raise ValueError("a head table has a host and a guest")
    everybody = [*hosts, *guests, *([interpreter] if interpreter else [])]
    if len(set(everybody)) != len(everybody):
        raise ValueError("a person sits at a table once")
    near: tuple[list[str], list[str]] = list(hosts), list(guests)
    far: tuple[list[str], list[str]] = [], []
    if shape == "two_sides" and len(hosts) > 1:
        near = list(hosts[0::2]), [one for at, one in enumerate(guests) if at % 4 < 2]
        far = list(hosts[1::2]), [one for at, one in enumerate(guests) if at % 4 >= 2]
    sign = 1 if hand == "right" else -1
    at_table = interpreter if interpreting == "at_table" else None
    facing = _with(in_turn(*near, hand), at_table, 2 * sign)
    back = in_turn(*far, hand) if far[0] else {}
    return HeadTable(shape, facing, back, {sign: interpreter} if interpreter and not at_table else {})


def _with(row: Row, interpreter: str | None, at: int) -> Row:
    """The row with the interpreter at a place, who was there and further out one place on."""
    if interpreter is None:
        return row
    sign = 1 if at > 0 else -1
    moved = {place + sign if place * sign >= at * sign else place: one for place, one in row.items()}
    return moved | {at: interpreter}
