"""Erasing a person's name: it leaves tables, index and free pages; the log keeps a digest that nobody can open again.

Every erasure is also written to a journal outside the database, so that a backup made before it can be restored without
bringing the name back.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.circles import epoch_of
from earlyspring.ledger.derived import SearchDoc
from earlyspring.ledger.entries import said
from earlyspring.ledger.journals import add_line, add_missing, lines_of
from earlyspring.ledger.logs import append, log_of, stamp
from earlyspring.ledger.models import Entry, Mechanism, PersonName
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.refused import Refused
from earlyspring.record import statements
from earlyspring.record.entries import Erased

KIND = "person"
FORGET_TOO: list[tuple[type[Model], Callable[[Mechanism, str], None]]] = []
"""Tables of packages above this one that may hold a name, and how each forgets it; each package enters its own."""


@dataclass(frozen=True)
class Erasure:
    """One line of the journal: whose name (by id and digest), on whose word, when, on what ground; never the name."""

    mechanism: str
    person: str
    blob: str
    by: str
    epoch: int
    at: str
    ground: str

    def payload(self, mechanism: Mechanism) -> bytes:
        """The entry that says so; the same bytes each time, so that it stands in a log once."""
        log = log_of(mechanism, self.by, self.epoch)
        return statements.erased(log, self.at, blob=self.blob, ground=self.ground)


@transaction.atomic
def erase_person(mechanism: Mechanism, person: str, *, by: str, ground: str) -> Entry:
    """Erase the name of a person for good, on the ground given; gives back the entry that says so. Raises Refused."""
    if not ground.strip():
        raise Refused(Fault("ground", "missing"))
    name = PersonName.objects.filter(mechanism=mechanism, person=person).first()
    if name is None:
        raise Refused(Fault("person", "no_such_name", person))
    epoch = epoch_of(mechanism)  # also for a party that has ended: what was erased must be said
    blob, at = commitment(name.salt, name.names), stamp(timezone.now())
    erasure = Erasure(mechanism.key, person, blob, by, epoch, at, ground.strip())
    entry = append(mechanism, by, [erasure.payload(mechanism)], epoch=epoch)[-1]
    # First the journal: what is in it and not yet done is done at the next replay.
    add_line(journal(), erasure)
    _forget(mechanism, person)
    transaction.on_commit(scrub)
    return entry


def _forget(mechanism: Mechanism, person: str) -> None:
    PersonName.objects.filter(mechanism=mechanism, person=person).delete()
    SearchDoc.objects.filter(mechanism=mechanism, kind=KIND, item=person).delete()
    for _model, forget in FORGET_TOO:
        forget(mechanism, person)


def scrub() -> None:
    """Overwrite what deleting leaves behind in free pages, in the index of words and in the write-ahead log."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('rebuild')")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            held: list[type[Model]] = [PersonName, SearchDoc, *(model for model, _forget in FORGET_TOO)]
            for model in held:
                cursor.execute(f"VACUUM FULL {connection.ops.quote_name(model._meta.db_table)}")


def journal() -> Path:
    return Path(settings.PURGE_JOURNAL)


def read_journal(path: Path | None = None) -> Iterator[Erasure]:
    """The erasures of a journal, each once. Raises ValueError where a line is not one, with its number."""
    return lines_of(path or journal(), Erasure)


def replay(erasures: Iterable[Erasure]) -> int:
    """Erase again what a restored backup or a loaded file brought back; gives back how many names that were.

    A name is known by its digest: a person entered anew under the same id, with new consent, is left alone.
    """
    done = 0
    with transaction.atomic():
        for erasure in erasures:
            mechanism = Mechanism.objects.filter(key=erasure.mechanism).first()
            name = PersonName.objects.filter(mechanism=mechanism, person=erasure.person).first() if mechanism else None
            if mechanism and name and commitment(name.salt, name.names) == erasure.blob:
                _forget(mechanism, erasure.person)
                done += 1
    if done:
        transaction.on_commit(scrub)
    return done


def heed(mechanism: Mechanism) -> int:
    """Erase the names that an entry of any log says are erased; gives back how many that were."""
    gone = {
        one.blob
        for row in Entry.objects.filter(mechanism=mechanism, type="erased")
        if isinstance(one := said(row), Erased)
    }
    if not gone:
        return 0
    done = 0
    with transaction.atomic():
        for name in PersonName.objects.filter(mechanism=mechanism):
            if commitment(name.salt, name.names) in gone:
                _forget(mechanism, name.person)
                done += 1
    if done:
        transaction.on_commit(scrub)
    return done


def take_in(erasures: Iterable[Erasure]) -> None:
    """Add to this node's journal the lines that it does not have."""
    add_missing(journal(), Erasure, erasures)


def say_again(erasure: Erasure) -> None:
    """Write the entry of an erasure that a restored log does not have yet. Raises Refused."""
    mechanism = Mechanism.objects.filter(key=erasure.mechanism).first()
    if mechanism:
        append(mechanism, erasure.by, [erasure.payload(mechanism)], epoch=erasure.epoch)
