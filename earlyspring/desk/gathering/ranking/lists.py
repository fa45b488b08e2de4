"""The list with the reason of each place, and its versions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import KEYS, RankedPlace, Ranking, RankOverride
from earlyspring.delegations.ranking.queries import (
    applies,
    bands_of,
    is_stale,
    overrides_of,
    people_ranked,
    places_of,
)
from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.words import names_said, office_said
from earlyspring.desk.gathering.ranking.place import read_at, shown_at, step_to, version_at, versions_for
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.lists import in_languages
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering

KEY_WORDS = dict(KEYS)
STATES = {
    "computed": gettext_lazy("computed, not approved yet"),
    "approved": gettext_lazy("approved"),
    "frozen": gettext_lazy("frozen"),
}


@dataclass(frozen=True)
class Line:
    """A place as it is read."""

    number: int
    code: str
    names: SafeString
    party: str
    office: SafeString
    stands_in: dict[str, str]
    band: int
    decided: str
    reason: str


@posted(*COLLEAGUES)
@require_safe
def ranking(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = read_at(request, mechanism, key)
    versions = versions_for(request, gathering)
    if versions and to_be_saved(request):
        return saved_ranking(request, gathering, versions[0])
    shown = _version(request.frame, gathering, versions[0]) if versions else {}
    hosted = _of_the_host(gathering) if request.frame.posting.party == gathering.host else {}
    context = {"versions": versions, "states": STATES, "bands": bands_of(gathering), "latest": True}
    context["ways"] = ways_to_save(request)
    return render(
        request, "desk/gathering/ranking/ranking.html", context | hosted | shown | shown_at(request, gathering)
    )


@posted(*COLLEAGUES)
@require_safe
def version(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    gathering = read_at(request, mechanism, key)
    found = version_at(request, gathering, number)
    versions = versions_for(request, gathering)
    if to_be_saved(request):
        return saved_ranking(request, gathering, found)
    label, _address = step_to(gathering, mechanism, found)
    context = {"versions": versions, "states": STATES, "latest": found == versions[0], "ways": ways_to_save(request)}
    shown = _version(request.frame, gathering, found) | shown_at(request, gathering, (label, ""))
    return render(request, "desk/gathering/ranking/ranking.html", context | shown)


def saved_ranking(request: DeskRequest, gathering: Gathering, found: Ranking) -> HttpResponse:
    """One version, each place with the reason why the person stands there."""
    frame = request.frame
    office = _("Office")
    offices = [f"{office} ({code})" for code in LANGUAGES]
    heads = [_("No."), _("Code"), _("Name"), _("Name in the other script"), _("Delegation"), *offices, _("Band")]
    lines = (
        [
            one.position,
            one.delegate.code,
            one.delegate.name,
            one.delegate.other_name,
            brief_name(frame, one.delegate.delegation.party),
            *in_languages(one.delegate.office, LANGUAGES),
            one.band,
            _decided(one),
            one.reason,
        ]
        for one in places_of(found)
    )
    which = _("Version %(number)s") % {"number": found.number}
    by = [("", f"{which} · {STATES[found.state]}")]
    name = f"{gathering.key}-rank-{found.number}"
    return saved(
        request,
        name,
        titled(_("Order of rank"), gathering, request.frame),
        [*heads, _("Why here"), _("Reason")],
        lines,
        by=by,
    )


def _version(frame: Frame, gathering: Gathering, found: Ranking) -> dict[str, Any]:
    found.gathering = gathering
    places = places_of(found)
    said = overrides_of(found)
    return {
        "ranking": found,
        "state": STATES[found.state],
        "lines": lines_of(frame, places),
        "overrides": [(one, _rests(one, places)) for one in said],
        "stale": found.state != "frozen" and is_stale(found, places),
    }


def _rests(one: RankOverride, places: Iterable[RankedPlace]) -> bool:
    return not applies(one, [place.delegate.code for place in places])


def _of_the_host(gathering: Gathering) -> dict[str, Any]:
    _ranked, unranked = people_ranked(gathering)
    return {"unranked": unranked}


def lines_of(frame: Frame, places: Iterable[RankedPlace]) -> list[Line]:
    """Each place with the reason why the person stands there."""
    return [
        Line(
            one.position,
            one.delegate.code,
            called(one.delegate),
            brief_name(frame, one.delegate.delegation.party),
            office_said(one.delegate.office, frame.language),
            one.delegate.acting_for,
            one.band,
            _decided(one),
            one.reason,
        )
        for one in places
    ]


def brief_name(frame: Frame, party: str) -> str:
    """A party as it is called today: among those who come nobody needs the days of its name."""
    return frame.directory.text(party).get(frame.language) or name_of(frame.directory, party, frame.language)


def called(person: Delegate) -> SafeString:
    """A person in both scripts, as far as given."""
    return names_said(person.name, person.lang, "", person.other_name, person.other_lang)


def _decided(one: RankedPlace) -> str:
    if one.reason:
        return _("put here by people")
    if one.decided_by:
        return str(KEY_WORDS.get(one.decided_by, one.decided_by))
    return _("first of all") if one.position == 1 else _("no key tells them apart")
