"""In whose place the parties of a promise stand, and so who was its party on each day.

An act of succession is often entered long after its day, and the promise is moved then: the day that counts is that of
the act, not that of the entry.
"""

from collections.abc import Iterable, Mapping, Sequence

from earlyspring.core.periods import Day
from earlyspring.core.succession import Successions

Places = Mapping[str, tuple[str, ...]]
"""Party → those in whose place it stands, as they were first named: itself, where it was named itself."""


def places(said: Iterable[Sequence[str]], acts: Successions) -> dict[str, tuple[str, ...]]:
    """In whose place each party of the last list stands. `said`: the lists of parties of a promise, the oldest first.

    A party stands in the place of another where it came when the other went, or stayed, and the other ended in it. A
    list that was changed for another reason says nothing of that.
    """
    known: dict[str, tuple[str, ...]] = {}
    for parties in said:
        gone = [old for old in known if old not in parties]
        known = {party: _place(party, gone, known, acts) for party in parties}
    return known


def _place(party: str, gone: Sequence[str], known: Places, acts: Successions) -> tuple[str, ...]:
    ended = frozenset(acts.predecessors(party)) if gone else frozenset[str]()
    came = [first for old in gone if old in ended for first in known[old]]
    return tuple(dict.fromkeys([*known.get(party, ()), *came])) or (party,)


def as_named(known: Places) -> tuple[str, ...]:
    """The parties as they were first named, each once."""
    return tuple(dict.fromkeys(first for own in known.values() for first in own))


def parties_on(known: Places, acts: Successions, day: Day) -> tuple[str, ...]:
    """The parties on a day, each once: before an act of succession who ended by it, from its day on who followed.

    A party that stands in nobody else's place is named as it is, also where it has ended since.
    """
    found: dict[str, None] = {}
    for party, own in known.items():
        found |= dict.fromkeys([party] if own == (party,) else _then(party, own, acts, day))
    return tuple(found)


def _then(party: str, own: Iterable[str], acts: Successions, day: Day) -> list[str]:
    line = {party, *acts.predecessors(party)}
    return [body for first in own for body in acts.bound_on(first, day).bodies if body in line] or [party]
