"""Who is here: everybody on the lists, with when and where they came; figures by delegation and by category."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.core.door import Presence, Scan, came_twice, presence
from earlyspring.delegations.door.badges import issued
from earlyspring.delegations.door.models import Device
from earlyspring.delegations.door.queries import doors_of, scans_read
from earlyspring.delegations.door.roster import NAMED
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.queries import found_by
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness

STATES = ("here", "left", "not_yet")
LATEST = 12


@dataclass(frozen=True)
class Person:
    """A person on the list. `state`: here, left or not_yet; `badge`: whether one was ever issued."""

    delegate: Delegate
    came: Presence | None
    badge: bool

    @property
    def state(self) -> str:
        if self.came is None:
            return "not_yet"
        return "here" if self.came.here else "left"


@dataclass(frozen=True)
class Figure:
    """Of how many on the list how many are here, and how many came at all."""

    key: str
    here: int
    came: int
    total: int


@dataclass(frozen=True)
class Board:
    people: list[Person]
    twice: list[tuple[Delegate, Scan, Scan]]
    refused: list[tuple[Scan, Delegate | None]]
    doors: dict[str, dict[str, str]]

    @property
    def whole(self) -> Figure:
        return _figure("", self.people)

    def by_party(self) -> list[Figure]:
        return self._by({one.delegate.pk: one.delegate.delegation.party for one in self.people})

    def by_category(self) -> list[Figure]:
        return self._by({one.delegate.pk: one.delegate.category for one in self.people})

    def _by(self, group: dict[int, str]) -> list[Figure]:
        keys = sorted(Counter(group.values()))
        return [_figure(key, [one for one in self.people if group[one.delegate.pk] == key]) for key in keys]


def board(gathering: Gathering) -> Board:
    """The state of the door now; the same number of statements however many came."""
    listed = Delegate.objects.filter(delegation__gathering=gathering).select_related("delegation")
    shown_of_each = listed.only(*NAMED, "withdrawn_at", "delegation__party")
    everybody = {one.pk: one for one in shown_of_each.order_by("by_given", "pk")}
    held, doors = issued(gathering), list(doors_of(gathering))
    badged = {one.person for one in held}
    scans = scans_read(gathering, held, {one.key: one.place() for one in doors})
    came = presence(scans)
    shown = [one for one in everybody.values() if one.withdrawn_at is None or one.pk in came]
    since = {one.person: one.since for one in held}
    # What a badge issued since has settled is told no more.
    twice = [
        (everybody[key], *pair)
        for key, pair in came_twice(scans).items()
        if key in everybody and not (key in since and since[key] > pair[1].at)
    ]
    refused = sorted((one for one in scans if one.refused), key=lambda one: one.at, reverse=True)[:LATEST]
    return Board(
        people=[Person(one, came.get(one.pk), one.pk in badged) for one in shown],
        twice=sorted(twice, key=lambda one: one[2].at, reverse=True),
        refused=[(one, everybody.get(one.person or 0)) for one in refused],
        doors={one.key: one.names for one in doors},
    )


def narrowed(found: Board, gathering: Gathering, *, words: str = "", state: str = "", party: str = "") -> list[Person]:
    """Of the people those that are asked for: by name without marks, by state, by party; the last who came first."""
    people: Iterable[Person] = found.people
    if words.strip():
        named = found_by(Delegate.objects.filter(delegation__gathering=gathering), words)
        keys = set(named.values_list("pk", flat=True))
        people = (one for one in people if one.delegate.pk in keys)
    kept = [
        one
        for one in people
        if (not state or one.state == state) and (not party or one.delegate.delegation.party == party)
    ]
    return sorted(kept, key=lambda one: -(one.came.first.at.timestamp() if one.came else 0))


def readiness(gathering: Gathering) -> Readiness:
    """How many of the doors have a phone that came in."""
    doors = set(doors_of(gathering).values_list("key", flat=True))
    devices = Device.objects.filter(gathering=gathering, revoked_at=None, digest__isnull=False)
    return Readiness(len(doors & set(devices.values_list("door", flat=True))), len(doors))


def _figure(key: str, people: Iterable[Person]) -> Figure:
    counted = Counter(one.state for one in people)
    here, left = counted["here"], counted["left"]
    return Figure(key, here, here + left, counted.total())
