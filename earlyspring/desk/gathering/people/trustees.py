"""The host names which of its officers read travel papers; and purges by hand what is personal of a gathering."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.purging import counts, purge
from earlyspring.delegations.travelling.trust import dismiss_trustee, name_trustee, officers_of_host
from earlyspring.desk.access import OFFICERS, fresh, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@posted(*OFFICERS)
def trustees(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    if request.method == "POST":
        try:
            _named(request, gathering)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        return redirect("trustees", mechanism.key, key)
    held = {one.user_id: one for one in gathering.trustees.select_related("user", "named_by")}
    rows = [(officer, held.get(officer.pk)) for officer in officers_of_host(gathering)]
    place = placed(frame, gathering, "delegations", (_("Who reads travel papers"), ""))
    return render(request, "desk/gathering/people/trustees.html", {"rows": rows} | place)


def _named(request: DeskRequest, gathering: Gathering) -> None:
    """Names the officer who was chosen, or dismisses him."""
    by = request.frame.posting
    chosen = request.POST.get("user", "")
    if "dismiss" in request.POST:
        held = next((one for one in gathering.trustees.all() if f"{one.user_id}" == chosen), None)
        if held is None:
            raise Http404
        dismiss_trustee(held, by=by)
        messages.success(request, _("Reads no travel papers from now on."))
    else:
        officer = next((one for one in officers_of_host(gathering) if f"{one.pk}" == chosen), None)
        if officer is None:  # a refusal would tell the name of anybody's account by its number
            raise Http404
        name_trustee(gathering, officer, by=by)
        messages.success(request, _("May read travel papers. Each reading is in the log."))


@posted(*OFFICERS)
@fresh
def purge_gathering(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What a purge would take away, the records of those that were, and the button that needs a tick beside it."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    if request.method == "POST":
        if "sure" not in request.POST:
            messages.error(request, _("Tick that you are sure: what is purged does not come back."))
            return redirect("purge_gathering", mechanism.key, key)
        try:
            purge(gathering, by=frame.posting)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("What was personal is gone. The record below says how much it was."))
        return redirect("purge_gathering", mechanism.key, key)
    context = {
        "left": sum(counts(gathering).values()),
        "records": [(one, sum(one.counts.values())) for one in gathering.purges.select_related("by").order_by("-at")],
    }
    place = placed(frame, gathering, "delegations", (_("Purge"), ""))
    return render(request, "desk/gathering/people/purge.html", context | place)
