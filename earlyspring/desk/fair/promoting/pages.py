"""A promotion event on its page: offered, changed, cancelled, told what came of it. The host writes, colleagues read."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.exhibitors import done, shown_form
from earlyspring.desk.fair.place import fair_placed, seen_party
from earlyspring.desk.fair.promoting.forms import PLACES, CancelForm, EventForm, OutcomeForm
from earlyspring.desk.fair.promoting.words import MARKS, STATES, TYPE_WORDS, by_name, place_words, rooms_of, state_of
from earlyspring.desk.fair.words import plain_number
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.title_words import title_in
from earlyspring.fair.contacts.models import OUTCOMES
from earlyspring.fair.contacts.queries import contacts_of
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import may_see
from earlyspring.fair.promoting.actions import cancel_event, change_event, hold_event, offer_event, tell_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.promoting.queries import item_of, presenters_of, said_otherwise, sums_at
from earlyspring.lang.tongues import comma
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host

OUTCOME_MARKS = {"open": "waiting", "letter": "done", "contract": "done", "nothing": "refused"}


def event_of(gathering: Gathering, code: str) -> PromotionEvent:
    found = PromotionEvent.objects.filter(gathering=gathering, code=code).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return found


@posted(*COLLEAGUES, post=())
@require_safe
def promotion_event(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """What it is, who presents there, what came of it; of the contacts made there those of the own party, for the host all."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    held = event_of(gathering, code)
    hosts, item = may_host(frame.posting, gathering), item_of(held)
    context = {
        "event": held,
        "type": TYPE_WORDS[held.type],
        "where": place_words(held, rooms_of(gathering)),
        "organiser": name_of(frame.directory, held.organiser, frame.language) if held.organiser else "",
        "interpreted": comma(frame.language).join(str(TONGUE_WORDS[code]) for code in held.languages),
        "presenters": [(one, _seen(frame, one)) for one in presenters_of(held) if one.agreed_at or _seen(frame, one)],
        "state": MARKS[state_of(held)],
        "state_words": STATES[state_of(held)],
        "item": item,
        "otherwise": hosts and said_otherwise(held, item),
        "sums": [(one, plain_number(one.value)) for one in sums_at(held)] if hosts else [],
        "contacts": [
            (one, OUTCOME_MARKS[one.outcome], dict(OUTCOMES)[one.outcome])
            for one in contacts_of(gathering, seen_party(frame, gathering)).filter(event=held)
        ],
        "why": CancelForm(None),
    }
    place = fair_placed(frame, gathering, "promotion_events", (title_in(held.titles, frame.language), ""))
    return render(request, "desk/fair/promoting/event.html", context | place)


def _seen(frame: Frame, one: Exhibitor) -> bool:
    """Whether the reader opens it; of others there is the name, once their party has agreed."""
    return may_see(frame.posting, one)


@posted(*OFFICERS)
def new_promotion_event(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = EventForm(request.POST or None, frame, gathering)

    def act() -> PromotionEvent:
        return offer_event(gathering, form.said(), by=frame.posting)

    return _written(request, gathering, form, act, _("Offer an event"))


@posted(*OFFICERS)
def edit_promotion_event(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = event_of(gathering, code)
    form = EventForm(request.POST or None, frame, gathering, held)

    def act() -> PromotionEvent:
        return change_event(held, form.said(), by=frame.posting, version=form.read_version())

    return _written(request, gathering, form, act, _("Change the event"), held)


@posted(*OFFICERS)
def tell_promotion_event(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """How many came, and what came of it."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = event_of(gathering, code)
    form = OutcomeForm(request.POST or None, held)

    def act() -> PromotionEvent:
        return tell_event(held, form.said(), by=frame.posting, version=form.read_version())

    return _written(request, gathering, form, act, _("What came of it"), held)


def _written(
    request: DeskRequest,
    gathering: Gathering,
    form: Any,
    act: Callable[[], PromotionEvent],
    heading: str,
    held: PromotionEvent | None = None,
) -> HttpResponse:
    """A form of an event, on its page until it is taken."""
    frame = request.frame
    if request.method == "POST" and form.is_valid():
        try:
            made = act()
        except Refused as refusal:
            at_fields(form, by_name(frame, gathering, refusal), PLACES, frame)
        else:
            messages.success(request, _told(made))
            return redirect("promotion_event", frame.mechanism.key, gathering.key, made.code)
    steps = [(heading, "")]
    if held is not None:
        at = reverse("promotion_event", args=[frame.mechanism.key, gathering.key, held.code])
        steps.insert(0, (title_in(held.titles, frame.language), at))
    return shown_form(request, form, heading, fair_placed(frame, gathering, "promotion_events", *steps))


def _told(made: PromotionEvent) -> str:
    if made.item:
        return _("Saved. Delegations read it in the programme when its next version is released.")
    return _("Saved.")


@posted(*OFFICERS)
@require_POST
def cancel_promotion_event(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """It does not take place, and why; or after all it does."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = event_of(gathering, code)
    form = CancelForm(request.POST)
    if "after_all" in request.POST:
        done(
            request, lambda: _named(frame, gathering, lambda: hold_event(held, by=frame.posting)), _("It takes place.")
        )
    elif form.is_valid():
        done(request, lambda: cancel_event(held, form.said()["why"], by=frame.posting), _("Cancelled."))
    else:
        messages.error(request, " ".join(str(words) for every in form.errors.values() for words in every))
    return redirect("promotion_event", mechanism.key, key, code)


def _named(frame: Frame, gathering: Gathering, act: Callable[[], Any]) -> None:
    try:
        act()
    except Refused as refusal:
        raise by_name(frame, gathering, refusal) from None
