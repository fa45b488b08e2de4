"""A link that opens something of a gathering to one who has no account: its address is the secret, only its digest is kept."""

import secrets
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting, User
from earlyspring.members.feeds import digest_of

BYTES = 32


class SecretLink(models.Model):
    """What every such link has. `label`: to whom it was given."""

    label = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    def holds(self, at: datetime, gathering: Gathering) -> bool:
        """Until its day, at the longest until the last day of the gathering, and not once it was taken back."""
        over = at.astimezone(ZoneInfo(gathering.zone)).date() > gathering.last_day
        return self.taken_back_at is None and at < self.expires_at and not over


Link = TypeVar("Link", bound=SecretLink)


def given(link: Link, *, longest: timedelta, by: Posting) -> tuple[Link, str]:
    """Keep a new link; it and its secret, told this once. Raises Refused where nobody is named, or it runs too long."""
    link.label = link.label.strip()
    if not link.label:
        raise Refused(Fault("label", "missing"))
    at = timezone.now()
    if not at < link.expires_at <= at + longest:
        last = at + longest
        raise Refused(Fault("expires_at", "link_too_long", f"{link.expires_at:%Y-%m-%d}", f"{last:%Y-%m-%d}"))
    secret = secrets.token_urlsafe(BYTES)
    link.digest, link.made_by = digest_of(secret), by.user
    link.save(force_insert=True)
    return link, secret


def taken_back(link: Link) -> Link:
    """The link opens nothing any more; twice is once."""
    if link.taken_back_at is None:
        link.taken_back_at = timezone.now()
        link.save(update_fields=["taken_back_at"])
    return link
