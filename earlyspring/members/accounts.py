"""People who work on this node: accounts, the postings that bind them to one party, invitations, and private notes."""

from datetime import date, datetime

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

ROLES = [
    ("officer", _("secretariat officer")),
    ("focal_point", _("agency focal point")),
    ("leader", _("leader")),
    ("observer", _("observer")),
    ("administrator", _("administrator")),
]


class User(AbstractUser):
    """A person's account. The whole name is in `first_name`: which part is the family's differs from side to side."""

    language = models.CharField(max_length=12, default="en")

    data_class = {"*": ("account", "with the account, then two years")}

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class Postings(models.QuerySet["Posting"]):
    def on(self, day: date) -> "Postings":
        """The postings that hold on a day: the first day counts, the last does not."""
        return self.filter(Q(to_day__isnull=True) | Q(to_day__gt=day), from_day__lte=day)


class Posting(models.Model):
    """An account acts for one party of one mechanism in one role, from one day to another."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="postings")
    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="postings")
    party = models.CharField(max_length=80)
    agency = models.CharField(max_length=80, blank=True)
    role = models.CharField(max_length=20, choices=ROLES)
    from_day = models.DateField()
    to_day = models.DateField(null=True, blank=True)
    handed_over_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = Postings.as_manager()
    data_class = {"*": ("account", "with the account, then two years")}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "mechanism"], condition=models.Q(to_day__isnull=True), name="posting_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=[code for code, _ in ROLES]), name="posting_role_in_list"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.party} · {self.role}"

    def holds_on(self, day: date) -> bool:
        return self.from_day <= day and (self.to_day is None or self.to_day > day)

    @property
    def kept_for(self) -> str:
        """Whose own thing this is: only that party's people see it."""
        return self.party


def by_officer_on(day: date) -> models.Q:
    """Of what hangs on a posting (`posting`): what an officer made whose posting and account hold on a day."""
    posted = models.Q(posting__to_day=None) | models.Q(posting__to_day__gt=day)
    return posted & models.Q(posting__role="officer", posting__user__is_active=True, posting__from_day__lte=day)


class Invitation(models.Model):
    """A place offered to one person: bound to a mechanism, a party and a role; used once, before a day."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    agency = models.CharField(max_length=80, blank=True)
    role = models.CharField(max_length=20, choices=ROLES)
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = {"*": ("account", "90 days after it was used or ran out")}

    def __str__(self) -> str:
        return f"{self.party} {self.role}"

    def is_open(self, at: datetime) -> bool:
        return self.used_at is None and at < self.expires_at

    @property
    def kept_for(self) -> str:
        return self.party


class Note(models.Model):
    """A party's private note on a fact. Never exported: no verb of exchange or dump reads this table."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    item = models.CharField(max_length=80)
    words = models.TextField()
    written_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    data_class = {"*": ("private", "until its party deletes it")}

    class Meta:
        indexes = [models.Index(fields=["mechanism", "party", "item"], name="note_of_party")]

    def __str__(self) -> str:
        return self.item

    @property
    def kept_for(self) -> str:
        return self.party
