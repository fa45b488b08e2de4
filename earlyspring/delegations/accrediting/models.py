"""The nouns of accrediting: zones, what a category may enter, who is accredited, badges and their keys, what was printed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.core.door import Issued
from earlyspring.delegations.models import CATEGORIES, PERSONAL, Delegate
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

STATES = [
    ("applied", _("applied for")),
    ("checked", _("checked by the delegation")),
    ("approved", _("approved")),
    ("refused", _("refused")),
    ("withdrawn", _("taken back")),
    ("revoked", _("revoked")),
]
PRINTED = [
    ("badges", _("Badges")),
    ("plates", _("Name plates")),
    ("labels", _("Labels of folders")),
    ("table_cards", _("Table cards")),
    ("finding", _("Finding lists")),
    ("poster", _("Seating plan")),
]


class Zone(models.Model):
    """A part of the place that not everybody enters, by the letter that stands on badges."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="zones")
    letter = models.CharField(max_length=1)
    names = models.JSONField(default=dict)

    data_class = LOGISTICS

    class Meta:
        ordering = ["letter"]
        constraints = [models.UniqueConstraint(fields=["gathering", "letter"], name="zone_letter_once")]

    def __str__(self) -> str:
        return self.letter


class CategoryZones(models.Model):
    """The zones that everybody of a category enters without asking."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="category_zones")
    category = models.CharField(max_length=20, choices=CATEGORIES)
    zones = models.JSONField(default=list)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "category"], name="category_zones_once")]

    def __str__(self) -> str:
        return self.category


class Accreditation(models.Model):
    """How far the accreditation of a person is. `asked`: zones beyond those of the category; `granted`: those approved.

    `category`: that which was approved. It holds until another is, whatever the list of the delegation says since.
    """

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="accreditation")
    state = models.CharField(max_length=10, choices=STATES, default="applied")
    category = models.CharField(max_length=20, choices=CATEGORIES, blank=True)
    asked = models.JSONField(default=list, blank=True)
    asked_why = models.CharField(max_length=300, blank=True)
    granted = models.JSONField(default=list, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    applied_at = models.DateTimeField()
    applied_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    def __str__(self) -> str:
        return self.delegate.code

    @property
    def kept_for(self) -> str:
        return self.delegate.kept_for


class Badge(models.Model):
    """One version of somebody's badge, as it was issued; what it says never changes. A later one ends all before.

    `code`: what the square code names, drawn by chance, the same in every version.
    """

    accreditation = models.ForeignKey(Accreditation, on_delete=models.CASCADE, related_name="badges")
    code = models.CharField(max_length=16)
    version = models.PositiveIntegerField(default=1)
    category = models.CharField(max_length=20, choices=CATEGORIES)
    zones = models.JSONField(default=list)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    why_ended = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="badge_version_once"),
            models.UniqueConstraint(
                fields=["accreditation"], condition=models.Q(until=None), name="badge_one_in_force"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {self.version}"

    def issued(self) -> Issued:
        """The badge as doors know it; whoever does not come after all has none since then."""
        delegate = self.accreditation.delegate
        ends = [at for at in (self.until, delegate.withdrawn_at) if at is not None]
        return Issued(
            badge=self.code,
            version=self.version,
            person=delegate.pk,
            category=self.category,
            zones=tuple(self.zones),
            since=self.since,
            until=min(ends, default=None),
        )


class BadgeKey(models.Model):
    """The public half of a key that signs the badges of one gathering. The private half lies with the keys of the node.

    `retired_at`: from when on badges signed with it are refused, because it came into other hands.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="badge_keys")
    mark = models.CharField(max_length=8)
    public = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "mark"], name="badge_key_once")]

    def __str__(self) -> str:
        return self.mark


class Printed(models.Model):
    """What was last printed of a thing. `digest`: of all that stood on it.

    `of`: the code of a person, the key of a banquet, or BANQUET/TABLE.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="printed")
    kind = models.CharField(max_length=12, choices=PRINTED)
    of = models.CharField(max_length=130)
    digest = models.CharField(max_length=64)
    printed_at = models.DateTimeField()
    printed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "kind", "of"], name="printed_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.of}"
