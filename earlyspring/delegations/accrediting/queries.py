"""Questions about accreditation: who has one in which state, what a door accepts, which zones a person enters."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from earlyspring.core.door import Issued
from earlyspring.delegations.accrediting.models import Accreditation, Badge, CategoryZones, Printed, Zone
from earlyspring.delegations.models import CATEGORIES, Delegate, Delegation
from earlyspring.ledger.together import counts
from earlyspring.meetings.gatherings import Gathering

ISSUED = ("code", "version", "category", "zones", "since", "until")
NONE = "none"
NAMES = ("name", "lang", "latin", "other_name", "other_lang")
"""The state of somebody for whom nobody has applied."""


def people_with_state(delegations: Collection[Delegation], state: str = "") -> QuerySet[Delegate]:
    """Those of these delegations who come, each with the accreditation and its badge in force, if there are any.

    `state`: one of STATES, "none", or "changed": approved in another category than the list names now.
    """
    in_force = Prefetch("accreditation__badges", Badge.objects.filter(until=None), to_attr="in_force")
    found = Delegate.objects.filter(delegation__in=[one.pk for one in delegations], withdrawn_at=None)
    found = found.select_related("accreditation", "delegation__gathering").prefetch_related(in_force)
    if state == NONE:
        return found.filter(accreditation=None)
    if state == "changed":
        return found.filter(_changed())
    return found.filter(accreditation__state=state) if state else found


def _changed() -> Q:
    return Q(accreditation__state="approved") & ~Q(accreditation__category=F("category"))


def people_by_columns(people: QuerySet[Delegate]) -> Iterator[tuple[str, int, tuple[str, ...], str, tuple[Any, ...]]]:
    """What a list shows of each: code, delegation, names (own, its language, passport, other, its language), category,
    and of the accreditation state, category approved, zones asked for and granted; all None where there is none.
    """
    columns = (*NAMES, *(f"accreditation__{name}" for name in ("state", "category", "asked", "granted")))
    for row in people.prefetch_related(None).values_list("code", "delegation_id", "category", *columns):
        code, delegation, category, *more = row
        yield code, delegation, tuple(more[: len(NAMES)]), category, tuple(more[len(NAMES) :])


def versions_in_force(delegations: Collection[int]) -> dict[str, tuple[int, list[str]]]:
    """By the code of a person: the version of the badge in force and its zones."""
    held = Badge.objects.filter(until=None, accreditation__delegate__delegation__in=delegations)
    rows = held.values_list("accreditation__delegate__code", "version", "zones")
    return {code: (version, zones) for code, version, zones in rows}


def counts_by_state(delegations: Collection[Delegation]) -> dict[str, int]:
    """How many are in each state; those who withdrew are in none."""
    held = Delegate.objects.filter(delegation__in=[one.pk for one in delegations], withdrawn_at=None)
    found = held.values_list("accreditation__state", "accreditation__category", "category")
    counts = Counter(state or NONE for state, _approved, _listed in found)
    counts["changed"] = sum(state == "approved" and approved != listed for state, approved, listed in found)
    return dict(counts)


def badge_in_force(accreditation: Accreditation) -> Badge | None:
    return accreditation.badges.filter(until=None).first()


def issued(gathering: Gathering) -> list[Issued]:
    """Every version of every badge of a gathering, as doors ask for them."""
    held = Badge.objects.filter(accreditation__delegate__delegation__gathering=gathering)
    said = held.select_related("accreditation__delegate").only(*ISSUED, "accreditation__delegate__withdrawn_at")
    return [one.issued() for one in said.order_by("pk")]


def default_zones(gathering: Gathering) -> dict[str, tuple[str, ...]]:
    """The zones of every category; none where nothing was said."""
    said = dict(CategoryZones.objects.filter(gathering=gathering).values_list("category", "zones"))
    return {code: tuple(said.get(code, ())) for code, _words in CATEGORIES}


def letters_of(gathering: Gathering) -> tuple[str, ...]:
    return tuple(Zone.objects.filter(gathering=gathering).values_list("letter", flat=True).order_by("letter"))


def zones_entered(category: str, granted: Iterable[str], defaults: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The letters on a badge: those of the category, and those that were granted to the person."""
    return tuple(sorted({*defaults.get(category, ()), *granted}))


def issued_and_printed(gathering: Gathering, party: str = "") -> dict[str, int]:
    """`people` who come, of all parties or of one; `accredited` of them; badges `issued` to them, and `printed` since.

    Whether a name was changed after printing is what the page of printing tells. One statement.
    """
    own = {"delegation__party": party} if party else {}
    people = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None, **own)
    badges = Badge.objects.filter(until=None, accreditation__delegate__in=people)
    paper = Printed.objects.filter(gathering=gathering, kind="badges", of=OuterRef("accreditation__delegate__code"))
    return counts(
        people=people,
        accredited=people.filter(accreditation__state="approved"),
        issued=badges,
        printed=badges.filter(Exists(paper.filter(printed_at__gte=OuterRef("since")))),
    )
