"""Sentences taken over from a file of another tool; those of the mechanism's own texts are read from its comparisons."""

from django.db import models

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User


class RememberedUnit(models.Model):
    """Sentences that say the same, as a party took them over. `texts`: by language. `props`: what the file told of them.

    `digest`: of the texts, so that the same sentences are kept once for a party. `exercise`: taken over for trying out.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    texts = models.JSONField(default=dict)
    props = models.JSONField(default=dict, blank=True)
    made = models.CharField(max_length=20, blank=True)
    exercise = models.BooleanField(default=False)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = {
        "*": ("private", "until its party takes them away"),
        "taken_by": ("account", "with the account, then two years"),
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "exercise", "party", "digest"], name="remembered_unit_once"),
        ]
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.digest[:12]

    @property
    def kept_for(self) -> str:
        """Whose own thing this is: only that party's people see it."""
        return self.party
