"""How goods come in: slots at the doors of the hall, who comes in which, and the papers of the customs for samples."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault, line_faults
from earlyspring.core.texts import composed
from earlyspring.fair.exhibiting import held_for, touched
from earlyspring.fair.goods import PAPERS, TEMPORARY, CustomsPaper, Delivery, DeliverySlot
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

OF_PAPER = ("kind", "number", "goods", "admitted_until", "leaves_on", "value", "currency")
OF_DELIVERY = {"goods": 200, "plate": 40, "driver": 120, "phone": 40}
MOST_VEHICLES, MOST_PAPERS = 50, 40
CURRENCIES = ("", "VND", "CNY", "USD")


@transaction.atomic
def add_slot(
    gathering: Gathering, gate: str, starts_at: datetime, ends_at: datetime, capacity: int, *, by: Posting
) -> DeliverySlot:
    """Open an hour at a door for so many vehicles. Raises Refused, too where one of this door runs at the same time."""
    _demand_host(gathering, by)
    made = DeliverySlot(
        gathering=gathering, gate=composed(gate), starts_at=starts_at, ends_at=ends_at, capacity=capacity
    )
    demand(_slot_faults(made))
    made.save(force_insert=True)
    return made


@transaction.atomic
def remove_slot(slot: DeliverySlot, *, by: Posting) -> None:
    """Close an hour in which nobody comes. Raises Refused."""
    _demand_host(slot.gathering, by)
    if coming := slot.deliveries.count():
        raise Refused(Fault("", "slot_in_use", f"{coming}"))
    slot.delete()


@transaction.atomic
def book_slot(exhibitor: Exhibitor, slot: DeliverySlot, said: Mapping[str, Any], *, by: Actor) -> Delivery:
    """Come in a slot, in the place of the one before. Raises Refused where it is full, or of another gathering."""
    held = held_for(exhibitor, by)
    if held.withdrawn_at is not None:
        raise Refused(Fault("", "exhibitor_withdrawn", held.code))
    hour = DeliverySlot.objects.select_for_update().filter(pk=slot.pk, gathering=held.gathering).first()
    if hour is None:
        raise Refused(Fault("slot", "no_such_slot"))
    if hour.deliveries.exclude(exhibitor=held).count() >= hour.capacity:
        raise Refused(Fault("slot", "slot_full", hour.gate, f"{hour.capacity}"))
    words = {name: composed(said.get(name, "")) for name in OF_DELIVERY}
    demand(fault for name, most in OF_DELIVERY.items() for fault in line_faults(name, words[name], most))
    return Delivery.objects.update_or_create(exhibitor=held, defaults={"slot": hour, **words})[0]


@transaction.atomic
def cancel_delivery(exhibitor: Exhibitor, *, by: Actor) -> None:
    """Come in no slot any more. Raises Refused."""
    Delivery.objects.filter(exhibitor=held_for(exhibitor, by)).delete()


@transaction.atomic
def enter_customs_paper(exhibitor: Exhibitor, said: Mapping[str, Any], *, by: Actor) -> CustomsPaper:
    """Enter a paper under which samples cross the border. Raises Refused where it ends before they go home."""
    held = held_for(exhibitor, by)
    if held.customs.count() >= MOST_PAPERS:
        raise Refused(Fault("", "too_many_papers", f"{MOST_PAPERS}"))
    made = CustomsPaper(exhibitor=held)
    put_on(made, said, OF_PAPER)
    demand(_paper_faults(made))
    made.save(force_insert=True)
    touched(held, by)
    return made


@transaction.atomic
def change_customs_paper(paper: CustomsPaper, said: Mapping[str, Any], *, by: Actor, version: str = "") -> CustomsPaper:
    """Change a paper of the customs; of two editors the second is told. Raises Refused."""
    exhibitor = held_for(paper.exhibitor, by)
    held = CustomsPaper.objects.select_for_update().get(pk=paper.pk)
    held.exhibitor = exhibitor
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    if put_on(held, said, OF_PAPER):
        demand(_paper_faults(held))
        held.save()
        touched(exhibitor, by)
    return held


@transaction.atomic
def remove_customs_paper(paper: CustomsPaper, *, by: Actor) -> None:
    """The paper was entered by mistake, or its goods do not come. Raises Refused."""
    exhibitor = held_for(paper.exhibitor, by)
    paper.delete()
    touched(exhibitor, by)


def _slot_faults(slot: DeliverySlot) -> Iterator[Fault]:
    if not slot.gate:
        yield Fault("gate", "missing")
    yield from line_faults("gate", slot.gate, 40)
    if not 1 <= slot.capacity <= MOST_VEHICLES:
        yield Fault("capacity", "out_of_bounds", f"{slot.capacity}", f"1–{MOST_VEHICLES}")
    if slot.ends_at <= slot.starts_at:
        yield Fault("ends_at", "slot_ends_before_it_begins")
        return
    same = DeliverySlot.objects.filter(gathering=slot.gathering, gate=slot.gate)
    if same.filter(starts_at__lt=slot.ends_at, ends_at__gt=slot.starts_at).exists():
        yield Fault("starts_at", "slot_at_the_same_time", slot.gate)


def _paper_faults(paper: CustomsPaper) -> Iterator[Fault]:
    kinds = tuple(code for code, _ in PAPERS)
    if paper.kind not in kinds:
        yield Fault("kind", "not_in_list", paper.kind, ", ".join(kinds))
    for name, longest in (("number", 60), ("goods", 300)):
        if not getattr(paper, name):
            yield Fault(name, "missing")
        yield from line_faults(name, getattr(paper, name), longest)
    if paper.currency not in CURRENCIES:
        yield Fault("currency", "not_in_list", paper.currency, ", ".join(CURRENCIES[1:]))
    if (paper.value is None) != (not paper.currency):
        yield Fault("currency" if paper.value is not None else "value", "missing")
    if paper.value is not None and paper.value < 0:
        yield Fault("value", "out_of_bounds", f"{paper.value}", "0–")
    others = CustomsPaper.objects.filter(exhibitor=paper.exhibitor, kind=paper.kind, number=paper.number)
    if others.exclude(pk=paper.pk).exists():
        yield Fault("number", "customs_twice", paper.number)
    if paper.kind in TEMPORARY:
        yield from _days(paper)


def _days(paper: CustomsPaper) -> Iterator[Fault]:
    """Samples that are admitted for a time stay through the fair and go home before the time is over."""
    for name in ("admitted_until", "leaves_on"):
        if getattr(paper, name) is None:
            yield Fault(name, "missing")
    last = paper.exhibitor.gathering.last_day
    if paper.leaves_on and paper.leaves_on < last:
        yield Fault("leaves_on", "samples_leave_within", f"{paper.leaves_on}", f"{last}")
    if paper.admitted_until and paper.leaves_on and paper.admitted_until < paper.leaves_on:
        yield Fault("admitted_until", "customs_ends_early", f"{paper.admitted_until}", f"{paper.leaves_on}")


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
