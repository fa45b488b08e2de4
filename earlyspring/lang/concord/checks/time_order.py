"""Before or after: whether both languages set a thing on the same side of a day or an event (D13; TEXTS.md 4, 7).

Only an exchange is told, softly: what one language lacks is mostly said by other means.
"""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.meeting import left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "time_order"
CODES = ("D13",)
OTHER = {"before": "after", "after": "before"}


def found(pair: Pair) -> Iterator[Finding]:
    """A *before* that stands against an *after*, where neither side has a like one left."""
    if not weight(pair):
        return
    ours, theirs = left(marks(pair.a, "order"), marks(pair.b, "order"))
    for value, contrary in OTHER.items():
        one, other = _only(ours, value), _only(theirs, contrary)
        if one and other and not (one.soft and other.soft):
            yield told(pair, "D13", CHECK, (one, other), "time_order_differs", SOFT)


def _only(these: list[Mark], value: str) -> Mark | None:
    """The word of this meaning, if none of the contrary is left beside it; a hard one first."""
    if any(one.value == OTHER[value] for one in these):
        return None
    return min((one for one in these if one.value == value), key=lambda one: one.soft, default=None)
