"""From versions of facts to rows: what is missing is entered, what is superseded is retired, nothing is overwritten."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.dateparse import parse_datetime

from earlyspring.ledger.models import Mark, Mechanism, SetAside
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.reading import columns_of, faults_of, marks_of
from earlyspring.record.register import Version

CHUNK = 2000
COMMON = ("basis", "basis_note", "note")


def instant(words: str) -> datetime:
    """A known_from as an instant: a day means its first moment in UTC, a shorter date the first day of it."""
    if "T" in words:
        found = parse_datetime(words)
        if found is None:
            raise ValueError(words)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    parts = [int(part) for part in words.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return datetime(year, month, day, tzinfo=UTC)


def row_of(mechanism: Mechanism, version: Version) -> Record:
    return KINDS[version.kind](
        mechanism=mechanism,
        item=version.item,
        version=version.entry_id,
        standing=version.standing,
        known_from=instant(version.known_from),
        known_to=instant(version.known_to) if version.known_to else None,
        exercise=version.exercise,
        sources=list(version.sources),
        **columns_of(version.kind, version.content or {}),
    )


def same(row: Record, wanted: Record) -> bool:
    return (row.version, row.standing, row.known_from, row.known_to, row.sources) == (
        wanted.version,
        wanted.standing,
        wanted.known_from,
        wanted.known_to,
        wanted.sources,
    )
