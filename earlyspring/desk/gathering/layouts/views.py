"""A layout on its page and on paper, and the manner of a room."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.ranking.approved_layouts import ApprovedLayout, approve_layout, last_approved
from earlyspring.delegations.ranking.rooms import change_manner, manner_of
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.layouts.chosen import Chosen
from earlyspring.desk.gathering.layouts.content import content_of, sheet_from, told_of
from earlyspring.desk.gathering.layouts.forms import MannerForm
from earlyspring.desk.gathering.layouts.words import OCCASIONS
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.gathering.ranking.place import ranked_at, read_at, versions_for
from earlyspring.desk.not_written import or_told
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.programme.models import Venue
from earlyspring.papers.gathering.layouts import layout
from earlyspring.pictures.layouts.drawn import draw
from earlyspring.pictures.layouts.plan import Plan, rows

PARTS = ("occasion", "room", "hosts", "guests", "size")


@posted(*COLLEAGUES)
@require_safe
def layouts(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The layout that the address asks for, drawn and as a list; or why there is none."""
    gathering = read_at(request, mechanism, key)
    versions = versions_for(request, gathering)
    context: dict[str, Any] = placed(request.frame, gathering, "layouts")
    if versions:
        chosen = Chosen(request.frame, gathering, versions[0], request.GET)
        context |= _choices(chosen)
        try:
            plan = chosen.plan()
        except ValueError:
            context["nobody"] = True
        else:
            drawn = draw(plan)
            context |= {"svg": drawn.svg, "ranking": versions[0]} | _table(plan) | _approved(chosen)
    return render(request, "desk/gathering/layouts/layouts.html", context)


def _table(plan: Plan) -> dict[str, Any]:
    """The heads, and of each seat its number and the cells that follow, each under its head."""
    heads, *lines = rows(plan)
    cells = [(line[0].words, list(zip(heads[1:], line[1:], strict=True))) for line in lines]
    return {"heads": [one.words for one in heads], "seats": cells}


def _approved(chosen: Chosen) -> dict[str, Any]:
    """The version that holds, and whether the layout would come out otherwise now."""
    held, language = last_approved(chosen.gathering, chosen.subject), chosen.frame.language
    return {
        "approved": held,
        "otherwise": held is not None and not held.says(content_of(chosen, (language,)), language),
        "resolved": [(name, getattr(chosen, name)) for name in ("occasion", "hosts", "guests", "size")]
        + [("room", chosen.room.code if chosen.room else "")],
    }


def _choices(chosen: Chosen) -> dict[str, Any]:
    language = chosen.frame.language
    asked = {name: value for name in PARTS if (value := chosen.asked.get(name))}
    return {
        "chosen": chosen,
        "occasions": list(OCCASIONS.items()),
        "rooms": [(one.code, title_in(one.names, language)) for one in chosen.venues],
        "room": chosen.room.code if chosen.room else "",
        "groups": chosen.choices(),
        "papers": [(code, TONGUE_WORDS[code], urlencode(asked | {"lang": code})) for code in LANGUAGES],
    }


@posted(*COLLEAGUES)
@require_safe
@or_told
def paper(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The same as PDF in the language asked for; `approved`: the version of that number, as it was approved."""
    gathering = read_at(request, mechanism, key)
    versions = versions_for(request, gathering)
    language = request.GET.get("lang", request.frame.language)
    if not versions or language not in LANGUAGES:
        raise Http404
    chosen = Chosen(request.frame, gathering, versions[0], request.GET)
    if number := whole(request.GET.get("approved", "")):
        kept = get_object_or_404(ApprovedLayout, gathering=gathering, subject=chosen.subject, number=number)
        sheet = sheet_from(kept.content[language], told_of(kept, language))
    else:
        try:
            said = content_of(chosen, (language,))[language]
        except ValueError as nobody:
            raise Http404 from nobody
        with translation.override(SITE_CODES[language]):
            version = _("Order of rank, version %(number)s") % {"number": versions[0].number}
        sheet = sheet_from(said, version)
    name = f"{mechanism.key}-{gathering.key}-{chosen.occasion}-{language}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(
        layout(occasion_of(gathering), sheet, language), content_type="application/pdf", headers=headers
    )


@posted(*OFFICERS)
@require_POST
def approve(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Keep the layout that is shown as the one that is printed from now on."""
    gathering = ranked_at(request, mechanism, key)
    versions = versions_for(request, gathering)
    if not versions:
        raise Http404
    chosen = Chosen(request.frame, gathering, versions[0], request.POST)
    try:
        made = approve_layout(
            versions[0], chosen.subject, content_of(chosen), by=request.frame.posting, at=timezone.now()
        )
    except ValueError as nobody:
        if not isinstance(nobody, Refused):
            raise Http404 from nobody
        messages.error(request, in_words(nobody, request.frame))
    else:
        messages.success(
            request, _("Approved as version %(number)s: it is printed as it is.") % {"number": made.number}
        )
    asked = urlencode({name: value for name in PARTS if (value := request.POST.get(name))})
    return redirect(f"{reverse('layouts', args=[mechanism.key, key])}?{asked}")


@posted(*OFFICERS)
def room(request: DeskRequest, mechanism: Mechanism, key: str, code: str = "") -> HttpResponse:
    """How layouts stand in a room, or in all of which nothing else is said."""
    gathering = ranked_at(request, mechanism, key)
    venue = Venue.objects.filter(gathering=gathering, code=code).first()
    if code and venue is None:
        raise Http404
    form = MannerForm(request.POST or None, manner_of(gathering, code))
    if request.method == "POST" and form.is_valid():
        try:
            change_manner(gathering, code, by=request.frame.posting, **form.cleaned_data)
        except Refused as refusal:
            at_fields(form, refusal, {}, request.frame)
        else:
            messages.success(request, _("Kept."))
            return redirect("layouts", mechanism.key, key)
    name = title_in(venue.names, request.frame.language) if venue else _("All rooms of which nothing else is said")
    context = {
        "form": form,
        "heading": _("How layouts stand"),
        "told_before": name,
        "button": _("Save"),
    } | placed(request.frame, gathering, "layouts", (name, ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plain_form.html", context, status=status)
