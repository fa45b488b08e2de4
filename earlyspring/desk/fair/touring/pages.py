"""Tours: offered by the host, seats taken by parties and exhibitors, also by link."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, anyone, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair import link_place
from earlyspring.desk.fair.exhibitors import shown_form
from earlyspring.desk.fair.place import fair_placed, seen_party
from earlyspring.desk.fair.taken_along import tour_lines
from earlyspring.desk.fair.touring.forms import SeatForm, TourForm
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor, may_enter
from earlyspring.fair.touring.actions import cancel_tour, change_tour, give_seat_back, offer_tour, take_seat
from earlyspring.fair.touring.models import Tour, TourPlace
from earlyspring.fair.touring.queries import places_on, tours_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering

PLACES = {"names": "names__vi", "meets": "meets__vi"}


@posted(*COLLEAGUES, post=())
@require_safe
def tours(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = gathering_at(mechanism, key)
    rows = [(one, max(0, one.seats - one.taken)) for one in tours_of(gathering)]  # type: ignore[attr-defined]
    if to_be_saved(request):
        return saved(request, f"{key}-tours", titled(_("Tours"), gathering, request.frame), *tour_lines(rows))
    place = fair_placed(request.frame, gathering, "tours")
    return render(request, "desk/fair/touring/tours.html", {"rows": rows, "ways": ways_to_save(request)} | place)


@posted(*OFFICERS)
def new_tour(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = TourForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            offer_tour(gathering, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("The tour is offered."))
            return redirect("tours", mechanism.key, key)
    heading = _("Offer a tour")
    return shown_form(request, form, heading, fair_placed(frame, gathering, "tours", (heading, "")))


def tour_of(gathering: Gathering, code: str) -> Tour:
    found = tours_of(gathering).filter(code=code).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return found


@posted(*OFFICERS)
def edit_tour(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """The host changes a tour, or takes it back while nobody has a seat."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = tour_of(gathering, code)
    form = TourForm(request.POST or None, held)
    if request.method == "POST" and ("remove" in request.POST or form.is_valid()):
        try:
            if "remove" in request.POST:
                cancel_tour(held, by=frame.posting)
            else:
                change_tour(held, form.said(), by=frame.posting, version=form.read_version())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("tours", mechanism.key, key)
    heading = _("Change the tour")
    place = fair_placed(frame, gathering, "tours", (heading, "")) | {"removes": True}
    return shown_form(request, form, heading, place, "desk/fair/contacts/contact.html")


@posted(*COLLEAGUES, post=WRITERS)
def tour(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """Who goes along, of the own party, for the host of all; a seat taken or given back."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    held, by = tour_of(gathering, code), frame.posting
    own = _whose(frame, gathering)
    form = SeatForm(request.POST or None if "give" not in request.POST else None, held, own)
    if request.method == "POST" and _done(request, held, form, by, None, frame):
        return redirect("tour", mechanism.key, key, code)
    context = {
        "tour": held,
        "free": max(0, held.seats - held.taken),  # type: ignore[attr-defined]
        "places": [
            (one, name_of(frame.directory, one.party, frame.language), _gives(frame, one))
            for one in places_on(held, seen_party(frame, gathering))
        ],
        "form": form if own else None,
    }
    place = fair_placed(frame, gathering, "tours", (title_in(held.names, frame.language), ""))
    return render(
        request, "desk/fair/touring/tour.html", context | place, status=422 if request.method == "POST" else 200
    )


def _whose(frame: Frame, gathering: Gathering) -> list[tuple[str, str]]:
    """For whom the reader takes a seat: his party's delegation (an officer), and the exhibitors that he enters."""
    if frame.posting.role not in WRITERS:
        return []
    there = Exhibitor.objects.filter(gathering=gathering, party=frame.posting.party, withdrawn_at=None)
    own = [
        (one.code, title_in(one.names, frame.language))
        for one in there.order_by("code")
        if may_enter(frame.posting, one)
    ]
    return [("", _("the delegation")), *own] if frame.posting.role == "officer" else own


def _gives(frame: Frame, one: TourPlace) -> bool:
    if one.exhibitor is not None:
        return may_enter(frame.posting, one.exhibitor)
    return frame.posting.role == "officer" and one.party == frame.posting.party


def _done(
    request: HttpRequest, held: Tour, form: SeatForm, by: Actor, exhibitor: Exhibitor | None, frame: Frame | None = None
) -> bool:
    """Whether a seat was taken or given back; where not, the form says why."""
    if "give" in request.POST:
        return _given(request, held, by, exhibitor)
    if not form.is_valid():
        return False
    said = form.cleaned_data
    if exhibitor is None and said.get("exhibitor"):
        exhibitor = Exhibitor.objects.filter(gathering=held.gathering, code=said["exhibitor"]).first()
    try:
        made = take_seat(held, said["name"], said["lang"], by=by, exhibitor=exhibitor, waits=said["waits"])
    except Refused as refusal:
        at_fields(form, refusal, None, frame)
        return False
    messages.success(request, _("A seat is taken.") if made.seated else _("It is full: waiting for a seat."))
    return True


def _given(request: HttpRequest, held: Tour, by: Actor, exhibitor: Exhibitor | None) -> bool:
    pk = whole(request.POST.get("give", ""))
    own = {"exhibitor": exhibitor} if exhibitor else {}
    place = held.places.select_related("tour__gathering", "exhibitor__gathering").filter(pk=pk or 0, **own).first()
    if place is None:
        raise Http404
    try:
        give_seat_back(place, by=by)
    except Refused as refusal:
        messages.error(request, in_words(refusal))
    else:
        messages.success(request, _("The seat is given back."))
    return True


@anyone
def my_tours(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The tours for the people of one exhibitor, by its link."""
    link = link_place.opened(mechanism, key, secret)
    exhibitor = link.exhibitor
    found = list(tours_of(exhibitor.gathering))
    asked = request.POST.get("tour", "") if request.method == "POST" else ""
    forms = {one.code: SeatForm(request.POST if one.code == asked else None, one, None, one.code) for one in found}
    held = next((one for one in found if one.code == asked), None)
    if held is not None and link_place.not_too_often(request, link):
        held.gathering = exhibitor.gathering
        if _done(request, held, forms[asked], link, exhibitor):
            return redirect("my_tours", mechanism, key, secret)
    own = list(TourPlace.objects.filter(exhibitor=exhibitor).order_by("pk"))
    rows: list[tuple[Any, ...]] = [
        (one, max(0, one.seats - one.taken), [each for each in own if each.tour_id == one.pk], forms[one.code])  # type: ignore[attr-defined]
        for one in found
    ]
    status = 422 if held is not None else 200
    return link_place.shown(request, link, secret, "desk/fair/touring/my_tours.html", {"rows": rows}, None, status)
