"""What every plan has in common: the engine proposes, a person accepts, people are told."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging import actions
from earlyspring.delegations.arranging.engine import NoPlan, propose
from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.queries import Versions
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

EFFORTS = {"quick": 20_000, "long": 120_000}
"""Steps of the engine: some seconds, or some twenty."""
PAGES = {"timetable": "timetable", "rooms": "hotels", "vehicles": "vehicles", "matching": "matching_plan"}


def let_propose(request: DeskRequest, versions: Versions, given: Mapping[str, Any]) -> None:
    """Keep what the engine proposes, or tell why it proposes nothing.

    The same people, wishes, seed and steps give the same plan on any machine.
    """
    seed, steps = versions.last + 1, EFFORTS.get(request.POST.get("effort", ""), EFFORTS["quick"])
    gathering, kind, subject = versions.gathering, versions.kind, versions.subject
    try:
        said = propose(kind, given, seed=seed, iterations=steps)
    except NoPlan as none:
        messages.error(request, _("The engine gave no plan: %(why)s") % {"why": none})
    else:
        actions.keep(gathering, kind, subject, given, said, by=request.user, seed=seed, iterations=steps)


@posted(*OFFICERS)
@require_POST
def decide_plan(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """Accept a proposal, or tell people the plan that holds."""
    gathering = hosted_at(request, mechanism, key)
    found = get_object_or_404(gathering.arrangements, pk=pk)
    try:
        if "tell" in request.POST:
            actions.tell(found, by=request.user)
            messages.success(request, _("This is the plan that people know from now on."))
        else:
            actions.accept(found)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    if found.kind in PAGES:
        return redirect(PAGES[found.kind], mechanism.key, key)
    if found.kind == "seating" and Banquet.objects.filter(gathering=gathering, key=found.subject).exists():
        return redirect("banquet", mechanism.key, key, found.subject)
    return redirect("arranging", mechanism.key, key)
