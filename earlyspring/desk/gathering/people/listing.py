"""The list of people of one delegation, or of a whole gathering: narrowed, searched in one field, in one order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.delegations.models import CATEGORIES, ROLES_HERE, Delegate, Delegation
from earlyspring.delegations.noting import noted_by_host
from earlyspring.delegations.queries import found_by, in_order, people_of
from earlyspring.delegations.travelling.permits import is_trustee
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.words import names_said, office_said, state_of, words_of
from earlyspring.desk.lists import LONGEST, Bar, Choice, in_languages
from earlyspring.desk.saved_lists import saved, ways_to_save
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.meetings.gatherings import Gathering

COLUMNS = (
    "code",
    "delegation_id",
    "name",
    "lang",
    "latin",
    "other_name",
    "other_lang",
    "office",
    "category",
    "role",
    "withdrawn_at",
)


@dataclass(frozen=True)
class Line:
    """A person as a row shows him; `names` and `office` are marked up already."""

    code: str
    address: str
    party: str
    names: SafeString
    office: SafeString
    category: str
    role: str
    state: str
    withdrawn: bool


@dataclass(frozen=True)
class People(Bar):
    """What the list shows."""

    lines: list[Line]


def people_listed(
    request: HttpRequest, frame: Frame, gathering: Gathering, delegations: Sequence[Delegation]
) -> People:
    """The people of these delegations as the address asks for them; who withdrew only where it asks."""
    asked = {key: request.GET.get(key, "")[:LONGEST] for key in ("delegation", "category", "role", "state", "order")}
    words = request.GET.get("q", "").strip()[:LONGEST]
    order = asked["order"] or ("pinyin" if frame.language == "zh" else "given")
    people = in_order(narrowed(delegations, asked, words), order)
    names = {one.pk: name_of(frame.directory, one.party, frame.language) for one in delegations}
    by_host = noted_by_host(gathering) if asked["state"] == "withdrawn" else frozenset()
    return People(
        lines=list(_lines(people.values_list(*COLUMNS), frame, gathering, names, by_host)),
        choices=_choices({one.party: names[one.pk] for one in delegations}, asked, order),
        words=words,
        sort="",
        narrowed=bool(words) or any(asked[key] for key in ("delegation", "category", "role", "state")),
        ways=ways_to_save(request),
        whole=request.path,
    )


def narrowed(delegations: Sequence[Delegation], asked: dict[str, str], words: str) -> Any:
    chosen = [one for one in delegations if asked["delegation"] in ("", one.party)]
    people = people_of(chosen)
    for key in ("category", "role"):
        if asked[key]:
            people = people.filter(**{key: asked[key]})
    people = people.filter(withdrawn_at__isnull=asked["state"] != "withdrawn")
    return found_by(people, words) if words else people


def _lines(
    rows: Iterable[tuple[Any, ...]],
    frame: Frame,
    gathering: Gathering,
    parties: dict[int, str],
    by_host: frozenset[str],
) -> Iterable[Line]:
    base = reverse("delegates", args=[frame.mechanism.key, gathering.key])
    state, noted = {True: state_of(True), False: state_of(None)}, _("noted by the host")
    for code, delegation, name, lang, latin, other, other_lang, office, category, role, withdrawn in rows:
        yield Line(
            code,
            f"{base}{escape(code)}/",
            parties[delegation],
            names_said(name, lang, latin, other, other_lang),
            office_said(office, frame.language),
            words_of("category_here", category),
            words_of("role_here", role),
            f"{state[withdrawn is not None]} · {noted}" if code in by_host else state[withdrawn is not None],
            withdrawn is not None,
        )


def _choices(parties: dict[str, str], asked: dict[str, str], order: str) -> list[Choice]:
    every = _("all")
    orders = [("given", _("given name")), ("pinyin", _("pinyin")), ("list", _("delegation and rank"))]
    categories = [(code, words_of("category_here", code)) for code, _words in CATEGORIES]
    roles = [(code, words_of("role_here", code)) for code, _words in ROLES_HERE]
    delegations = [("", every), *parties.items()] if len(parties) > 1 else []
    return [
        Choice("delegation", _("Delegation"), asked["delegation"], delegations),
        Choice("category", _("Category"), asked["category"], [("", every), *categories]),
        Choice("role", _("Role here"), asked["role"], [("", every), *roles]),
        Choice("state", _("State"), asked["state"], [("", state_of(None)), ("withdrawn", state_of(True))]),
        Choice("order", _("Order"), order, orders),
    ]


def saved_people(request: DeskRequest, shown: People, delegations: Sequence[Delegation], own: bool) -> HttpResponse:
    """The list to take along. `own`: with what only the own party reads (phone, e-mail).

    What somebody eats or needs goes along for the own party, and for officers of the host who are named.
    """
    needs = own or (bool(delegations) and is_trustee(request.frame.posting, delegations[0]))
    asked = {key: request.GET.get(key, "")[:LONGEST] for key in ("delegation", "category", "role", "state", "order")}
    people = in_order(narrowed(delegations, asked, request.GET.get("q", "").strip()[:LONGEST]), asked["order"])
    frame, parties = request.frame, {one.pk: one.party for one in delegations}
    heads = [
        _("Code"),
        _("Delegation"),
        _("Category"),
        _("Role here"),
        _("Name"),
        _("Name as in the passport"),
        _("Name in the other script"),
        "pinyin",
        *(f"{_('Office')} ({lang})" for lang in LANGUAGES),
        _("Agency"),
        _("State"),
        *((_("Phone"), _("E-mail address")) if own else ()),
        *((_("Diet"), _("Wheelchair"), _("What else the host is to know")) if needs else ()),
    ]
    lines = (_line(frame, one, parties[one.delegation_id], own, needs) for one in people)
    return saved(request, "people", _("All people"), heads, lines, shown)


def _line(frame: Frame, one: Delegate, party: str, own: bool, needs: bool) -> list[Any]:
    return [
        one.code,
        name_of(frame.directory, party, frame.language),
        words_of("category_here", one.category),
        words_of("role_here", one.role),
        one.name,
        one.latin,
        one.other_name,
        one.pinyin,
        *in_languages(one.office, LANGUAGES),
        name_of(frame.directory, one.agency, frame.language) if one.agency else "",
        state_of(one.withdrawn_at),
        *((one.phone, one.email) if own else ()),
        *((one.get_diet_display(), _("yes") if one.wheelchair else "", one.needs) if needs else ()),
    ]
