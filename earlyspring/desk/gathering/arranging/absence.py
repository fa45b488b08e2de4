"""Somebody does not come: one press, and for every place he held it is proposed who or what takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day.models import CeremonySide
from earlyspring.delegations.accrediting.held import held_of
from earlyspring.delegations.accrediting.queries import badge_in_force
from earlyspring.delegations.arranging import actions
from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.queries import plans_naming
from earlyspring.delegations.arranging.seating import judged, without
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.noting import noted_of
from earlyspring.delegations.registering import note_absence
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.deciding import let_propose
from earlyspring.desk.gathering.arranging.elsewhere import held_elsewhere
from earlyspring.desk.gathering.arranging.hall import called, hall_of
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem

CANDIDATES = 5


@dataclass(frozen=True)
class Held:
    """A place that the person held. `address`: where it is given to another; `instead`: who is proposed for it."""

    what: str
    where: str
    address: str
    instead: list[Delegate] = field(default_factory=list)


@posted(*OFFICERS)
def not_coming(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    people = Delegate.objects.filter(delegation__gathering=gathering).select_related("delegation", "withdrawn_by")
    person = get_object_or_404(people, code=code)
    person.delegation.gathering = gathering
    if request.method == "POST":
        try:
            note_absence(person, request.POST.get("why", ""), by=frame.posting)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            _propose_seats(request, gathering, person)
            messages.success(request, _("Noted. For every place below somebody or something is proposed."))
        return redirect("not_coming", mechanism.key, key, code)
    heading = _("%(name)s does not come") % {"name": called(person)}
    context = {
        "person": person,
        "noted_of": noted_of(person),
        "places": list(places_of(frame, gathering, person)),
        "heading": heading,
    }
    at = placed(frame, gathering, "arranging", (heading, ""))
    return render(request, "desk/gathering/arranging/not_coming.html", context | at)


def _propose_seats(request: DeskRequest, gathering: Gathering, person: Delegate) -> None:
    """For each banquet first the plan in which everybody else stays; where that breaks a rule, the engine's too."""
    for plan in plans_naming(gathering, person.code):
        banquet = Banquet.objects.filter(gathering=gathering, key=plan.subject).first()
        if plan.kind != "seating" or banquet is None:
            continue
        banquet.gathering = gathering
        hall = hall_of(request.frame, banquet)
        stay = judged(hall.given, without(plan, person.code))
        if stay["broken"]:
            let_propose(request, hall.versions, hall.given | {"published": without(plan, person.code)})
        actions.keep(gathering, "seating", banquet.key, hall.given, stay, by=request.user, by_hand=True)


def places_of(frame: Frame, gathering: Gathering, person: Delegate) -> Iterator[Held]:
    """Every place that is held under the person's code, each with where it is given to another."""
    at = [frame.mechanism.key, gathering.key]
    peers = _peers(person)
    if person.role in ("head", "deputy_head", "co_chair"):
        address = reverse("delegates", args=at)
        yield Held(
            str(person.get_role_display()),
            title_in(frame.directory.text(person.kept_for), frame.language),
            address,
            peers,
        )
    dinners = {one.key: title_in(one.names, frame.language) for one in gathering.banquets.all()}
    for plan in plans_naming(gathering, person.code):
        if plan.kind == "seating":
            where = dinners.get(plan.subject, plan.subject)
            yield Held(_("Seat"), where, reverse("banquet", args=[*at, plan.subject]))
        else:
            page = "timetable" if plan.kind == "timetable" else "arranging"
            yield Held(str(plan.get_kind_display()), "", reverse(page, args=at))
    yield from _signing(frame, gathering, person, peers)
    for item in ProgrammeItem.objects.filter(gathering=gathering):
        if person.code in item.persons:
            yield Held(
                _("Expected by name"),
                title_in(item.titles, frame.language),
                reverse("programme_item", args=[*at, item.code]),
                peers,
            )
    yield from (Held(*one) for one in held_elsewhere(frame, gathering, person))
    accreditation = held_of(person)
    if accreditation and badge_in_force(accreditation):
        yield Held(_("Badge"), person.code, reverse("accreditation", args=[*at, person.code]))


def _signing(frame: Frame, gathering: Gathering, person: Delegate, peers: list[Delegate]) -> Iterator[Held]:
    sides = CeremonySide.objects.filter(document__gathering=gathering, party=person.kept_for).select_related("document")
    for side in sides:
        parts = {side.signatory: _("Signs"), side.assistant: _("Hands the folder")}
        parts |= dict.fromkeys(side.witnesses, _("Stands behind"))
        if what := parts.get(person.code):
            where = title_in(side.document.titles, frame.language) if side.document.titles else side.document.code
            address = reverse(
                "signing_side", args=[frame.mechanism.key, gathering.key, side.document.number, side.body]
            )
            yield Held(what, where, address, peers if what == _("Signs") else [])


def _peers(person: Delegate) -> list[Delegate]:
    """Who could stand in: of the same delegation, nearest in rank, a deputy first."""
    others: Any = person.delegation.delegates.filter(withdrawn_at=None, category__in=("head", "delegate"))
    found = [one for one in others.exclude(pk=person.pk) if one.rank is not None or one.role == "deputy_head"]
    own = person.rank or 1
    return sorted(found, key=lambda one: (one.role != "deputy_head", abs((one.rank or own) - own), one.code))[
        :CANDIDATES
    ]
