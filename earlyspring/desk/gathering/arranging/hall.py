"""What pages and papers of a banquet read: its people, its input, the plan that holds, and names for codes."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.arranging.queries import arrangements
from earlyspring.delegations.arranging.seating_input import given, seated_people
from earlyspring.delegations.models import Delegate
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism

SHOWN = 12


@dataclass(frozen=True)
class Hall:
    """`versions`: the last ones, the latest first; `plan`: the one that holds; `told`: the one people know."""

    banquet: Banquet
    people: dict[str, Delegate]
    versions: list[Arrangement]
    plan: Arrangement | None
    told: Arrangement | None
    given: dict[str, Any]
    bodies: dict[str, str]

    @property
    def names(self) -> dict[str, str]:
        """Words for the codes of people and the ids of bodies."""
        return self.bodies | {code: called(one) for code, one in self.people.items()}


def called(one: Delegate) -> str:
    """The name as given, with that in the other script where it was given too."""
    return f"{one.name} · {one.other_name}" if one.other_name else one.name


def hall_at(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> Hall:
    gathering = hosted_at(request, mechanism, key)
    found = Banquet.objects.filter(gathering=gathering, key=banquet).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return hall_of(request.frame, found)


def hall_of(frame: Frame, banquet: Banquet) -> Hall:
    versions = list(arrangements(banquet.gathering, "seating", banquet.key)[:SHOWN])
    told = next((one for one in versions if one.told_at), None)
    plan = next((one for one in versions if one.accepted_at), None)
    people = seated_people(banquet)
    sides = {party: frame.directory.side_of(party) for party in {one.delegation.party for one in people}}
    sides[banquet.gathering.host] = frame.directory.side_of(banquet.gathering.host)
    said = given(banquet, people, sides, told)
    units = {one.agency or one.delegation.party for one in people}
    bodies = {one: title_in(frame.directory.text(one), frame.language) for one in units}
    return Hall(banquet, {one.code: one for one in people}, versions, plan, told, said, bodies)
