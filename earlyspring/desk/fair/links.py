"""Links by which an exhibitor without an account keeps its own booth: given out, listed, taken back by its party."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, fresh, posted
from earlyspring.desk.doors import public_url
from earlyspring.desk.fair.forms import LinkForm
from earlyspring.desk.fair.place import beside, exhibitor_at
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.fair.links import ExhibitorLink, give_link, take_back_link
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import may_agree
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.review.zones import zone_of


def _own(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Exhibitor:
    found = exhibitor_at(request, mechanism, key, code)
    if not may_agree(request.frame.posting, found):
        raise Http404
    return found


@posted(*OFFICERS)
@fresh
def exhibitor_links(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """The links of an exhibitor; a new one is shown this once."""
    frame, found = request.frame, _own(request, mechanism, key, code)
    form = LinkForm(request.POST or None)
    context: dict[str, Any] = {"form": form, "heading": _("Links of the exhibitor")}
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        ends = datetime.combine(said["last_day"], time(23, 59), ZoneInfo(zone_of(mechanism, found.party)))
        try:
            _made, secret = give_link(found, label=said["label"], expires_at=ends, by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {"expires_at": "last_day"}, frame)
        else:
            context["address"] = public_url(reverse("my_booth", args=[mechanism.key, key, secret]))
    context["links"] = found.links.order_by("-made_at")
    status = 422 if form.errors else 200
    place = beside(frame, found, (_("Links of the exhibitor"), ""))
    return render(request, "desk/fair/links.html", context | place, status=status)


@posted(*OFFICERS)
@require_POST
def take_back(request: DeskRequest, mechanism: Mechanism, key: str, code: str, pk: int) -> HttpResponse:
    found = _own(request, mechanism, key, code)
    link = ExhibitorLink.objects.filter(exhibitor=found, pk=pk).first()
    if link is None:
        raise Http404
    link.exhibitor = found
    take_back_link(link, by=request.frame.posting)
    messages.success(request, _("The link opens nothing any more. What was entered by it stays."))
    return redirect("exhibitor_links", mechanism.key, key, code)
