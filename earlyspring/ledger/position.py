"""The place in the record that something was read at: how far every log had come."""

from django.db.models import Max, Q

from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.record.position import LogEnd, Position


def position_of(mechanism: Mechanism) -> Position:
    """The ends of all logs of a mechanism as they are now, in two statements however long they are."""
    logs = Entry.objects.filter(mechanism=mechanism).order_by().values_list("party", "circle", "epoch")
    last = Q()
    for party, circle, epoch, index in logs.annotate(last=Max("index")):
        last |= Q(party=party, circle=circle, epoch=epoch, index=index)
    if not last:
        return Position()
    ends = Entry.objects.filter(last, mechanism=mechanism).values_list("party", "circle", "epoch", "index", "digest")
    return Position(
        tuple(sorted(LogEnd(party, circle, epoch, index + 1, digest) for party, circle, epoch, index, digest in ends))
    )
