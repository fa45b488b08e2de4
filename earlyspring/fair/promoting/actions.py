"""The host offers promotion events and cancels them; each follows into the draft of the programme by its verbs."""

from collections.abc import Collection, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.core.short_codes import drawn
from earlyspring.core.texts import composed
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.models import Presenting, PromotionEvent
from earlyspring.fair.promoting.queries import as_item, item_of, presenters_of, said_otherwise
from earlyspring.fair.promoting.said import (
    OF_EVENT,
    OF_OUTCOME,
    event_faults,
    outcome_faults,
    presenting_faults,
    visitors_faults,
)
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.programme.actions import add_item, change_item, drop_item
from earlyspring.members.accounts import Posting


@transaction.atomic
def offer_event(gathering: Gathering, said: Mapping[str, Any], *, by: Posting) -> PromotionEvent:
    """Offer an event. `said`: the columns of `OF_EVENT`, and `presenting`: codes of exhibitors. Raises Refused, where
    its room is taken or an exhibitor presents elsewhere at that hour."""
    held = _hosted(gathering, by)
    made = PromotionEvent(gathering=held, code=_new_code(held), entered_by=by.user)
    put_on(made, said, OF_EVENT)
    presenting = list(dict.fromkeys(said.get("presenting", ())))
    demand([*event_faults(made, presenting), *presenting_faults(made, presenting)])
    made.save(force_insert=True)
    _present(made, presenting)
    return _scheduled(made, by)


@transaction.atomic
def change_event(event: PromotionEvent, said: Mapping[str, Any], *, by: Posting, version: str = "") -> PromotionEvent:
    """Say otherwise of an event; the draft of the programme says the same from then on. Raises Refused."""
    held = _held(event, by, version)
    if held.cancelled_at:
        raise Refused(Fault("", "event_cancelled", held.code))
    put_on(held, said, OF_EVENT)
    presenting = list(dict.fromkeys(said.get("presenting", _coming(held))))
    demand([*event_faults(held, presenting), *presenting_faults(held, presenting)])
    held.save()
    _present(held, presenting)
    return _scheduled(held, by)


@transaction.atomic
def cancel_event(event: PromotionEvent, why: Mapping[str, str], *, by: Posting) -> PromotionEvent:
    """It does not take place, and why, in the languages in which it is told; it leaves the draft of the programme.

    Raises Refused.
    """
    held = _held(event, by)
    reason: dict[str, str] = composed(dict(why))
    demand(outcome_faults("why", reason) if reason else [Fault("why", "missing")])
    if held.cancelled_at is None:
        held.cancelled_at, held.cancelled_why = timezone.now(), reason
        held.save()
    return _scheduled(held, by)


@transaction.atomic
def hold_event(event: PromotionEvent, *, by: Posting) -> PromotionEvent:
    """It takes place after all, where room and exhibitors are still free. Raises Refused."""
    held = _held(event, by)
    held.cancelled_at, held.cancelled_why = None, {}
    demand(event_faults(held, _coming(held)))
    held.save()
    return _scheduled(held, by)


@transaction.atomic
def tell_event(event: PromotionEvent, said: Mapping[str, Any], *, by: Posting, version: str = "") -> PromotionEvent:
    """How many came, and what came of it; from its day on. `said`: `counted`, `outcome`. Raises Refused."""
    held = _held(event, by, version)
    if held.cancelled_at:
        raise Refused(Fault("", "event_cancelled", held.code))
    if held.day > timezone.now().astimezone(ZoneInfo(held.gathering.zone)).date():
        raise Refused(Fault("", "event_not_yet", f"{held.day}"))
    put_on(held, said, OF_OUTCOME)
    demand([*outcome_faults("outcome", held.outcome), *visitors_faults(held)])
    held.save()
    return held


def _hosted(gathering: Gathering, by: Posting) -> Gathering:
    """The gathering, with nobody else writing what hangs on it: of two who take one room the second is told."""
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    return hold_for_writing(gathering)


def _held(event: PromotionEvent, by: Posting, version: str = "") -> PromotionEvent:
    gathering = _hosted(event.gathering, by)
    held = PromotionEvent.objects.get(pk=event.pk)
    held.gathering = gathering
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    return held


def _coming(event: PromotionEvent) -> list[str]:
    """The codes of those that present there and have not withdrawn."""
    return [one.code for one in presenters_of(event)]


def _present(event: PromotionEvent, codes: Collection[str]) -> None:
    """Those of the codes present there, and no others."""
    chosen = Exhibitor.objects.filter(gathering=event.gathering, code__in=codes)
    event.presenting.exclude(exhibitor__in=chosen).delete()
    there = set(event.presenting.values_list("exhibitor", flat=True))
    Presenting.objects.bulk_create(Presenting(event=event, exhibitor=one) for one in chosen if one.pk not in there)


def _scheduled(event: PromotionEvent, by: Posting) -> PromotionEvent:
    """Let the draft of the programme say of an event what it says itself; what was given out stays as it is."""
    item = item_of(event)
    if not said_otherwise(event, item):
        return event
    if event.cancelled_at or not event.scheduled:
        if item is not None:
            drop_item(item, base=item.version)
        event.item = ""
    elif item is None:
        event.item = add_item(event.gathering, by=by.user, **as_item(event)).code
    else:
        change_item(item, base=item.version, by=by.user, **as_item(event))
    event.save(update_fields=["item"])
    return event


def _new_code(gathering: Gathering) -> str:
    taken = set(gathering.promotion_events.values_list("code", flat=True))
    while (code := drawn()) in taken:
        pass
    return code
