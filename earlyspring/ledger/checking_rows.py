"""A batch of facts of one kind: what their entries say against rows, marks, words of the search, things set aside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.ledger import fields, rows
from earlyspring.ledger.apply import without_clashes
from earlyspring.ledger.derived import Mark, SearchDoc, SetAside
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.references import references
from earlyspring.ledger.search import Doc, docs_of
from earlyspring.record.register import Version

ALWAYS = ("standing", "known_from", "known_to", "sources", "exercise")


@dataclass
class Batch:
    """The versions wanted of each item; `kinds`: every item of the mechanism and its kind."""

    mechanism: Mechanism
    kind: str
    wanted: Mapping[str, tuple[Version, ...]]
    kinds: Mapping[str, str]
    aside: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for part in rows.chunks(list(self.wanted)):
            found = SetAside.objects.filter(mechanism=self.mechanism, item__in=part)
            self.aside |= {(row.item, row.version): row.reason for row in found}

    def place(self, item: str) -> str:
        return f"{self.mechanism.key} {self.kind}/{item}"


def compare(batch: Batch) -> Iterator[Finding]:
    """What differs between the register and the versions wanted of a batch."""
    for (item, version), reason in batch.aside.items():
        yield Finding("set_aside", batch.place(item), f"version {version[:12]} is set aside: {reason}", "soft")
    if batch.kind not in KINDS:
        yield Finding(
            "unknown_kind", batch.kind, f"{len(batch.wanted)} facts of a kind this release does not know", "soft"
        )
        return
    accepted, clashing = without_clashes(batch.kind, batch.wanted)
    refused = {(one.item, one.version) for one in clashing}
    held = rows.held_of(batch.mechanism, batch.kind, batch.wanted)
    current: list[Record] = []
    for item, versions in accepted.items():
        readable, unreadable = rows.readable_of(batch.kind, versions)
        refused |= {(one.item, one.version) for one in unreadable}
        expected = [rows.row_of(batch.mechanism, version) for version in readable]
        yield from _rows(batch, item, expected, held.get(item, []))
        current += [row for row in expected if row.known_to is None and (item, row.version) not in batch.aside]
    for item, version in sorted(refused - batch.aside.keys()):
        yield Finding(
            "aside_missing", batch.place(item), f"version {version[:12]} cannot be applied, and is not shown so"
        )
    yield from _marks(batch, current)
    yield from _words(batch, current)
    yield from _references(batch, current)


def _rows(batch: Batch, item: str, expected: list[Record], held: list[Record]) -> Iterator[Finding]:
    kept = {row.version: row for row in held}
    for row in expected:
        stored = kept.pop(row.version, None)
        aside = (item, row.version) in batch.aside
        if stored is None and not aside:
            yield Finding("row_missing", batch.place(item), f"version {row.version[:12]} is not in the register")
        elif stored is not None and (differ := _differ(stored, row)):
            yield Finding("row_differs", batch.place(item), f"{', '.join(differ)}: not what its entries say")
    for row in kept.values():
        # A version that is no longer said stays as a row with an empty span of being known.
        if row.known_to != row.known_from:
            yield Finding("row_unsaid", batch.place(item), f"version {row.version[:12]} is not what the logs say")


def _differ(stored: Record, row: Record) -> list[str]:
    """The columns in which two rows of one noun differ."""
    names = [name for name in ALWAYS if getattr(stored, name) != getattr(row, name)]
    for column in row.shape_fields().values():
        one, other = getattr(stored, column.attname), getattr(row, column.attname)
        if one != other and not (isinstance(column, fields.Number) and _number(one) == _number(other)):
            names.append(column.attname)
    return names


def _number(value: Any) -> float | None:
    return None if value is None else round(float(value), 6)


def _marks(batch: Batch, current: list[Record]) -> Iterator[Finding]:
    wanted = {(row.item, name, value) for row in current for name, value in rows.marks_of_row(row)}
    kept = set[tuple[str, str, str]]()
    for part in rows.chunks(list(batch.wanted)):
        found = Mark.objects.filter(mechanism=batch.mechanism, kind=batch.kind, item__in=part)
        kept |= set(found.values_list("item", "name", "value"))
    for item in sorted({item for item, _, _ in wanted ^ kept}):
        yield Finding("marks_differ", batch.place(item), "lists are filtered by what this fact does not say")


def _words(batch: Batch, current: list[Record]) -> Iterator[Finding]:
    wanted = set(docs_of(batch.mechanism, current))
    kept = set[Doc]()
    for part in rows.chunks(list(batch.wanted)):
        found = SearchDoc.objects.filter(mechanism=batch.mechanism, kind=batch.kind, item__in=part)
        kept |= set(found.values_list("item", "exercise", "lang", "title", "body", "folded"))
    for item in sorted({doc[0] for doc in wanted ^ kept}):
        yield Finding(
            "search_differs", batch.place(item), "the search does not say of this fact what the register says"
        )


def _references(batch: Batch, current: list[Record]) -> Iterator[Finding]:
    """Facts that are named and that nobody has entered: not a fault, the entry may come later or from another party."""
    for row in current:
        for path, kind, item in references(batch.kind, row.content()):
            known = batch.kinds.get(item)
            if known is None or kind not in ("*", known):
                words = f"{path} names {item}, and there is no such {'fact' if kind == '*' else kind}"
                yield Finding("dangling", batch.place(row.item), words, "soft")
