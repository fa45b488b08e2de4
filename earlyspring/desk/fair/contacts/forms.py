"""The form of a contact: who with whom, about what, where and when, and what became of it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.floor_forms import CURRENCIES
from earlyspring.desk.fair.forms import FairForm
from earlyspring.desk.fair.matching.forms import when_words
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.frame import tongue
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.title_words import title_in
from earlyspring.fair.contacts.models import OUTCOMES, Contact
from earlyspring.fair.matching.queries import match_slots
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.queries import booths_given
from earlyspring.meetings.gatherings import Gathering

LINKED = ("other", "product", "event")
"""What is chosen by its code."""


class ContactForm(FairForm):
    """`exhibitor`: who reads it; of the two the other tells the outcome alone."""

    other = forms.ChoiceField(label=_("Exhibitor that was met"), required=False)
    visitor = WordsField(
        label=_("Or a visitor: name of the enterprise"),
        max_length=120,
        required=False,
        help_text=_("Goes with the purge of the gathering, and into no result."),
    )
    product = forms.ChoiceField(label=_("Product"), required=False)
    about = WordsField(label=_("What it was about"), max_length=300)
    met_on = forms.DateField(label=_("Met on"), widget=DayInput())
    place = forms.ChoiceField(label=_("Half-hour of meetings, or booth"), required=False)
    event = forms.ChoiceField(label=_("Promotion event at which they met"), required=False)
    outcome = forms.ChoiceField(label=_("What became of it"), choices=OUTCOMES)
    outcome_on = forms.DateField(label=_("So since"), widget=DayInput(), required=False)
    value = forms.DecimalField(label=_("Value of the contract"), max_digits=17, decimal_places=2, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=CURRENCIES, required=False)

    def __init__(self, sent: Any, exhibitor: Exhibitor, held: Contact | None = None) -> None:
        super().__init__(sent, held)
        self.exhibitor = exhibitor
        if held is not None and held.exhibitor_id != exhibitor.pk:
            for name in ("other", "visitor", "product", "about", "met_on", "place", "event"):
                del self.fields[name]
            return
        agreed = Exhibitor.objects.filter(gathering=exhibitor.gathering, withdrawn_at=None, agreed_at__isnull=False)
        others = agreed.exclude(pk=exhibitor.pk).order_by("code")
        slots = [(one.id, when_words(one)) for one in match_slots(exhibitor.gathering)]
        booths = [(one.code, _("Booth %(code)s") % {"code": one.code}) for one in booths_given(exhibitor)]
        offer(
            self,
            other=[("", "—"), *((one.code, title_in(one.names, tongue())) for one in others)],
            product=[("", "—"), *((one.code, title_in(one.names, tongue())) for one in exhibitor.products.all())],
            place=[("", "—"), *slots, *booths],
            event=[("", "—"), *((one.code, title_in(one.titles, tongue())) for one in held_at(exhibitor.gathering))],
        )

    def _initial(self, held: Any) -> dict[str, Any]:
        codes = {name: getattr(held, name).code for name in LINKED if getattr(held, name)}
        return super()._initial(held) | dict.fromkeys(LINKED, "") | codes

    def said(self) -> dict[str, Any]:
        said = super().said()
        if "other" not in said:
            return said
        here = self.exhibitor.gathering
        said["other"] = Exhibitor.objects.filter(gathering=here, code=said["other"]).first() if said["other"] else None
        code = said["product"]
        said["product"] = Product.objects.filter(exhibitor=self.exhibitor, code=code).first() if code else None
        said["event"] = held_at(here).filter(code=said["event"]).first() if said["event"] else None
        return said


def held_at(gathering: Gathering) -> QuerySet[PromotionEvent]:
    """The events that are not cancelled, by day and hour."""
    return PromotionEvent.objects.filter(gathering=gathering, cancelled_at=None)
