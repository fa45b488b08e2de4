"""What became of the last freeze of a worksheet that is drafted again: who declined it, when, and why."""

from collections.abc import Iterable

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.review.models import Worksheet

FAILED = ("dead", "void", "aside")


def failed_last(mechanism: Mechanism, sheets: Iterable[Worksheet]) -> dict[int, Motion]:
    """Worksheet that is drafted again → the motion of its last freeze, with the answers to it.

    Two statements; none where no sheet is drafted again.
    """
    again = {one.review: one.pk for one in sheets if one.state == "drafting" and one.revision > 1}
    if not again:
        return {}
    put = Entry.objects.filter(mechanism=mechanism, type="propose", kind="review", item__in=again).values("digest")
    found = Motion.objects.filter(mechanism=mechanism, digest__in=put, state__in=FAILED).order_by("at", "pk")
    return {again[one.changes[0]["item"]]: one for one in found.prefetch_related("answers")}


def failed_of(worksheet: Worksheet) -> Motion | None:
    """The same of one worksheet."""
    return failed_last(worksheet.mechanism, [worksheet]).get(worksheet.pk)
