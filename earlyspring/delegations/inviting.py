"""What the host does with whole delegations: inviting them with a number of places; and a party: sending its list."""

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Body


@transaction.atomic
def invite_delegation(gathering: Gathering, party: str, *, quota: int | None, by: Posting) -> Delegation:
    """Give a party (or another body) its places at a gathering; without a quota it sends as many as it likes.

    Raises Refused where the body is not known, has been invited, or the host does not say so.
    """
    _demand_host(gathering, by)
    if not now(Body, gathering.mechanism).filter(item=party).exists():
        raise Refused(Fault("party", "no_such_fact", party))
    if Delegation.objects.filter(gathering=gathering, party=party).exists():
        raise Refused(Fault("party", "delegation_invited", party))
    return Delegation.objects.create(gathering=gathering, party=party, quota=quota)


@transaction.atomic
def change_quota(delegation: Delegation, quota: int | None, *, by: Posting) -> Delegation:
    """Give a delegation more or fewer places; never fewer than there are people on its list. Raises Refused."""
    _demand_host(delegation.gathering, by)
    held = Delegation.objects.select_for_update().get(pk=delegation.pk)
    there = held.delegates.filter(withdrawn_at=None).count()
    if quota is not None and there > quota:
        raise Refused(Fault("quota", "quota_below", f"{quota}", f"{there}"))
    held.quota = quota
    held.save(update_fields=["quota"])
    return held


@transaction.atomic
def send_list(delegation: Delegation, *, by: Posting) -> Delegation:
    """Tell the host that the list is complete as it stands; what changes afterwards is shown as changed. Raises Refused."""
    if not may_register(by, delegation):
        raise Refused(Fault("", "not_own_people", delegation.party))
    if not delegation.delegates.filter(withdrawn_at=None).exists():
        raise Refused(Fault("", "nobody_registered"))
    delegation.sent_at, delegation.sent_by = timezone.now(), by.user
    delegation.save(update_fields=["sent_at", "sent_by"])
    return delegation


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
