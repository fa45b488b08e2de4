"""Everybody who comes with the state of the accreditation, and what is done for many of them at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.queries import NONE, counts_by_state, people_with_state
from earlyspring.delegations.models import CATEGORIES, Delegate, Delegation
from earlyspring.delegations.queries import found_by, in_order
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.accrediting.words import MARKS, STATE
from earlyspring.desk.gathering.delegations import seen_at
from earlyspring.desk.gathering.people_words import names_said, words_of
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.lists import LONGEST, Choice
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting

MOST_TOLD = 5
"""So many refusals are told one by one; of the others only how many they are."""


@dataclass(frozen=True)
class Line:
    """A person as a row shows him. `zones`: on the badge in force; `asked`: further ones asked for."""

    code: str
    address: str
    names: SafeString
    party: str
    category: str
    state: str
    mark: str
    zones: str
    asked: str
    version: int | None


@dataclass(frozen=True)
class People:
    """What the list shows; the words are those of `desk/list_bar.html`."""

    lines: list[Line]
    choices: list[Choice]
    words: str
    sort: str
    narrowed: bool
    ways: list[dict[str, str]]
    whole: str


@posted()
def accrediting(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame = request.frame
    gathering, seen = seen_at(request, mechanism, key)
    counts = counts_by_state(seen)
    own = [one for one in seen if one.party == frame.posting.party]
    place = placed(frame, gathering, "accrediting")
    context = {
        "shown": _listed(request, frame, gathering.key, seen, counts),
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
    base = reverse("accrediting", args=[frame.mechanism.key, key])
    return People(
        lines=[_line(one, base, names) for one in people],
        choices=_choices(names, asked, counts),
        words=words,
        sort="",
        narrowed=bool(words) or any(asked.values()),
        ways=[],
        whole=request.path,
    )


def _line(one: Delegate, base: str, names: dict[str, str]) -> Line:
    held = getattr(one, "accreditation", None)
    badge = held.in_force[0] if held and held.in_force else None
    state = held.state if held else NONE
    if held and state == "approved" and held.category != one.category:
        state = "changed"
    return Line(
        code=one.code,
        address=f"{base}people/{one.code}/",
        names=names_said(one.name, one.lang, one.latin, one.other_name, one.other_lang),
        party=names[one.delegation.party],
        category=words_of("category_here", one.category),
        state=str(STATE[state]),
        mark=MARKS[state],
        zones=" ".join(badge.zones) if badge else "",
        asked=" ".join(sorted(set(held.asked) - set(held.granted))) if held else "",
        version=badge.version if badge else None,
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


@posted(*WRITERS)
@require_POST
def act(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """One step for everybody who was ticked, or for all on the page; each for himself, the refusals told by name."""
    gathering, seen = seen_at(request, mechanism, key)
    wanted = request.POST.getlist("shown" if request.POST.get("who") == "all" else "code")
    step = STEPS.get(request.POST.get("step", ""))
    if step is None or not seen:
        raise Http404
    done, refusals = 0, []
    for one in people_with_state(seen).filter(code__in=wanted):
        one.delegation.gathering.mechanism = mechanism
        try:
            step(one, request.frame.posting, request.POST.get("why", ""))
        except Refused as refusal:
            refusals.append(in_words(refusal, request.frame))
        else:
            done += 1
    _tell(request, done, list(dict.fromkeys(refusals)), ticked=bool(wanted))
    back = reverse("accrediting", args=[mechanism.key, gathering.key])
    asked = request.POST.get("asked", "")[:LONGEST]
    return redirect(f"{back}?{asked}" if asked else back)


def _tell(request: HttpRequest, done: int, refusals: list[str], ticked: bool) -> None:
    if not ticked:
        messages.error(request, _("Nobody was ticked. Tick those whom it concerns, or choose all on the page."))
    if done:
        messages.success(request, ngettext("Done for %(n)s person.", "Done for %(n)s people.", done) % {"n": done})
    for words in refusals[:MOST_TOLD]:
        messages.error(request, words)
    if (more := len(refusals) - MOST_TOLD) > 0:
        messages.error(request, ngettext("%(n)s more was refused.", "%(n)s more were refused.", more) % {"n": more})


def _apply_and_check(one: Delegate, by: Posting, why: str) -> None:
    actions.apply(one, by=by)
    actions.check(one, by=by)


STEPS: dict[str, Callable[[Delegate, Posting, str], Any]] = {
    "apply": lambda one, by, why: actions.apply(one, by=by),
    "apply_and_check": _apply_and_check,
    "check": lambda one, by, why: actions.check(one, by=by),
    "approve": lambda one, by, why: actions.approve(one, by=by),
    "refuse": lambda one, by, why: actions.refuse(one, why, by=by),
}
