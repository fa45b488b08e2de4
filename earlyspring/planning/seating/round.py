"""Who sits beside whom at one table: sides alternate by rank from the chair outwards, and nobody is left without a word."""

from collections.abc import Sequence

from earlyspring.planning.seating.banquet import Person

Faults = tuple[int, int, int]
"""People without a neighbour to talk to, neighbours of one side, people who left the seat that rank gives them."""


def can_talk(one: Person, other: Person) -> bool:
    """Whether they share a language; of whom no language is known, none is said to be missing."""
    return not one.languages or not other.languages or not set(one.languages).isdisjoint(other.languages)


def strangers(row: Sequence[Person]) -> list[Person]:
    """Those round the table who can talk to neither neighbour."""
    return [
        one
        for place, one in enumerate(row)
        if len(row) > 1 and not can_talk(one, row[place - 1]) and not can_talk(one, row[(place + 1) % len(row)])
    ]


def by_rank(people: Sequence[Person]) -> list[Person]:
    """Round the table from the chair's seat to his right: the highest host, at his right hand the highest guest, at his
    left the next guest, then hosts, and so on outwards (GATHERING.md 1.3); interpreters last on their side."""
    ranked = sorted(people, key=lambda one: (one.interpreter, one.rank is None, one.rank or 0))
    hosts = [one for one in ranked if one.side != "guest"]
    guests = [one for one in ranked if one.side == "guest"]
    row: list[Person | None] = [None] * len(ranked)
    for turn in range(len(ranked)):
        offset = (turn + 1) // 2 * (1 if turn % 2 else -1)
        wanted, other = (guests, hosts) if offset % 2 else (hosts, guests)
        row[offset % len(ranked)] = (wanted or other).pop(0)
    return [one for one in row if one is not None]


def round_table(people: Sequence[Person]) -> list[Person]:
    """The seats by rank, changed by as many swaps as it takes that everybody has somebody to talk to, where swaps can."""
    given = by_rank(people)
    row, least = given, _faults(given, given)
    while least[0]:
        tries = [_swapped(row, one, other) for one in range(len(row)) for other in range(one + 1, len(row))]
        best = min(tries, key=lambda other: _faults(other, given), default=row)
        if _faults(best, given) >= least:
            return row
        row, least = best, _faults(best, given)
    return row


def _swapped(row: Sequence[Person], one: int, other: int) -> list[Person]:
    changed = list(row)
    changed[one], changed[other] = row[other], row[one]
    return changed


def _faults(row: Sequence[Person], given: Sequence[Person]) -> Faults:
    alike = sum(one.side == row[place - 1].side for place, one in enumerate(row))
    return len(strangers(row)), alike, sum(one is not was for one, was in zip(row, given, strict=True))
