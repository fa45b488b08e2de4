"""Offices by their titles: the same in every language (D38; TEXTS.md 5).

Secretary against chair is hard, and so is a deputy whom the other language makes a head. A title that one language
leaves out is not told: *Mr Chen Gang* may stand without it.
"""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.words.in_clause import sides, told_of
from earlyspring.lang.concord.words.meeting import left

CHECK = "titles"
CODES = ("D38",)


def found(clause: Clause) -> Iterator[Finding]:
    """Each title that stands against another one, in the order of the text."""
    both = sides(clause)
    if both is None:
        return
    ours, theirs = left(*(side.marks("titles") for side in both))
    for one, other in zip(ours, theirs, strict=False):
        severity = SOFT if one.soft or other.soft else HARD
        yield told_of(clause, both, "D38", CHECK, (one, other), "title_differs", severity)
