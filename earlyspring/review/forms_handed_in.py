"""The drafts that a form became, handed in together: all of them, or none and what each still lacks."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import User
from earlyspring.review.forms_kept import latest_form
from earlyspring.review.models import Draft
from earlyspring.review.reporting import submit_report


@dataclass(frozen=True)
class Unready:
    """A draft that cannot be handed in, and why."""

    draft: Draft
    faults: tuple[Fault, ...]


def of_form(mechanisms: Collection[Mechanism], party: str, body: str) -> list[Draft]:
    """The drafts that an agency's last form became and that nobody has handed in yet, in the order of its lines."""
    sent = latest_form(mechanisms, party, body)
    if sent is None or not sent.came:
        return []
    own = Draft.objects.filter(mechanism__in=mechanisms, party=party, obligation__body=body, state="draft")
    found = own.filter(from_form__in=sent.came).select_related("obligation__mechanism")
    return list(found.order_by("obligation__mechanism", "obligation__commitment"))


def hand_in_form(
    mechanisms: Collection[Mechanism], body: str, *, by: str, user: User | None = None
) -> list[Draft] | list[Unready]:
    """Hand in for an agency of the own party all that its last form says; one transaction, refused whole.

    Gives back the drafts handed in, or those that lack something with their faults: then none was handed in.
    """
    handed_in, unready = list[Draft](), list[Unready]()
    with transaction.atomic():
        for draft in of_form(mechanisms, by, body):
            try:
                handed_in.append(submit_report(draft, by=by, user=user))
            except Refused as refusal:
                unready.append(Unready(draft, tuple(refusal.faults)))
        transaction.set_rollback(bool(unready))
    return unready or handed_in
