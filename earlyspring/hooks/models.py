"""The addresses that a party has told what happens, and every call that was made or is still to be made."""

import base64
from datetime import date

from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Posting, by_officer_on

EVENTS = {
    "motion.opened": _("a version was put to the parties"),
    "fact.joint": _("a version became joint"),
    "review.concluded": _("a review was concluded"),
    "result.entered": _("a result was entered"),
    "release.made": _("something was released to the public"),
}
PING = "ping"


class Webhooks(models.QuerySet["Webhook"]):
    def on(self, day: date) -> "Webhooks":
        """Those that are called on a day: not stopped, made by an officer whose posting holds."""
        return self.filter(by_officer_on(day), stopped_at=None)

    def of(self, mechanism: Mechanism, party: str) -> "Webhooks":
        return self.filter(posting__mechanism=mechanism, posting__party=party)


class Webhook(models.Model):
    """An address that is called for a party. `entry`, `release`: the last one whose events were looked at.

    Its secret is in no database: it is made of `nonce` by the key of the node.
    """

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="webhooks")
    name = models.CharField(max_length=80)
    url = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    nonce = models.CharField(max_length=64, unique=True)
    entry = models.BigIntegerField(default=0)
    release = models.BigIntegerField(default=0)
    made_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True, blank=True)

    objects = Webhooks.as_manager()
    data_class = {"*": ("account", "with the posting of the officer who made it")}

    def __str__(self) -> str:
        return f"{self.name} · {self.posting.party}"

    @property
    def kept_for(self) -> str:
        return self.posting.party

    @property
    def key(self) -> bytes:
        """The 32 bytes that calls are signed with."""
        return bytes(salted_hmac("earlyspring.webhook", self.nonce, algorithm="sha256").digest())

    @property
    def secret(self) -> str:
        """The same as its receiver writes it down: `whsec_` and base 64."""
        return "whsec_" + base64.b64encode(self.key).decode()


class Call(models.Model):
    """One call: what is told, how often it was tried, and what the other side answered."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="calls")
    event = models.CharField(max_length=120)
    type = models.CharField(max_length=30)
    body = models.TextField()
    made_at = models.DateTimeField()
    tries = models.IntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    status = models.IntegerField(null=True, blank=True)
    fault = models.CharField(max_length=30, blank=True)

    data_class = {"*": ("private", "thirty days")}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["webhook", "event"], name="call_once_an_event")]
        indexes = [models.Index(fields=["next_at"], name="call_due")]

    def __str__(self) -> str:
        return f"{self.type} {self.event}"

    @property
    def kept_for(self) -> str:
        return self.webhook.posting.party
