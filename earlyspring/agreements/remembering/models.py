"""Sentences that say the same: of the compared texts of a mechanism, and those a party took over from another tool."""

from collections.abc import Mapping
from datetime import UTC

from django.db import models

from earlyspring.formats.units import Unit
from earlyspring.lang.fold import fold
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User


def searched_form(texts: Mapping[str, str]) -> str:
    """The words of sentences as a search finds them, whatever the language, with a blank before and after each word."""
    return f" {fold(' · '.join(texts.values()))} "


class ComparedUnit(models.Model):
    """Sentences of the last comparison of an instrument that are linked. `texts`: by language. `eid`, `sha256`: the clause
    and the file in which the first of them stands. `key`: a digest of the texts.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    instrument = models.CharField(max_length=80)
    exercise = models.BooleanField(default=False)
    eid = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    key = models.CharField(max_length=16)
    texts = models.JSONField(default=dict)
    folded = models.TextField()
    made_at = models.DateTimeField()

    data_class = {"*": ("derived", "with the comparison it was made of")}

    class Meta:
        indexes = [models.Index(fields=["mechanism", "instrument"], name="compared_unit_of_instrument")]
        ordering = ("instrument", "pk")

    def __str__(self) -> str:
        return f"{self.instrument} {self.eid}"

    @property
    def unit(self) -> Unit:
        """What it says, as files have it."""
        told = {"document": self.instrument, "eid": self.eid, "sha256": self.sha256}
        return Unit(self.key, self.texts, told, self.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


class RememberedUnit(models.Model):
    """Sentences that say the same, as a party took them over. `texts`: by language. `props`: what the file told of them.

    `digest`: of the texts, so that the same sentences are kept once for a party. `exercise`: taken over for trying out.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    texts = models.JSONField(default=dict)
    folded = models.TextField()
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

    @property
    def unit(self) -> Unit:
        """What it says, as files have it."""
        return Unit(self.digest[:16], self.texts, self.props, self.made)
