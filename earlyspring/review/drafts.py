"""What parties keep on this node on the way to a report: plans, who is asked, drafts, and which mail was sent."""

from django.db import models
from django.db.models import Q

from earlyspring.review.codes import DRAFTS, REMINDERS, SELF_COMPLETION

PRIVATE = {"*": ("private", "until its party deletes it, or two years after its round")}


class PlanLine(models.Model):
    """One line of a party's implementing plan, and the commitment it carries out, if one. Nobody else sees it."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    plan = models.CharField(max_length=80)
    no = models.IntegerField()
    commitment = models.CharField(max_length=80, blank=True)
    body = models.CharField(max_length=80, blank=True)
    on = models.CharField(max_length=10, blank=True)
    text = models.JSONField(default=dict)
    exercise = models.BooleanField(default=False)

    data_class = PRIVATE

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "plan", "no"], name="plan_line_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.no}"

    @property
    def kept_for(self) -> str:
        """Whose own thing this is: only that party's people see it."""
        return self.party


class Obligation(models.Model):
    """What an agency is asked in a round: made of the register as it stood on the cut-off day, alike on every node."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    round = models.CharField(max_length=80)
    commitment = models.CharField(max_length=80)
    body = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    due_on = models.CharField(max_length=10)
    made_at = models.DateTimeField()
    exercise = models.BooleanField(default=False)

    data_class = {"*": ("derived", "with its round")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "round", "commitment", "body"], name="obligation_once")
        ]
        indexes = [models.Index(fields=["mechanism", "party", "body", "round"], name="obligation_of_agency")]

    def __str__(self) -> str:
        return f"{self.round} {self.commitment} {self.body}"


class Draft(models.Model):
    """A report on its way inside one party: written, handed in, returned or received. Nobody else sees it.

    `from_form`: digest of the answers it was read from; `form_revision`: the revision that reading made, so that a later
    one was typed at the desk.
    """

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    obligation = models.ForeignKey(Obligation, on_delete=models.PROTECT, related_name="drafts")
    party = models.CharField(max_length=80)
    rev = models.IntegerField()
    revision = models.IntegerField(default=1)
    state = models.CharField(max_length=10, default="draft")
    completion = models.CharField(max_length=20, null=True, blank=True)
    narrative = models.JSONField(default=dict)
    no_evidence_reason = models.JSONField(default=dict)
    obstacles = models.JSONField(default=list)
    figures = models.JSONField(default=list)
    evidence = models.JSONField(default=list)
    help = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    submitted_by = models.ForeignKey("earlyspring.User", null=True, on_delete=models.SET_NULL, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    received_by = models.ForeignKey("earlyspring.User", null=True, on_delete=models.SET_NULL, related_name="+")
    received_at = models.DateTimeField(null=True)
    from_form = models.CharField(max_length=64, blank=True)
    form_revision = models.IntegerField(default=0)

    data_class = PRIVATE

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["obligation", "rev"], name="draft_rev_once"),
            models.UniqueConstraint(
                fields=["obligation"], condition=Q(state__in=["draft", "submitted"]), name="draft_one_open"
            ),
            models.CheckConstraint(condition=Q(state__in=DRAFTS.split()), name="draft_state_in_list"),
            models.CheckConstraint(
                condition=Q(completion__isnull=True) | Q(completion__in=SELF_COMPLETION.split()),
                name="draft_completion_in_list",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(completion__isnull=False, submitted_at__isnull=False),
                name="draft_handed_in_whole",
            ),
            models.CheckConstraint(
                condition=(Q(state="returned") & ~Q(reason="")) | (~Q(state="returned") & Q(reason="")),
                name="draft_returned_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.obligation} #{self.rev}"

    @property
    def kept_for(self) -> str:
        return self.party


class Reminder(models.Model):
    """That a mail of one step of the ladder went to an address, known by its digest: it is never sent again."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="reminders")
    step = models.CharField(max_length=4)
    to_address = models.CharField(max_length=64)
    sent_at = models.DateTimeField(null=True)

    data_class = {"*": ("private", "with its obligation")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["obligation", "step", "to_address"], name="reminder_once"),
            models.CheckConstraint(condition=Q(step__in=REMINDERS.split()), name="reminder_step_in_list"),
        ]

    def __str__(self) -> str:
        return f"{self.obligation} {self.step}"

    @property
    def kept_for(self) -> str:
        return self.obligation.party
