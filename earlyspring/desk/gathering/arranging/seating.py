"""Banquets: their tables and wishes; seats proposed, swapped in two clicks, fixed, accepted and told."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging import actions
from earlyspring.delegations.arranging.engine import NoPlan, propose
from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.arranging.queries import moved, tables_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.forms import BanquetForm
from earlyspring.desk.gathering.arranging.hall import Hall, hall_at
from earlyspring.desk.gathering.arranging.words import sentences, table_name
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem

EFFORTS = {"quick": 20_000, "long": 120_000}
"""Steps of the engine: some seconds, or some twenty."""
LONGEST_LIST = 20


@posted(*OFFICERS, post=())
def arranging(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    plans: dict[str, Arrangement] = {}
    held = Arrangement.objects.filter(gathering=gathering, kind="seating", accepted_at__isnull=False)
    for one in held.defer("given").order_by("number"):
        plans[one.subject] = one
    rows = [(one, title_in(one.names, frame.language), plans.get(one.key)) for one in gathering.banquets.all()]
    return render(
        request, "desk/gathering/arranging/arranging.html", {"rows": rows} | placed(frame, gathering, "arranging")
    )


@posted(*OFFICERS)
def new_banquet(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    return _form_page(request, gathering, None)


@posted(*OFFICERS)
def change_banquet(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    found = Banquet.objects.filter(gathering=gathering, key=banquet).first()
    if found is None:
        raise Http404
    return _form_page(request, gathering, found)


def _form_page(request: DeskRequest, gathering: Gathering, found: Banquet | None) -> HttpResponse:
    frame = request.frame
    form = BanquetForm(request.POST or None, found, None if found else _meal(gathering))
    if request.method == "POST" and form.is_valid():
        said = form.said(_languages(frame))
        name = found.key if found else form.cleaned_data["key"]
        try:
            kept = actions.keep_banquet(gathering, name, **said)
        except Refused as refusal:
            at_fields(form, refusal, {"tables": "tables"}, frame)
        else:
            return redirect("banquet", frame.mechanism.key, gathering.key, kept.key)
    heading = title_in(found.names, frame.language) if found else _("Enter a banquet")
    context = {"form": form, "plain": plain_fields(form), "names": in_tongues(form, "names"), "heading": heading}
    at = placed(frame, gathering, "arranging", (heading, ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/arranging/banquet_form.html", context | at, status=status)


def _meal(gathering: Gathering) -> ProgrammeItem | None:
    """The first meal or reception of the programme on a day for which no banquet is entered yet."""
    laid = gathering.banquets.values("on")
    meals = ProgrammeItem.objects.filter(gathering=gathering, kind__in=("meal", "reception")).exclude(day__in=laid)
    return meals.order_by("day", "start", "code").first()


def _languages(frame: Frame) -> list[str]:
    """The languages in which the mechanism writes: at each table somebody speaks them all."""
    charter = frame.directory.charter
    return list(charter.languages) if charter and charter.languages else ["vi", "zh"]


@posted(*OFFICERS, post=())
def banquet(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    """`?pick=CODE`: the person who is to change place; every other and every table then offers its own."""
    frame, hall = request.frame, hall_at(request, mechanism, key, banquet)
    pick = request.GET.get("pick", "")
    proposed = [
        one for one in hall.versions if not one.accepted_at and (not hall.plan or one.number > hall.plan.number)
    ]
    shown = hall.plan or (proposed[0] if proposed else None)
    context = {
        "banquet": hall.banquet,
        "plan": hall.plan,
        "told": hall.told,
        "shown": shown,
        "tables": list(_tables(frame, hall, shown)),
        "unseated": [hall.people[code] for code in sorted(hall.people.keys() - tables_of(shown).keys())]
        if shown
        else [],
        "broken": [words for words, _points in sentences(_broken(shown), hall.names, frame.language)],
        "wishes": _wishes(frame, hall, shown),
        "proposed": [_compared(frame, hall, one) for one in proposed],
        "changes": _changes(hall),
        "pick": hall.people.get(pick),
        "efforts": EFFORTS,
        "count": len(hall.people),
    }
    at = placed(frame, hall.banquet.gathering, "arranging", (title_in(hall.banquet.names, frame.language), ""))
    return render(request, "desk/gathering/arranging/banquet.html", context | at)


def _broken(shown: Arrangement | None) -> list[dict[str, Any]]:
    return shown.broken if shown else []


def _wishes(frame: Frame, hall: Hall, shown: Arrangement | None) -> list[tuple[str, int]]:
    """The dearest wishes that the plan leaves open."""
    lines = sorted(shown.score if shown else [], key=lambda one: -one["points"])
    return list(sentences(lines[:LONGEST_LIST], hall.names, frame.language))


def _tables(frame: Frame, hall: Hall, shown: Arrangement | None) -> Iterator[dict[str, Any]]:
    at = {row["table"]: row["persons"] for row in shown.assignment} if shown else {}
    for table in hall.banquet.tables:
        codes = at.get(table["id"], [])
        seated = [(place, hall.people.get(code), code) for place, code in enumerate(codes, 1)]
        yield {
            "id": table["id"],
            "name": table_name(table["id"]),
            "head": table.get("head", False),
            "seats": table["seats"],
            "seated": [(place, one, hall.banquet.locks.get(code, "")) for place, one, code in seated if one],
            "gone": [code for _place, one, code in seated if one is None],
        }


def _compared(frame: Frame, hall: Hall, one: Arrangement) -> dict[str, Any]:
    """A proposal, its faults in words, and how many of those who were told a table would be told another."""
    was = tables_of(hall.told)
    others = [code for code, before, _after in moved(was, tables_of(one)) if before and code in hall.people]
    return {
        "one": one,
        "broken": [words for words, _points in sentences(one.broken, hall.names, frame.language)],
        "others": len(others),
    }


def _changes(hall: Hall) -> list[tuple[Any, str, str]]:
    """Whom to tell: who was told another table than the plan that holds gives."""
    if not hall.told or not hall.plan or hall.told.pk == hall.plan.pk:
        return []
    found = moved(tables_of(hall.told), tables_of(hall.plan))
    return [(hall.people[code], table_name(was), table_name(now)) for code, was, now in found if code in hall.people]


@posted(*OFFICERS)
@require_POST
def propose_seats(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    """Let the engine propose: the same people, wishes, seed and steps give the same plan on any machine."""
    hall = hall_at(request, mechanism, key, banquet)
    seed = (hall.versions[0].number if hall.versions else 0) + 1
    steps = EFFORTS.get(request.POST.get("effort", ""), EFFORTS["quick"])
    try:
        said = propose("seating", hall.given, seed=seed, iterations=steps)
    except NoPlan as none:
        messages.error(request, _("The engine gave no plan: %(why)s") % {"why": none})
    else:
        gathering, given = hall.banquet.gathering, hall.given
        actions.keep(gathering, "seating", banquet, given, said, by=request.user, seed=seed, iterations=steps)
    return redirect("banquet", mechanism.key, key, banquet)


@posted(*OFFICERS)
@require_POST
def move_person(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    code, other, to = (request.POST.get(name, "") for name in ("code", "other", "to"))
    if hall.plan is None:
        raise Http404
    try:
        actions.move(hall.plan, hall.given, code, to=to, other=other, by=request.user)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return redirect("banquet", mechanism.key, key, banquet)


@posted(*OFFICERS)
@require_POST
def lock_person(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    code, table = request.POST.get("code", ""), request.POST.get("table", "")
    if code not in hall.people:
        raise Http404
    try:
        actions.lock(hall.banquet, code, table)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return redirect("banquet", mechanism.key, key, banquet)


@posted(*OFFICERS)
@require_POST
def decide_plan(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """Accept a proposal, or tell people the plan that holds."""
    gathering = hosted_at(request, mechanism, key)
    found = Arrangement.objects.filter(gathering=gathering, pk=pk).first()
    if found is None:
        raise Http404
    try:
        if "tell" in request.POST:
            actions.tell(found, by=request.user)
            messages.success(request, _("This is the plan that people know from now on."))
        else:
            actions.accept(found)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    pages = {"timetable": "timetable", "rooms": "hotels", "vehicles": "vehicles"}
    if found.kind in pages:
        return redirect(pages[found.kind], mechanism.key, key)
    if found.kind == "seating" and Banquet.objects.filter(gathering=gathering, key=found.subject).exists():
        return redirect("banquet", mechanism.key, key, found.subject)
    return redirect("arranging", mechanism.key, key)
