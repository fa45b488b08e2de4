"""When a worksheet may be frozen: no open commitment falls off, and each line is whole (REGISTER.md 4.2, 4.3).

When it is concluded is no rule of its own: its digest is put to the parties as any motion is, and the fold says when all
have assented.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from earlyspring.core.shapes import Fault
from earlyspring.core.worksheet import CLOSED_AS, Line, line_faults


def unfinished(line: Line) -> Iterator[Fault]:
    """What a line still lacks to be concluded: no_finding, no_outcome, and no_statement of a party where views differ."""
    if line.finding is None:
        yield Fault("finding", "no_finding")
    if line.outcome is None:
        yield Fault("outcome", "no_outcome")
    if line.finding == "views_differ":
        silent = (party for party in line.parties if not any(map(str.strip, line.statements.get(party, {}).values())))
        yield from (Fault("statements", "no_statement", party) for party in silent)


def freeze_faults(
    lines: Sequence[Line], open_commitments: Iterable[str], ended: Collection[str] = ()
) -> Iterator[Fault]:
    """Why a worksheet cannot be frozen. `open_commitments`: every one that is not closed, of the instruments reviewed;
    `ended`: commitments that were closed before this review.

    What is frozen is what the parties accept, and nothing is filled in later: so each line is whole by then. Paths are
    `commitment.key`. Codes: line_missing, line_twice, and those of `line_faults`, `unfinished`, `successor_faults`.
    """
    number = Counter(line.commitment for line in lines)
    yield from (Fault("lines", "line_missing", one) for one in sorted(set(open_commitments) - number.keys()))
    yield from (Fault("lines", "line_twice", one) for one, times in sorted(number.items()) if times > 1)
    for line in lines:
        for fault in (*line_faults(line), *unfinished(line)):
            yield Fault(f"{line.commitment}.{fault.path}", fault.code, fault.given, fault.expected)
    yield from successor_faults(lines, ended)


def successor_faults(lines: Iterable[Line], ended: Collection[str] = ()) -> Iterator[Fault]:
    """Which lines go on in a commitment that does not go on itself, in the order of their commitments.

    Codes: successors_go_round (given: the commitment, which would come back to itself), successor_closes_too (given:
    the successor, which this sheet closes), successor_ended (the same, `ended` before this review).
    """
    every = sorted(lines, key=lambda one: one.commitment)
    successors = {one.commitment: one.successor for one in every if one.successor and one.successor != one.commitment}
    closing = {one.commitment for one in every if one.outcome in CLOSED_AS}
    around = set(_going_round(successors))
    for commitment, successor in successors.items():
        path = f"{commitment}.successor"
        if commitment in around:
            yield Fault(path, "successors_go_round", commitment)
        elif successor in closing:
            yield Fault(path, "successor_closes_too", successor)
        elif successor in ended:
            yield Fault(path, "successor_ended", successor)


def _going_round(successors: Mapping[str, str]) -> list[str]:
    """Commitments from which the successors lead back to themselves, two or more in a circle."""
    found = []
    for start, following in successors.items():
        seen = {start}
        while following not in seen and following in successors:
            seen.add(following)
            following = successors[following]
        if following == start and len(seen) > 1:
            found.append(start)
    return sorted(found)
