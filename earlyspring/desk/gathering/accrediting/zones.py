"""The zones of a gathering, the zones of each category, and the key that signs badges: the host's alone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.keys import renew_key
from earlyspring.delegations.accrediting.models import Zone
from earlyspring.delegations.accrediting.queries import default_zones
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.accrediting.forms import CategoryZonesForm, zone_forms
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@posted(*OFFICERS)
def zones(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = list(Zone.objects.filter(gathering=gathering))
    forms = zone_forms(request.POST or None, held)
    if request.method == "POST" and all([one.is_valid() for one in forms]):  # noqa: C419  each tells its faults
        said = {one.cleaned_data["letter"]: one.said() for one in forms if one.cleaned_data["letter"]}
        try:
            actions.name_zones(gathering, said, by=frame.posting)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("Saved."))
            return redirect("accrediting_zones", mechanism.key, key)
    context = {
        "rows": [(one, in_tongues(one, "names")) for one in forms],
        "form": CategoryZonesForm(None, zone_choices(frame.language, held), default_zones(gathering)),
        "has_zones": bool(held),
    }
    place = placed(frame, gathering, "accrediting", (_("Zones"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/accrediting/zones.html", context | place, status=status)


@posted(*OFFICERS)
@require_POST
def category_zones(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = list(Zone.objects.filter(gathering=gathering))
    form = CategoryZonesForm(request.POST, zone_choices(frame.language, held), {})
    if form.is_valid():
        issued = actions.set_category_zones(gathering, form.cleaned_data, by=frame.posting)
        messages.success(request, _("Saved."))
        if issued:
            words = ngettext("%(n)s badge is to be printed again.", "%(n)s badges are to be printed again.", issued)
            messages.info(request, words % {"n": issued})
    else:
        messages.error(request, _("A zone that was ticked is there no more. Look again."))
    return redirect("accrediting_zones", mechanism.key, key)


@posted(*OFFICERS)
def renew(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """A new key, where the former came into other hands: every badge is printed anew."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    if request.method == "POST":
        renew_key(gathering)
        messages.success(request, _("Badges printed until now open no door any more. Print all of them again."))
        return redirect("accrediting_print", mechanism.key, key)
    place = placed(frame, gathering, "accrediting", (_("A new key for badges"), ""))
    return render(request, "desk/gathering/accrediting/renew.html", place)


def zone_choices(language: str, held: list[Zone]) -> list[tuple[str, str]]:
    """The zones as choices: the letter, and what it stands for."""
    return [(one.letter, f"{one.letter} · {title_in(one.names, language)}") for one in held]


def zones_of(gathering: Gathering, language: str) -> list[tuple[str, str]]:
    return zone_choices(language, list(Zone.objects.filter(gathering=gathering)))
