"""What a delegation does: applies for its people, checks that all is right, takes an application back."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.badges import end_badge
from earlyspring.delegations.accrediting.held import held_in, held_of
from earlyspring.delegations.accrediting.models import Accreditation
from earlyspring.delegations.accrediting.permits import may_apply, may_check
from earlyspring.delegations.accrediting.queries import letters_of
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting

OPEN = ("applied", "checked", "approved")


@transaction.atomic
def apply(delegate: Delegate, *, by: Posting, zones: Collection[str] = (), why: str = "") -> Accreditation:
    """Ask the host to accredit a person; `zones`: those beyond the category's, with the reason. Raises Refused.

    After a refusal, a withdrawal or a revocation one applies anew; while it is open only the zones asked for change,
    and the delegation checks once more.
    """
    if not may_apply(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    if delegate.withdrawn_at is not None:
        raise Refused(Fault("", "does_not_come", delegate.code))
    asked = sorted(set(zones))
    for letter in sorted(set(asked) - set(letters_of(delegate.gathering))):
        raise Refused(Fault("zones", "no_such_zone_letter", letter))
    if asked and not why.strip():
        raise Refused(Fault("why", "zones_need_a_reason"))
    held = held_of(delegate)
    if held is not None and held.state == "approved" and asked == held.granted and held.category == delegate.category:
        raise Refused(Fault("", "approved_already", delegate.code))
    made = held or Accreditation(delegate=delegate)
    made.state, made.reason = "applied", ""
    made.asked, made.asked_why = asked, why.strip()
    made.applied_at, made.applied_by = timezone.now(), by.user
    made.checked_at = made.checked_by = None
    made.save()
    return made


@transaction.atomic
def check(delegate: Delegate, *, by: Posting) -> Accreditation:
    """A delegation's officer has looked at name, office, category and zones, and answers for them. Raises Refused."""
    if not may_check(by, delegate.delegation):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    held = held_in(delegate, "applied")
    held.state, held.checked_at, held.checked_by = "checked", timezone.now(), by.user
    held.save(update_fields=["state", "checked_at", "checked_by"])
    return held


@transaction.atomic
def take_back(delegate: Delegate, why: str, *, by: Posting) -> Accreditation:
    """The delegation takes the application back, or gives the accreditation up; a badge opens no door any more.

    Raises Refused.
    """
    if not may_apply(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    held = held_in(delegate, *OPEN)
    held.state, held.reason = "withdrawn", why.strip()
    held.save(update_fields=["state", "reason"])
    end_badge(held, why.strip() or "withdrawn")
    return held
