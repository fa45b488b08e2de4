"""The delegations of a gathering: the host gives places, a party sees its own; the people of one or of all in one list."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.actions import change_quota, invite_delegation, send_list
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register, may_see_people
from earlyspring.delegations.queries import delegations_of
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.people.forms import InviteForm, QuotaForm
from earlyspring.desk.gathering.people.listing import people_listed, saved_people
from earlyspring.desk.gathering.people.travel_forms import NumberForm
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.taken_along import delegation_lines, titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host


@posted()
def delegations(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame = request.frame
    gathering, seen = seen_at(request, mechanism, key)
    rows = [(one, name_of(frame.directory, one.party, frame.language)) for one in seen]
    if to_be_saved(request):
        return saved(request, f"{key}-delegations", titled(_("Delegations"), gathering, frame), *delegation_lines(rows))
    context = {
        "rows": rows,
        "ways": ways_to_save(request),
        "registered": sum(one.registered for one, _name in rows),
        "own": frame.posting.party,
    }
    return render(request, "desk/gathering/people/delegations.html", context | placed(frame, gathering, "delegations"))


def seen_at(request: DeskRequest, mechanism: Mechanism, key: str) -> tuple[Gathering, list[Any]]:
    """The gathering of an address with the delegations that the reader sees, asked for in one statement.

    All for the host's officers, for all others their own party's; none for observers.
    """
    posting = request.frame.posting
    every = list(delegations_of(mechanism, key))
    gathering = every[0].gathering if every else gathering_at(mechanism, key)
    gathering.mechanism = mechanism
    if may_host(posting, gathering):
        return gathering, every
    return gathering, [one for one in every if one.party == posting.party and posting.role != "observer"]


def delegation_at(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> Delegation:
    """The delegation of an address, for those who may see its people; for all others it does not exist."""
    found = delegations_of(mechanism, key, party).first()
    if found is None or not may_see_people(request.frame.posting, found):
        raise Http404
    found.gathering.mechanism = mechanism
    return found


def own_delegation_at(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> Delegation:
    """The same for those who register some of its people: officers, and focal points for their agency."""
    found = delegation_at(request, mechanism, key, party)
    if not may_register(request.frame.posting, found, request.frame.posting.agency):
        raise Http404
    return found


@posted(*COLLEAGUES)
@require_safe
def delegates(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Everybody whom the reader may see, in one list."""
    frame = request.frame
    gathering, seen = seen_at(request, mechanism, key)
    if to_be_saved(request):
        return saved_people(
            request,
            people_listed(request, frame, gathering, seen),
            seen,
            own=[one.party for one in seen] == [frame.posting.party],
        )
    context = {"shown": people_listed(request, frame, gathering, seen), "number": NumberForm()}
    steps = ((_("All people"), ""),)
    return render(
        request, "desk/gathering/people/delegates.html", context | placed(frame, gathering, "delegations", *steps)
    )


@posted(*COLLEAGUES)
@require_safe
def delegation(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    """The people of one delegation, and what its own party does with its list."""
    frame = request.frame
    found: Any = delegation_at(request, mechanism, key, party)
    own = frame.posting.party == party
    if to_be_saved(request):
        return saved_people(request, people_listed(request, frame, found.gathering, [found]), [found], own=own)
    name = name_of(frame.directory, party, frame.language)
    context = {
        "delegation": found,
        "name": name,
        "shown": people_listed(request, frame, found.gathering, [found]),
        "total": found.registered,
        "registers": may_register(frame.posting, found, frame.posting.agency),
        "sends": may_register(frame.posting, found),
    }
    place = placed(frame, found.gathering, "delegations", (name, ""))
    return render(request, "desk/gathering/people/delegation.html", context | place)


@posted(*OFFICERS)
def invite(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = InviteForm(request.POST or None, frame, gathering)
    if request.method == "POST" and form.is_valid():
        try:
            invite_delegation(gathering, by=frame.posting, **form.cleaned_data)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("The delegation has its places. Its party registers its people."))
            return redirect("delegations", mechanism.key, key)
    context = {"form": form, "heading": _("Give a delegation its places"), "button": _("Give the places")}
    place = placed(frame, gathering, "delegations", (_("Give a delegation its places"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plain_form.html", context | place, status=status)


@posted(*OFFICERS)
def quota(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    hosted_at(request, mechanism, key)
    frame, found = request.frame, delegation_at(request, mechanism, key, party)
    form = QuotaForm(request.POST or None, initial={"quota": found.quota})
    if request.method == "POST" and form.is_valid():
        try:
            change_quota(found, form.cleaned_data["quota"], by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("delegation", mechanism.key, key, party)
    name = name_of(frame.directory, party, frame.language)
    context = {"form": form, "heading": _("Number of places"), "button": _("Save")}
    place = placed(frame, found.gathering, "delegations", (name, ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plain_form.html", context | place, status=status)


@posted(*OFFICERS)
@require_POST
def send(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    found = own_delegation_at(request, mechanism, key, party)
    try:
        send_list(found, by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("The host sees that the list is complete. What changes from now on is marked."))
    return redirect("delegation", mechanism.key, key, party)
