"""Founding a mechanism by hand: its names, sides, parties and organs on one page."""

import json
from functools import cache
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import signed_in
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.founding import ORGAN_ROWS, PARTY_ROWS, SIDE_ROWS, FoundingForm
from earlyspring.desk.frame import DeskRequest
from earlyspring.example import document
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.actions import Refused, Way
from earlyspring.members.accounts import Posting, User
from earlyspring.members.actions import found_mechanism


@signed_in
def found(request: DeskRequest) -> HttpResponse:
    """For people who keep the node: administrators, and the keeper that an operator made."""
    may = request.user.is_superuser or Posting.objects.on(timezone.localdate()).filter(
        user=request.user, role="administrator"
    )
    if not may:
        raise Http404
    form = FoundingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return founded(request, form)
        except Refused as refusal:
            messages.error(request, in_words(refusal))
    context = {
        "form": form,
        "sides": form.rows("side", SIDE_ROWS),
        "parties": form.rows("party", PARTY_ROWS),
        "organs": form.rows("organ", ORGAN_ROWS),
        "names": [(tag, form[f"names__{code}"]) for code, tag in TAGS.items()],
        "purpose": [(tag, form[f"purpose__{code}"]) for code, tag in TAGS.items()],
        "publisher": [(tag, form[f"publisher__{code}"]) for code, tag in TAGS.items()],
    }
    return render(request, "desk/founding/found.html", context, status=422 if request.method == "POST" else 200)


def founded(request: DeskRequest, form: FoundingForm) -> HttpResponse:
    parties = _parties(form)
    mechanism = found_mechanism(
        form.cleaned_data["key"],
        charter=_charter(form),
        sides=_sides(form),
        parties=parties,
        organs=_organs(form),
        by=parties[0]["id"],
        way=_way(form),
        sources=_sources(form),
        since=form.cleaned_data["since"] or None,
    )
    Posting.objects.create(
        user=request.user, mechanism=mechanism, party=parties[0]["id"], role="officer", from_day=timezone.localdate()
    )
    messages.success(request, next_step(request.user))
    return redirect("overview", mechanism.key)


def next_step(founder: User) -> str:
    if founder.is_superuser:
        return _(
            "Founded. Invite the first administrator or officer of each other party next, under Our people; "
            "as keeper of this server you may."
        )
    return _("Founded. The keeper of this server invites the first administrator or officer of each other party next.")


def _charter(form: FoundingForm) -> dict[str, Any]:
    standard = standard_charter()
    charter = {
        "names": form.text("names"),
        "purpose": form.text("purpose"),
        "languages": form.cleaned_data["languages"],
        "text_order": form.cleaned_data["languages"],
        "classes": standard["classes"],
        "fields": standard["fields"],
    }
    return {key: value for key, value in charter.items() if value}


@cache
def standard_charter() -> dict[str, Any]:
    """The classes of membership and fields of cooperation that a new mechanism begins with."""
    facts = json.loads(document())["facts"]
    return next(fact for fact in facts if fact["kind"] == "charter")


def _sides(form: FoundingForm) -> list[dict[str, Any]]:
    return [
        {
            "id": f"S{row + 1}",
            "names": names,
            "position": row + 1,
            "zone": form.cleaned_data[f"side{row}__zone"],
            "shape": ("circle", "square")[row],
        }
        for row in range(SIDE_ROWS)
        if (names := form.text(f"side{row}"))
    ]


def _parties(form: FoundingForm) -> list[dict[str, Any]]:
    return [
        {
            "id": f"P{row + 1}",
            "side": f"S{int(form.cleaned_data[f'party{row}__side']) + 1}",
            "type": form.cleaned_data[f"party{row}__type"],
            "names": [{"official": names}],
        }
        for row in range(PARTY_ROWS)
        if (names := form.text(f"party{row}"))
    ]


def _organs(form: FoundingForm) -> list[dict[str, Any]]:
    found_organs = []
    for row in range(ORGAN_ROWS):
        if names := form.text(f"organ{row}"):
            since = form.cleaned_data[f"organ{row}__since"]
            organ = {"id": f"O{row + 1}", "code": f"organ{row + 1}", "names": names, "position": row + 1}
            found_organs.append(organ | {"decided_by": "all_members"} | ({"since": since} if since else {}))
    return found_organs


def _way(form: FoundingForm) -> Way:
    return Way("report", sources=("SRC-1",)) if form.cleaned_data["how"] == "report" else Way("propose")


def _sources(form: FoundingForm) -> list[dict[str, Any]]:
    said = form.cleaned_data
    if said["how"] != "report":
        return []
    source = {"id": "SRC-1", "publisher": form.text("publisher"), "published": said["published"], "url": said["url"]}
    return [{key: value for key, value in source.items() if value}]
