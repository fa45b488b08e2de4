"""Everybody who comes with the state of the accreditation: narrowed, searched, taken along as CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.delegations.accrediting.queries import (
    NONE,
    counts_by_state,
    people_by_columns,
    people_with_state,
    versions_in_force,
)
from earlyspring.delegations.models import CATEGORIES, Delegate, Delegation
from earlyspring.delegations.queries import found_by, in_order
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.accrediting.words import MARKS, STATE
from earlyspring.desk.gathering.people.delegations import seen_at
from earlyspring.desk.gathering.people.words import names_said, words_of
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.lists import LONGEST, Bar, Choice
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.ledger.models import Mechanism


@dataclass(frozen=True)
class Line:
    """A person as a row shows him. `zones`: on the badge in force; `asked`: further ones asked for."""

    code: str
    address: str
    name: str
    names: SafeString
    party: str
    category: str
    state: str
    marked: SafeString
    zones: str
    asked: str
    version: int | None


@dataclass(frozen=True)
class People(Bar):
    """What the list shows."""

    lines: list[Line]


@posted()
def accrediting(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame = request.frame
    gathering, seen = seen_at(request, mechanism, key)
    counts = counts_by_state(seen)
    shown = _listed(request, frame, gathering.key, seen, counts)
    if to_be_saved(request):
        return _saved(request, shown)
    own = [one for one in seen if one.party == frame.posting.party]
    place = placed(frame, gathering, "accrediting")
    context = {
        "shown": shown,
        "steps": [(MARKS[one], STATE[one], counts[one], one) for one in STATE if counts.get(one)],
        "applies": bool(own) and frame.posting.role in WRITERS,
        "checks": bool(own) and frame.posting.role == "officer",
    }
    return render(request, "desk/gathering/accrediting/people.html", context | place)


def _listed(
    request: HttpRequest, frame: Frame, key: str, delegations: Sequence[Delegation], counts: dict[str, int]
) -> People:
    asked = {name: request.GET.get(name, "")[:LONGEST] for name in ("delegation", "category", "state")}
    words = request.GET.get("q", "").strip()[:LONGEST]
    chosen = [one for one in delegations if asked["delegation"] in ("", one.party)]
    people = people_with_state(chosen, asked["state"] if asked["state"] in STATE else "")
    if asked["category"]:
        people = people.filter(category=asked["category"])
    people = in_order(found_by(people, words) if words else people, "pinyin" if frame.language == "zh" else "given")
    names = {one.party: name_of(frame.directory, one.party, frame.language) for one in delegations}
    by_delegation = {one.pk: names[one.party] for one in delegations}
    base = reverse("accrediting", args=[frame.mechanism.key, key])
    # Each mark is written once, and not for each of three hundred rows.
    marks = {one: render_to_string("parts/state.html", {"state": MARKS[one], "words": STATE[one]}) for one in STATE}
    return People(
        lines=list(_lines(people, base, by_delegation, marks)),
        choices=_choices(names, asked, counts),
        words=words,
        sort="",
        narrowed=bool(words) or any(asked.values()),
        ways=ways_to_save(request),
        whole=request.path,
    )


def _saved(request: DeskRequest, shown: People) -> HttpResponse:
    """The list as it is shown, to take along."""
    heads = [_("Code"), _("Name"), _("Delegation"), _("Category"), _("State"), _("Zones"), _("Asked for"), _("Version")]
    rows = (
        [one.code, one.name, one.party, one.category, one.state, one.zones, one.asked, one.version or ""]
        for one in shown.lines
    )
    return saved(request, "accreditation", _("Accreditation"), heads, rows, shown)


def _lines(
    people: QuerySet[Delegate], base: str, names: dict[int, str], marks: dict[str, SafeString]
) -> Iterator[Line]:
    """A row for each, read by columns: of three hundred people no more is asked for than is shown."""
    badges = versions_in_force(list(names))
    for code, delegation, said, category, (state, approved, asked, granted) in people_by_columns(people):
        if state == "approved" and approved != category:
            state = "changed"
        version, zones = badges.get(code, (None, ()))
        yield Line(
            code=code,
            address=f"{base}people/{code}/",
            name=said[0],
            names=names_said(*said),
            party=names[delegation],
            category=words_of("category_here", category),
            state=str(STATE[state or NONE]),
            marked=marks[state or NONE],
            zones=" ".join(zones),
            asked=" ".join(sorted(set(asked or ()) - set(granted or ()))),
            version=version,
        )


def _choices(parties: dict[str, str], asked: dict[str, str], counts: dict[str, int]) -> list[Choice]:
    every = _("all")
    states = [(code, f"{words} ({counts[code]})") for code, words in STATE.items() if counts.get(code)]
    categories = [(code, words_of("category_here", code)) for code, _words in CATEGORIES]
    return [
        Choice("state", _("State"), asked["state"], [("", every), *states]),
        Choice("delegation", _("Delegation"), asked["delegation"], [("", every), *parties.items()]),
        Choice("category", _("Category"), asked["category"], [("", every), *categories]),
    ]
