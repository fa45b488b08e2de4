"""Contacts made at the fair and what became of them; and which figures of them were put to the parties as results."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

OUTCOMES = [
    ("open", _("still open")),
    ("letter", _("letter of intent")),
    ("contract", _("contract")),
    ("nothing", _("nothing came of it")),
]


class Contact(models.Model):
    """Two met at the fair: an exhibitor with another, or with a visitor. `place`: a half-hour of meetings, or a booth;
    `event`: the promotion event at which they met.

    `outcome_on`: the day from which that is so. A contact of two exhibitors is one row, which both read and change.
    """

    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="contacts_made")
    other = models.ForeignKey(
        Exhibitor, on_delete=models.CASCADE, null=True, blank=True, related_name="contacts_shared"
    )
    visitor = models.CharField(max_length=120, blank=True)
    product = models.ForeignKey(Product, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    about = models.CharField(max_length=300)
    met_on = models.DateField()
    place = models.CharField(max_length=20, blank=True)
    event = models.ForeignKey(PromotionEvent, on_delete=models.SET_NULL, null=True, blank=True, related_name="contacts")
    outcome = models.CharField(max_length=10, default="open", choices=OUTCOMES)
    outcome_on = models.DateField(null=True, blank=True)
    value = models.DecimalField(max_digits=17, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    entered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | {"visitor": PERSONAL}

    class Meta:
        ordering = ["met_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(other__isnull=False, visitor="") | Q(other=None) & ~Q(visitor=""),
                name="contact_with_one",
            ),
            models.CheckConstraint(condition=Q(value=None) | Q(outcome="contract"), name="contact_value_of_contract"),
        ]

    def __str__(self) -> str:
        return f"{self.exhibitor} {self.met_on}"

    @property
    def kept_for(self) -> str:
        return self.exhibitor.party

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()


class ContactReminder(models.Model):
    """That somebody was asked by mail what became of a contact. `to_address`: digest of the address; nobody is asked twice
    on one step."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="reminders")
    step = models.CharField(max_length=8)
    to_address = models.CharField(max_length=64)
    sent_at = models.DateTimeField(null=True, blank=True)

    data_class = {"*": PERSONAL}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact", "step", "to_address"], name="contact_reminder_once"),
        ]

    def __str__(self) -> str:
        return f"{self.contact} {self.step}"


class FairResult(models.Model):
    """That a figure of the contacts was put to the parties as a result: pressing again puts only what has changed."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="fair_results")
    what = models.CharField(max_length=20)
    item = models.CharField(max_length=80)
    value = models.DecimalField(max_digits=19, decimal_places=2)
    as_of = models.DateField()
    put_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "what"], name="fair_result_once")]

    def __str__(self) -> str:
        return self.what
