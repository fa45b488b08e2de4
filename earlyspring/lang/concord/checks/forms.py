"""In what form something is to be done: in writing, by diplomatic channels, by hotline (D30; TEXTS.md 5).

A form that one language alone requires is hard where it is writing or a channel between states, soft else.
"""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.meeting import left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "forms"
CODES = ("D30",)
REQUIRED = frozenset({"written", "diplomatic"})


def found(pair: Pair) -> Iterator[Finding]:
    """Each form without its like, with another form that stands in its place."""
    if not (heavy := weight(pair)):
        return
    ours, theirs = left(marks(pair.a, "forms"), marks(pair.b, "forms"))
    rest = [mark for mark in theirs if not mark.soft]
    for one in (mark for mark in ours if not mark.soft):
        other = rest.pop(0) if rest else None
        yield _told(pair, one, other, heavy)
    for other in rest:
        yield _told(pair, None, other, heavy)


def _told(pair: Pair, one: Mark | None, other: Mark | None, heavy: str) -> Finding:
    required = any(mark and mark.value in REQUIRED for mark in (one, other))
    return told(pair, "D30", CHECK, (one, other), "form_differs", heavy if required or (one and other) else SOFT)
