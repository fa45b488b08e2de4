"""What is prepared before a gathering: tasks in every party, invitations from organ to organ, letters that go out."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.core import preparing as rules
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

OWNERS = [("host", _("the host")), ("guests", _("every guest party")), ("each", _("every party"))]
ANSWERS = [("accepted", pgettext_lazy("invitation", "accepted")), ("declined", pgettext_lazy("invitation", "declined"))]
PARTS = [
    ("organisation", _("Organisation plan")),
    ("papers", _("Papers and content")),
    ("finance", _("Finance")),
    ("logistics", _("Logistics")),
]
PURPOSES = [
    ("invitation", _("invitation")),
    ("notice", _("notice")),
    ("programme", _("change of programme")),
    ("thanks", _("thanks")),
    ("other", _("other letter")),
]


class TaskPattern(models.Model):
    """A task as it comes round before every gathering at which an organ sits. `names`: in each language."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    organ = models.CharField(max_length=80)
    key = models.CharField(max_length=40)
    days_before = models.PositiveSmallIntegerField()
    owner = models.CharField(max_length=10, choices=OWNERS)
    part = models.CharField(max_length=20, choices=PARTS)
    names = models.JSONField(default=dict)

    data_class = {"*": ("logistics", "until it is taken off the template")}

    class Meta:
        ordering = ["-days_before", "pk"]
        constraints = [models.UniqueConstraint(fields=["mechanism", "organ", "key"], name="task_pattern_once")]

    def __str__(self) -> str:
        return f"T-{self.days_before}"


class Task(models.Model):
    """Something that one party does before the gathering. `internal`: a party's own affair that others do not see.

    `key`: the pattern it was made from. `concluded_on`: the day of the preparatory conference that agreed on it.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="tasks")
    organ = models.CharField(max_length=80, blank=True)
    party = models.CharField(max_length=80)
    agency = models.CharField(max_length=80, blank=True)
    part = models.CharField(max_length=20, choices=PARTS)
    names = models.JSONField(default=dict)
    days_before = models.PositiveSmallIntegerField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    internal = models.BooleanField(default=False)
    key = models.CharField(max_length=40, blank=True)
    concluded_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default="open", choices=[(one, one) for one in ("open", "done", "dropped")])
    note = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | {"note": PERSONAL}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "organ", "party", "key"], condition=~models.Q(key=""), name="task_of_pattern_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} · {self.pk}"

    @property
    def kept_for(self) -> str:
        return self.party if self.internal else ""

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()

    def due(self, gathering: Gathering) -> date | None:
        return rules.due(gathering.first_day, self.days_before, self.due_on)


class OrganInvitation(models.Model):
    """One organ of the host invites its counterpart of another party: government to committee, secretary to secretary.

    `led_by`: who leads, as the answer names him; `acting_for`: the office in whose place, where it is not his own.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="invitations")
    organ = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    from_office = models.JSONField(default=dict)
    to_office = models.JSONField(default=dict)
    sent_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=10, blank=True, choices=ANSWERS)
    led_by = models.CharField(max_length=120, blank=True)
    office = models.JSONField(default=dict, blank=True)
    acting_for = models.JSONField(default=dict, blank=True)
    persons = models.PositiveSmallIntegerField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = {
        **LOGISTICS,
        "led_by": PERSONAL,
    }

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "organ", "party"], name="organ_invitation_once")]

    def __str__(self) -> str:
        return f"{self.organ} · {self.party}"

    @property
    def state(self) -> str:
        """`accepted`, `declined`, `sent`, `not_sent`."""
        return self.answer or ("sent" if self.sent_on else "not_sent")


class LetterText(models.Model):
    """The words of a kind of letter in one language, as a party writes them, with blanks such as {place}."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    purpose = models.CharField(max_length=20, choices=PURPOSES)
    lang = models.CharField(max_length=10)
    subject = models.CharField(max_length=200)
    body = models.TextField()

    data_class = {"*": ("private", "until its party deletes it")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "purpose", "lang"], name="letter_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} · {self.lang}"

    @property
    def kept_for(self) -> str:
        return self.party


class Letter(models.Model):
    """A letter in a party's outbox: a draft until a person releases it; then it goes out and is changed no more."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="letters")
    party = models.CharField(max_length=80)
    purpose = models.CharField(max_length=20, choices=PURPOSES)
    invitation = models.ForeignKey(
        OrganInvitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="letters"
    )
    to_body = models.CharField(max_length=80)
    addressee = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    lang = models.CharField(max_length=10)
    number = models.CharField(max_length=60, blank=True)
    dated_on = models.DateField(null=True, blank=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.CharField(max_length=10, blank=True, choices=[("mail", _("by e-mail")), ("hand", _("on paper"))])
    problem = models.CharField(max_length=20, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = {
        "*": ("logistics", "as long as its party keeps letters"),
        "email": PERSONAL,
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "party", "number"], condition=~models.Q(number=""), name="letter_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at=None) | models.Q(released_at__isnull=False),
                name="letter_released_before_sent",
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"{self.pk}"

    @property
    def kept_for(self) -> str:
        return self.party

    @property
    def state(self) -> str:
        """`draft`, `released` (waits for the post), `sent`."""
        if self.sent_at:
            return "sent"
        return "released" if self.released_at else "draft"

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()
