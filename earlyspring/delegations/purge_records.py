"""That a gathering was purged: when, on whose word, and how much of each kind there was. It says nothing of a person."""

from django.db import models

from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User


class PurgeRecord(models.Model):
    """One purge. `by` is empty where the day had come and the node did it; `again`: a backup had brought it back."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="purges")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    counts = models.JSONField(default=dict)
    key_destroyed = models.BooleanField(default=False)
    again = models.BooleanField(default=False)

    data_class = {"*": ("logistics", "for ever: it says nothing of a person")}

    class Meta:
        indexes = [models.Index(fields=["gathering", "at"], name="purge_of_gathering")]

    def __str__(self) -> str:
        return f"{self.gathering} {self.at}"
