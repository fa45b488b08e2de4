"""What the host decides: approves with zones, refuses with a reason, revokes."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.applying import OPEN
from earlyspring.delegations.accrediting.badges import end_badge, issue
from earlyspring.delegations.accrediting.held import held_in
from earlyspring.delegations.accrediting.models import Accreditation
from earlyspring.delegations.accrediting.permits import may_decide
from earlyspring.delegations.accrediting.queries import badge_in_force, letters_of
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting


@transaction.atomic
def approve(delegate: Delegate, *, by: Posting, granted: Collection[str] | None = None) -> Accreditation:
    """Accredit a person in the category of the list, with the zones granted (None: those asked for). Raises Refused.

    The badge is issued with it; where category or zones differ from the badge in force, a new version is. `granted`
    are zones of this person; what the category enters stands in `CategoryZones`.
    """
    _demand_host(delegate, by)
    if delegate.withdrawn_at is not None:
        raise Refused(Fault("", "does_not_come", delegate.code))
    held = held_in(delegate, "checked")
    zones = sorted(set(held.asked if granted is None else granted))
    for letter in sorted(set(zones) - set(letters_of(delegate.gathering))):
        raise Refused(Fault("granted", "no_such_zone_letter", letter))
    held.category, held.granted = delegate.category, zones
    issue(held, by=by)
    return _decided(held, "approved", "", by)


@transaction.atomic
def refuse(delegate: Delegate, why: str, *, by: Posting) -> Accreditation:
    """Refuse an application, with the reason that the delegation reads. Raises Refused.

    Of somebody who has a badge only what was asked for since is refused: the accreditation stays as it was approved.
    """
    held = _reasoned(delegate, why, ("applied", "checked"), by)
    if badge_in_force(held) is not None:
        held.asked, held.asked_why = held.granted, ""
        return _decided(held, "approved", why, by)
    return _decided(held, "refused", why, by)


@transaction.atomic
def revoke(delegate: Delegate, why: str, *, by: Posting) -> Accreditation:
    """Take an accreditation away; the badge opens no door from now on. Raises Refused."""
    held = _reasoned(delegate, why, OPEN, by)
    end_badge(held, why.strip())
    return _decided(held, "revoked", why, by)


def _reasoned(delegate: Delegate, why: str, states: tuple[str, ...], by: Posting) -> Accreditation:
    _demand_host(delegate, by)
    if not why.strip():
        raise Refused(Fault("why", "missing"))
    return held_in(delegate, *states)


def _decided(held: Accreditation, state: str, why: str, by: Posting) -> Accreditation:
    held.state, held.reason = state, why.strip()
    held.decided_at, held.decided_by = timezone.now(), by.user
    held.save()
    return held


def _demand_host(delegate: Delegate, by: Posting) -> None:
    if not may_decide(by, delegate.gathering):
        raise Refused(Fault("", "host_alone", delegate.gathering.host))
