"""From versions of facts to rows: what is missing is entered, what is superseded is retired, nothing is overwritten."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.db import IntegrityError, transaction
from django.utils.dateparse import parse_datetime

from earlyspring.core.groups import grouped
from earlyspring.ledger.derived import Mark, SetAside
from earlyspring.ledger.entering import enter, enter_values
from earlyspring.ledger.invariants import ORDER, broken
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.reading import columns_of, faults_of, marks_of
from earlyspring.record.register import Version

CHUNK = 1000


def in_order(kinds: Iterable[str]) -> list[str]:
    """Kinds so that a row finds what it rests upon; kinds that rest upon nothing come first, then by name."""
    return sorted(kinds, key=lambda kind: (ORDER.index(kind) if kind in ORDER else -1, kind))


@dataclass(frozen=True)
class Refusal:
    """A version that the register does not apply, and why."""

    item: str
    kind: str
    version: str
    reason: str


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


def write(
    mechanism: Mechanism, kind: str, wanted: Mapping[str, Sequence[Version]], progress: Progress = quiet
) -> tuple[list[Refusal], list[Record]]:
    """Make the rows of these items of one kind say what their versions say.

    Gives back what could not be applied, and the rows that now say what the register says of these items.
    """
    if kind not in KINDS:
        return [Refusal(item, kind, v.entry_id, f"unknown kind {kind}") for item, vs in wanted.items() for v in vs], []
    progress(kind, 0, len(wanted))
    refused: list[Refusal] = []
    current: list[Record] = []
    for part in chunks(list(wanted)):
        chains = {}
        for item in part:
            chains[item], unreadable = readable_of(kind, wanted[item])
            refused += unreadable
        try:
            with transaction.atomic():
                current += _say(mechanism, kind, chains)
        except IntegrityError:
            for item, chain in chains.items():
                said, without = _say_alone(mechanism, kind, item, chain)
                current += said
                refused += without
    _mark(mechanism, kind, wanted, current)
    return refused, current


def _say(mechanism: Mechanism, kind: str, chains: Mapping[str, Sequence[Version]]) -> list[Record]:
    """Bring the rows of these items to their versions; gives back the current ones. Raises IntegrityError."""
    held = held_of(mechanism, kind, chains)
    wanted = {item: [row_of(mechanism, version) for version in chain] for item, chain in chains.items()}
    _withdraw(kind, [gone for item, rows in wanted.items() for gone in _unsaid(held.get(item, []), rows)])
    enter([fresh for item, rows in wanted.items() for fresh in _reconcile(held.get(item, []), rows)])
    return [row for rows in wanted.values() for row in rows if row.known_to is None]


def _say_alone(
    mechanism: Mechanism, kind: str, item: str, chain: Sequence[Version]
) -> tuple[list[Record], list[Refusal]]:
    """Those versions of one item that the database takes, the first first; the others are set aside, with why."""
    refused: list[Refusal] = []
    taken: tuple[Version, ...] = ()
    current: list[Record] = []
    for version in chain:
        try:
            with transaction.atomic():
                current = _say(mechanism, kind, {item: (longer := linked((*taken, version)))})
        except IntegrityError as fault:
            invariant = broken(fault)
            reason = invariant.name if invariant else str(fault)[:300]
            refused.append(Refusal(item, kind, version.entry_id, reason))
        else:
            taken = longer
    if (kept := without(chain, {refusal.version for refusal in refused})) != taken:
        current = _say(mechanism, kind, {item: kept})
    return current, refused


def without(chain: Sequence[Version], refused: Collection[str]) -> tuple[Version, ...]:
    """The chain without some of its versions: what was said before one of them holds until that one would have ended.

    What was retired stays retired.
    """
    kept: list[Version] = []
    for version in chain:
        if version.entry_id not in refused:
            kept.append(version)
        elif kept:
            kept[-1] = replace(kept[-1], known_to=version.known_to)
    return tuple(kept)


def linked(chain: Sequence[Version]) -> tuple[Version, ...]:
    """The versions so that each is known until the next; the last is what the register still says."""
    ends = [*(version.known_from for version in chain[1:]), None] if chain else []
    return tuple(replace(version, known_to=end) for version, end in zip(chain, ends, strict=True))


def held_of(mechanism: Mechanism, kind: str, items: Iterable[str]) -> dict[str, list[Record]]:
    every = KINDS[kind]._default_manager.filter(mechanism=mechanism).order_by("pk")
    found = (row for part in chunks(list(items)) for row in every.filter(item__in=part))
    return grouped(found, key=lambda row: row.item)


def readable_of(kind: str, versions: Sequence[Version]) -> tuple[list[Version], list[Refusal]]:
    good, bad = [], []
    for version in versions:
        if version.content is None:
            continue
        fault = next(faults_of(kind, version.content), None)
        if fault:
            words = f"{fault.path}: {fault.code} {fault.given}".strip()
            bad.append(Refusal(version.item, kind, version.entry_id, words[:300]))
        else:
            good.append(version)
    return good, bad


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
        **columns_of(version.kind, version.content),
    )


def _unsaid(held: list[Record], wanted: list[Record]) -> Iterator[Record]:
    """The rows of an item that no longer say what the register says; they go before others take their place."""
    said = {row.version: row for row in wanted}
    for row in held:
        now = said.get(row.version)
        if now is None or _moved(row, now):
            yield row


def _reconcile(held: list[Record], wanted: list[Record]) -> list[Record]:
    """Adjust what changed in standing or end, and give back what is to be entered."""
    by_version = {row.version: row for row in held}
    fresh = []
    for row in wanted:
        known = by_version.get(row.version)
        if known is None or _moved(known, row):
            fresh.append(row)
        elif (known.standing, known.known_to, known.sources) != (row.standing, row.known_to, row.sources):
            type(row)._default_manager.filter(pk=known.pk).update(
                standing=row.standing, known_to=row.known_to, sources=row.sources
            )
    return fresh


def _moved(known: Record, row: Record) -> bool:
    return known.known_from != row.known_from and known.standing == "open"


def _withdraw(kind: str, rows: Iterable[Record]) -> None:
    """Open versions are only drafts and go, all at once; any other stays, with an empty span of being known."""
    drafts: list[int] = []
    for row in rows:
        if row.standing == "open":
            drafts.append(row.pk)
        elif row.known_to != row.known_from:
            KINDS[kind]._default_manager.filter(pk=row.pk).update(known_to=row.known_from)
    for part in chunks(drafts):
        KINDS[kind]._default_manager.filter(pk__in=part).delete()


def _mark(mechanism: Mechanism, kind: str, items: Iterable[str], current: Iterable[Record]) -> None:
    for part in chunks(list(items)):
        Mark.objects.filter(mechanism=mechanism, kind=kind, item__in=part).delete()
    found = ((row.item, pair) for row in current for pair in marks_of_row(row))
    marks = [(mechanism.pk, kind, item, name, value) for item, (name, value) in found]
    enter_values(Mark, ("mechanism", "kind", "item", "name", "value"), marks)


def marks_of_row(row: Record) -> list[tuple[str, str]]:
    """(name, value) of each mark that a current row has."""
    return sorted(set(marks_of(row.kind, row.content())))


def set_aside(mechanism: Mechanism, items: Iterable[str], refused: Iterable[Refusal]) -> None:
    """What could not be applied is kept and shown; what now can be is no longer listed."""
    for part in chunks(list(items)):
        SetAside.objects.filter(mechanism=mechanism, item__in=part).delete()
    SetAside.objects.bulk_create(
        [SetAside(mechanism=mechanism, item=r.item, kind=r.kind, version=r.version, reason=r.reason) for r in refused],
        ignore_conflicts=True,
    )


def chunks(things: Sequence) -> Iterator[Sequence]:
    for start in range(0, len(things), CHUNK):
        yield things[start : start + CHUNK]
