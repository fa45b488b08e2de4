"""What pages and papers of a banquet read: its people, its input, the plan that holds, and names for codes."""

from dataclasses import dataclass
from typing import Any

from django.shortcuts import get_object_or_404

from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.queries import Versions, versions_of
from earlyspring.delegations.arranging.seating_input import given, seated_people
from earlyspring.delegations.models import Delegate
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.words import table_name
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism


@dataclass(frozen=True)
class Hall:
    """Who is to sit at a banquet, how its plans stand, and what an engine would be `given` now."""

    banquet: Banquet
    people: dict[str, Delegate]
    versions: Versions
    given: dict[str, Any]
    bodies: dict[str, str]

    @property
    def names(self) -> dict[str, str]:
        """Words for the codes of people and the ids of bodies and tables."""
        tables = {one["id"]: table_name(one["id"]) for one in self.banquet.tables}
        return self.bodies | tables | {code: called(one) for code, one in self.people.items()}


def called(one: Delegate) -> str:
    """The name as given, with that in the other script where it was given too."""
    return f"{one.name} · {one.other_name}" if one.other_name else one.name


def hall_at(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> Hall:
    gathering = hosted_at(request, mechanism, key)
    found = get_object_or_404(gathering.banquets, key=banquet)
    found.gathering = gathering
    return hall_of(request.frame, found)


def hall_of(frame: Frame, banquet: Banquet) -> Hall:
    versions = versions_of(banquet.gathering, "seating", banquet.key)
    people = seated_people(banquet)
    sides = {party: frame.directory.side_of(party) for party in {one.delegation.party for one in people}}
    sides[banquet.gathering.host] = frame.directory.side_of(banquet.gathering.host)
    said = given(banquet, people, sides, versions.told)
    units = {one.agency or one.delegation.party for one in people}
    bodies = {one: title_in(frame.directory.text(one), frame.language) for one in units}
    return Hall(banquet, {one.code: one for one in people}, versions, said, bodies)
