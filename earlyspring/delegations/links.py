"""A link by which somebody without an account enters people of one delegation, and sees those he entered alone.

What opens it is the address; only its digest is kept. It ends on its day, when it is taken back, and with the gathering.
"""

import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import PERSONAL, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting, User
from earlyspring.members.feeds import digest_of

LETTERS = 32
LONGEST = timedelta(days=60)


class DelegationLink(models.Model):
    """That somebody enters people of a delegation, perhaps of one agency alone, until a moment. `label`: for whom."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="links")
    agency = models.CharField(max_length=80, blank=True)
    label = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    data_class = PERSONAL

    def __str__(self) -> str:
        return self.label

    @property
    def kept_for(self) -> str:
        return self.delegation.party

    def is_open(self, at: datetime) -> bool:
        """Until its day, at the longest until the last day of the gathering."""
        gathering = self.delegation.gathering
        over = at.astimezone(ZoneInfo(gathering.zone)).date() > gathering.last_day
        return self.taken_back_at is None and at < self.expires_at and not over


@transaction.atomic
def give_link(
    delegation: Delegation, *, label: str, expires_at: datetime, by: Posting, agency: str = ""
) -> tuple[DelegationLink, str]:
    """A new link and its secret, told this once. Raises Refused where it is not the own party's, or runs too long."""
    if not may_register(by, delegation, agency):
        raise Refused(Fault("", "not_own_people", delegation.party))
    if not label.strip():
        raise Refused(Fault("label", "missing"))
    at = timezone.now()
    if not at < expires_at <= at + LONGEST:
        raise Refused(Fault("expires_at", "link_too_long", f"{expires_at:%Y-%m-%d}", f"{at + LONGEST:%Y-%m-%d}"))
    secret = secrets.token_urlsafe(LETTERS)
    made = DelegationLink.objects.create(
        delegation=delegation,
        agency=agency,
        label=label.strip(),
        digest=digest_of(secret),
        expires_at=expires_at,
        made_by=by.user,
    )
    return made, secret


def take_back_link(link: DelegationLink, *, by: Posting) -> DelegationLink:
    """The link opens nothing any more; who was entered by it stays. Raises Refused."""
    if not may_register(by, link.delegation, link.agency):
        raise Refused(Fault("", "not_own_people", link.delegation.party))
    if link.taken_back_at is None:
        link.taken_back_at = timezone.now()
        link.save(update_fields=["taken_back_at"])
    return link


def link_at(mechanism: str, gathering: str, secret: str) -> DelegationLink | None:
    """The link whose address this is, while it is open."""
    found = DelegationLink.objects.filter(
        digest=digest_of(secret), delegation__gathering__key=gathering, delegation__gathering__mechanism__key=mechanism
    )
    link = found.select_related("delegation__gathering__mechanism").first()
    return link if link is not None and link.is_open(timezone.now()) else None
