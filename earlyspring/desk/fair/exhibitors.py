"""The exhibitors of a fair: in a list, each on its page, entered, changed, agreed to, withdrawn, taken in again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, posted, refuse
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.forms import ExhibitorForm, WhyForm
from earlyspring.desk.fair.place import beside, exhibitor_at, fair_placed, own_exhibitor_at, seen_party
from earlyspring.desk.fair.words import group_word, hour_words, kilowatts, plain_number
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.forms import agencies_of
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.lists import Facet, Shown, by_list, by_words, in_languages, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.title_words import title_in
from earlyspring.fair.actions import (
    agree_exhibitor,
    change_exhibitor,
    enter_exhibitor,
    reinstate_exhibitor,
    withdraw_exhibitor,
)
from earlyspring.fair.goods import Delivery
from earlyspring.fair.models import KINDS, Exhibitor
from earlyspring.fair.permits import may_agree, may_bring, may_enter
from earlyspring.fair.queries import booths_given, exhibitors_of
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

PLACES = {"names": "names__vi", "about": "about__vi", "origin": "origin__vi"}
"""Where a fault of a text that is in no language yet is told."""
STATES = {
    "agreed": gettext_lazy("agreed by its party"),
    "waiting": gettext_lazy("waits for its party"),
    "withdrawn": gettext_lazy("withdrawn"),
}


def state_of(one: Exhibitor) -> str:
    return "withdrawn" if one.withdrawn_at else "agreed" if one.agreed_at else "waiting"


@posted(*COLLEAGUES, post=())
@require_safe
def exhibitors(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    found = exhibitors_of(gathering, seen_party(frame, gathering)).prefetch_related("allotments__booth")
    shown = _listed(request, frame, list(found))
    if to_be_saved(request):
        lines = (_line(frame, one) for one in shown.rows)
        return saved(request, "exhibitors", _("Exhibitors"), _heads(), lines, shown)
    context = {
        "shown": shown,
        "lines": [_row(frame, one) for one in shown.page],
        "brings": may_bring(frame.posting, frame.posting.party, frame.posting.agency),
        "officer": frame.posting.role == "officer",
    }
    return render(request, "desk/fair/exhibitors.html", context | fair_placed(frame, gathering, "exhibitors"))


def _listed(request: DeskRequest, frame: Frame, rows: list[Any]) -> Shown:
    def party_word(item: str) -> str:
        return name_of(frame.directory, item, frame.language)

    kinds = dict(KINDS)
    facets = [
        Facet("party", _("Party"), _("all"), lambda one: [one.party], party_word, by_words(party_word, frame.language)),
        Facet("kind", _("Kind"), _("all"), lambda one: [one.kind], lambda code: kinds[code], by_list(kinds)),
        Facet("state", _("State"), _("all"), lambda one: [state_of(one)], lambda code: STATES[code], by_list(STATES)),
    ]
    return listed(
        request,
        rows,
        facets,
        sorts={"name": lambda one: sort_key(title_in(one.names, frame.language), frame.language)},
        texts=lambda one: [one.names, one.about, one.code],
        sort="name",
    )


def _row(frame: Frame, one: Any) -> dict[str, Any]:
    return {
        "one": one,
        "party": name_of(frame.directory, one.party, frame.language),
        "booths": ", ".join(sorted(each.booth.code for each in one.allotments.all())),
        "state": state_of(one),
        "state_words": STATES[state_of(one)],
    }


def _heads() -> list[Any]:
    names = [f"{_('Name of the exhibitor')} ({code})" for code in LANGUAGES]
    return [_("Code"), _("Party"), *names, _("Kind"), _("Products"), _("Booths"), "kW", _("Water"), _("State")]


def _line(frame: Frame, one: Any) -> list[Any]:
    row = _row(frame, one)
    asked = [plain_number(one.power_kw), _("yes") if one.water else ""]
    kind = str(dict(KINDS)[one.kind])
    names = in_languages(one.names, LANGUAGES)
    return [one.code, row["party"], *names, kind, one.shown, row["booths"], *asked, str(row["state_words"])]


@posted(*COLLEAGUES, post=())
@require_safe
def exhibitor(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, exhibitor_at(request, mechanism, key, code)
    delivery = Delivery.objects.filter(exhibitor=found).select_related("slot").first()
    context = {
        "party_name": name_of(frame.directory, found.party, frame.language),
        "state": state_of(found),
        "state_words": STATES[state_of(found)],
        "products": [(one, group_word(one.group)) for one in found.products.order_by("pk")],
        "booths": booths_given(found),
        "delivery": delivery,
        "hour": hour_words(delivery.slot, found.gathering.zone) if delivery else "",
        "papers": list(found.customs.all()),
        "enters": may_enter(frame.posting, found),
        "agrees": may_agree(frame.posting, found),
        "why": WhyForm(),
        "asks_power": kilowatts(found.power_kw),
    }
    return render(request, "desk/fair/exhibitor.html", context | beside(frame, found))


@posted(*WRITERS)
def new_exhibitor(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """An exhibitor of the own party."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_exhibitor(gathering, frame.posting.party, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Entered under the code %(code)s.") % {"code": made.code})
            return redirect("exhibitor", mechanism.key, key, made.code)
    heading = _("Enter an exhibitor")
    return shown_form(request, form, heading, fair_placed(frame, gathering, "exhibitors", (heading, "")))


@posted(*WRITERS)
def edit_exhibitor(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, own_exhibitor_at(request, mechanism, key, code)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            change_exhibitor(found, form.said(), by=frame.posting, version=form.read_version())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("exhibitor", mechanism.key, key, code)
    return shown_form(request, form, _("Change the exhibitor"), beside(frame, found, (_("Change"), "")))


def _form(request: DeskRequest, held: Exhibitor | None = None) -> ExhibitorForm:
    posting = request.frame.posting
    own = posting.agency if posting.role == "focal_point" else ""
    return ExhibitorForm(request.POST or None, agencies_of(request.frame, posting.party), held, own)


def shown_form(
    request: DeskRequest, form: Any, heading: str, place: dict[str, Any], template: str = "desk/fair/form.html"
) -> HttpResponse:
    """A form of the fair on its page; with status 422 where it comes back."""
    status = 422 if request.method == "POST" else 200
    return render(request, template, {"form": form, "heading": heading} | place, status=status)


def done(request: DeskRequest, act: Any, words: str) -> bool:
    """Whether the act was taken; says so, or why not."""
    try:
        act()
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    messages.success(request, words)
    return True


@posted(*OFFICERS)
@require_POST
def agree(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = exhibitor_at(request, mechanism, key, code)
    if not may_agree(request.frame.posting, found):
        refuse(request, mechanism=mechanism.key, reason="not_theirs")
    done(request, lambda: agree_exhibitor(found, by=request.frame.posting), _("Agreed: it goes into the catalogue."))
    return redirect("exhibitor", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def withdraw(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_exhibitor_at(request, mechanism, key, code)
    why = request.POST.get("why", "")
    words = _("Withdrawn. Its booths and its hour of delivery are free again.")
    done(request, lambda: withdraw_exhibitor(found, why, by=request.frame.posting), words)
    return redirect("exhibitor", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def reinstate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_exhibitor_at(request, mechanism, key, code)
    done(request, lambda: reinstate_exhibitor(found, by=request.frame.posting), _("It comes after all."))
    return redirect("exhibitor", mechanism.key, key, code)
