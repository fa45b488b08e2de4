"""Decisions taken down as they fall, by the host; and entering them in the register, by the verb of every decision."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.plenary.forms import DecisionForm
from earlyspring.desk.gathering.plenary.place import at_session, presided
from earlyspring.desk.whole import whole
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.models import Session
from earlyspring.meetings.plenary.actions import drop_taken_down, take_down, take_over
from earlyspring.meetings.plenary.models import AgendaPoint, TakenDown
from earlyspring.meetings.plenary.queries import agenda_of, taken_down_at


@posted(*OFFICERS)
def taken_down(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """The drafts of a session and a form for the next; one button puts a draft to the parties as a decision."""
    gathering, session = presided(request, mechanism, key, item)
    frame, points = request.frame, agenda_of(gathering, item)
    if request.method == "POST" and {"drop", "enter"} & set(request.POST):
        return _acted(request, gathering, session)
    form = DecisionForm(request.POST or None, frame, gathering, points)
    if request.method == "POST" and form.is_valid():
        try:
            _taken(request, gathering, item, form, points)
        except Refused as refusal:
            at_fields(form, refusal, {"texts": "texts__vi"}, frame)
        else:
            messages.success(request, _("Taken down. It is a draft and stands in no register."))
            return redirect("taken_down", mechanism.key, key, item)
    context = {"form": form, "texts": form.tongues("texts"), "rows": taken_down_at(gathering, item)}
    context["tongues_held"] = list(TAGS.items())
    context |= at_session(frame, gathering, session, (_("Decisions taken down"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plenary/taken_down.html", context, status=status)


def _taken(
    request: DeskRequest, gathering: Gathering, item: str, form: DecisionForm, points: list[AgendaPoint]
) -> None:
    said = form.said()
    chosen = said.pop("point")
    point = next((one for one in points if str(one.pk) == chosen), None)
    take_down(gathering, item, by=request.frame.posting.user, at=timezone.now(), point=point, **said)


def _acted(request: DeskRequest, gathering: Gathering, session: Session) -> HttpResponse:
    frame = request.frame
    pk = request.POST.get("drop") or request.POST.get("enter") or ""
    found = taken_down_at(gathering, session.item).filter(pk=whole(pk) or 0).first()
    if found is None:
        raise Http404
    try:
        if "drop" in request.POST:
            drop_taken_down(found)
            messages.success(request, _("The draft is struck out."))
        else:
            return _entered(request, found, session)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame, "decision"))
    return redirect("taken_down", frame.mechanism.key, gathering.key, session.item)


def _entered(request: DeskRequest, found: TakenDown, session: Session) -> HttpResponse:
    frame = request.frame
    way = Way(how="propose", exercise=session.exercise)
    made = take_over(found, session, by=frame.posting.party, way=way)
    if isinstance(made, Motion) and made.state == "open":
        messages.success(request, _("The decision is put to the parties; it holds when all have assented."))
        return redirect("motion", frame.mechanism.key, made.digest)
    messages.success(request, _("The decision is entered in the register."))
    return redirect("taken_down", frame.mechanism.key, found.gathering.key, session.item)
