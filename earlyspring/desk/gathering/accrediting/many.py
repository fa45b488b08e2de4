"""One step for many people of the list at once."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.queries import people_with_state
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.people.delegations import seen_at
from earlyspring.desk.lists import LONGEST
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting

MOST_TOLD = 5
"""So many refusals are told one by one; of the others only how many they are."""


@posted(*WRITERS)
@require_POST
def act(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """One step for everybody who was ticked, or for all on the page; each for himself, the refusals told by name."""
    gathering, seen = seen_at(request, mechanism, key)
    wanted = request.POST.getlist("shown" if request.POST.get("who") == "all" else "code")
    step = STEPS.get(request.POST.get("step", ""))
    if step is None or not seen:
        raise Http404
    done, refusals = 0, []
    for one in people_with_state(seen).filter(code__in=wanted):
        one.delegation.gathering.mechanism = mechanism
        try:
            step(one, request.frame.posting)
        except Refused as refusal:
            refusals.append(in_words(refusal, request.frame))
        else:
            done += 1
    _tell(request, done, list(dict.fromkeys(refusals)), ticked=bool(wanted))
    back = reverse("accrediting", args=[mechanism.key, gathering.key])
    asked = request.POST.get("asked", "")[:LONGEST]
    return redirect(f"{back}?{asked}" if asked else back)


def _tell(request: HttpRequest, done: int, refusals: list[str], ticked: bool) -> None:
    if not ticked:
        messages.error(request, _("Nobody was ticked. Tick those whom it concerns, or choose all on the page."))
    if done:
        messages.success(request, ngettext("Done for %(n)s person.", "Done for %(n)s people.", done) % {"n": done})
    for words in refusals[:MOST_TOLD]:
        messages.error(request, words)
    if (more := len(refusals) - MOST_TOLD) > 0:
        messages.error(request, ngettext("%(n)s more was refused.", "%(n)s more were refused.", more) % {"n": more})


def _apply_and_check(one: Delegate, by: Posting) -> None:
    actions.apply(one, by=by)
    actions.check(one, by=by)


STEPS: dict[str, Callable[[Delegate, Posting], Any]] = {
    "apply": lambda one, by: actions.apply(one, by=by),
    "apply_and_check": _apply_and_check,
    "check": lambda one, by: actions.check(one, by=by),
    "approve": lambda one, by: actions.approve(one, by=by),
}
