"""The forms of promotion events: one as the host offers it, why it does not take place, what came of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.forms import FairForm
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.desk.gathering.people.forms import bodies_named
from earlyspring.desk.title_words import title_in
from earlyspring.fair.promoting.models import TYPES, PromotionEvent
from earlyspring.fair.promoting.said import MOST_VISITORS
from earlyspring.fair.queries import coming
from earlyspring.meetings.gatherings import Gathering

BOXES = forms.CheckboxSelectMultiple
PLACES = {"titles": "titles__vi", "venue": "venue", "outcome": "outcome__vi", "why": "why__vi"}
"""Where a fault of a text that is in no language yet is told."""


class EventForm(FairForm):
    TEXTS = (
        ("titles", _("Title"), 200),
        ("about", _("What it is about"), 1000),
        ("place", _("Where it is, if in no room of the gathering"), 200),
        ("speakers", _("Offices that speak"), 500),
    )

    type = forms.ChoiceField(label=_("Kind of event"), choices=TYPES)
    day = forms.DateField(label=_("Day"), widget=DayInput())
    start = forms.TimeField(label=_("From"), widget=ClockInput())
    end = forms.TimeField(label=_("Until"), widget=ClockInput())
    venue = forms.ChoiceField(label=_("Room"), required=False)
    organiser = forms.ChoiceField(label=_("Organiser"), required=False)
    presenting = forms.MultipleChoiceField(label=_("Exhibitors that present something"), required=False, widget=BOXES())
    languages = forms.MultipleChoiceField(
        label=_("Interpretation between"), required=False, choices=list(TONGUE_WORDS.items()), widget=BOXES()
    )
    expected = forms.IntegerField(label=_("Visitors expected"), min_value=0, max_value=MOST_VISITORS, required=False)
    public = forms.BooleanField(label=_("Open to the public"), required=False)
    scheduled = forms.BooleanField(label=_("Stands in the programme of the gathering"), required=False, initial=True)

    def __init__(self, sent: Any, frame: Frame, gathering: Gathering, held: PromotionEvent | None = None) -> None:
        super().__init__(sent, held)
        rooms = [(one.code, title_in(one.names, frame.language)) for one in gathering.venues.order_by("code")]
        there = coming(gathering).order_by("party", "code")
        offer(
            self,
            venue=[("", "—"), *rooms],
            organiser=[("", "—"), *bodies_named(frame)],
            presenting=[(one.code, title_in(one.names, frame.language)) for one in there],
        )

    def _initial(self, held: Any) -> dict[str, Any]:
        there = held.presenting.select_related("exhibitor")
        return super()._initial(held) | {"presenting": [one.exhibitor.code for one in there]}


class CancelForm(FairForm):
    TEXTS = (("why", _("Why it does not take place"), 500),)


class OutcomeForm(FairForm):
    TEXTS = (("outcome", _("What came of it"), 1000),)

    counted = forms.IntegerField(label=_("Visitors counted"), min_value=0, max_value=MOST_VISITORS, required=False)
