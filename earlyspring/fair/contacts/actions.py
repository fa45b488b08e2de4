"""Contacts are entered and told what became of them, by the exhibitors that met or their parties."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from earlyspring.core.contacts import OUTCOMES, Sum
from earlyspring.core.shapes import Fault, line_faults, show
from earlyspring.fair.bringing import CURRENCIES
from earlyspring.fair.contacts.models import Contact, FairResult
from earlyspring.fair.exhibiting import held_for
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor, may_enter
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

OF_CONTACT = (
    "other",
    "visitor",
    "product",
    "about",
    "met_on",
    "place",
    "event",
    "outcome",
    "outcome_on",
    "value",
    "currency",
)
OF_OUTCOME = ("outcome", "outcome_on", "value", "currency")
MOST_CONTACTS = 200


@transaction.atomic
def enter_contact(exhibitor: Exhibitor, said: Mapping[str, Any], *, by: Actor) -> Contact:
    """An exhibitor met somebody. Raises Refused, too where the other of the two has entered it already."""
    held = held_for(exhibitor, by, after=True)
    if Contact.objects.filter(exhibitor=held).count() >= MOST_CONTACTS:
        raise Refused(Fault("", "contact_too_many", f"{MOST_CONTACTS}"))
    made = Contact(exhibitor=held, entered_by=by.user if isinstance(by, Posting) else None)
    put_on(made, said, OF_CONTACT)
    demand(_faults(made))
    made.save(force_insert=True)
    return made


@transaction.atomic
def change_contact(contact: Contact, said: Mapping[str, Any], *, by: Actor, version: str = "") -> Contact:
    """Tell what became of it, or put right what was entered; the other of the two tells the outcome. Raises Refused."""
    own = may_enter(by, contact.exhibitor)
    held_for(contact.exhibitor if own or contact.other is None else contact.other, by, after=True)
    rows = Contact.objects.select_for_update(of=("self",)).select_related(
        "exhibitor__gathering", "other", "product", "event"
    )
    held = rows.get(pk=contact.pk)
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    if put_on(held, said, OF_CONTACT if own else OF_OUTCOME):
        demand(_faults(held))
        held.save()
    return held


@transaction.atomic
def remove_contact(contact: Contact, *, by: Actor) -> None:
    """It was entered by mistake; those who entered it take it away. Raises Refused."""
    held_for(contact.exhibitor, by, after=True)
    contact.delete()


@transaction.atomic
def note_put(gathering: Gathering, figure: Sum, item: str, *, by: Posting) -> FairResult:
    """Keep that a figure was put to the parties under the name `item`. Raises Refused."""
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    said = {"item": item, "value": figure.value, "as_of": figure.as_of, "put_by": by.user}
    return FairResult.objects.update_or_create(gathering=gathering, what=figure.key, defaults=said)[0]


def _faults(made: Contact) -> Iterator[Fault]:
    gathering = made.exhibitor.gathering
    today = timezone.now().astimezone(ZoneInfo(gathering.zone)).date()
    yield from _of_whom(made)
    if not made.about:
        yield Fault("about", "missing")
    yield from line_faults("about", made.about, 300)
    yield from line_faults("visitor", made.visitor, 120)
    yield from line_faults("place", made.place, 20)
    if not gathering.first_day <= made.met_on <= gathering.last_day:
        days = f"{gathering.first_day}–{gathering.last_day}"
        yield Fault("met_on", "match_day_outside", f"{made.met_on}", days)
    elif made.met_on > today:
        yield Fault("met_on", "not_yet", f"{made.met_on}")
    yield from _of_outcome(made, today)


def _of_whom(made: Contact) -> Iterator[Fault]:
    if bool(made.other) == bool(made.visitor):
        yield Fault("other", "contact_with_one")
    if made.other and (made.other == made.exhibitor or made.other.gathering_id != made.exhibitor.gathering_id):
        yield Fault("other", "exhibitor_elsewhere", made.other.code)
    if made.other and _entered_already(made):
        yield Fault("other", "contact_there", made.other.code, f"{made.met_on}")
    if made.product and made.product.exhibitor_id not in (made.exhibitor_id, made.other_id):
        yield Fault("product", "no_such_fact", made.product.code)
    if made.event and made.event.gathering_id != made.exhibitor.gathering_id:
        yield Fault("event", "no_such_fact", made.event.code)
    elif made.event and made.event.day != made.met_on:
        yield Fault("met_on", "contact_not_that_day", f"{made.met_on}", f"{made.event.day}")


def _entered_already(made: Contact) -> bool:
    pair = Q(exhibitor=made.exhibitor, other=made.other) | Q(exhibitor=made.other, other=made.exhibitor)
    same = Contact.objects.filter(pair, met_on=made.met_on, about=made.about)
    return same.exclude(pk=made.pk).exists()


def _of_outcome(made: Contact, today: date) -> Iterator[Fault]:
    if made.outcome not in OUTCOMES:
        yield Fault("outcome", "not_in_list", show(made.outcome), ", ".join(OUTCOMES))
    if made.currency not in CURRENCIES:
        yield Fault("currency", "not_in_list", show(made.currency), ", ".join(filter(None, CURRENCIES)))
    if made.outcome == "open" and made.outcome_on:
        yield Fault("outcome", "contact_open_with_day", f"{made.outcome_on}")
    if made.outcome != "open" and not made.outcome_on:
        yield Fault("outcome_on", "missing")
    if made.outcome_on and not made.met_on <= made.outcome_on <= today:
        yield Fault("outcome_on", "contact_day_between", f"{made.outcome_on}", f"{made.met_on}–{today}")
    if made.outcome != "contract" and (made.value is not None or made.currency):
        yield Fault("value", "contact_value_of_contract")
    if (made.value is None) != (not made.currency):
        yield Fault("currency" if made.value is not None else "value", "missing")
    if made.value is not None and made.value <= 0:
        yield Fault("value", "out_of_bounds", f"{made.value}", "> 0")
