"""When a worksheet may be frozen: no open commitment falls off, and each line is whole (REGISTER.md 4.2, 4.3).

When it is concluded is no rule of its own: its digest is put to the parties as any motion is, and the fold says when all
have assented.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from earlyspring.core.shapes import Fault
from earlyspring.core.worksheet import Line, line_faults


def unfinished(line: Line) -> Iterator[Fault]:
    """What a line still lacks to be concluded: no_finding, no_outcome, and no_statement of a party where views differ."""
    if line.finding is None:
        yield Fault("finding", "no_finding")
    if line.outcome is None:
        yield Fault("outcome", "no_outcome")
    if line.finding == "views_differ":
        silent = (party for party in line.parties if not any(map(str.strip, line.statements.get(party, {}).values())))
        yield from (Fault("statements", "no_statement", party) for party in silent)


def freeze_faults(lines: Sequence[Line], open_commitments: Iterable[str]) -> Iterator[Fault]:
    """Why a worksheet cannot be frozen. `open_commitments`: every one that is not closed, of the instruments reviewed.

    What is frozen is what the parties accept, and nothing is filled in later: so each line is whole by then. Paths are
    `commitment.key`. Codes: line_missing, line_twice, successors_go_round, and those of `line_faults`, `unfinished`.
    """
    number = Counter(line.commitment for line in lines)
    yield from (Fault("lines", "line_missing", one) for one in sorted(set(open_commitments) - number.keys()))
    yield from (Fault("lines", "line_twice", one) for one, times in sorted(number.items()) if times > 1)
    for line in lines:
        for fault in (*line_faults(line), *unfinished(line)):
            yield Fault(f"{line.commitment}.{fault.path}", fault.code, fault.given, fault.expected)
    for commitment in _going_round({line.commitment: line.successor for line in lines if line.successor}):
        yield Fault(f"{commitment}.successor", "successors_go_round", commitment)


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
