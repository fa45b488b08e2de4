"""Who may open a page: signed in, posted to a party of this mechanism, in one of the page's roles. All else is 404."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from earlyspring.desk.frame import Frame
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.meetings.models import Session
from earlyspring.members.accounts import Posting

EVERYONE = ("officer", "focal_point", "leader", "observer", "administrator")
OFFICERS = ("officer",)
WRITERS = ("officer", "focal_point")

View = Callable[..., HttpResponse]


def posted(*roles: str) -> Callable[[View], View]:
    """A page of one mechanism for people posted to one of its parties in one of these roles."""
    allowed = roles or EVERYONE

    def wrap(view: View) -> View:
        @login_required
        @wraps(view)
        def enter(request: HttpRequest, mechanism: str, *args: Any, **kwargs: Any) -> HttpResponse:
            posting = posting_of(request, mechanism)
            if posting is None or posting.role not in allowed:
                raise Http404
            if settings.SECOND_FACTOR_REQUIRED and not has_second_factor(request):
                return redirect("mfa_index")
            request.posting = posting  # type: ignore[attr-defined]
            moment = moment_of(request, posting.mechanism)
            request.frame = Frame(posting, moment)  # type: ignore[attr-defined]
            response = view(request, posting.mechanism, *args, **kwargs)
            response["Cache-Control"] = "no-store"
            return response

        enter.roles = allowed  # type: ignore[attr-defined]
        return enter

    return wrap


def posting_of(request: HttpRequest, mechanism: str) -> Posting | None:
    today = timezone.localdate()
    return (
        Posting.objects.select_related("mechanism", "user")
        .filter(user=request.user, mechanism__key=mechanism, from_day__lte=today)
        .exclude(to_day__lte=today)
        .first()
    )


def has_second_factor(request: HttpRequest) -> bool:
    from allauth.mfa.utils import is_mfa_enabled

    return is_mfa_enabled(request.user)


def moment_of(request: HttpRequest, mechanism: Mechanism) -> Moment:
    """The day and the knowledge the reader asked for, by the query string: `as_of=2025-03-01&known=SM-2025`."""
    from earlyspring.core.periods import valid_day

    today = timezone.localdate().isoformat()
    as_of = request.GET.get("as_of", "")
    moment = Moment(as_of=as_of if valid_day(as_of) else today, today=today)
    key = request.GET.get("known", "")
    return moment_known(moment, mechanism, key) if key else moment


def moment_known(moment: Moment, mechanism: Mechanism, session_key: str) -> Moment:
    """The same day, as known at the end of a session's last day; Http404 where there is no such dated session."""
    session = rows(Session, mechanism, moment).filter(item=session_key).first()
    last = session and (session.end or session.day)
    if not last or len(last) != 10:
        raise Http404
    cut = datetime.fromisoformat(last).replace(tzinfo=UTC) + timedelta(days=1) - timedelta(microseconds=1)
    return Moment(as_of=moment.as_of, today=moment.today, known=cut, session=session_key)
