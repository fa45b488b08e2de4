"""Promotion events at the exhibition: what is held where and when, who presents there, how many came, what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

TYPES = [
    ("trade", _("trade promotion")),
    ("investment", _("investment promotion")),
    ("tourism", _("tourism promotion")),
    ("product", _("product presentation")),
    ("contracts", _("signing of contracts between firms")),
    ("other", _("another event")),
]


class PromotionEvent(models.Model):
    """One event. `venue`: the code of a room of the gathering; else `place` says where it is.

    `organiser`: a body of the register; `speakers`: the offices that speak, never a name. `item`: the code under which
    it stands in the draft of the programme; empty where it does not. `expected`, `counted`: visitors.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="promotion_events")
    code = models.CharField(max_length=12)
    titles = models.JSONField(default=dict)
    about = models.JSONField(default=dict, blank=True)
    type = models.CharField(max_length=20, choices=TYPES)
    day = models.DateField()
    start = models.TimeField()
    end = models.TimeField()
    venue = models.CharField(max_length=40, blank=True)
    place = models.JSONField(default=dict, blank=True)
    organiser = models.CharField(max_length=80, blank=True)
    speakers = models.JSONField(default=dict, blank=True)
    languages = models.JSONField(default=list, blank=True)
    expected = models.PositiveIntegerField(null=True, blank=True)
    public = models.BooleanField(default=False)
    scheduled = models.BooleanField(default=True)
    item = models.CharField(max_length=12, blank=True)
    counted = models.PositiveIntegerField(null=True, blank=True)
    outcome = models.JSONField(default=dict, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_why = models.JSONField(default=dict, blank=True)
    entered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS

    class Meta:
        ordering = ["day", "start", "code"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="promotion_event_code_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="promotion_event_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()


class Presenting(models.Model):
    """That an exhibitor presents something at an event."""

    event = models.ForeignKey(PromotionEvent, on_delete=models.CASCADE, related_name="presenting")
    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="presents")

    data_class = LOGISTICS

    class Meta:
        ordering = ["exhibitor__party", "exhibitor__code"]
        constraints = [models.UniqueConstraint(fields=["event", "exhibitor"], name="presenting_once")]

    def __str__(self) -> str:
        return f"{self.event} {self.exhibitor}"

    @property
    def kept_for(self) -> str:
        return self.exhibitor.party
