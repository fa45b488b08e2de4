"""The places of a person that no plan names by his code: in the order of rank, on a speakers' list, in a room, on the way."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.lodging import block_of
from earlyspring.delegations.arranging.models import Hotel
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.queries import places_of, rankings_of
from earlyspring.delegations.travelling.arriving import arrivals_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.people.arrivals import gates_of
from earlyspring.desk.title_words import title_in
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.models import Turn


def held_elsewhere(frame: Frame, gathering: Gathering, person: Delegate) -> Iterator[tuple[str, str, str]]:
    """What it is, where, and the address of the page where it is changed."""
    at = [frame.mechanism.key, gathering.key]
    last = rankings_of(gathering).order_by("-number").first()
    for one in places_of(last) if last else []:
        if one.delegate_id == person.pk:
            yield _("Order of rank"), f"{one.position}", reverse("ranking", args=at)
    for turn in Turn.objects.filter(point__gathering=gathering, person=person.code).select_related("point"):
        yield _("Turn to speak"), f"{turn.number}", reverse("plenary", args=[*at, turn.point.session])
    yield from _room(frame, gathering, person, at)
    yield from _arrival(frame, gathering, person, at)


def _arrival(frame: Frame, gathering: Gathering, person: Delegate, at: list[str]) -> Iterator[tuple[str, str, str]]:
    """The arrival he comes with. Who withdrew is not counted aboard, so it is held only where nobody else comes with it."""
    gone, gates = person.withdrawn_at is not None, dict(gates_of(frame.mechanism, frame))
    for arrival in arrivals_of(gathering).filter(travellers=person):
        if not (gone and arrival.people):
            page = reverse("arrivals", args=at) if gone else reverse("change_arrival", args=[*at, arrival.pk])
            yield _("Arrival"), gates.get(arrival.gate, arrival.gate) or arrival.place, page


def _room(frame: Frame, gathering: Gathering, person: Delegate, at: list[str]) -> Iterator[tuple[str, str, str]]:
    """The room of the plan that holds, while that plan still counts him."""
    plan, block = plan_of(gathering, "rooms"), block_of(person)
    hotels = {one["block"]: one["hotel"] for one in plan.assignment} if plan else {}
    counted = {one["id"]: one["women"] + one["men"] for one in plan.given["blocks"]} if plan else {}
    others = Delegate.objects.filter(delegation=person.delegation, withdrawn_at=None).exclude(pk=person.pk)
    if counted.get(block, 0) <= sum(block_of(one) == block for one in others.select_related("delegation")):
        return
    for one in Hotel.objects.filter(gathering=gathering, key=hotels.get(block, "")):
        yield _("Room"), title_in(one.names, frame.language), reverse("hotels", args=at)
