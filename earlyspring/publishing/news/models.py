"""Pieces of news and their versions: a version is never written over, and nothing is stored of where a piece stands."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User

TYPES = [
    ("announcement", _("announcement")),
    ("report", pgettext_lazy("news", "report")),
    ("correction", _("correction")),
]
DRAFTS = {"*": ("private", "as long as the mechanism is kept: what was written before it was released")}


class NewsPiece(models.Model):
    """A piece of news. `party`: who writes it. `owner`: whose own it is, "" for one in the name of all.

    `item`: by which it is released. `known_on`: the day as of whose knowledge it was drafted. `corrects`: what it corrects.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    type = models.CharField(max_length=20, choices=TYPES)
    item = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    owner = models.CharField(max_length=80, blank=True)
    session = models.CharField(max_length=80)
    known_on = models.DateField(null=True, blank=True)
    corrects = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections")

    data_class = DRAFTS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "item"], name="news_item_once")]

    def __str__(self) -> str:
        return self.item


class NewsVersion(models.Model):
    """The words of a piece as somebody saved them. `sentences`: as `news.sentences` reads them. `on`: the day it bears."""

    piece = models.ForeignKey(NewsPiece, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.JSONField(default=dict)
    on = models.DateField()
    sentences = models.JSONField(default=list)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = DRAFTS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["piece", "number"], name="news_version_once")]

    def __str__(self) -> str:
        return f"{self.piece} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("a version of news is never written over")
        super().save(*args, **kwargs)
