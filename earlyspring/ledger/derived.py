"""What is made of the record and can be made again: motions and their answers, marks for lists, words for the search."""

from django.db import models

from earlyspring.ledger.models import Mechanism

DERIVED = {"*": ("derived", "with what it is derived from")}


class Motion(models.Model):
    """A version of one or several facts put to the parties, and what became of it. Derived from the logs."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    party = models.CharField(max_length=80)
    state = models.CharField(max_length=10)
    changes = models.JSONField(default=list)
    parties = models.JSONField(default=list)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    exercise = models.BooleanField(default=False)

    data_class = DERIVED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "digest"], name="motion_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=["open", "joint", "paper", "dead", "void", "aside"]),
                name="motion_state_in_list",
            ),
        ]
        indexes = [models.Index(fields=["mechanism", "state", "-at"], name="motion_state")]

    def __str__(self) -> str:
        return self.digest[:12]


class Answer(models.Model):
    """What one party said to a motion: its first answer, or a consent held on paper."""

    motion = models.ForeignKey(Motion, on_delete=models.CASCADE, related_name="answers")
    party = models.CharField(max_length=80)
    answer = models.CharField(max_length=10)
    at = models.DateTimeField(null=True, blank=True)
    paper = models.JSONField(default=dict, blank=True)
    reason = models.TextField(blank=True)

    data_class = DERIVED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["motion", "party"], name="answer_once_a_party")]

    def __str__(self) -> str:
        return f"{self.party}: {self.answer}"


class Mark(models.Model):
    """Which current facts name which other fact or code in a list: what list pages filter by."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30)
    item = models.CharField(max_length=80)
    name = models.CharField(max_length=40)
    value = models.CharField(max_length=80)

    data_class = DERIVED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "kind", "item", "name", "value"], name="mark_once")]
        indexes = [models.Index(fields=["mechanism", "name", "value", "kind"], name="mark_value")]

    def __str__(self) -> str:
        return f"{self.item} {self.name} {self.value}"


class SetAside(models.Model):
    """A version that the register cannot apply beside another, or not yet; shown, never lost."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=80)
    kind = models.CharField(max_length=30)
    version = models.CharField(max_length=64)
    reason = models.CharField(max_length=300)

    data_class = DERIVED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "item", "version"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.item}: {self.reason}"


class SearchDoc(models.Model):
    """One fact in one language as the search sees it; `folded` is made by lang.fold on both databases."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30)
    item = models.CharField(max_length=80)
    exercise = models.BooleanField(default=False)
    lang = models.CharField(max_length=12)
    title = models.TextField()
    body = models.TextField(blank=True)
    folded = models.TextField()

    data_class = DERIVED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "kind", "item", "lang"], name="search_doc_once")]

    def __str__(self) -> str:
        return self.title
