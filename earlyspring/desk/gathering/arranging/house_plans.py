"""The plans of hotels and of vehicles: what an engine would be given now, what stands, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.lodging import rooms_input
from earlyspring.delegations.arranging.models import Arrangement, Hotel
from earlyspring.delegations.arranging.queries import arrangements
from earlyspring.delegations.arranging.riding import met, vehicles_input
from earlyspring.delegations.models import Delegate
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.arranging.words import block_name, sentences
from earlyspring.desk.title_words import title_in
from earlyspring.meetings.gatherings import Gathering


@dataclass(frozen=True)
class Plans:
    """The plans of one kind. `given`: what an engine would be given now. `names`: words for the codes in sentences."""

    gathering: Gathering
    kind: str
    given: dict[str, Any]
    versions: list[Arrangement]
    names: Mapping[str, str]

    @property
    def plan(self) -> Arrangement | None:
        return next((one for one in self.versions if one.accepted_at), None)

    @property
    def shown(self) -> Arrangement | None:
        return self.plan or (self.versions[0] if self.versions else None)

    def context(self, frame: Frame) -> dict[str, Any]:
        last, shown = (self.plan.number if self.plan else 0), self.shown
        newer = [one for one in self.versions if one.number > last]
        said = shown.broken if shown else []
        return {
            "plan": self.plan,
            "shown": shown,
            "broken": [words for words, _points in sentences(said, self.names, frame.language)],
            "proposed": [
                (one, [words for words, _points in sentences(one.broken, self.names, frame.language)]) for one in newer
            ],
            "kind": self.kind,
        }


def people_of(gathering: Gathering) -> list[Delegate]:
    """Who comes and is to sleep somewhere."""
    found = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None)
    return list(found.select_related("delegation").order_by("code"))


def room_plans(frame: Frame, gathering: Gathering, people: list[Delegate]) -> Plans:
    """The plans of hotels."""
    versions = list(arrangements(gathering, "rooms")[:12])
    told = next((one for one in versions if one.told_at), None)
    given = rooms_input(gathering, people, told)
    names = {one.key: title_in(one.names, frame.language) for one in Hotel.objects.filter(gathering=gathering)}
    names |= {one["id"]: block_name(frame, one["id"]) for one in given["blocks"]}
    parties = {one["delegation"] for one in given["blocks"]}
    names |= {party: title_in(frame.directory.text(party), frame.language) for party in parties}
    return Plans(gathering, "rooms", given, versions, names)


def ride_plans(frame: Frame, gathering: Gathering) -> Plans:
    """The plans of vehicles."""
    versions, arrivals = list(arrangements(gathering, "vehicles")[:12]), met(gathering)
    told = next((one for one in versions if one.told_at), None)
    names: dict[str, str] = {}
    for one in arrivals:
        party = title_in(frame.directory.text(one.delegation.party), frame.language)
        names |= {f"A{one.pk}-head": _("%(party)s, head") % {"party": party}}
        names |= {f"A{one.pk}-{part}": f"{party} {part}" for part in range(1, 20)}
    return Plans(gathering, "vehicles", vehicles_input(gathering, arrivals, told), versions, names)
