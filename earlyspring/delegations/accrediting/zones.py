"""The zones of a gathering and which category enters which; badges in force follow."""

from collections.abc import Collection, Mapping
from string import ascii_uppercase, digits

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.badges import issue
from earlyspring.delegations.accrediting.models import Accreditation, Badge, CategoryZones, Zone
from earlyspring.delegations.accrediting.permits import may_decide
from earlyspring.delegations.accrediting.queries import letters_of
from earlyspring.delegations.models import CATEGORIES
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

MOST = 6
"""A badge has room for so many letters at forty points."""
LETTERS = ascii_uppercase + digits


@transaction.atomic
def name_zones(gathering: Gathering, names: Mapping[str, Mapping[str, str]], *, by: Posting) -> list[Zone]:
    """The zones of a gathering by letter, with their names; letters left out are zones no more. Raises Refused.

    A letter that a category enters or a person was granted stays: take it from them first.
    """
    _demand_host(gathering, by)
    for letter in names:
        if len(letter) != 1 or letter not in LETTERS:
            raise Refused(Fault("letter", "zone_is_a_letter", letter))
    if len(names) > MOST:
        raise Refused(Fault("letter", "too_many_zones", f"{len(names)}", f"{MOST}"))
    for letter in sorted(set(letters_of(gathering)) - set(names)):
        if letter in _used(gathering):
            raise Refused(Fault("letter", "zone_in_use", letter))
    Zone.objects.filter(gathering=gathering).exclude(letter__in=names).delete()
    return [
        Zone.objects.update_or_create(gathering=gathering, letter=letter, defaults={"names": dict(said)})[0]
        for letter, said in names.items()
    ]


@transaction.atomic
def set_category_zones(gathering: Gathering, zones: Mapping[str, Collection[str]], *, by: Posting) -> int:
    """Which zones each category enters; of whoever is accredited a next badge is issued where the letters change.

    Says how many badges that were. Raises Refused.
    """
    _demand_host(gathering, by)
    known = set(letters_of(gathering))
    for category, letters in zones.items():
        if category not in dict(CATEGORIES):
            raise Refused(Fault("category", "no_such_category", category))
        for letter in sorted(set(letters) - known):
            raise Refused(Fault("zones", "no_such_zone_letter", letter))
        CategoryZones.objects.update_or_create(
            gathering=gathering, category=category, defaults={"zones": sorted(set(letters))}
        )
    return _follow(gathering, by)


def _follow(gathering: Gathering, by: Posting) -> int:
    held = Accreditation.objects.filter(
        delegate__delegation__gathering=gathering, state="approved", delegate__withdrawn_at=None
    ).select_related("delegate__delegation__gathering")
    in_force = Badge.objects.filter(accreditation__delegate__delegation__gathering=gathering, until=None)
    before = set(in_force.values_list("pk", flat=True))
    return sum(issue(one, by=by).pk not in before for one in held)


def _used(gathering: Gathering) -> set[str]:
    granted = Accreditation.objects.filter(delegate__delegation__gathering=gathering).values_list("granted", flat=True)
    of_categories = CategoryZones.objects.filter(gathering=gathering).values_list("zones", flat=True)
    return {letter for letters in [*granted, *of_categories] for letter in letters}


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_decide(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
