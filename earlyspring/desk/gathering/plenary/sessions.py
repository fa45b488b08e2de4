"""A session as it is held: its agenda and speakers with planned and actual times, and what the reader's party notes."""

import re
from datetime import time

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.core.programme import part_for
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.plenary.forms import PointForm, TurnForm
from earlyspring.desk.gathering.plenary.place import at_session, point_here, presided, session_here, turn_here
from earlyspring.desk.gathering.plenary.rows import Shown, listed, withdrawn_here
from earlyspring.desk.whole import whole
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.models import Session
from earlyspring.meetings.plenary.actions import (
    add_point,
    add_turn,
    begin_point,
    begin_turn,
    drop_point,
    drop_turn,
    end_session,
    note_point,
    show_page,
)
from earlyspring.meetings.plenary.changing import change_point, change_turn, move_point, move_turn, order_of
from earlyspring.meetings.plenary.models import TalkingPoint
from earlyspring.meetings.plenary.permits import may_preside
from earlyspring.meetings.plenary.queries import agenda_of, now_of, own_notes
from earlyspring.meetings.programme.permits import reader_of
from earlyspring.meetings.programme.queries import last_release, released
from earlyspring.members.permits import KEEPERS_OF_NOTES, may_note

AT = {"titles": "titles__vi", "names": "names__vi"}
"""Where a fault of words that stand in several languages is told."""
MOVE = re.compile(r"(point|turn)-(\d{1,12})\.(\d{1,4})")


@posted()
def plenaries(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The sessions that sit at the gathering."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    context = {"sessions": sessions_at(gathering)} | placed(frame, gathering, "programme", (_("Sessions"), ""))
    return render(request, "desk/gathering/plenary/plenaries.html", context)


@posted()
def plenary(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    gathering, session = session_here(mechanism, key, item)
    frame = request.frame
    points = agenda_of(gathering, item)
    now, notes = now_of(points), may_note(frame.posting)
    context = {
        "points": points,
        "now": now,
        "shown": Shown.of(now.turn),
        "turned": "turned" in request.GET,
        "listed": listed(points, withdrawn_here(gathering), begins_at(frame, gathering, item)),
        "order": order_of(points),
        "taken": request.GET.get("take", "") if may_preside(frame.posting, gathering) else "",
        "minutes": sum(one.minutes for one in points),
        "may_note": notes,
        "notes": list(own_notes(gathering, item, frame.posting.party)) if notes else [],
    }
    return render(request, "desk/gathering/plenary/plenary.html", context | at_session(frame, gathering, session))


def begins_at(frame: Frame, gathering: Gathering, item: str) -> time | None:
    """The hour of a session in the last release, as far as the reader was told of it."""
    shown = released(last_release(gathering), gathering)
    seen = part_for(shown, reader_of(frame.posting, gathering))
    return next((one.start for one in seen if one.session == item), None)


@posted(*OFFICERS)
def add_to_agenda(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """A further point; with `point` in the address, a further speaker at it."""
    gathering, session = presided(request, mechanism, key, item)
    frame, sent = request.frame, request.POST or None
    point = point_here(gathering, session, request.GET["point"]) if "point" in request.GET else None
    form: TurnForm | PointForm = TurnForm(sent, frame, gathering) if point else PointForm(sent)
    if request.method == "POST" and form.is_valid():
        try:
            if point:
                add_turn(point, **form.said())
            else:
                add_point(gathering, item, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, AT, frame)
        else:
            return redirect("plenary", mechanism.key, key, item)
    return _form(request, gathering, session, form, _("New speaker") if point else _("New point"))


@posted(*OFFICERS)
def change_agenda(request: DeskRequest, mechanism: Mechanism, key: str, item: str, row: str) -> HttpResponse:
    """Say otherwise of a point or a turn: `row` is `point-12` or `turn-34`."""
    gathering, session = presided(request, mechanism, key, item)
    frame, sent = request.frame, request.POST or None
    kind, _dash, pk = row.partition("-")
    turn = turn_here(gathering, session, pk) if kind == "turn" else None
    point = None if turn else point_here(gathering, session, pk)
    form: TurnForm | PointForm = TurnForm(sent, frame, gathering, turn) if turn else PointForm(sent, point)
    if request.method == "POST" and form.is_valid():
        said = form.said() | {"base": form.cleaned_data["base"]}
        try:
            if turn:
                change_turn(turn, **said)
            elif point:
                change_point(point, **said)
        except Refused as refusal:
            at_fields(form, refusal, AT, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("plenary", mechanism.key, key, item)
    return _form(request, gathering, session, form, _("Change the speaker") if turn else _("Change the point"))


def _form(
    request: DeskRequest, gathering: Gathering, session: Session, form: TurnForm | PointForm, words: str
) -> HttpResponse:
    texts = [(label, form.tongues(part)) for part, label, _longest in form.texts]
    step = at_session(request.frame, gathering, session, (words, ""))
    context = {"form": form, "words": words, "texts": texts} | step
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plenary/form.html", context, status=status)


@posted(*OFFICERS)
@require_POST
def plenary_step(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """Begin a point or a turn, end what runs, move or take out what has not begun."""
    gathering, session = presided(request, mechanism, key, item)
    try:
        _step(request, gathering, session)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    here = reverse("plenary", args=[mechanism.key, key, item])
    # Whoever turns the pages turns the next with the same key.
    return redirect(f"{here}?turned=1#page-shown" if "page" in request.POST else here)


def _step(request: DeskRequest, gathering: Gathering, session: Session) -> None:
    said, at = request.POST, timezone.now()
    if "begin_turn" in said:
        begin_turn(turn_here(gathering, session, said["begin_turn"]), at=at)
    elif "begin_point" in said:
        begin_point(point_here(gathering, session, said["begin_point"]), at=at)
    elif "drop_turn" in said:
        drop_turn(turn_here(gathering, session, said["drop_turn"]))
    elif "drop_point" in said:
        drop_point(point_here(gathering, session, said["drop_point"]))
    elif "page" in said:
        turn, _dot, page = said["page"].partition(".")
        show_page(turn_here(gathering, session, turn), whole(page) or 0)
    elif "move" in said:
        _moved(gathering, session, said["move"], said.get("order", ""))
    elif "end" in said:
        end_session(gathering, session.item, at=at)


def _moved(gathering: Gathering, session: Session, asked: str, order: str) -> None:
    """`point-12.2`: the point 12 into the second place."""
    said = MOVE.fullmatch(asked)
    if said is None:
        raise Http404
    kind, pk, place = said.groups()
    if kind == "point":
        move_point(point_here(gathering, session, pk), int(place), order=order)
    else:
        move_turn(turn_here(gathering, session, pk), int(place), order=order)


@posted(*KEEPERS_OF_NOTES)
@require_POST
def talking_points(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """Write a talking point of one's own party, or delete one."""
    gathering, _session = session_here(mechanism, key, item)
    posting = request.frame.posting
    if "delete" in request.POST:
        own = own_notes(gathering, item, posting.party)
        if not own.filter(pk=whole(request.POST["delete"]) or 0).delete()[0]:
            raise Http404
        messages.success(request, _("The talking point is deleted."))
        return redirect("plenary", mechanism.key, key, item)
    try:
        words = request.POST.get("words", "").replace("\x00", "")
        made: TalkingPoint = note_point(gathering, item, party=posting.party, words=words, by=posting.user)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Noted, for your party alone.") if made else "")
    return redirect("plenary", mechanism.key, key, item)
