"""The first officer or administrator of a party that has no account: who keeps the server invites."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from earlyspring.desk.access import fresh, refuse, signed_in
from earlyspring.desk.body_names import name_of
from earlyspring.desk.doors import public_url
from earlyspring.desk.frame import DeskRequest, Frame, tongue
from earlyspring.desk.letters import invitation_sent
from earlyspring.desk.people_forms import FirstPlace
from earlyspring.lang.tongues import comma
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.members import people as acts
from earlyspring.members.accounts import User
from earlyspring.members.first_places import without_account
from earlyspring.members.queries import Directory


@signed_in
@fresh
def first(request: DeskRequest, mechanism: str) -> HttpResponse:
    """For the keeper alone, who may be posted to no party of the mechanism, or to another one."""
    if not request.user.is_superuser:
        refuse(request, mechanism=mechanism, reason="not_keeper")
    one = get_object_or_404(Mechanism, key=mechanism)
    parties = named(one)
    if request.method == "POST" and not parties:
        raise Http404
    asked = {"party": request.GET.get("party", "")}
    form = FirstPlace(request.POST or None, initial=asked, parties=parties)
    if request.method == "POST" and form.is_valid():
        try:
            invitation, token = acts.invite_first(one, by=request.user, at=timezone.now(), **form.cleaned_data)
        except acts.Refused as refusal:
            form.add_error(None, str(refusal.words))
        else:
            link = public_url(reverse("accept", args=[token]))
            said = {"invitation": invitation, "party": dict(parties)[invitation.party], "link": link}
            said |= {"sent": invitation_sent(invitation, link), "place": one}
            return render(request, "desk/people/first_invited.html", said)
    said = {"form": form, "parties": parties, "place": one, "charter": charter_of(one)}
    return render(request, "desk/people/first.html", said, status=422 if form.errors else 200)


def unpeopled(frame: Frame, mechanism: Mechanism) -> dict[str, Any]:
    """What `desk/people/unpeopled.html` says: the parties without an account, and how an operator invites for one."""
    command = f"earlyspring invite --mechanism {mechanism.key} --party …"
    return {"unpeopled": frame.directory.ordered(sorted(without_account(mechanism))), "invite_command": command}


def unpeopled_places(user: User) -> list[dict[str, Any]]:
    """What `account/kept.html` says to who keeps the server: each mechanism with parties that have no account here."""
    places = []
    for one in Mechanism.objects.order_by("key") if user.is_superuser else ():
        if parties := named(one):
            names = comma(tongue()).join(name for _party, name in parties)
            places.append({"key": one.key, "charter": charter_of(one), "parties": names})
    return places


def charter_of(mechanism: Mechanism) -> dict[str, str]:
    charter = Directory(mechanism, Moment.now(timezone.localdate())).charter
    return charter.names if charter else {}


def named(mechanism: Mechanism) -> list[tuple[str, str]]:
    """The parties without an account, each by its name of today."""
    directory = Directory(mechanism, Moment.now(timezone.localdate()))
    return [(one, name_of(directory, one, tongue())) for one in directory.ordered(sorted(without_account(mechanism)))]
