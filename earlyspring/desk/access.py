"""Who may open a page: signed in, posted to a party of this mechanism, in one of the page's roles. All else is 404."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, NoReturn, cast

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.onward import onward
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.meetings.models import Session
from earlyspring.members.accounts import Posting
from earlyspring.members.watch import noted

EVERYONE = ("officer", "focal_point", "leader", "observer", "administrator")
COLLEAGUES = ("officer", "focal_point", "leader", "administrator")
OFFICERS = ("officer",)
WRITERS = ("officer", "focal_point")
LEADERS = ("officer", "leader")
KEEPERS = ("officer", "administrator")
FRESH_SECONDS = 600
LOGIN = "account_login"

View = Callable[..., HttpResponse]


def posted(*roles: str, post: tuple[str, ...] | None = None) -> Callable[[View], View]:
    """A page of one mechanism for people posted to one of its parties in one of these roles.

    `post`: the roles that may change something here. Without it those named may; a page open to everyone, `posted()`,
    changes nothing.
    """
    readers = roles or EVERYONE
    writers = roles if post is None else post

    def wrap(view: View) -> View:
        @login_required(login_url=LOGIN)
        @wraps(view)
        def enter(request: HttpRequest, mechanism: str, *args: Any, **kwargs: Any) -> HttpResponse:
            posting = posting_of(request, mechanism)
            if posting is None or posting.role not in readers:
                refuse(request, mechanism=mechanism, reason="role" if posting else "no_posting")
            if request.method == "POST" and posting.role not in writers:
                return refuse_method(request)
            if settings.SECOND_FACTOR_REQUIRED and not has_second_factor(request):
                return redirect("mfa_index")
            # Who writes, writes now: only what everyone reads is read as of another day.
            reads = readers == EVERYONE and request.method != "POST"
            moment = moment_of(request, posting.mechanism) if reads else Moment.now(timezone.localdate())
            asked = cast(DeskRequest, request)
            asked.frame = frame = Frame(posting, moment, reads)
            if not reads:
                see_as_written(frame)
            try:
                response = view(request, posting.mechanism, *args, **kwargs)
            except Http404:
                # What is not in the register may have been tried out beside it.
                if not reads or frame.moment.exercise:
                    raise
                frame.see_exercise()
                response = view(request, posting.mechanism, *args, **kwargs)
            return private(onward(response, frame.moment, posting.mechanism.key, EVERYONE))

        return entered_by("posted", enter, readers)

    return wrap


def see_as_written(frame: Frame) -> None:
    """A page that writes reads what it writes beside: in a cycle for trying out, what was tried out before."""
    if frame.exercise:
        frame.see_exercise()


def entered_by(door: str, view: View, roles: tuple[str, ...] = ()) -> View:
    """The view, saying by which door it is entered: the table of all addresses is held against it.

    `roles`: who reads the page, so that links lead on to it as of the day of the page they stand on (`onward`).
    """
    said: Any = view
    said.door, said.roles = door, roles
    return view


def signed_in(view: View) -> View:
    """A page of the node that belongs to no mechanism."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if settings.SECOND_FACTOR_REQUIRED and not has_second_factor(request):
            return redirect("mfa_index")
        return view(request, *args, **kwargs)

    return own_account(checked)


def own_account(view: View) -> View:
    """A page about the reader's own account: it opens without a second factor, for there one sets it up."""

    @login_required(login_url=LOGIN)
    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(view(request, *args, **kwargs))

    return entered_by("signed_in", enter)


def anyone(view: View) -> View:
    """One of the few pages that open before sign-in."""

    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(view(request, *args, **kwargs))

    return entered_by("anyone", enter)


def fresh(view: View) -> View:
    """For keys, roles and exports: who signed in longer ago than ten minutes confirms it once more. Inside `posted`."""

    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not lately_confirmed(request):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return enter


def lately_confirmed(request: HttpRequest) -> bool:
    steps = get_authentication_records(request, request.user)
    return bool(steps) and time.time() - steps[-1]["at"] < FRESH_SECONDS


def private(response: HttpResponse) -> HttpResponse:
    """Nobody between the desk and the reader keeps a copy."""
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Cookie"])
    return response


def refuse(request: HttpRequest, **ids: str) -> NoReturn:
    """What a person may not open does not exist for them; the security log says that they tried."""
    noted("refused", grave=True, account=request.user.pk, page=page_of(request), method=request.method, **ids)
    raise Http404


def refuse_method(request: HttpRequest, allowed: tuple[str, ...] = ("GET", "HEAD")) -> HttpResponse:
    account = request.user.pk if hasattr(request, "user") else None
    noted("refused", grave=True, account=account, page=page_of(request), method=request.method, reason="method")
    return private(HttpResponseNotAllowed(allowed))


def page_of(request: HttpRequest) -> str:
    return (request.resolver_match.view_name or "") if request.resolver_match else ""


def posting_of(request: HttpRequest, mechanism: str) -> Posting | None:
    today = timezone.localdate()
    held = Posting.objects.on(today).select_related("mechanism", "user")
    return held.filter(user=request.user.pk, mechanism__key=mechanism).order_by("-from_day", "-pk").first()


def has_second_factor(request: HttpRequest) -> bool:
    return bool(is_mfa_enabled(request.user))


def moment_of(request: HttpRequest, mechanism: Mechanism) -> Moment:
    """The day and the knowledge the reader asked for, by the query string: `as_of=2025-03-01&known=SM-2025`.

    `exercise=1`: with what was tried out beside the register.
    """
    from earlyspring.core.periods import valid_day

    today = timezone.localdate().isoformat()
    as_of = request.GET.get("as_of", "")
    tried = request.GET.get("exercise") == "1"
    moment = Moment(as_of=as_of if valid_day(as_of) else today, today=today, exercise=tried)
    key = request.GET.get("known", "")
    return moment_known(moment, mechanism, key) if key else moment


def moment_known(moment: Moment, mechanism: Mechanism, session_key: str) -> Moment:
    """The same day, as known at the end of a session's last day; Http404 where there is no such dated session."""
    session = rows(Session, mechanism, moment.seeing(exercise=True)).filter(item=session_key).first()
    last = session and (session.end or session.day)
    if not last or len(last) != 10:
        raise Http404
    cut = datetime.fromisoformat(last).replace(tzinfo=UTC) + timedelta(days=1) - timedelta(microseconds=1)
    return replace(moment, known=cut, session=session_key)
