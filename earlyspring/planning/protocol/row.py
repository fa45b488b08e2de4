"""A row with a centre: the places of ranks to the right and left, of one list or of hosts and guests in turn.

Places are counted as those in the row see it: 0 the centre, 1 the first at the right hand of who is there, -1 at the
left. Regulation 02-QĐi/TW of 18 July 2018 (Viet Nam) for delegations at a table; "right before left" is the practice of
foreign affairs on both sides, "left before right" that of Chinese rostrums at home: the hand is a setting.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Literal

Hand = Literal["right", "left"]
Row = Mapping[int, str]
"""Who is at each place."""


def places(hand: Hand = "right", taken: Iterable[int] = ()) -> Iterator[int]:
    """The places of a row in the order of rank: the centre, then outwards, the honoured hand first, without the taken."""
    full = frozenset(taken)
    outward = (place for distance in count(1) for place in (distance, -distance))
    sign = 1 if hand == "right" else -1
    if 0 not in full:
        yield 0
    yield from (sign * place for place in outward if sign * place not in full)


def one_list(people: Sequence[str], hand: Hand = "right", taken: Iterable[int] = ()) -> Row:
    """One order of rank from the centre outwards, as on a rostrum."""
    return dict(zip(places(hand, taken), people, strict=False))


def in_turn(hosts: Sequence[str], guests: Sequence[str], hand: Hand = "right") -> Row:
    """Hosts and guests by turns: the first host in the centre, the first guest at the honoured hand, the second at the
    other; so neighbours are of two sides as long as both last. Who is left of the longer list goes on outwards.

    Raises ValueError where there is no host, who would be the centre.
    """
    if not hosts:
        raise ValueError("a row of hosts and guests has its first host in the centre")
    waiting = {0: list(hosts), 1: list(guests)}
    row: dict[int, str] = {}
    for place in places(hand):
        turn = abs(place) % 2
        people = waiting[turn] or waiting[1 - turn]
        if not people:
            return row
        row[place] = people.pop(0)
    raise AssertionError("places never end")


def seen_from_hall(row: Row) -> tuple[str, ...]:
    """The row from left to right as the hall sees it, which faces those in the row: their right is its left."""
    return tuple(row[place] for place in sorted(row, reverse=True))


def seen_from_chair(row: Row) -> tuple[str, ...]:
    """The row from left to right as those in it see it."""
    return tuple(row[place] for place in sorted(row))
