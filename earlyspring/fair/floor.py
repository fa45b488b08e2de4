"""The floor of the fair: its booths, and to which exhibitor each of them is given."""

from django.db import models

from earlyspring.core.booths import Place
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import LOGISTICS, Gathering


class Booth(models.Model):
    """A booth in a hall, in metres from the upper left corner. `side`: for whose exhibitors; empty: for all."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="booths")
    hall = models.CharField(max_length=40)
    code = models.CharField(max_length=12)
    x = models.DecimalField(max_digits=7, decimal_places=2)
    y = models.DecimalField(max_digits=7, decimal_places=2)
    width = models.DecimalField(max_digits=6, decimal_places=2)
    depth = models.DecimalField(max_digits=6, decimal_places=2)
    side = models.CharField(max_length=80, blank=True)
    power_kw = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    water = models.BooleanField(default=False)

    data_class = LOGISTICS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="booth_code_once"),
            models.CheckConstraint(condition=models.Q(width__gt=0, depth__gt=0), name="booth_has_a_floor"),
            models.CheckConstraint(condition=models.Q(x__gte=0, y__gte=0), name="booth_within_its_hall"),
        ]
        indexes = [models.Index(fields=["gathering", "hall"], name="booth_of_hall")]

    def __str__(self) -> str:
        return self.code

    @property
    def place(self) -> Place:
        return Place(self.x, self.y, self.width, self.depth)


class Allotment(models.Model):
    """That a booth is given to an exhibitor: a booth to one alone, which the database holds to as well."""

    booth = models.OneToOneField(Booth, on_delete=models.CASCADE, related_name="allotment")
    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="allotments")
    given_at = models.DateTimeField(auto_now_add=True)

    data_class = LOGISTICS

    def __str__(self) -> str:
        return f"{self.booth} {self.exhibitor}"
