"""The exhibitors of a fair in a list: narrowed, sought, turned over and saved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.exhibitors import STATES, state_of
from earlyspring.desk.fair.place import fair_placed, seen_party
from earlyspring.desk.fair.words import plain_number
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.lists import Facet, Shown, by_list, by_words, in_languages, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.title_words import title_in
from earlyspring.fair.models import KINDS
from earlyspring.fair.permits import may_bring
from earlyspring.fair.queries import exhibitors_of
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism


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
