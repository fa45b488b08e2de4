"""Banquets: which there are, their days, tables and wishes."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.arranging import actions
from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.forms import BanquetForm
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem


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
    return _form_page(request, hosted_at(request, mechanism, key), None)


@posted(*OFFICERS)
def change_banquet(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    return _form_page(request, gathering, get_object_or_404(gathering.banquets, key=banquet))


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
