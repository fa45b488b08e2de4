"""The secret address under which one person of a delegation reads his own programme on a phone, without signing in.

Only its digest is kept. It ends with its day, when it is taken back, when the person does not come, and with the purge;
a new one ends the one before.
"""

import secrets
from datetime import datetime, timedelta

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import PERSONAL, Delegate
from earlyspring.delegations.permits import may_change
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting, User
from earlyspring.members.feeds import digest_of

LETTERS = 24
AFTERWARDS = timedelta(days=3)
"""The way home is part of the programme."""


class DayLink(models.Model):
    """That a person has an address for his own programme; one at a time."""

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="day_link")
    digest = models.CharField(max_length=64, unique=True)
    ends_at = models.DateTimeField()
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    data_class = PERSONAL

    def __str__(self) -> str:
        return str(self.delegate)

    @property
    def kept_for(self) -> str:
        return self.delegate.kept_for


@transaction.atomic
def give_day_link(delegate: Delegate, *, by: Posting) -> tuple[DayLink, str]:
    """A new address for a person's own programme and its secret, told this once; the one before opens nothing.

    It runs until three days after the gathering. Raises Refused for people of others, for one who does not come, and
    when that time is over.
    """
    if not may_change(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    if delegate.withdrawn_at is not None:
        raise Refused(Fault("", "does_not_come", delegate.code))
    ends_at = _ends(delegate)
    if ends_at <= timezone.now():
        raise Refused(Fault("", "gathering_over", f"{delegate.gathering.last_day}"))
    secret = secrets.token_urlsafe(LETTERS)
    said = {"digest": digest_of(secret), "ends_at": ends_at, "made_by": by.user, "made_at": timezone.now()}
    link, _new = DayLink.objects.update_or_create(delegate=delegate, defaults=said)
    return link, secret


def _ends(delegate: Delegate) -> datetime:
    last = datetime.combine(delegate.gathering.last_day, datetime.min.time(), timezone.get_default_timezone())
    return last + timedelta(days=1) + AFTERWARDS


@transaction.atomic
def take_back_day_link(delegate: Delegate, *, by: Posting) -> bool:
    """Whether there was an address; there is none now. Raises Refused for people of others."""
    if not may_change(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    return bool(DayLink.objects.filter(delegate=delegate).delete()[0])


def delegate_at(mechanism: str, gathering: str, secret: str, at: datetime) -> DayLink | None:
    """The link whose address this is, while it runs and its person comes."""
    found = DayLink.objects.filter(
        digest=digest_of(secret),
        ends_at__gt=at,
        delegate__withdrawn_at=None,
        delegate__delegation__gathering__key=gathering,
        delegate__delegation__gathering__mechanism__key=mechanism,
    )
    return found.select_related("delegate__delegation__gathering__mechanism").first()
