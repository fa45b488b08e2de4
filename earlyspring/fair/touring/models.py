"""Tours beside the fair and who goes along: with a seat, or waiting for one in the order of coming."""

from django.db import models

from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering


class Tour(models.Model):
    """A tour on a day. `per_party`: seats of one party at most; `guides`: as the host writes them, with their languages."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="tours")
    code = models.SlugField(max_length=20)
    names = models.JSONField(default=dict)
    meets = models.JSONField(default=dict, blank=True)
    day = models.DateField()
    start = models.TimeField()
    end = models.TimeField()
    seats = models.PositiveSmallIntegerField()
    per_party = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = models.JSONField(default=list)
    vehicles = models.CharField(max_length=200, blank=True)
    guides = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | {"guides": PERSONAL}

    class Meta:
        ordering = ["day", "start", "code"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="tour_code_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="tour_ends_after_it_begins"),
            models.CheckConstraint(condition=models.Q(seats__gte=1), name="tour_has_seats"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()


class TourPlace(models.Model):
    """One person goes along, or waits. `exhibitor`: of whose people; empty: of the party's delegation."""

    tour = models.ForeignKey(Tour, on_delete=models.CASCADE, related_name="places")
    party = models.CharField(max_length=80)
    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, null=True, blank=True, related_name="tours")
    name = models.CharField(max_length=120)
    lang = models.CharField(max_length=10)
    seated = models.BooleanField(default=False)
    asked_at = models.DateTimeField(auto_now_add=True)

    data_class = LOGISTICS | {"name": PERSONAL}

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.tour} {self.pk}"

    @property
    def kept_for(self) -> str:
        return self.party
