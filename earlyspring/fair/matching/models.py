"""Meetings of business at the fair: half-hours and tables, who comes to them for what, who asks whom, what is fixed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.core.matchmaking import IF_ROOM, IMPORTANT, MUST
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

WEIGHTS = [
    (IF_ROOM, _("if there is room")),
    (IMPORTANT, _("important")),
    (MUST, _("to be held, once accepted")),
]
STATES = [
    ("asked", _("waits for an answer")),
    ("accepted", _("said yes")),
    ("declined", _("said no")),
    ("withdrawn", _("withdrawn")),
]
SIZES = [("micro", _("micro")), ("small", _("small")), ("medium", _("medium")), ("large", _("large"))]
MOST_MEETINGS = 6


class MatchTime(models.Model):
    """A part of a day in which there are meetings: so many half-hours one after the other, each with its interpreters."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="match_times")
    day = models.DateField()
    start = models.TimeField()
    half_hours = models.PositiveSmallIntegerField()
    interpreters = models.PositiveSmallIntegerField(default=0)

    data_class = LOGISTICS

    class Meta:
        ordering = ["day", "start"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "day", "start"], name="match_time_once"),
            models.CheckConstraint(condition=models.Q(half_hours__gte=1), name="match_time_has_half_hours"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.start:%H:%M}"


class MatchRoom(models.Model):
    """A room with tables for meetings. Tables are numbered through all rooms, in the order of their codes."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="match_rooms")
    code = models.SlugField(max_length=20)
    names = models.JSONField(default=dict)
    tables = models.PositiveSmallIntegerField()

    data_class = LOGISTICS

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="match_room_once"),
            models.CheckConstraint(condition=models.Q(tables__gte=1), name="match_room_has_tables"),
        ]

    def __str__(self) -> str:
        return self.code


class MatchEntry(models.Model):
    """That an exhibitor comes to meet others. `away`: half-hours in which it is not there; `absent_at`: it does not come."""

    exhibitor = models.OneToOneField(Exhibitor, on_delete=models.CASCADE, related_name="match_entry")
    languages = models.JSONField(default=list)
    needs = models.JSONField(default=list, blank=True)
    size = models.CharField(max_length=8, blank=True, choices=SIZES)
    most = models.PositiveSmallIntegerField(default=MOST_MEETINGS)
    away = models.JSONField(default=list, blank=True)
    absent_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS

    def __str__(self) -> str:
        return str(self.exhibitor)


class MatchRequest(models.Model):
    """One exhibitor asks another for a meeting. `answered_link`: that the answer came by the exhibitor's own link."""

    asks = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="match_asks")
    asked = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="match_asked")
    weight = models.PositiveSmallIntegerField(default=IF_ROOM, choices=WEIGHTS)
    about = models.CharField(max_length=300)
    state = models.CharField(max_length=10, default="asked", choices=STATES)
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_link = models.BooleanField(default=False)

    data_class = LOGISTICS

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(asks=models.F("asked")), name="match_of_two"),
            models.UniqueConstraint(
                fields=["asks", "asked"],
                condition=models.Q(state__in=("asked", "accepted")),
                name="match_asked_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asks} {self.asked}"


class MatchLock(models.Model):
    """A meeting of two that every proposal leaves at its half-hour and table."""

    one = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="+")
    slot = models.CharField(max_length=20)
    table = models.PositiveSmallIntegerField()

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="match_fixed_once")]

    def __str__(self) -> str:
        return f"{self.one} {self.other} {self.slot}"
