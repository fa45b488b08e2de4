"""The plans of hotels and of vehicles: what an engine would be given now, what stands, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.lodging import rooms_input
from earlyspring.delegations.arranging.models import Hotel
from earlyspring.delegations.arranging.queries import Versions, versions_of
from earlyspring.delegations.arranging.riding import met, vehicles_input
from earlyspring.delegations.models import Delegate
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.arranging.words import block_name, faults_of
from earlyspring.desk.title_words import title_in
from earlyspring.meetings.gatherings import Gathering


@dataclass(frozen=True)
class Plans:
    """The plans of one kind. `given`: what an engine would be given now. `names`: words for the codes in sentences."""

    given: dict[str, Any]
    versions: Versions
    names: Mapping[str, str]

    def context(self, frame: Frame) -> dict[str, Any]:
        shown = self.versions.shown
        return {
            "plan": self.versions.plan,
            "shown": shown,
            "broken": faults_of(shown, self.names, frame.language),
            "proposed": [(one, faults_of(one, self.names, frame.language)) for one in self.versions.proposed],
            "kind": self.versions.kind,
        }


def people_of(gathering: Gathering) -> list[Delegate]:
    """Who comes and is to sleep somewhere."""
    found = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None)
    return list(found.select_related("delegation").order_by("code"))


def room_plans(frame: Frame, gathering: Gathering, people: list[Delegate]) -> Plans:
    """The plans of hotels."""
    versions = versions_of(gathering, "rooms")
    given = rooms_input(gathering, people, versions.told)
    names = {one.key: title_in(one.names, frame.language) for one in Hotel.objects.filter(gathering=gathering)}
    names |= {one["id"]: block_name(frame, one["id"]) for one in given["blocks"]}
    parties = {one["delegation"] for one in given["blocks"]}
    names |= {party: title_in(frame.directory.text(party), frame.language) for party in parties}
    return Plans(given, versions, names)


def ride_plans(frame: Frame, gathering: Gathering) -> Plans:
    """The plans of vehicles."""
    versions, arrivals = versions_of(gathering, "vehicles"), met(gathering)
    names: dict[str, str] = {}
    for one in arrivals:
        party = title_in(frame.directory.text(one.delegation.party), frame.language)
        names |= {f"A{one.pk}-head": _("%(party)s, head") % {"party": party}}
        names |= {f"A{one.pk}-{part}": f"{party} {part}" for part in range(1, 20)}
    return Plans(vehicles_input(gathering, arrivals, versions.told), versions, names)
