"""Two who write about the same gathering: the second waits, and is told where what he saw is there no more."""

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


def hold_for_writing(gathering: Gathering) -> Gathering:
    """The gathering as it stands now, with nobody else writing what hangs on it until the transaction is over."""
    return Gathering.objects.select_for_update(of=("self",)).select_related("mechanism").get(pk=gathering.pk)


def demand_unchanged(base: str, version: str) -> None:
    """`base`: the version that the writer saw. Raises Refused where it is not the one that stands now."""
    if base != version:
        raise Refused(Fault("", "changed_meanwhile"))
