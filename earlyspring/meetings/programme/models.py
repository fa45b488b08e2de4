"""The programme of a gathering as the host prepares it: rooms, items, and the versions that were released."""

import hashlib
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

KEPT = {"*": ("logistics", "for ever: it says nothing of a person")}
RELEASED = {
    "*": (
        "logistics",
        "as long as the gathering is kept: of persons it has codes alone, which name nobody after the purge",
    )
}

KINDS = [
    ("session", _("session")),
    ("talks", _("bilateral talks")),
    ("signing", pgettext_lazy("act", "signing")),
    ("reception", _("reception")),
    ("tour", _("visit to a place")),
    ("promotion", _("promotion event")),
    ("press", _("press")),
    ("crossing", _("crossing of the border")),
    ("meal", _("meal")),
    ("other", _("other")),
]
AUDIENCES = [
    ("all", _("all who take part")),
    ("named", _("the delegations named alone")),
    ("organisers", _("organisers")),
    ("press", _("press")),
    ("public", _("the public")),
]


class Venue(models.Model):
    """A room. `zone`: of its clock, where that is not the gathering's. `connected`: rooms that see it by video."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="venues")
    code = models.SlugField(max_length=40)
    names = models.JSONField(default=dict)
    building = models.JSONField(default=dict, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)
    zone = models.CharField(max_length=40, blank=True)
    connected = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = KEPT

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "code"], name="venue_code_once")]

    def __str__(self) -> str:
        return self.code

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()


class ProgrammeItem(models.Model):
    """What happens from one hour to another, as it stands in the draft. The public knows it when it is released.

    `parties`: whom it concerns; `persons`: codes of people who are expected by name; `venues`: codes of rooms.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="items")
    code = models.CharField(max_length=12)
    kind = models.CharField(max_length=20, choices=KINDS)
    day = models.DateField()
    start = models.TimeField()
    end = models.TimeField()
    titles = models.JSONField(default=dict)
    notes = models.JSONField(default=dict, blank=True)
    venues = models.JSONField(default=list, blank=True)
    session = models.CharField(max_length=80, blank=True)
    parties = models.JSONField(default=list, blank=True)
    persons = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    audiences = models.JSONField(default=list)
    changed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | {"persons": PERSONAL}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="programme_item_code_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="programme_item_ends_after_it_begins"
            ),
        ]
        indexes = [models.Index(fields=["gathering", "day", "start"], name="programme_item_in_time")]

    def __str__(self) -> str:
        return self.code

    @property
    def version(self) -> str:
        """Another one with each change, so that of two who write at once the second is told."""
        return self.changed_at.isoformat()


class Releases(models.QuerySet["ProgrammeRelease"]):
    def update(self, **values: Any) -> int:
        """What was given out is not written over. Its writer's account may be taken away with the person."""
        if set(values) - {"released_by", "released_by_id"}:
            raise TypeError("a released programme is never changed")
        return super().update(**values)


class ProgrammeRelease(models.Model):
    """A programme as it was given out. Its bytes are never changed: the digest beside them is of these bytes."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="releases")
    number = models.PositiveIntegerField()
    content = models.TextField()
    digest = models.CharField(max_length=64)
    note = models.TextField(blank=True)
    released_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    released_at = models.DateTimeField()

    objects = Releases.as_manager()
    data_class = RELEASED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "number"], name="programme_release_once")]

    def __str__(self) -> str:
        return f"{self.gathering.key}/{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("a released programme is never changed")
        super().save(*args, **kwargs)

    @property
    def intact(self) -> bool:
        """Whether the bytes are still those of which the digest was made."""
        return hashlib.sha256(self.content.encode()).hexdigest() == self.digest
