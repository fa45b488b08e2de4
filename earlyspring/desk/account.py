"""One's own account: accepting an invitation, the profile, the language."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from earlyspring.desk.access import anyone, has_second_factor, own_account
from earlyspring.desk.doors import ByInvitationOnly, origin, speak
from earlyspring.desk.first_places import unpeopled_places
from earlyspring.desk.frame import tongue
from earlyspring.desk.people_forms import Accept, Profile
from earlyspring.lang.tongues import SITE_CODES, code_of
from earlyspring.ledger.moments import Moment
from earlyspring.members import people as acts
from earlyspring.members.accounts import Invitation, Posting, User
from earlyspring.members.queries import Directory
from earlyspring.members.watch import noted

KEPT = "open"
STATUS = {"unknown": 404, "used": 410, "expired": 410}


@anyone
@sensitive_post_parameters("password", "again")
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """What the link of an invitation opens: a new account, or a further posting of the account one has.

    The token goes from the address into the session at once: addresses end up in logs, histories and referrers.
    """
    if token != KEPT:
        return keep(request, token)
    try:
        invitation = kept(request)
        if acts.account_for(invitation):
            return take_up(request, invitation)
        return newcomer(request, invitation)
    except acts.Refused as refusal:
        return turned_away(request, refusal)


def keep(request: HttpRequest, token: str) -> HttpResponse:
    try:
        request.session["invitation"] = acts.find(token, at=timezone.now()).pk
    except acts.Refused as refusal:
        return turned_away(request, refusal)
    return redirect("accept", KEPT)


def kept(request: HttpRequest) -> Invitation:
    pk = request.session.get("invitation")
    found = Invitation.objects.select_related("mechanism").filter(pk=pk).first() if pk else None
    if found is None:
        raise acts.Refused("unknown")
    acts.check_open(found, timezone.now())
    return found


def newcomer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if request.user.is_authenticated:
        raise acts.Refused("other_account")
    form = Accept(request.POST or None, invitation=invitation, initial={"language": tongue()})
    if request.method == "POST" and form.is_valid():
        said = {key: form.cleaned_data[key] for key in ("name", "password", "language")}
        return enter(request, acts.accept(invitation, at=timezone.now(), **said), said["password"])
    return render(
        request, "account/accept.html", place(invitation) | {"form": form}, status=422 if form.errors else 200
    )


def enter(request: HttpRequest, posting: Posting, password: str) -> HttpResponse:
    """Sign the new person in through the same steps as everybody else."""
    user = posting.user
    request.session.pop("invitation", None)
    login = Login(user=user, redirect_url=reverse("home"))
    response = perform_password_login(request, {"username": user.username, "password": password}, login)
    return speak(response, user.language)


def take_up(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if not request.user.is_authenticated:
        return turned_away(request, acts.Refused("account_exists"))
    if request.method == "POST":
        posting = acts.take_up(invitation, user=own(request), at=timezone.now())
        request.session.pop("invitation", None)
        messages.success(request, _("The posting is yours from today."))
        return redirect("overview", posting.mechanism.key)
    if own(request).email.lower() != invitation.email:
        raise acts.Refused("other_account")
    return render(request, "account/take_up.html", place(invitation))


def turned_away(request: HttpRequest, refusal: acts.Refused) -> HttpResponse:
    noted("invitation_refused", grave=True, account=request.user.pk, reason=refusal.code, origin=origin(request))
    said = {"words": refusal.words, "code": refusal.code, "next": reverse("accept", args=[KEPT])}
    return render(request, "account/turned_away.html", said, status=STATUS.get(refusal.code, 403))


def place(invitation: Invitation) -> dict[str, object]:
    """The place that is offered, in words."""
    return {"invitation": invitation} | names_at(invitation)


def names_at(one: Invitation | Posting) -> dict[str, object]:
    """What mechanism, party and agency are called today."""
    directory = Directory(one.mechanism, Moment.now(timezone.localdate()))
    return {
        "party": directory.text(one.party),
        "agency": directory.text(one.agency) if one.agency else {},
        "charter": directory.charter.names if directory.charter else {},
    }


@own_account
def account(request: HttpRequest) -> HttpResponse:
    """The address above the pages of one's account."""
    return redirect("profile")


@own_account
def profile(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = Profile(request.POST or None, initial={"name": user.get_full_name(), "language": code_of(user.language)})
    if request.method == "POST" and form.is_valid():
        user.first_name, user.last_name, user.language = form.cleaned_data["name"], "", form.cleaned_data["language"]
        user.save(update_fields=["first_name", "last_name", "language"])
        with translation.override(SITE_CODES[user.language]):
            messages.success(request, _("Your profile is saved."))
        return speak(redirect("profile"), user.language)
    held = Posting.objects.on(timezone.localdate()).filter(user=user).select_related("mechanism").order_by("pk")
    said = {
        "form": form,
        "postings": [{"posting": one} | names_at(one) for one in held],
        "second_factor": has_second_factor(request),
        "needed": settings.SECOND_FACTOR_REQUIRED,
        "kept": unpeopled_places(user),
        "providers": ByInvitationOnly(request).list_providers(request),
    }
    return render(request, "account/profile.html", said, status=422 if form.errors else 200)


@anyone
def language(request: HttpRequest) -> HttpResponse:
    """Show the desk in another language. A link changes this browser only; a form also the signed-in account."""
    asked = request.POST if request.method == "POST" else request.GET
    to, back = asked.get("to", ""), asked.get("next", "")
    response = redirect(back if back and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/")
    if to not in SITE_CODES:
        return response
    if request.method == "POST" and request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(language=to)
    return speak(response, to)


def own(request: HttpRequest) -> User:
    user = request.user
    if not isinstance(user, User):
        raise TypeError("a page of an account needs an account")
    return user
