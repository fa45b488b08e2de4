"""The fairs of a mechanism, and one of them at a glance: exhibitors by party, booths given and free, what is missing."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.forms import PlacesForm
from earlyspring.desk.fair.place import fair_placed, seen_party
from earlyspring.desk.fair.words import MISSING
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.forms import bodies_named
from earlyspring.desk.gathering.place import gathering_at, hosted_at, named
from earlyspring.desk.title_words import title_in
from earlyspring.desk.trail import trail
from earlyspring.fair.actions import set_places
from earlyspring.fair.permits import may_bring
from earlyspring.fair.queries import booths_of, exhibitors_of, missing_of, places_of
from earlyspring.lang.tongues import OWN_NAMES, TAGS, comma
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, gatherings_of


@posted(*COLLEAGUES, post=())
@require_safe
def fairs(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    rows = [(one, named(one, frame)) for one in gatherings_of(mechanism)]
    return render(request, "desk/fair/fairs.html", {"rows": rows, "crumbs": trail(frame, (_("Fair"), ""))})


@posted(*COLLEAGUES, post=())
@require_safe
def fair(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    party = seen_party(frame, gathering)
    exhibitors = list(exhibitors_of(gathering, party))
    booths = list(booths_of(gathering))
    given = [one for one in booths if hasattr(one, "allotment")]
    lacking = missing_of(gathering, exhibitors, abroad(frame, gathering))
    context = {
        "parties": _by_party(frame, gathering, exhibitors, party),
        "booths": len(booths),
        "given": len(given),
        "free": len(booths) - len(given),
        "missing": [
            (one.exhibitor, title_in(one.exhibitor.names, frame.language), _in_words(frame, one.what))
            for one in lacking
        ],
        "coming": sum(one.withdrawn_at is None for one in exhibitors),
        "languages_of_papers": [(code, TAGS[code], words) for code, words in OWN_NAMES.items()],
        "brings": may_bring(frame.posting, frame.posting.party, frame.posting.agency),
    }
    return render(request, "desk/fair/fair.html", context | fair_placed(frame, gathering, "fair"))


def abroad(frame: Frame, gathering: Gathering) -> frozenset[str]:
    """The parties whose samples cross the border to the place of the fair."""
    home = frame.directory.side_of(gathering.host)
    return frozenset(item for item in frame.directory.bodies if frame.directory.side_of(item) != home)


def _in_words(frame: Frame, codes: tuple[str, ...]) -> str:
    return comma(frame.language).join(str(MISSING[code]) for code in codes)


def _by_party(frame: Frame, gathering: Gathering, exhibitors: list[Any], party: str) -> list[dict[str, Any]]:
    places = places_of(gathering)
    come = [one for one in exhibitors if one.withdrawn_at is None]
    counts, agreed = Counter(one.party for one in come), Counter(one.party for one in come if one.agreed_at)
    booths, asked = Counter[str](), Counter[str]()
    for one in come:
        booths[one.party] += one.given
        asked[one.party] += one.booths
    invited = gathering.delegations.values_list("party", flat=True)
    every = frame.directory.ordered(sorted({gathering.host, frame.posting.party, *invited, *places, *counts}))
    shown = [item for item in every if not party or item == party]
    return [
        {
            "party": item,
            "name": name_of(frame.directory, item, frame.language),
            "exhibitors": counts[item],
            "agreed": agreed[item],
            "given": booths[item],
            "asked": asked[item],
            "places": places.get(item),
        }
        for item in shown
    ]


@posted(*OFFICERS)
def fair_places(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The host says how many exhibitors and booths each party has."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = PlacesForm(request.POST or None, bodies_named(frame))
    if request.method == "POST" and form.is_valid():
        try:
            set_places(gathering, by=frame.posting, **form.cleaned_data)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("fair", mechanism.key, key)
    heading = _("Places of a party")
    context = {"form": form, "heading": heading, "button": _("Save")}
    status = 422 if request.method == "POST" else 200
    place = fair_placed(frame, gathering, "fair", (heading, ""))
    return render(request, "desk/fair/plain_form.html", context | place, status=status)
