"""The plan of the booths: drawn and as a table; the host lays booths out, gives them and takes them back."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.fair.drawn import drawn_halls
from earlyspring.desk.fair.exhibitors import done, shown_form
from earlyspring.desk.fair.floor_forms import AllotForm, BoothForm, RowForm
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.fair.taken_along import booth_lines
from earlyspring.desk.fair.words import kilowatts, plain_number
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.fair.actions import add_row, allot, change_booth, give_back, remove_booth
from earlyspring.fair.floor import Booth
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.queries import booths_of, coming, without_booths
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.permits import may_host


@posted(*COLLEAGUES, post=())
@require_safe
def booth_plan(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    booths, hosts = list(booths_of(gathering)), may_host(frame.posting, gathering)
    chosen = {name: request.GET.get(name, "")[:12] for name in ("booth", "exhibitor")}
    halls = drawn_halls(frame, gathering, booths, chosen if hosts else {})
    if to_be_saved(request):
        return saved(request, f"{key}-booths", titled(_("Booths"), gathering, frame), *booth_lines(halls))
    context: dict[str, Any] = {
        "halls": halls,
        "ways": ways_to_save(request),
        "free": sum(not hasattr(one, "allotment") for one in booths),
        "total": len(booths),
    }
    if hosts:
        asking = list(without_booths(gathering))
        context["form"] = _allot_form(frame, None, booths, asking, **chosen)
        context["asking"] = [(one, title_in(one.names, frame.language), _asked(one, chosen)) for one in asking]
    return render(request, "desk/fair/booth_plan.html", context | fair_placed(frame, gathering, "booth_plan"))


def _asked(one: Exhibitor, chosen: dict[str, str]) -> str:
    return f"?{urlencode(chosen | {'exhibitor': one.code})}#give"


def _allot_form(
    frame: Frame, sent: Any, booths: Iterable[Booth], asking: Iterable[Exhibitor], **chosen: str
) -> AllotForm:
    free = [(one.code, _booth_words(one)) for one in booths if not hasattr(one, "allotment")]
    people = [(one.code, f"{title_in(one.names, frame.language)} ({one.code})") for one in asking]
    return AllotForm(sent, free, people, **chosen)


def _booth_words(one: Booth) -> str:
    water = f" · {_('water')}" if one.water else ""
    return f"{one.code} · {plain_number(one.width)} × {plain_number(one.depth)} m · {kilowatts(one.power_kw)}{water}"


@posted(*OFFICERS)
@require_POST
def give(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Give a booth to an exhibitor; what stands against it is told above the plan."""
    gathering = hosted_at(request, mechanism, key)
    booth = Booth.objects.filter(gathering=gathering, code=request.POST.get("booth", "")[:12]).first()
    code = request.POST.get("exhibitor", "")[:12]
    exhibitor = coming(gathering).filter(code=code).select_related("gathering__mechanism").first()
    if booth is None or exhibitor is None:
        messages.error(request, _("Choose a booth and an exhibitor."))
        return redirect("booth_plan", mechanism.key, key)
    booth.gathering = gathering
    words = _("Booth %(booth)s is given to %(name)s.")
    words %= {"booth": booth.code, "name": title_in(exhibitor.names, request.frame.language)}
    if done(request, lambda: allot(booth, exhibitor, by=request.frame.posting), words):
        return redirect("booth_plan", mechanism.key, key)
    at = reverse("booth_plan", args=[mechanism.key, key])
    return redirect(f"{at}?{urlencode({'booth': booth.code, 'exhibitor': code})}#give")


def booth_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Booth:
    """The booth of an address, for the host's officers; for all others there is none."""
    gathering = hosted_at(request, mechanism, key)
    found = Booth.objects.filter(gathering=gathering, code=code).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return found


@posted(*OFFICERS)
@require_POST
def take_back(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = booth_at(request, mechanism, key, code)
    done(request, lambda: give_back(found, by=request.frame.posting), _("The booth is free again."))
    return redirect("booth_plan", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def drop_booth(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = booth_at(request, mechanism, key, code)
    done(request, lambda: remove_booth(found, by=request.frame.posting), _("The booth is off the plan."))
    return redirect("booth_plan", mechanism.key, key)


def _sides(frame: Frame) -> list[tuple[str, str]]:
    return [(one.item, title_in(one.names, frame.language)) for one in frame.directory.sides_in_order()]


@posted(*OFFICERS)
def new_booths(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """A row of booths of one kind, or one."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = RowForm(request.POST or None, _sides(frame))
    if request.method == "POST" and form.is_valid():
        said = form.said()
        row = {name: said.pop(name) for name in ("count", "gap", "downwards")}
        try:
            made = add_row(gathering, said, by=frame.posting, **row)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            words = ngettext("%(n)s booth is laid out.", "%(n)s booths are laid out.", len(made))
            messages.success(request, words % {"n": len(made)})
            return redirect("booth_plan", mechanism.key, key)
    heading = _("Lay out booths")
    return shown_form(request, form, heading, fair_placed(frame, gathering, "booth_plan", (heading, "")))


@posted(*OFFICERS)
def edit_booth(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, booth_at(request, mechanism, key, code)
    form = BoothForm(request.POST or None, _sides(frame), found)
    if request.method == "POST" and form.is_valid():
        try:
            change_booth(found, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("booth_plan", mechanism.key, key)
    heading = _("Booth %(code)s") % {"code": code}
    return shown_form(request, form, heading, fair_placed(frame, found.gathering, "booth_plan", (heading, "")))
