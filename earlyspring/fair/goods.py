"""How goods come to the fair: at which door and hour, and with which papers of the customs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering

PAPERS = [
    ("temporary", _("declaration of temporary admission")),
    ("carnet", _("ATA carnet")),
    ("declaration", _("customs declaration, goods that stay")),
    ("quarantine", _("certificate of quarantine")),
    ("other", _("another paper")),
]
TEMPORARY = ("temporary", "carnet")
"""Kinds of papers under which samples go home again by a day."""


class DeliverySlot(models.Model):
    """An hour at a door of the hall, for so many vehicles. `gate`: as it is written on the door."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="delivery_slots")
    gate = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    capacity = models.PositiveSmallIntegerField()

    data_class = LOGISTICS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "gate", "starts_at"], name="delivery_slot_once"),
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="slot_ends_after_start"),
            models.CheckConstraint(condition=models.Q(capacity__gte=1), name="slot_takes_one_or_more"),
        ]

    def __str__(self) -> str:
        return f"{self.gate} {self.starts_at:%Y-%m-%d %H:%M}"


class Delivery(models.Model):
    """An exhibitor brings its goods in a slot. `goods`: how much of what, as the men at the door need it."""

    slot = models.ForeignKey(DeliverySlot, on_delete=models.CASCADE, related_name="deliveries")
    exhibitor = models.OneToOneField(Exhibitor, on_delete=models.CASCADE, related_name="delivery")
    goods = models.CharField(max_length=200, blank=True)
    plate = models.CharField(max_length=40, blank=True)
    driver = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | dict.fromkeys(("plate", "driver", "phone"), PERSONAL)

    def __str__(self) -> str:
        return f"{self.slot} {self.exhibitor}"


class CustomsPaper(models.Model):
    """A paper under which an exhibitor's samples cross the border.

    `admitted_until`: the last day on which they may be in the country; `leaves_on`: the day on which they go home.
    """

    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="customs")
    kind = models.CharField(max_length=20, choices=PAPERS)
    number = models.CharField(max_length=60)
    goods = models.CharField(max_length=300)
    admitted_until = models.DateField(null=True, blank=True)
    leaves_on = models.DateField(null=True, blank=True)
    value = models.DecimalField(max_digits=20, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["exhibitor", "kind", "number"], name="customs_paper_once")]

    def __str__(self) -> str:
        return self.number

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()
