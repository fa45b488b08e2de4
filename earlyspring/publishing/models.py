"""Releases: what a party gave to the public, frozen as it was given, and taken back where it was."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.core.publicity import RULES
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User

KINDS = [
    ("mechanism", _("the mechanism")),
    ("body", _("body")),
    ("session", _("session")),
    ("instrument", pgettext_lazy("public", "signed paper")),
    ("decision", _("decision")),
    ("commitment", _("commitment")),
    ("result", _("result")),
    ("priority", _("priority")),
    ("person", _("holder of an office")),
    ("gate", _("border gate")),
    ("glossary", _("official term")),
    ("programme", _("item of the programme")),
    ("exhibitor", _("exhibitor")),
    ("product", _("product")),
    ("event", _("event of the fair")),
    ("news", pgettext_lazy("public", "news")),
]
GIVEN = {
    "*": ("public", "for ever: what was public is told as public, also when it was taken back"),
    "content": ("public", "as long as a release of it stands; emptied where a person or a purge asks for it"),
}


class ReleaseRule(models.Model):
    """Who must release what is joint, for one mechanism (`core.publicity.RULES`); without a row: one of each side.

    `asked`: party → the rule that it asks for instead.
    """

    mechanism = models.OneToOneField(Mechanism, on_delete=models.CASCADE, related_name="release_rule")
    needs = models.CharField(max_length=10, choices=[(one, one) for one in RULES], default="each_side")
    asked = models.JSONField(default=dict, blank=True)

    data_class = {"*": ("public", "for ever")}

    def __str__(self) -> str:
        return self.needs


class Contents(models.QuerySet["Content"]):
    def update(self, **values: Any) -> int:
        if set(values) - {"content"} or values.get("content"):
            raise TypeError("what was released is never changed, only emptied")
        return super().update(**values)


class Content(models.Model):
    """What the public may read of one thing: canonical JSON, words by language. `owner`: whose own it is, "" for joint.

    `position`: where the record stood when it was written down (shown to the public beside it).
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=KINDS)
    item = models.CharField(max_length=80)
    owner = models.CharField(max_length=80, blank=True)
    content = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    position = models.CharField(max_length=200, blank=True)

    objects = Contents.as_manager()
    data_class = GIVEN

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "kind", "item", "digest"], name="content_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.item}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("what was released is never changed, only emptied")
        super().save(*args, **kwargs)


class Release(models.Model):
    """A party gives a content to the public, from a moment on where it says one, until it takes it back."""

    content = models.ForeignKey(Content, on_delete=models.PROTECT, related_name="releases")
    party = models.CharField(max_length=80)
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    public_from = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField(blank=True)

    data_class = {"*": ("public", "for ever: who released what, when, and why it was taken back")}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None) | ~models.Q(reason=""), name="withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.content} ({self.party})"
