"""What one fact of a document must be by itself: its shape, a source, and nothing that belongs at home."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from earlyspring.core.handling import secret_mark
from earlyspring.core.periods import earliest
from earlyspring.core.shapes import Fault, Shape, faults, show
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import COMMON, YEAR, faults_of, holds_years
from earlyspring.record.epochs import EPOCH_ITEM

HEAD: dict[str, Shape] = dict(COMMON)
# Of what can be part of a mark of secrecy in either language, composed or not (core.handling).
OF_A_MARK = re.compile("[ẬậÂâ密\u0323]")


def content_of(fact: Mapping[str, Any]) -> dict[str, Any]:
    """What the fact says of its kind, without what every fact may carry."""
    return {key: value for key, value in fact.items() if key not in COMMON}


def fact_faults(fact: Any, latest: str | None = None) -> Iterator[Fault]:
    """What is wrong with a fact of a document, whatever stands beside it; paths begin at the fact.

    `latest`: the last day from which something can be known already (YYYY-MM-DD); None: any day.
    """
    if not isinstance(fact, dict):
        yield Fault("", "not_an_object")
        return
    head = [*faults(HEAD, {key: fact[key] for key in COMMON if key in fact})]
    head += [Fault(key, "missing") for key in ("kind", "id") if key not in fact]
    if head:
        yield from head
        return
    content = content_of(fact)
    if fact["id"] == EPOCH_ITEM:
        yield Fault("id", "id_taken", EPOCH_ITEM, "the circle")
    known_from = fact.get("known_from")
    if latest and known_from and earliest(known_from).isoformat() > latest:
        yield Fault("known_from", "not_yet", known_from, latest)
    # The verbs ask the same of whoever enters a report.
    if fact["kind"] != "source" and not fact.get("sources"):
        yield Fault("sources", "missing")
    unreadable = list(faults_of(fact["kind"], content))
    yield from unreadable or _faults(fact["kind"], content)


def _faults(kind: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for key in years_of(kind):
        yield from _year_faults(key, content.get(key))
    # What is internal never enters a log: it stays with its party, whether that is hosted here or not.
    if content.get("handling") == "internal":
        yield Fault("handling", "internal_not_shared")
    if kind == "proposal" and content.get("state") == "internal":
        yield Fault("state", "internal_stays_home")
    yield from _secrets(content)


def _year_faults(key: str, value: Any) -> Iterator[Fault]:
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from _year_faults(f"{key}[{place}]", one)
    elif value is not None and not YEAR["minimum"] <= value <= YEAR["maximum"]:
        yield Fault(key, "not_year", show(value))


@cache
def years_of(kind: str) -> tuple[str, ...]:
    """The keys of a kind that hold years."""
    return tuple(key for key, field in KINDS[kind].shape_fields().items() if holds_years(key, field.shape))


def _secrets(value: Any, path: str = "") -> Iterator[Fault]:
    """Words that bear the mark of a state secret: what is marked so is refused at the door, wherever it stands."""
    if isinstance(value, str):
        suspect = not value.isascii() and OF_A_MARK.search(unicodedata.normalize("NFKC", value))
        if suspect and (mark := secret_mark(value.splitlines())):
            yield Fault(path, "state_secret", mark)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _secrets(one, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _secrets(one, f"{path}[{place}]")
