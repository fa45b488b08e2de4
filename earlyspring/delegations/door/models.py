"""The nouns of the door: doors, the devices that stand at them, and what these scanned."""

from django.db import models

from earlyspring.core.door import Place
from earlyspring.delegations.models import PERSONAL
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

DIRECTIONS = [("in", "in"), ("out", "out")]


class Door(models.Model):
    """An entrance of a gathering, and whom it admits: any of its categories with any of its zones; all where none."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="doors")
    key = models.SlugField(max_length=20)
    names = models.JSONField(default=dict)
    categories = models.JSONField(default=list, blank=True)
    zones = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=1)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "key"], name="door_key_once")]

    def __str__(self) -> str:
        return self.key

    def place(self) -> Place:
        return Place(self.key, tuple(self.categories), tuple(self.zones))


class Device(models.Model):
    """A phone that reads badges: it may fetch the list of one gathering and hand in scans, and nothing else.

    `code`: digest of the one-time code by which it comes in, until `code_until`; `digest`: of its token, once it came.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="devices")
    name = models.CharField(max_length=60)
    door = models.CharField(max_length=20, blank=True)
    code = models.CharField(max_length=64, null=True, blank=True, unique=True)
    code_until = models.DateTimeField()
    digest = models.CharField(max_length=64, null=True, blank=True, unique=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    came_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL  # phones are often called by who holds them

    def __str__(self) -> str:
        return self.name


class ScanEvent(models.Model):
    """What a device says it scanned. Rows are only added; what came of a scan is computed, never stored.

    `token`: the digits of the square code; or `person`: whom somebody chose from the list. `scanned_at` is by the
    device's clock, `ahead`: by how many milliseconds it knew the server's clock to be ahead of its own.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="scans")
    client_id = models.UUIDField()
    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="scans")
    door = models.CharField(max_length=20)
    token = models.CharField(max_length=240, blank=True)
    person = models.PositiveBigIntegerField(null=True, blank=True)
    direction = models.CharField(max_length=3, choices=DIRECTIONS, default="in")
    scanned_at = models.DateTimeField()
    ahead = models.BigIntegerField(default=0)
    received_at = models.DateTimeField()

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "client_id"], name="scan_client_id_once"),
            models.CheckConstraint(
                condition=models.Q(token="", person__isnull=False) | (~models.Q(token="") & models.Q(person=None)),
                name="scan_of_a_token_or_a_person",
            ),
        ]

    def __str__(self) -> str:
        return str(self.client_id)
