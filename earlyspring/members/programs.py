"""Programs that act for a party at the door of programs: tokens that an officer makes, and what was sent under them.

A token is a word of one officer's posting: it opens what that officer may open, of that, what its scopes name, and
nothing once the posting or the account has ended. Only its digest is kept: who loses it makes another.
"""

import hashlib
import secrets
from collections.abc import Collection
from datetime import date, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Posting, User, by_officer_on
from earlyspring.members.refusals import Refused
from earlyspring.members.watch import noted

BYTES = 32
PREFIX = "es_"
LONGEST_LIFE = timedelta(days=366)
MOST = 20
"""Tokens that a party holds at once."""
SCOPES = {
    "read": _("read the register"),
    "results": _("enter results reported by sources"),
    "reports": _("write drafts of reports"),
    "people": _("register and change people of the own delegation"),
    "fair": _("read gatherings and what is at their fairs"),
    "texts": _("deposit texts of instruments"),
    "dump": _("read the whole record, without names of persons"),
}
"""What a token may be made for; nothing of it is more than the officer may do at the desk."""


class Tokens(models.QuerySet["ApiToken"]):
    def on(self, day: date) -> "Tokens":
        """The tokens that open something on a day: not revoked or run out, by an officer whose posting holds."""
        return self.filter(by_officer_on(day), revoked_at=None, ends_on__gt=day)

    def of(self, mechanism: Mechanism, party: str) -> "Tokens":
        return self.filter(posting__mechanism=mechanism, posting__party=party)


class ApiToken(models.Model):
    """That a program acts for the party of a posting, within scopes, until a day."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    scopes = models.JSONField(default=list)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_on = models.DateField()
    used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = Tokens.as_manager()
    data_class = {"*": ("account", "with the posting of the officer who made it")}

    def __str__(self) -> str:
        return f"{self.name} · {self.posting.party}"

    @property
    def kept_for(self) -> str:
        return self.posting.party

    @property
    def mechanism(self) -> Mechanism:
        return self.posting.mechanism

    @property
    def party(self) -> str:
        return self.posting.party

    def may(self, scope: str) -> bool:
        return scope in self.scopes

    def state_on(self, day: date) -> str:
        """open | revoked | ended | posting_ended: why it opens nothing, or that it does."""
        if self.revoked_at:
            return "revoked"
        if self.ends_on <= day:
            return "ended"
        holds = self.posting.holds_on(day) and self.posting.role == "officer" and self.posting.user.is_active
        return "open" if holds else "posting_ended"


class SentOnce(models.Model):
    """What a program sent under a key of its own and what it was answered: sent again, it is answered alike."""

    token = models.ForeignKey(ApiToken, on_delete=models.CASCADE, related_name="sent")
    key = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    status = models.IntegerField()
    answer = models.JSONField(default=dict)
    at = models.DateTimeField()

    data_class = {"*": ("private", "seven days")}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="sent_once_a_key")]

    def __str__(self) -> str:
        return self.key

    @property
    def kept_for(self) -> str:
        return self.token.party


def new_token(
    posting: Posting, *, name: str, scopes: Collection[str], ends_on: date, today: date
) -> tuple[ApiToken, str]:
    """A token for a program of the posting's party, and its secret, told this once. Raises Refused."""
    if posting.role != "officer" or not posting.holds_on(today):
        raise Refused("not_permitted")
    if not name.strip() or not scopes or set(scopes) - SCOPES.keys():
        raise Refused("program_scopes")
    if not today < ends_on <= today + LONGEST_LIFE:
        raise Refused("program_days")
    if ApiToken.objects.of(posting.mechanism, posting.party).on(today).count() >= MOST:
        raise Refused("program_most")
    secret = PREFIX + secrets.token_urlsafe(BYTES)
    made = ApiToken.objects.create(
        posting=posting,
        name=name.strip(),
        scopes=[one for one in SCOPES if one in scopes],
        digest=digest_of(secret),
        made_at=timezone.now(),
        ends_on=ends_on,
    )
    _noted("token_made", posting, by=posting)
    return made, secret


def revoke(token: ApiToken, *, by: Posting) -> ApiToken:
    """From now on the token opens nothing. Any officer of its party may; twice is once. Raises Refused."""
    own = (by.mechanism_id, by.party) == (token.posting.mechanism_id, token.posting.party)
    if by.role != "officer" or not own:
        raise Refused("not_permitted")
    if token.revoked_at is None:
        token.revoked_at, token.revoked_by = timezone.now(), by.user
        token.save(update_fields=["revoked_at", "revoked_by"])
        _noted("token_revoked", token.posting, by=by)
    return token


def token_of(secret: str, day: date) -> ApiToken | None:
    """The token of a secret while it opens something, with its posting, account and mechanism. One statement."""
    found = ApiToken.objects.on(day).select_related("posting__mechanism", "posting__user")
    return found.filter(digest=digest_of(secret)).first()


def used(token: ApiToken, day: date) -> None:
    """Keep the day on which a token was last used; written once a day."""
    if token.used_on != day:
        ApiToken.objects.filter(pk=token.pk).update(used_on=day)


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _noted(what: str, posting: Posting, *, by: Posting) -> None:
    ids = {"mechanism": posting.mechanism.key, "party": posting.party, "posting": posting.pk}
    noted(what, grave=True, account=posting.user_id, by=by.user_id, **ids)


__all__ = ["SCOPES", "ApiToken", "SentOnce", "digest_of", "new_token", "revoke", "token_of", "used"]
