"""The nouns of precedence at a gathering: its rule, the table of equal ranks, and its lists in their versions."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import PERSONAL, Delegate
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.members.accounts import User

KEYS = [
    ("office", _("band of the own office")),
    ("party_office", _("office in a Party committee")),
    ("external_relations", _("office of external relations")),
    ("counterpart", _("counterpart of the guest")),
    ("in_office_since", _("longer in office")),
    ("agreed", _("agreed order of the parties")),
    ("name", _("Vietnamese order of names")),
]
LOWEST = 20


class RankingRule(models.Model):
    """By what people are ordered at a gathering. `keys`: in the order in which they are asked; `sources`: where each
    comes from; `agreed`: the parties in the order agreed among them."""

    gathering = models.OneToOneField(Gathering, on_delete=models.CASCADE, related_name="ranking_rule")
    keys = models.JSONField(default=list)
    sources = models.JSONField(default=dict)
    agreed = models.JSONField(default=list)

    data_class = LOGISTICS

    def __str__(self) -> str:
        return ", ".join(self.keys)


class RankBand(models.Model):
    """Offices that count as equal: `offices` names those of a band in each language. 1 is the highest."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="rank_bands")
    band = models.PositiveSmallIntegerField()
    offices = models.JSONField(default=dict)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "band"], name="rank_band_once")]

    def __str__(self) -> str:
        return f"{self.band}"


class BandsAccepted(models.Model):
    """That a party accepts the table as it stood; `digest` is that of the table, so that a later change is another one."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="bands_accepted")
    party = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "party", "digest"], name="bands_accepted_once")]

    def __str__(self) -> str:
        return self.party


class RankFacts(models.Model):
    """What the rule may ask of a person beside the band, which the own delegation gives. `in_office_since`: a day, or a
    part of one, as far as it is known."""

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="rank_facts")
    party_office = models.BooleanField(default=False)
    external_relations = models.BooleanField(default=False)
    counterpart = models.BooleanField(default=False)
    in_office_since = models.CharField(max_length=10, blank=True)

    data_class = PERSONAL

    def __str__(self) -> str:
        return f"{self.delegate_id}"


class Ranking(models.Model):
    """A version of the list with the rule that made it. It is changed until it is approved, and never once it is frozen."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="rankings")
    number = models.PositiveIntegerField()
    keys = models.JSONField(default=list)
    sources = models.JSONField(default=dict)
    agreed = models.JSONField(default=list)
    computed_at = models.DateTimeField()
    computed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    frozen_at = models.DateTimeField(null=True, blank=True)
    frozen_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "number"], name="ranking_number_once"),
            models.CheckConstraint(
                condition=models.Q(frozen_at=None) | models.Q(approved_at__isnull=False),
                name="ranking_approved_before_frozen",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def state(self) -> str:
        """computed | approved | frozen"""
        return "frozen" if self.frozen_at else "approved" if self.approved_at else "computed"


class RankedPlace(models.Model):
    """A person's place in a version. `decided_by`: the first key that tells the person from the one before; `reason`:
    why people put the person here; `band`: as it was when the list was made."""

    ranking = models.ForeignKey(Ranking, on_delete=models.CASCADE, related_name="places")
    delegate = models.ForeignKey(Delegate, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    band = models.PositiveSmallIntegerField()
    decided_by = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ranking", "position"], name="ranked_place_once"),
            models.UniqueConstraint(fields=["ranking", "delegate"], name="ranked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class RankOverride(models.Model):
    """A person is put directly before another, or last, for a reason; in the order in which it was said."""

    ranking = models.ForeignKey(Ranking, on_delete=models.CASCADE, related_name="overrides")
    delegate = models.ForeignKey(Delegate, on_delete=models.CASCADE, related_name="+")
    before = models.ForeignKey(Delegate, null=True, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.reason
