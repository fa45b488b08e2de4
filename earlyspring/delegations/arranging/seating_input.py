"""What an engine is given for a banquet: who comes, of which side and rank, speaking what; tables, locks and wishes."""

from collections.abc import Iterable, Mapping
from typing import Any

from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.models import Delegate

NO_TABLE = {"security", "driver", "press"}
"""Categories that are not seated: they are on duty."""


def seated_people(banquet: Banquet) -> list[Delegate]:
    """Who is to be seated: everybody who comes and is not on duty."""
    people = Delegate.objects.filter(delegation__gathering=banquet.gathering, withdrawn_at=None)
    return list(people.exclude(category__in=NO_TABLE).select_related("delegation").order_by("code"))


def given(
    banquet: Banquet, people: Iterable[Delegate], sides: Mapping[str, str], told: Arrangement | None
) -> dict[str, Any]:
    """The input of `plan seating`. `sides`: party → its side; whoever is of the host's side sits as host.

    `told`: the plan that people know already: few shall be told another table.
    """
    host = sides.get(banquet.gathering.host, "")
    found = list(people)
    coming = {one.code for one in found}
    said: dict[str, Any] = {
        "persons": [_person(one, sides.get(one.delegation.party, "") == host, banquet.locks) for one in found],
        "tables": [{key: value for key, value in one.items() if key != "at"} for one in banquet.tables],
        "together": _groups(banquet.together, coming),
        "apart": _groups(banquet.apart, coming),
        "rules": banquet.rules,
    }
    if told:
        said["published"] = [
            {"table": row["table"], "persons": [one for one in row["persons"] if one in coming]}
            for row in told.assignment
        ]
    return said


def _person(one: Delegate, hosts: bool, locks: Mapping[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": one.code,
        "side": "host" if hosts else "guest",
        "unit": one.agency or one.delegation.party,
        "languages": sorted({one.lang, *one.speaks}),
        "interpreter": one.category == "interpreter",
    }
    if one.wheelchair:
        said["wheelchair"] = True
    if one.rank:
        said["band"] = one.rank
    if one.code in locks:
        said["table"] = locks[one.code]
    return said


def _groups(groups: Iterable[Iterable[str]], coming: set[str]) -> list[list[str]]:
    kept = [[one for one in group if one in coming] for group in groups]
    return [group for group in kept if len(group) > 1]
