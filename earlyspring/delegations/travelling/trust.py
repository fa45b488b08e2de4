"""Which officers of the host are named to read travel papers of all delegations."""

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.travelling.models import Trustee
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting, User


def officers_of_host(gathering: Gathering) -> list[User]:
    """The officers of the host today, by name: those of whom some may be named."""
    held = Posting.objects.on(timezone.localdate()).filter(
        mechanism=gathering.mechanism, party=gathering.host, role="officer", user__is_active=True
    )
    return [one.user for one in held.select_related("user").order_by("user__first_name", "pk")]


@transaction.atomic
def name_trustee(gathering: Gathering, user: User, *, by: Posting) -> Trustee:
    """Name an officer of the host. Raises Refused where he is none, or the host's officer does not say so."""
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    if user not in officers_of_host(gathering):
        raise Refused(Fault("user", "not_an_officer_of_the_host", str(user)))
    return Trustee.objects.get_or_create(gathering=gathering, user=user, defaults={"named_by": by.user})[0]


@transaction.atomic
def dismiss_trustee(trustee: Trustee, *, by: Posting) -> None:
    """Whoever was named reads nothing from now on; what he read stays in the log. Raises Refused."""
    if not may_host(by, trustee.gathering):
        raise Refused(Fault("", "host_alone", trustee.gathering.host))
    trustee.delete()
