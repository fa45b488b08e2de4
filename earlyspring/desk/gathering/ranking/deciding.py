"""What the host decides about the list: computing, putting a person elsewhere, approving, freezing."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.delegations.ranking import actions
from earlyspring.delegations.ranking.models import RankOverride
from earlyspring.delegations.ranking.queries import places_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.ranking.forms import PlaceForm
from earlyspring.desk.gathering.ranking.lists import called
from earlyspring.desk.gathering.ranking.place import ranked_at, shown_at, step_to, version_at
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

SETTLING = {"approve": actions.approve, "reopen": actions.reopen, "freeze": actions.freeze}


@posted(*OFFICERS)
@require_POST
def compute(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = ranked_at(request, mechanism, key)
    try:
        made = actions.compute(gathering, by=request.frame.posting)
    except Refused as refusal:
        _tell(request, refusal)
    else:
        messages.success(request, _("Version %(number)s was computed.") % {"number": made.number})
    return redirect("ranking", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def settle(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    """Approve, take the approval back, or freeze: `act` says which."""
    gathering = ranked_at(request, mechanism, key)
    found = version_at(request, gathering, number)
    act = SETTLING.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    try:
        act(found, by=request.frame.posting)
    except Refused as refusal:
        _tell(request, refusal)
    return redirect("ranking", mechanism.key, key)


@posted(*OFFICERS)
def place(request: DeskRequest, mechanism: Mechanism, key: str, number: int, code: str) -> HttpResponse:
    """The person is chosen by the address; the page asks before whom, and why."""
    gathering = ranked_at(request, mechanism, key)
    found = version_at(request, gathering, number)
    places = places_of(found)
    people = {one.delegate.code: one.delegate for one in places}
    if code not in people:
        raise Http404
    form = PlaceForm(
        request.POST or None, [(one.position, one.delegate) for one in places if one.delegate.code != code]
    )
    if request.method == "POST" and form.is_valid():
        before = people.get(form.cleaned_data["before"])
        try:
            actions.override(found, people[code], before, form.cleaned_data["reason"], by=request.frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, request.frame)
        else:
            messages.success(request, _("%(name)s stands elsewhere now.") % {"name": people[code].name})
            return redirect("ranking", mechanism.key, key)
    return render(
        request,
        "desk/gathering/ranking/place.html",
        {"form": form, "person": people[code], "names": called(people[code]), "ranking": found}
        | shown_at(request, gathering, step_to(gathering, mechanism, found), (people[code].name, "")),
        status=422 if request.method == "POST" else 200,
    )


@posted(*OFFICERS)
@require_POST
def lift(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    gathering = ranked_at(request, mechanism, key)
    held = RankOverride.objects.filter(ranking__gathering=gathering, pk=pk)
    found = held.select_related("ranking__gathering", "delegate").first()
    if found is None:
        raise Http404
    name = found.delegate.name
    try:
        actions.lift(found, by=request.frame.posting)
    except Refused as refusal:
        _tell(request, refusal)
    else:
        messages.success(request, _("%(name)s stands where the rule says.") % {"name": name})
    return redirect("ranking", mechanism.key, key)


def _tell(request: DeskRequest, refusal: Refused) -> None:
    messages.error(request, in_words(refusal, request.frame))
