"""What was chosen by the address of a layout: occasion, room, who is host and guest, how many; and the plan of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.groups import Group, group_of, helpers_of
from earlyspring.delegations.ranking.models import RankedPlace, Ranking
from earlyspring.delegations.ranking.queries import places_of
from earlyspring.delegations.ranking.rooms import RoomManner, manner_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.layouts.floors import SIZES, Asked, floor_of
from earlyspring.desk.gathering.layouts.words import OCCASIONS, words_for
from earlyspring.desk.gathering.ranking.lists import brief_name
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import Venue
from earlyspring.pictures.layouts.plan import Person, Plan

MOST = 80


@dataclass
class Chosen:
    """What the address asks for; what it does not say or says wrongly is the usual."""

    frame: Frame
    gathering: Gathering
    ranking: Ranking
    asked: Mapping[str, str]

    @cached_property
    def occasion(self) -> str:
        said = self.asked.get("occasion", "")
        return said if said in OCCASIONS else "talks"

    @cached_property
    def venues(self) -> list[Venue]:
        return list(Venue.objects.filter(gathering=self.gathering).order_by("code"))

    @cached_property
    def room(self) -> Venue | None:
        return next((one for one in self.venues if one.code == self.asked.get("room", "")), None)

    @cached_property
    def manner(self) -> RoomManner:
        return manner_of(self.gathering, self.room.code if self.room else "")

    @cached_property
    def size(self) -> int:
        return min(whole(self.asked.get("size", "")) or SIZES[self.occasion], MOST)

    @property
    def subject(self) -> str:
        """What is laid out, so that each version of it has a number of its own."""
        room = self.room.code if self.room else ""
        return "|".join((self.occasion, room, self.hosts, self.guests, f"{self.size}"))

    @cached_property
    def places(self) -> list[RankedPlace]:
        return places_of(self.ranking)

    @cached_property
    def parties(self) -> list[str]:
        """Those whose people stand in the list, in the agreed order, then by id."""
        there = {one.delegate.delegation.party for one in self.places}
        agreed = [one for one in self.ranking.agreed if one in there]
        return [*agreed, *sorted(there - set(agreed))]

    @cached_property
    def sides(self) -> list[str]:
        return list(dict.fromkeys(filter(None, map(self.frame.directory.side_of, self.parties))))

    @cached_property
    def hosts(self) -> str:
        return self._group("hosts", self.frame.directory.side_of(self.gathering.host))

    @cached_property
    def guests(self) -> str:
        own = self.frame.directory.side_of(self.gathering.host)
        return self._group("guests", next((one for one in self.sides if one != own), ""))

    def _group(self, name: str, usual: str) -> str:
        said = self.asked.get(name, "")
        return said if said in (*self.sides, *self.parties) else usual

    def members(self, group: str) -> list[str]:
        """The parties of a group: a side has those whose people stand in the list."""
        if group in self.parties:
            return [group]
        return [one for one in self.parties if self.frame.directory.side_of(one) == group]

    def plan(self, room: float = 1100) -> Plan:
        """The plan of the layout. Raises ValueError where both groups are one, or a group has nobody."""
        first, second = self.members(self.hosts), self.members(self.guests)
        if set(first) & set(second):
            raise ValueError("a delegation is on one side")
        helpers = helpers_of(self.gathering)
        hosts = group_of(self.places, helpers, first, self.gathering.host)
        guests = group_of(self.places, helpers, second, self.gathering.host)
        host = self.gathering.host if self.gathering.host in first else (first or [""])[0]
        asked = Asked(
            hosts,
            guests,
            (self.hosts, self.guests),
            [one.delegate.code for one in self.places],
            self.size,
            self.manner,
            host,
            second,
        )
        return Plan(
            key="layout",
            language=self.frame.language,
            title=self.title,
            description=_("The room seen from above: seats with numbers, the shape says the side."),
            floor=floor_of(self.occasion, asked),
            people=self._people(hosts, guests),
            words=words_for(self.manner.seen_from),
            flags={one: self.named(one) for one in (*first, *second, self.hosts, self.guests)},
            room=room,
        )

    def _people(self, *groups: Group) -> dict[str, Person]:
        every = [
            one
            for group in groups
            for part in (group.people, group.interpreters, group.note_takers, group.staff)
            for one in part
        ]
        return {one.code: self._person(one) for one in every}

    def _person(self, one: Delegate) -> Person:
        directory, party = self.frame.directory, one.delegation.party
        side = directory.sides.get(directory.side_of(party))
        mark = side.mark if side and side.mark else "circle"
        return Person(
            names=tuple(one.names_in().items()),
            side=self.named(side.item if side else party),
            mark="square" if mark == "square" else "circle",
            office=one.office.get(self.frame.language, ""),
        )

    @property
    def title(self) -> str:
        return str(OCCASIONS[self.occasion])

    def named(self, group: str) -> str:
        """A party or a side in the reader's language."""
        side = self.frame.directory.sides.get(group)
        if side is not None:
            return title_in(side.short or side.names, self.frame.language)
        return brief_name(self.frame, group) if group else ""

    def choices(self) -> Sequence[tuple[str, str]]:
        """Sides first, then parties, by which host and guests are chosen."""
        return [(one, self.named(one)) for one in (*self.sides, *self.parties)]
