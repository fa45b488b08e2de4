"""Meetings of business: who comes and who asks whom; the half-hours and tables; the meetings of one exhibitor."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, anyone, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair import link_place
from earlyspring.desk.fair.matching.entry import EntryPage, entry_page
from earlyspring.desk.fair.matching.forms import HalfHoursForm, RoomForm
from earlyspring.desk.fair.place import beside, fair_placed, own_exhibitor_at, seen_party
from earlyspring.desk.fair.taken_along import request_lines
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.fair.matching.actions import add_match_room, close_half_hours, open_half_hours, remove_match_room
from earlyspring.fair.matching.models import STATES, MatchRoom, MatchTime
from earlyspring.fair.matching.queries import entries_of, requests_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering

MARKS = {"asked": "waiting", "accepted": "done", "declined": "refused", "withdrawn": "refused"}
HOURS = gettext_lazy("Half-hours and tables")


@posted(*COLLEAGUES, post=())
def matching(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Who comes to meet others and who asks whom, of the own party; for the host of all."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    party = seen_party(frame, gathering)
    requests = list(requests_of(gathering, party))
    if request.method == "GET" and to_be_saved(request):
        return saved(
            request, f"{key}-requests", titled(_("Requests"), gathering, frame), *request_lines(frame, requests)
        )
    context = {
        "ways": ways_to_save(request),
        "entries": [(one, _name(frame, one.exhibitor), _party(frame, one)) for one in entries_of(gathering, party)],
        "requests": [(one, MARKS[one.state], dict(STATES)[one.state], _writes(frame, one)) for one in requests],
        "waiting": sum(one.state == "asked" for one in requests),
    }
    return render(request, "desk/fair/matching/matching.html", context | fair_placed(frame, gathering, "matching"))


def _name(frame: Frame, exhibitor: Any) -> str:
    return title_in(exhibitor.names, frame.language)


def _party(frame: Frame, one: Any) -> str:
    return name_of(frame.directory, one.exhibitor.party, frame.language)


def _writes(frame: Frame, one: Any) -> str:
    """The code of the own exhibitor whose page answers the request, or takes it back."""
    if frame.posting.role not in WRITERS:
        return ""
    return next((each.code for each in (one.asked, one.asks) if each.party == frame.posting.party), "")


@posted(*OFFICERS)
def match_hours(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The host opens half-hours and rooms with tables, and closes them."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    part = request.POST.get("part", "")
    hours = HalfHoursForm(request.POST if part == "hours" else None)
    room = RoomForm(request.POST if part == "room" else None)
    if request.method == "POST" and _hours_done(request, gathering, hours, room):
        messages.success(request, _("Changed."))
        return redirect("match_hours", mechanism.key, key)
    context = {
        "times": list(gathering.match_times.all()),
        "rooms": [(one, _name_of_room(frame, one)) for one in gathering.match_rooms.all()],
        "hours": hours,
        "room": room,
    }
    status = 422 if request.method == "POST" else 200
    place = fair_placed(frame, gathering, "matching", (str(HOURS), ""))
    return render(request, "desk/fair/matching/hours.html", context | place, status=status)


def _name_of_room(frame: Frame, one: MatchRoom) -> str:
    return title_in(one.names, frame.language)


def _hours_done(request: DeskRequest, gathering: Gathering, hours: HalfHoursForm, room: RoomForm) -> bool:
    """Whether what was sent was done; where not, the form says why."""
    by = request.frame.posting
    if hours.is_bound:
        return hours.is_valid() and _taken(
            request, hours, lambda: open_half_hours(gathering, by=by, **hours.cleaned_data)
        )
    if room.is_bound:
        return room.is_valid() and _taken(request, room, lambda: add_match_room(gathering, by=by, **room.said()))
    pk = whole(request.POST.get("pk", "")) or 0
    if request.POST.get("part") == "close":
        times = _one(MatchTime, gathering, pk)
        return _taken(request, None, lambda: close_half_hours(times, by=by))
    gone = _one(MatchRoom, gathering, pk)
    return _taken(request, None, lambda: remove_match_room(gone, by=by))


def _one(noun: Any, gathering: Gathering, pk: int) -> Any:
    found = noun.objects.filter(gathering=gathering, pk=pk).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return found


def _taken(request: DeskRequest, form: Any, act: Any) -> bool:
    try:
        act()
    except Refused as refusal:
        if form is None:
            messages.error(request, in_words(refusal, request.frame))
        else:
            at_fields(form, refusal, {"names": "names__vi"}, request.frame)
        return False
    return True


@posted(*WRITERS)
def match_entry(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """The meetings of an exhibitor, for those who enter it."""
    frame, exhibitor = request.frame, own_exhibitor_at(request, mechanism, key, code)
    page = entry_page(request, exhibitor, frame.posting)
    at = reverse("match_entry", args=[mechanism.key, key, code])
    place = beside(frame, exhibitor, (_("Meetings of business"), ""))
    return _answered(request, page, at) or render(
        request, "desk/fair/matching/entry.html", page.context() | place, status=page.status
    )


@anyone
def my_meetings(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The same by the exhibitor's own link."""
    link = link_place.opened(mechanism, key, secret)
    allowed = request.method != "POST" or link_place.not_too_often(request, link)
    page = entry_page(request, link.exhibitor, link, may_write=allowed)
    at = reverse("my_meetings", args=[mechanism, key, secret])
    return _answered(request, page, at) or link_place.shown(
        request, link, secret, "desk/fair/matching/my_meetings.html", page.context(), page.form, page.status
    )


def _answered(request: HttpRequest, page: EntryPage, at: str) -> HttpResponse | None:
    """Back to the page with what was done; None where there is nothing to say, or it stands at a field."""
    if page.refused:
        messages.error(request, in_words(page.refused))
        return redirect(at)
    if page.told:
        messages.success(request, page.told)
        return redirect(at)
    return None
