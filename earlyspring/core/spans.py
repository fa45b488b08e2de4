"""Where a fact says when something begins and when it ends: the end never comes before the beginning."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from earlyspring.core.periods import ends_before, valid_period
from earlyspring.core.shapes import Fault, Shape

# Keys of the first and of the last day or year, both included, whatever the kind. What is agreed from a day on may be
# signed after it, so the beginning of an instrument is its signature: it does not expire before it is signed.
SPANS = (
    ("start", "end"),
    ("planned_start", "planned_end"),
    ("signed_on", "expires_on"),
    ("effective_on", "extends_to"),
    ("period_from", "as_of"),
    ("from_year", "to_year"),
)
# The one pair that is half-open: the day `to` is the first on which it holds no longer.
PERIOD = ("from", "to")
Spans = tuple[tuple[str, str, str], ...]
"""(key of a list, beginning, end); the key is empty where the two stand in the fact itself."""


def spans_of(shape: Mapping[str, Shape]) -> Spans:
    """The pairs of days or years that facts of this shape can say, also in the objects of its lists."""
    within = {key: inner[0] for key, inner in shape.items() if isinstance(inner, list) and isinstance(inner[0], dict)}
    return tuple(_pairs("", shape)) + tuple(pair for key, inner in within.items() for pair in _pairs(key, inner))


def _pairs(key: str, shape: Mapping[str, Shape]) -> Iterator[tuple[str, str, str]]:
    for begin, end in (PERIOD, *SPANS):
        if shape.get(begin) == shape.get(end) and shape.get(begin) in ("day", "int"):
            yield key, begin, end


def span_faults(spans: Spans, content: Mapping[str, Any]) -> Iterator[Fault]:
    """A fault at the end of every pair that ends before it begins. The content fits its shape."""
    for key, begin, end in spans:
        parts: Iterable[tuple[str, Mapping[str, Any]]] = [("", content)]
        if key:
            parts = ((f"{key}[{place}].", one) for place, one in enumerate(content.get(key) or ()))
        for path, part in parts:
            yield from _pair(path, begin, end, part)


def _pair(path: str, begin: str, end: str, part: Mapping[str, Any]) -> Iterator[Fault]:
    first, last = part.get(begin), part.get(end)
    if first is None or last is None:
        return
    if (begin, end) == PERIOD:
        if not valid_period(first, last):
            yield Fault(f"{path}{end}", "not_after_beginning", last, first)
    elif last < first if isinstance(first, int) else ends_before(first, last):
        yield Fault(f"{path}{end}", "ends_before_it_begins", str(last), str(first))
