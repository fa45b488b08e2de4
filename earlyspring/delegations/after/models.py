"""What is left when a gathering is over: gifts that were given and received, and what it cost each party."""

from django.db import models

from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering


class Gift(models.Model):
    """A gift from one party to another. `rule`: by which regulation it was given or handed in; `handed_by`: the person."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="gifts")
    giver = models.CharField(max_length=80)
    receiver = models.CharField(max_length=80)
    what = models.JSONField(default=dict)
    value = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    rule = models.CharField(max_length=200, blank=True)
    handed_by = models.CharField(max_length=120, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | {"handed_by": PERSONAL}

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.giver} → {self.receiver}"

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()


class Cost(models.Model):
    """A line in the budget of one party, seen by that party alone. `payer`: which body pays it."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="costs")
    party = models.CharField(max_length=80)
    line = models.CharField(max_length=200)
    payer = models.CharField(max_length=80)
    currency = models.CharField(max_length=3)
    planned = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    actual = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = {"*": ("private", "until its party deletes it")}

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.line

    @property
    def kept_for(self) -> str:
        return self.party

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()
