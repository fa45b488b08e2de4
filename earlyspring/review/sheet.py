"""The worksheet of a review on this node: its lines, and what each party states in them."""

from django.db import models
from django.db.models import F, Q

from earlyspring.review.codes import COMPLETION, DIFFERING, FINDINGS, OUTCOMES, SHEETS, TRACKS

SHARED = {"*": ("shared", "with its review; a copy of what was accepted is kept for ever")}


def in_list(column: str, codes: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__in": codes.split()}), name=name
    )


def exactly(case: Q, filled: str) -> Q:
    """The column is filled in the case, and in no other."""
    empty = Q(**{f"{filled}__isnull": True})
    return (case & ~empty) | (~case & empty)


class Worksheet(models.Model):
    """What a session reviews, line by line. Frozen, its digest is put to the parties; concluded, it is kept."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    session = models.CharField(max_length=80)
    round = models.CharField(max_length=80)
    review = models.CharField(max_length=80)
    state = models.CharField(max_length=10, default="drafting")
    revision = models.IntegerField(default=1)
    parties = models.JSONField(default=list)
    instruments = models.JSONField(default=list)
    exercise = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64, blank=True)
    motion = models.CharField(max_length=64, blank=True)
    opened_by = models.CharField(max_length=80)
    opened_at = models.DateTimeField()
    frozen_by = models.CharField(max_length=80, blank=True)
    frozen_at = models.DateTimeField(null=True)
    concluded_at = models.DateTimeField(null=True)

    data_class = SHARED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "session"], name="worksheet_once"),
            models.CheckConstraint(condition=Q(state__in=SHEETS.split()), name="worksheet_state_in_list"),
            models.CheckConstraint(
                condition=(Q(state="drafting") & Q(frozen_at__isnull=True, sha256="", motion=""))
                | (~Q(state="drafting") & Q(frozen_at__isnull=False) & ~Q(sha256="") & ~Q(motion="")),
                name="worksheet_frozen_by_digest",
            ),
            models.CheckConstraint(
                condition=exactly(Q(state="concluded"), "concluded_at"), name="worksheet_concluded_dated"
            ),
        ]

    def __str__(self) -> str:
        return self.review

    @property
    def lines(self) -> "models.QuerySet[Line]":
        """Its lines; asked for by their mechanism too, as every row is."""
        return Line.objects.filter(mechanism=self.mechanism_id, worksheet=self)


class Line(models.Model):
    """One commitment on a worksheet. `revision` counts saves; `parties` are those whose opinions count here.

    `motion`: the follow-up in which it was put to the parties.
    """

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    worksheet = models.ForeignKey(Worksheet, on_delete=models.CASCADE, related_name="+", related_query_name="lines")
    commitment = models.CharField(max_length=80)
    instrument = models.CharField(max_length=80, blank=True)
    parties = models.JSONField(default=list)
    track = models.CharField(max_length=10, default="discussion")
    finding = models.CharField(max_length=20, null=True)
    completion = models.CharField(max_length=20, null=True)
    outcome = models.CharField(max_length=20, null=True)
    new_due_on = models.CharField(max_length=10, null=True)
    successor = models.CharField(max_length=80, null=True)
    remark = models.JSONField(default=dict)
    revision = models.IntegerField(default=1)
    typed_by = models.CharField(max_length=80, blank=True)
    typed_at = models.DateTimeField(null=True)
    motion = models.CharField(max_length=64, blank=True)

    data_class = SHARED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["worksheet", "commitment"], name="line_once"),
            in_list("track", TRACKS, "line_track_in_list"),
            in_list("finding", FINDINGS, "line_finding_in_list"),
            in_list("completion", COMPLETION, "line_completion_in_list"),
            in_list("outcome", OUTCOMES, "line_outcome_in_list"),
            models.CheckConstraint(
                condition=exactly(Q(finding__isnull=False, finding="agreed"), "completion"),
                name="line_rated_when_agreed",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="close_complete")
                | Q(finding__isnull=False, finding="agreed", completion__isnull=False, completion="complete"),
                name="line_closed_when_complete",
            ),
            models.CheckConstraint(
                condition=exactly(Q(outcome__isnull=False, outcome="carry_over"), "new_due_on"),
                name="line_carried_to_a_day",
            ),
            models.CheckConstraint(
                condition=exactly(Q(outcome__isnull=False, outcome__in=["merge", "supersede"]), "successor")
                & ~Q(successor=F("commitment")),
                name="line_merged_into_another",
            ),
            models.CheckConstraint(
                condition=~Q(finding="views_differ") | Q(outcome__isnull=True) | Q(outcome__in=DIFFERING),
                name="line_left_open_when_views_differ",
            ),
        ]

    def __str__(self) -> str:
        return self.commitment


class LineStatement(models.Model):
    """What one party states on a line; with a revision of its own, so that two parties never get in each other's way."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    line = models.ForeignKey(Line, on_delete=models.CASCADE, related_name="statements")
    party = models.CharField(max_length=80)
    text = models.JSONField(default=dict)
    revision = models.IntegerField(default=1)
    typed_at = models.DateTimeField()

    data_class = SHARED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "party"], name="line_statement_once_a_party")]

    def __str__(self) -> str:
        return f"{self.line} {self.party}"
