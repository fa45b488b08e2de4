"""Links for those who enter people without an account: given out, listed, taken back by the party's own office."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.delegations.links import DelegationLink, give_link, take_back_link
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.desk.access import WRITERS, fresh, posted
from earlyspring.desk.doors import public_url
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.people.delegates import beside
from earlyspring.desk.gathering.people.delegations import own_delegation_at
from earlyspring.desk.gathering.people.forms import agencies_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.review.zones import zone_of


class LinkForm(forms.Form):
    label = forms.CharField(label=gettext_lazy("For whom"), max_length=120)
    agency = forms.ChoiceField(label=gettext_lazy("Agency whose people are entered"), required=False)
    last_day = forms.DateField(
        label=gettext_lazy("Last day"), widget=DayInput(), help_text=gettext_lazy("At most 60 days from today.")
    )

    def __init__(self, sent: Any, agencies: list[tuple[str, str]], own: str) -> None:
        super().__init__(sent)
        offer(self, agency=[one for one in agencies if one[0] == own] if own else [("", "—"), *agencies])


@posted(*WRITERS)
@fresh
def links(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    """The links of a delegation; a new one is shown this once."""
    frame, found = request.frame, own_delegation_at(request, mechanism, key, party)
    own = "" if may_register(frame.posting, found) else frame.posting.agency
    agencies = agencies_of(frame, party)
    form = LinkForm(request.POST or None, agencies, own)
    context: dict[str, Any] = {"form": form, "agencies": dict(agencies)}
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        ends = datetime.combine(said["last_day"], time(23, 59), ZoneInfo(zone_of(mechanism, party)))
        try:
            _made, secret = give_link(
                found, label=said["label"], agency=said["agency"], expires_at=ends, by=frame.posting
            )
        except Refused as refusal:
            at_fields(form, refusal, {"expires_at": "last_day"}, frame)
        else:
            context["address"] = public_url(reverse("by_link", args=[mechanism.key, key, secret]))
    held = found.links.select_related("made_by").order_by("-made_at")
    context["links"] = [one for one in held if may_register(frame.posting, found, one.agency)]
    place = beside(frame, found, (_("Links for entering people"), ""))
    status = 422 if form.errors else 200
    return render(request, "desk/gathering/people/delegation_links.html", context | place, status=status)


@posted(*WRITERS)
@require_POST
def take_back(request: DeskRequest, mechanism: Mechanism, key: str, party: str, pk: int) -> HttpResponse:
    found = own_delegation_at(request, mechanism, key, party)
    link = _own(request, found, pk)
    take_back_link(link, by=request.frame.posting)
    messages.success(request, _("The link opens nothing any more. Whoever was entered by it stays on the list."))
    return redirect("delegation_links", mechanism.key, key, party)


def _own(request: DeskRequest, delegation: Delegation, pk: int) -> DelegationLink:
    link = DelegationLink.objects.filter(delegation=delegation, pk=pk).first()
    if link is None or not may_register(request.frame.posting, delegation, link.agency):
        raise Http404
    link.delegation = delegation
    return link
