"""Makers of rows for tests of pages: a version of a fact with its columns, beside the cast of tests.people."""

from datetime import UTC, datetime
from typing import Any, TypeVar

from earlyspring.ledger.derived import Mark
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.reading import marks_of

R = TypeVar("R", bound=Record)


def make(noun: type[R], mechanism: Mechanism, item: str, *, known_from: str = "2020-01-01", **columns: Any) -> R:
    """A version of a fact; a current one with the marks of its lists. `columns` are attributes, not keys of the format.

    `known_from`: an ISO day; `known_to` (an instant) makes it a version that has been superseded.
    """
    row = noun(
        mechanism=mechanism,
        item=item,
        **{"version": f"{noun.kind}-{item}", "standing": "reported", "known_from": instant(known_from), **columns},
    )
    row.save(force_insert=True)
    if row.known_to is not None:
        return row
    marks = [
        Mark(mechanism=mechanism, kind=noun.kind, item=item, name=name, value=value)
        for name, value in dict.fromkeys(marks_of(noun.kind, row.content()))
    ]
    Mark.objects.bulk_create(marks, ignore_conflicts=True)
    return row


def instant(day: str) -> datetime:
    """The first moment of a day, in UTC."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def in_three(en: str, vi: str = "", zh: str = "") -> dict[str, str]:
    """A text in the languages that are given."""
    return {code: words for code, words in (("vi", vi), ("zh", zh), ("en", en)) if words}


def named(en: str, vi: str = "", zh: str = "", **more: Any) -> list[dict[str, Any]]:
    """The names of a body: one period, the official and the short name alike."""
    words = in_three(en, vi, zh)
    return [{"official": words, "short": words, "basis": dict.fromkeys(words, "stated"), **more}]
