"""An entry of a log as it lies on the disk, and what it says."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType

from django.utils.dateparse import parse_datetime

from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.record import dsse
from earlyspring.record.entries import (
    Assent,
    Decline,
    MalformedEntry,
    Notice,
    Propose,
)
from earlyspring.record.entries import Entry as Said
from earlyspring.record.reading import decode, opaque
from earlyspring.record.statements import LogKey

CHUNK = 2000
Fresh = Mapping[str, Said]
"""What this transaction has just put into a log, by digest: it was read before it was signed."""
NOTHING_FRESH: Fresh = MappingProxyType({})


def said(entry: Entry) -> Said:
    """What an entry says, read from its bytes."""
    return payload_said(dsse.peek(bytes(entry.envelope)), LogKey(entry.party, entry.circle, entry.epoch))


def said_before(entry: Entry) -> Said:
    """As `said`, remembering what the same bytes said: every act folds all proposals and answers anew."""
    return _said_before(bytes(entry.envelope), LogKey(entry.party, entry.circle, entry.epoch))


@lru_cache(maxsize=8192)
def _said_before(envelope: bytes, log: LogKey) -> Said:
    return payload_said(dsse.peek(envelope), log)


def payload_said(payload: bytes, log: LogKey) -> Said:
    """What these bytes say; what cannot be read keeps its place in the log and says nothing."""
    try:
        return decode(payload)
    except MalformedEntry as fault:
        return opaque(payload, log, str(fault))


def entries_of(mechanism: Mechanism, items: Iterable[str]) -> Iterable[Entry]:
    """The entries whose first item is one of these."""
    wanted = list(items)
    for start in range(0, len(wanted), 500):
        yield from Entry.objects.filter(mechanism=mechanism, item__in=wanted[start : start + 500]).iterator(CHUNK)


def notices_of(mechanism: Mechanism, items: Iterable[str], fresh: Fresh = NOTHING_FRESH) -> Iterator[tuple[str, Said]]:
    """(item, what is said) of the notices about these items: of what is fresh as it was read, else from its bytes."""
    wanted = list(items)
    for start in range(0, len(wanted), 500):
        about = Entry.objects.filter(mechanism=mechanism, type="notice", item__in=wanted[start : start + 500])
        if fresh:
            known = list(about.values_list("item", "digest"))
            yield from ((item, fresh[digest]) for item, digest in known if digest in fresh)
            about = about.filter(digest__in=[digest for _, digest in known if digest not in fresh])
        yield from ((entry.item, said(entry)) for entry in about.iterator(CHUNK))


def row_of(mechanism: Mechanism, entry: Said, index: int, envelope: bytes) -> Entry:
    """The row that keeps an entry at this index of its log."""
    kind, item, answers = "", "", ""
    if isinstance(entry, Notice):
        kind, item = entry.kind, entry.item
        answers = (entry.paper and entry.paper.proposal) or ""
    elif isinstance(entry, Assent | Decline):
        answers = entry.proposal
    elif isinstance(entry, Propose):
        kind, item = entry.changes[0].kind, entry.changes[0].item
    return Entry(
        mechanism=mechanism,
        party=entry.log.party,
        circle=entry.log.circle,
        epoch=entry.log.epoch,
        index=index,
        digest=entry.id,
        type=type(entry).__name__.lower(),
        kind=kind,
        item=item,
        answers=answers,
        at=parse_datetime(entry.at) or datetime(1970, 1, 1, tzinfo=UTC),
        loaded=entry.loaded,
        envelope=envelope,
    )
