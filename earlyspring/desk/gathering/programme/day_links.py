"""The addresses of personal programmes: whose they are, made and shown once, taken back. For one's own people alone."""

from typing import Any

import segno
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.day_links import give_day_link, take_back_day_link
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.permits import may_change
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.doors import public_url
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting


@posted(*WRITERS, post=())
def day_links(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The people of the reader's own delegation, a focal point's those of its agency, and who has an address."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    rows = list(own_people(frame.posting, gathering))
    context = {"rows": rows} | placed(frame, gathering, "programme", (_("Personal programmes"), ""))
    return render(request, "desk/gathering/my_day/links.html", context)


@posted(*WRITERS)
def day_link(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """One person's address: made and shown this once with its square code, or taken back."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    who = get_object_or_404(own_people(frame.posting, gathering), code=code)
    if not may_change(frame.posting, who):
        raise Http404
    context: dict[str, Any] = {"who": who}
    if request.method == "POST":
        try:
            if "take_back" in request.POST:
                if take_back_day_link(who, by=frame.posting):
                    messages.success(request, _("The address opens nothing any more."))
                return redirect("day_links", mechanism.key, key)
            context |= _shown(request, who)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
            return redirect("day_links", mechanism.key, key)
    above = (_("Personal programmes"), reverse("day_links", args=[mechanism.key, key]))
    context |= placed(frame, gathering, "programme", above, (who.name, ""))
    return render(request, "desk/gathering/my_day/link.html", context)


def _shown(request: DeskRequest, who: Delegate) -> dict[str, Any]:
    link, secret = give_day_link(who, by=request.frame.posting)
    at = [who.gathering.mechanism.key, who.gathering.key, secret]
    address = public_url(reverse("my_day", args=at))
    picture = segno.make(address, error="m").svg_data_uri(scale=4, border=2, dark="#000", light="#fff")
    return {"address": address, "square_code": picture, "link": link}


def own_people(posting: Posting, gathering: Gathering) -> Any:
    """Those of the reader's delegation who come, in the order of their lists."""
    here = Delegate.objects.filter(
        delegation__gathering=gathering, delegation__party=posting.party, withdrawn_at=None
    ).select_related("delegation__gathering__mechanism", "day_link")
    if posting.role != "officer":
        here = here.exclude(agency="").filter(agency=posting.agency)
    return here.order_by("by_given", "code")
