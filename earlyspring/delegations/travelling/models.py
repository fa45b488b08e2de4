"""What a person travels with, under seal; who may read it; each reading; and when a delegation arrives where."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import PERSONAL, Delegate, Delegation
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User

KINDS = [
    ("diplomatic", _("diplomatic passport")),
    ("official", _("official passport")),
    ("ordinary", _("ordinary passport")),
    ("border_pass", _("border pass")),
]
PURPOSES = [
    ("look", _("looked at")),
    ("photo", _("photo looked at")),
    ("find", _("found by number")),
    ("border_list", _("border list")),
    ("badge", _("badge")),
]


class TravelPaper(models.Model):
    """A passport or border pass, sealed whole. `number_digest`: by which its number is found, with the key alone."""

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="travel_paper")
    sealed = models.BinaryField()
    number_digest = models.CharField(max_length=64, db_index=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    def __str__(self) -> str:
        return self.delegate.code

    @property
    def kept_for(self) -> str:
        return self.delegate.kept_for


class Photo(models.Model):
    """A photo for a badge, sealed."""

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="photo")
    sealed = models.BinaryField()
    media_type = models.CharField(max_length=20)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = PERSONAL

    def __str__(self) -> str:
        return self.delegate.code

    @property
    def kept_for(self) -> str:
        return self.delegate.kept_for


class Trustee(models.Model):
    """An officer of the host who is named to read the travel papers of all delegations."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="trustees")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    named_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    named_at = models.DateTimeField(auto_now_add=True)

    data_class = PERSONAL

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "user"], name="trustee_once")]

    def __str__(self) -> str:
        return str(self.user)


class Reading(models.Model):
    """That somebody read something sealed: who, of which delegation, whose (by code), when and what for.

    It outlives the purge of what was read, and says nothing of the person but the code.
    """

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="readings")
    code = models.CharField(max_length=12)
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    party = models.CharField(max_length=80)
    purpose = models.CharField(max_length=20, choices=PURPOSES)
    at = models.DateTimeField(auto_now_add=True)

    data_class = {"*": ("account", "two years after the reading")}

    class Meta:
        indexes = [models.Index(fields=["delegation", "at"], name="reading_of_delegation")]

    def __str__(self) -> str:
        return f"{self.code} {self.purpose}"

    @property
    def kept_for(self) -> str:
        return self.delegation.party


class Arrival(models.Model):
    """A part of a delegation comes to a gate or airport. `zone`: in which time the day and hour were said."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="arrivals")
    gate = models.CharField(max_length=80, blank=True)
    place = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()
    zone = models.CharField(max_length=40)
    wave = models.PositiveSmallIntegerField(default=1)
    plate = models.CharField(max_length=40, blank=True)
    driver = models.CharField(max_length=120, blank=True)
    receiver = models.CharField(max_length=120, blank=True)
    travellers = models.ManyToManyField(Delegate, through="Traveller", related_name="arrivals")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = PERSONAL

    class Meta:
        indexes = [models.Index(fields=["delegation", "at"], name="arrival_of_delegation")]

    def __str__(self) -> str:
        return f"{self.gate or self.place} {self.wave}"

    @property
    def kept_for(self) -> str:
        return self.delegation.party


class Traveller(models.Model):
    """A person comes with one arrival and no other."""

    arrival = models.ForeignKey(Arrival, on_delete=models.CASCADE, related_name="aboard")
    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="aboard")

    data_class = PERSONAL

    def __str__(self) -> str:
        return self.delegate.code
