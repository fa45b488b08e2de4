"""The clauses of deposited texts, what comparing them found, and what people said of it: reasons, approvals, links."""

from typing import Any

from django.db import models

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User

WITH_THE_TEXTS = ("shared", "as long as the texts it was made of")
PEOPLE_SAID = {"*": WITH_THE_TEXTS, "by": ("account", "with the account, then two years")}


class Clause(models.Model):
    """One part of a deposited text, under its id. `said`: what stands there itself, without the clauses within.

    `start`: where that begins in the whole text of the file, in code points; `at`: where its words begin, after mark and
    heading. `digest`: of what it says, however set. `folded`: its words as the search finds them.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    sha256 = models.CharField(max_length=64)
    lang = models.CharField(max_length=10)
    place = models.PositiveIntegerField()
    eid = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    depth = models.PositiveSmallIntegerField(default=0)
    mark = models.CharField(max_length=200, blank=True)
    heading = models.TextField(blank=True)
    said = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    at = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    folded = models.TextField(blank=True)

    data_class = {"*": ("derived", "with the file it was read from")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "sha256", "lang", "place"], name="clause_once"),
        ]
        ordering = ("place",)

    def __str__(self) -> str:
        return f"{self.lang} {self.eid}"


class Comparison(models.Model):
    """That the texts with these digests were compared, under which rules and with which terms, and what was found.

    `texts`: by language, the digest of each file. `together`: one digest of them all. `unread`: by language, why the
    words of a file were not read. `made_by`: None where it was made by rule, at a deposit. `exercise`: made for trying
    out; what is said in an exercise, here and below, stands beside that and never counts for the same texts outside.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    instrument = models.CharField(max_length=80)
    version_no = models.PositiveIntegerField()
    texts = models.JSONField(default=dict)
    together = models.CharField(max_length=64)
    unread = models.JSONField(default=dict, blank=True)
    ruleset = models.CharField(max_length=40)
    terms = models.CharField(max_length=64, blank=True)
    findings = models.JSONField(default=list, blank=True)
    hard = models.PositiveIntegerField(default=0)
    exercise = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class: Any = {"*": ("derived", "with the texts it was made of"), "made_by": PEOPLE_SAID["by"]}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "exercise", "instrument", "together"], name="comparison_once"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.version_no}"


class AcceptedFinding(models.Model):
    """That a party accepts a finding, and why. `bound`: one digest of what the clauses said; it holds no longer than they do.

    `paper`: the number of the paper by which another party's word is held; `by` noted it then.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    instrument = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=16)
    bound = models.CharField(max_length=64)
    party = models.CharField(max_length=80)
    exercise = models.BooleanField(default=False)
    reason = models.TextField()
    paper = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PEOPLE_SAID

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "exercise", "instrument", "fingerprint", "bound", "party"],
                name="finding_accepted_once",
            ),
        ]
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.fingerprint} {self.party}"


class ApprovedTexts(models.Model):
    """That a party's reader approves the texts of all languages together: exactly those with these digests."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    instrument = models.CharField(max_length=80)
    texts = models.JSONField(default=dict)
    together = models.CharField(max_length=64)
    party = models.CharField(max_length=80)
    exercise = models.BooleanField(default=False)
    paper = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PEOPLE_SAID

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "exercise", "instrument", "together", "party"], name="texts_approved_once_a_party"
            ),
        ]
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.instrument} {self.party}"


class LinkedSentences(models.Model):
    """That a person linked sentences of one clause in two languages: the digests of each side's, in their order."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    instrument = models.CharField(max_length=80)
    eid = models.CharField(max_length=200)
    lang_a = models.CharField(max_length=10)
    lang_b = models.CharField(max_length=10)
    a = models.JSONField(default=list)
    b = models.JSONField(default=list)
    party = models.CharField(max_length=80)
    exercise = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PEOPLE_SAID

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.eid} {self.lang_a}-{self.lang_b}"
