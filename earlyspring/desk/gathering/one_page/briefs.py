"""The brief of the head of a delegation: a page and a paper for the own officers and leaders, a paper by the own link."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import LEADERS, anyone, posted, refuse_method
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.one_page.heading import HeadBrief
from earlyspring.desk.gathering.one_page.parts import as_pdf
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.programme.my_day import language_of, link_at
from earlyspring.desk.not_written import or_told
from earlyspring.lang.tongues import SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.gathering.one_page import brief


@posted(*LEADERS, post=())
@require_safe
def head_brief(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """For officers and leaders of the head's own party."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    head = head_of(gathering, frame.posting.party)
    made = HeadBrief(frame, head, signed_in=True) if head else None
    context = {
        "head": head,
        "days": made.days() if made else [],
        "parts": made.parts() if made else [],
        "pdf": reverse("head_brief_paper", args=[mechanism.key, key]) if head else "",
    }
    place = placed(frame, gathering, "gathering", (_("Brief of the head of delegation"), ""))
    return render(request, "desk/gathering/one_page/brief.html", context | place)


@posted(*LEADERS, post=())
@require_safe
@or_told
def head_brief_paper(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The same on one sheet of A4."""
    gathering = gathering_at(mechanism, key)
    head = head_of(gathering, request.frame.posting.party)
    if head is None:
        raise Http404
    return _paper(HeadBrief(request.frame, head, signed_in=True))


@anyone
def my_brief(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The sheet under the address of the head's own programme, without signing in, and so without talking points."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    who = link_at(mechanism, key, secret).delegate
    if who.role != "head":
        raise Http404
    with translation.override(SITE_CODES[language_of(request, who)]):
        frame = Frame.for_paper(who.gathering.mechanism, Moment.now(timezone.localdate()))
        cast(DeskRequest, request).frame = frame
        return or_told(lambda _request: _paper(HeadBrief(frame, who)))(request)


def head_of(gathering: Gathering, party: str) -> Delegate | None:
    """Who leads the delegation of a party, while there is somebody."""
    found = Delegate.objects.filter(delegation__gathering=gathering, delegation__party=party, role="head")
    return found.filter(withdrawn_at=None).select_related("delegation__gathering__mechanism").first()


def _paper(made: HeadBrief) -> HttpResponse:
    gathering = made.gathering
    pdf = brief(occasion_of(gathering), made.on_paper())
    return as_pdf(pdf, f"{gathering.mechanism.key}-{gathering.key}-brief")
