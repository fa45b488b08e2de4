"""What one text says against itself: a finding of one language."""

from collections.abc import Mapping

from earlyspring.lang.concord.finding import HARD, Finding, Span
from earlyspring.lang.concord.said import Text


def told_alone(
    text: Text,
    code: str,
    check: str,
    span: Span,
    value: str,
    message: str,
    said: Mapping[str, str],
    severity: str = HARD,
) -> Finding:
    """A finding of one text, in the innermost part that the span begins in."""
    return Finding(code, check, severity, ids_at(text, span[0]), {text.lang: span}, {text.lang: value}, message, said)


def ids_at(text: Text, place: int) -> tuple[str, ...]:
    """The innermost part that a place of the whole text stands in, as a finding names it."""
    inside = [one for one in text.tree.every() if one.eid and one.start <= place < one.end]
    return (inside[-1].eid,) if inside else ()
