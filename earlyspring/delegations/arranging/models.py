"""A banquet with its tables and wishes, and the plans of a gathering: each a version that is never written over."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import PERSONAL
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

KINDS = [
    ("seating", _("seating")),
    ("timetable", _("timetable of talks")),
    ("rooms", _("hotels")),
    ("vehicles", _("vehicles")),
    ("matching", _("meetings of business")),
]


class Banquet(models.Model):
    """A meal at tables. `tables`, `rules`, `points`: as `plan schema seating` has them, a table also with where it stands
    (`at`: metres from the left wall and from the front), if somebody said; `locks`: code → table;
    `apart`, `together`: groups of codes.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="banquets")
    key = models.SlugField(max_length=40)
    names = models.JSONField(default=dict)
    on = models.DateField()
    tables = models.JSONField(default=list)
    rules = models.JSONField(default=dict, blank=True)
    locks = models.JSONField(default=dict, blank=True)
    together = models.JSONField(default=list, blank=True)
    apart = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = {"*": ("logistics", "until its gathering is purged"), "locks": PERSONAL["*"]}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "key"], name="banquet_key_once")]
        ordering = ["on", "key"]

    def __str__(self) -> str:
        return self.key


class Arrangement(models.Model):
    """A plan of one kind for one `subject` (the key of a banquet; empty where a gathering has one of the kind).

    `given`: what the engine was given; with `seed`, `iterations` and `engine` anybody makes the same plan again.
    `by_hand`: a person moved something in the plan before. The plan that holds is the accepted one with the highest number.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="arrangements")
    kind = models.CharField(max_length=12, choices=KINDS)
    subject = models.CharField(max_length=40, blank=True)
    number = models.PositiveIntegerField()
    given = models.JSONField(default=dict)
    given_sha256 = models.CharField(max_length=64)
    assignment = models.JSONField(default=list)
    score = models.JSONField(default=list)
    broken = models.JSONField(default=list)
    status = models.CharField(max_length=12)
    objective = models.IntegerField(null=True, blank=True)
    bound = models.IntegerField(null=True, blank=True)
    seed = models.IntegerField(default=0)
    iterations = models.IntegerField(default=0)
    engine = models.CharField(max_length=40, blank=True)
    by_hand = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "kind", "subject", "number"], name="arrangement_number_once"),
            models.CheckConstraint(
                condition=models.Q(told_at=None) | models.Q(accepted_at__isnull=False),
                name="arrangement_told_when_accepted",
            ),
        ]
        ordering = ["kind", "subject", "-number"]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.number}"


class Hotel(models.Model):
    """A house for the guests. `rank`: 1 is the first house. How many suites, single and twin rooms are held there."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="hotels")
    key = models.SlugField(max_length=40)
    names = models.JSONField(default=dict)
    rank = models.PositiveSmallIntegerField(default=1)
    suites = models.PositiveSmallIntegerField(default=0)
    singles = models.PositiveSmallIntegerField(default=0)
    twins = models.PositiveSmallIntegerField(default=0)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "key"], name="hotel_key_once")]
        ordering = ["rank", "key"]

    def __str__(self) -> str:
        return self.key


class Vehicle(models.Model):
    """A car or bus of the host. `vip`: for guests of rank. `place`: the gate or airport where it waits for guests.

    `minutes`: how long the way takes from there to the hotels.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="vehicles")
    key = models.SlugField(max_length=40)
    seats = models.PositiveSmallIntegerField()
    vip = models.BooleanField(default=False)
    place = models.CharField(max_length=120)
    minutes = models.PositiveSmallIntegerField()

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "key"], name="vehicle_key_once")]
        ordering = ["place", "key"]

    def __str__(self) -> str:
        return self.key
