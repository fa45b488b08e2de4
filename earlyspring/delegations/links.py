"""A link by which somebody without an account enters people of one delegation, and sees those he entered alone.

What opens it is the address; only its digest is kept. It ends on its day, when it is taken back, and with the gathering.
"""

from datetime import datetime, timedelta

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import PERSONAL, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.secret_links import SecretLink, given, taken_back
from earlyspring.members.accounts import Posting
from earlyspring.members.feeds import digest_of

LONGEST = timedelta(days=60)


class DelegationLink(SecretLink):
    """That somebody enters people of a delegation, perhaps of one agency alone, until a moment. `label`: for whom."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="links")
    agency = models.CharField(max_length=80, blank=True)

    data_class = PERSONAL

    @property
    def kept_for(self) -> str:
        return self.delegation.party

    def is_open(self, at: datetime) -> bool:
        """Until its day, at the longest until the last day of the gathering."""
        return self.holds(at, self.delegation.gathering)


@transaction.atomic
def give_link(
    delegation: Delegation, *, label: str, expires_at: datetime, by: Posting, agency: str = ""
) -> tuple[DelegationLink, str]:
    """A new link and its secret, told this once. Raises Refused where it is not the own party's, or runs too long."""
    if not may_register(by, delegation, agency):
        raise Refused(Fault("", "not_own_people", delegation.party))
    made = DelegationLink(delegation=delegation, agency=agency, label=label, expires_at=expires_at)
    return given(made, longest=LONGEST, by=by)


def take_back_link(link: DelegationLink, *, by: Posting) -> DelegationLink:
    """The link opens nothing any more; who was entered by it stays. Raises Refused."""
    if not may_register(by, link.delegation, link.agency):
        raise Refused(Fault("", "not_own_people", link.delegation.party))
    return taken_back(link)


def link_at(mechanism: str, gathering: str, secret: str) -> DelegationLink | None:
    """The link whose address this is, while it is open."""
    found = DelegationLink.objects.filter(
        digest=digest_of(secret), delegation__gathering__key=gathering, delegation__gathering__mechanism__key=mechanism
    )
    link = found.select_related("delegation__gathering__mechanism").first()
    return link if link is not None and link.is_open(timezone.now()) else None
