"""A rostrum and a photograph: rows facing the hall, the highest rank in the middle of the first.

China at home: the second at the left of the first (左高右低); foreign affairs on both sides: at the right. With an even
number the first and the second are the two in the middle. Which hand comes first is the host's setting.
"""

from collections.abc import Sequence
from itertools import islice

from earlyspring.planning.protocol.row import Hand, Row, in_turn, one_list


def rostrum(people: Sequence[str], *, hand: Hand = "right", width: int | None = None) -> tuple[Row, ...]:
    """One order of rank in rows of at most `width` seats, the first row nearest to the hall.

    Raises ValueError where nobody is there and for a width below one.
    """
    if not people:
        raise ValueError("a rostrum has somebody on it")
    return tuple(one_list(part, hand) for part in _parts(people, width or len(people)))


def photo(
    hosts: Sequence[str], guests: Sequence[str], *, hand: Hand = "right", width: int | None = None
) -> tuple[Row, ...]:
    """Hosts and guests by turns, the first host in the middle of the first row and the first guest at the honoured hand.

    Each row takes the next of both by turns, the first row first; of whom there are more, stand on in the rows behind.
    Raises ValueError where there is no host and for a width below one.
    """
    if not hosts:
        raise ValueError("a row of hosts and guests has its first host in the centre")
    taking = width or len(hosts) + len(guests)
    row = in_turn(hosts, guests, hand)
    own = frozenset(hosts)
    order = [row[place] for place in sorted(row, key=lambda place: (abs(place), -place if hand == "right" else place))]
    rows = []
    for part in _parts(order, taking):
        here = [one for one in part if one in own]
        others = [one for one in part if one not in own]
        rows.append(in_turn(here, others, hand) if here else one_list(others, hand))
    return tuple(rows)


def _parts(people: Sequence[str], width: int) -> list[list[str]]:
    if width < 1:
        raise ValueError("a row has one place at least")
    waiting = iter(people)
    return list(iter(lambda: list(islice(waiting, width)), []))
