"""The secret address under which a calendar program reads a mechanism's days for one posting; it can be taken back.

A calendar program cannot sign in, so what it knows is the address. Only its digest is kept: who loses it makes another,
and the old one opens nothing. It ends with the posting and with the account.
"""

import hashlib
import secrets
from datetime import date

from django.db import models
from django.utils import timezone

from earlyspring.members.accounts import Posting

LETTERS = 32


class CalendarFeed(models.Model):
    """That a posting has an address for calendar programs; one at a time."""

    posting = models.OneToOneField(Posting, on_delete=models.CASCADE, related_name="feed")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    data_class = {"*": ("account", "until it is taken back or its posting ends")}

    def __str__(self) -> str:
        return str(self.posting)

    @property
    def kept_for(self) -> str:
        return self.posting.party


def new_address(posting: Posting) -> str:
    """A new secret for a posting, told this once; the one before opens nothing any more."""
    secret = secrets.token_urlsafe(LETTERS)
    values = {"digest": digest_of(secret), "made_at": timezone.now()}
    CalendarFeed.objects.update_or_create(posting=posting, defaults=values)
    return secret


def take_back(posting: Posting) -> bool:
    """Whether there was an address; there is none now."""
    return bool(CalendarFeed.objects.filter(posting=posting).delete()[0])


def posting_at(mechanism: str, secret: str, day: date) -> Posting | None:
    """The posting whose address this is, while it holds and its account is open."""
    found = Posting.objects.on(day).select_related("mechanism", "user")
    return found.filter(mechanism__key=mechanism, user__is_active=True, feed__digest=digest_of(secret)).first()


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
