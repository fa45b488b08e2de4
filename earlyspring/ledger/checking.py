"""`check` and `fsck`: is the record whole, and does the register say what the record says?"""

from collections.abc import Iterator

from earlyspring.ledger import checking_node as node
from earlyspring.ledger.checking_record import entries
from earlyspring.ledger.checking_register import register
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.progress import Progress, quiet


def fsck(progress: Progress = quiet) -> Iterator[Finding]:
    """The record alone: the database file, every entry and signature, every blob against its digest."""
    yield from node.database()
    for mechanism in Mechanism.objects.order_by("key"):
        yield from entries(mechanism, progress)
        yield from node.files(mechanism)


def check(progress: Progress = quiet) -> Iterator[Finding]:
    """Everything: the record, and the register, the search and the refusals of the database against it."""
    yield from node.database()
    yield from node.tables()
    for mechanism in Mechanism.objects.order_by("key"):
        whole = True
        for finding in entries(mechanism, progress):
            whole = whole and finding.severity != "hard"
            yield finding
        yield from node.files(mechanism)
        yield from node.hosted_keys(mechanism)
        if whole:
            yield from register(mechanism, progress)
        else:
            words = "the record itself is not whole, so the register was not compared with it"
            yield Finding("not_compared", mechanism.key, words)
    yield from node.words()
