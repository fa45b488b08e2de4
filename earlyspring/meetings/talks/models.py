"""Requests for bilateral talks at a gathering, and the half-days in which talks are held."""

from datetime import date, datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

LEVELS = [("heads", _("heads of delegation")), ("sector", _("departments")), ("local", _("localities"))]
STATES = ["asked", "accepted", "declined", "withdrawn"]
SLOT = 20
"""Minutes of one slot of the timetable."""


class TalkRequest(models.Model):
    """One body asks another for talks. `minutes`: with interpretation after each sentence twice the speaking time.

    `persons`: codes of people who are to be there, of either delegation. An answer is waited for until `expires_on`.
    `slot`, `room`: where it is fixed to. `item`: its code in the programme.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="talks")
    code = models.CharField(max_length=12)
    asks = models.CharField(max_length=80)
    asks_party = models.CharField(max_length=80)
    asked = models.CharField(max_length=80)
    asked_party = models.CharField(max_length=80)
    level = models.CharField(max_length=10, choices=LEVELS)
    purpose = models.JSONField(default=dict)
    minutes = models.PositiveSmallIntegerField(default=40)
    size = models.PositiveSmallIntegerField(default=10)
    languages = models.JSONField(default=list, blank=True)
    persons = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10, default="asked", choices=[(one, one) for one in STATES])
    reason = models.TextField(blank=True)
    expires_on = models.DateField()
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    room = models.CharField(max_length=40, blank=True)
    slot = models.PositiveSmallIntegerField(null=True, blank=True)
    item = models.CharField(max_length=12, blank=True)

    data_class = LOGISTICS | {"persons": PERSONAL, "reason": PERSONAL}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "code"], name="talk_code_once")]
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code

    def state_on(self, today: date) -> str:
        """`asked`, `expired` (nobody answered in time), `accepted`, `declined`, `withdrawn`."""
        return "expired" if self.state == "asked" and self.expires_on < today else self.state

    @property
    def slots(self) -> int:
        return -(-self.minutes // SLOT)


class TalkTime(models.Model):
    """A half-day in which talks are held, from one hour to another by the clock of the gathering."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="talk_times")
    day = models.DateField()
    start = models.TimeField()
    end = models.TimeField()

    data_class = LOGISTICS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "day", "start"], name="talk_time_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="talk_time_ends_after_it_begins"
            ),
        ]
        ordering = ["day", "start"]

    def __str__(self) -> str:
        return f"{self.day} {self.start}"

    @property
    def slots(self) -> int:
        return int((self._at(self.end) - self._at(self.start)).total_seconds() // 60 // SLOT)

    def begins(self, slot: int) -> datetime:
        """When a slot of this half-day begins, counted from 0, by the clock of the gathering."""
        return self._at(self.start) + timedelta(minutes=SLOT * slot)

    def _at(self, clock: object) -> datetime:
        return datetime.combine(self.day, clock)  # type: ignore[arg-type]  # a time field is a time
