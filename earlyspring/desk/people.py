"""A party's own people: who is posted, inviting, handing over, ending."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, fresh, posted, refuse
from earlyspring.desk.account import accept, language, profile
from earlyspring.desk.doors import public_url
from earlyspring.desk.first_places import unpeopled
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.letters import invitation_sent
from earlyspring.desk.people_forms import HandOver, Invite, LastDay
from earlyspring.ledger.models import Mechanism
from earlyspring.members import people as acts
from earlyspring.members.accounts import Invitation, Posting
from earlyspring.members.joining import has_administrator
from earlyspring.members.permits import INVITES, may_deactivate, may_end, may_hand_over, may_read, roles_to_offer

__all__ = ["accept", "deactivate", "end", "hand_over", "invite", "language", "people", "profile", "withdraw"]

INVITERS = tuple(INVITES)


@posted(*COLLEAGUES)
@require_safe
def people(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    me, now, today = posting(request), timezone.now(), timezone.localdate()
    mine = Posting.objects.filter(mechanism=mechanism, party=me.party).select_related("user", "handed_over_to__user")
    here = [
        {"posting": one, "end": may_end(me, one), "hand_over": may_hand_over(me, one), "close": may_close(me, one)}
        for one in mine.on(today).order_by("role", "user__first_name", "pk")
    ]
    invitations = Invitation.objects.filter(
        mechanism=mechanism, party=me.party, used_at=None, expires_at__gt=now
    ).order_by("expires_at")
    return render(
        request,
        "desk/people/people.html",
        {
            "here": here,
            "ahead": mine.filter(from_day__gt=today).order_by("from_day"),
            "past": mine.filter(to_day__lte=today).order_by("-to_day", "-pk"),
            "invitations": [{"it": one, "withdraw": may_withdraw(me, one)} for one in invitations],
            "invites": me.role in INVITES,
            **unpeopled(request.frame, mechanism),
        },
    )


@posted(*INVITERS)
@fresh
def invite(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    me = posting(request)
    form = Invite(request.POST or None, roles=roles_of(me), agencies=agencies(request))
    if request.method == "POST" and form.is_valid():
        try:
            invitation, token = acts.invite(mechanism, party=me.party, by=me, at=timezone.now(), **form.cleaned_data)
        except acts.Refused as refusal:
            form.add_error(None, str(refusal.words))
        else:
            return offered(request, invitation, token)
    return render(request, "desk/people/invite.html", {"form": form}, status=422 if form.errors else 200)


def offered(request: DeskRequest, invitation: Invitation, token: str) -> HttpResponse:
    """The link is shown this once: where letters do not arrive it is handed over in another way."""
    link = public_url(reverse("accept", args=[token]))
    sent = invitation_sent(invitation, link)
    return render(request, "desk/people/invited.html", {"invitation": invitation, "link": link, "sent": sent})


@posted(*INVITERS)
@require_POST
def withdraw(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    me = posting(request)
    found = Invitation.objects.filter(mechanism=mechanism, party=me.party, pk=pk).first()
    if found is None or not may_withdraw(me, found):
        refuse(request, mechanism=mechanism.key, reason="not_theirs")
    acts.withdraw(found, by=me, at=timezone.now())
    messages.success(request, _("The invitation is withdrawn. Its link opens nothing any more."))
    return redirect("people", mechanism.key)


NO_SUCCESSORS = ("administrator", "observer")
"""Roles whose people take over no posting: who keeps the accounts writes nothing, and an observer is nobody's officer."""


@posted(*INVITERS)
@fresh
def hand_over(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    me, today = posting(request), timezone.localdate()
    mine = own(request, mechanism, pk, may_hand_over)
    others = Posting.objects.on(today).filter(mechanism=mechanism, party=me.party).exclude(role__in=NO_SUCCESSORS)
    colleagues = {one.pk: one for one in others.exclude(user=mine.user).select_related("user")}
    choices = [(one.pk, f"{one.user} — {one.get_role_display()}") for one in colleagues.values()]
    form = HandOver(request.POST or None, today=today, colleagues=choices)
    if request.method == "POST" and form.is_valid():
        to = colleagues[int(form.cleaned_data["to"])]
        if done(form, acts.hand_over, mine, to=to, day=form.cleaned_data["day"], by=me, today=today):
            messages.success(request, _("The posting is handed over."))
            return away(request, mechanism)
    waiting, notes = acts.open_matters(mine)
    said = {"form": form, "mine": mine, "waiting": waiting, "notes": notes, "colleagues": choices}
    return render(request, "desk/people/hand_over.html", said, status=422 if form.errors else 200)


@posted(*INVITERS)
@fresh
def end(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    today = timezone.localdate()
    mine = own(request, mechanism, pk, may_end)
    form = LastDay(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["day"]
        if done(form, acts.end, mine, day=day, by=posting(request), today=today):
            messages.success(request, _("The posting is ended."))
            return away(request, mechanism)
    waiting, notes = acts.open_matters(mine)
    said = {"form": form, "mine": mine, "waiting": waiting, "notes": notes}
    return render(request, "desk/people/end.html", said, status=422 if form.errors else 200)


@posted("administrator")
@fresh
def deactivate(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    mine = own(request, mechanism, pk, may_close)
    refusal = None
    if request.method == "POST":
        try:
            acts.deactivate(mine.user, by=posting(request), today=timezone.localdate())
        except acts.Refused as fault:
            refusal = fault.words
        else:
            messages.success(request, _("The account is closed."))
            return redirect("people", mechanism.key)
    said = {"mine": mine, "refusal": refusal}
    return render(request, "desk/people/deactivate.html", said, status=422 if refusal else 200)


# ------------------------------------------------------------------ small parts


def posting(request: DeskRequest) -> Posting:
    return request.frame.posting


def roles_of(me: Posting) -> tuple[str, ...]:
    administered = has_administrator(me.mechanism, me.party, timezone.localdate())
    return roles_to_offer(me, administered=administered)


def may_withdraw(me: Posting, invitation: Invitation) -> bool:
    return me.party == invitation.party and invitation.role in roles_of(me)


def may_close(me: Posting, one: Posting) -> bool:
    return may_deactivate(me, one) and me.user_id != one.user_id


def own(request: DeskRequest, mechanism: Mechanism, pk: int, permit: Any) -> Posting:
    """A posting of the reader's own party that holds and on which the reader may act; any other is not there."""
    me = posting(request)
    held = Posting.objects.on(timezone.localdate()).filter(mechanism=mechanism, pk=pk)
    found = held.select_related("user", "mechanism").first()
    if found is None or not may_read(me, found) or not permit(me, found):
        refuse(request, mechanism=mechanism.key, reason="not_theirs")
    return found


def done(form: Any, act: Any, *args: Any, **kwargs: Any) -> bool:
    try:
        act(*args, **kwargs)
    except acts.Refused as refusal:
        form.add_error(None, str(refusal.words))
        return False
    return True


def away(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Back to the list; who has just ended the own posting was signed out by it and stands at the door."""
    if request.session.exists(request.session.session_key or ""):
        return redirect("people", mechanism.key)
    logout(request)
    return redirect("account_login")


def agencies(request: DeskRequest) -> list[tuple[str, str]]:
    """The bodies below the reader's party, by the names they have today."""
    frame = request.frame
    party, bodies = frame.posting.party, frame.directory.bodies

    def below(key: str, steps: int = 8) -> bool:
        parent = (bodies[key].parent if key in bodies else None) or ""
        return parent == party or bool(parent and steps and below(parent, steps - 1))

    def called(key: str) -> str:
        return frame.directory.text(key).get(frame.language) or key

    return sorted(((key, called(key)) for key in bodies if below(key)), key=lambda pair: pair[1])
