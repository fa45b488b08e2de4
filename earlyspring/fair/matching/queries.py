"""Questions about meetings of business: half-hours and tables, who comes, who asks whom, and what a plan is given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.core.matchmaking import Asked, Enterprise, HalfHour, Lock, half_hours, market_given
from earlyspring.fair.matching.models import MOST_MEETINGS, MatchEntry, MatchLock, MatchRequest, MatchRoom, MatchTime
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.present import now
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness
from earlyspring.members.models import Body


@dataclass(frozen=True)
class TableIn:
    """A table by its number through all rooms, and the room in which it stands."""

    number: int
    room: MatchRoom


def match_slots(gathering: Gathering) -> list[HalfHour]:
    """Every half-hour, in the time of the place."""
    times = MatchTime.objects.filter(gathering=gathering)
    return [slot for one in times for slot in half_hours(one.day, one.start, one.half_hours, one.interpreters)]


def match_tables(gathering: Gathering) -> list[TableIn]:
    """Every table, numbered from 1."""
    rooms = [one for one in MatchRoom.objects.filter(gathering=gathering) for _each in range(one.tables)]
    return [TableIn(number, room) for number, room in enumerate(rooms, 1)]


def entries_of(gathering: Gathering, party: str = "") -> QuerySet[MatchEntry]:
    """Who comes to meet others, of all parties or of one; those that do not come after all too."""
    own = {"exhibitor__party": party} if party else {}
    found = MatchEntry.objects.filter(exhibitor__gathering=gathering, exhibitor__withdrawn_at=None, **own)
    return found.select_related("exhibitor").order_by("exhibitor__party", "exhibitor__code")


def requests_of(gathering: Gathering, party: str = "") -> QuerySet[MatchRequest]:
    """The requests of all, or those that a party's exhibitors ask or are asked; none of one that withdrew."""
    found = MatchRequest.objects.filter(
        asks__gathering=gathering, asks__withdrawn_at=None, asked__withdrawn_at=None
    ).select_related("asks", "asked", "answered_by")
    return found.filter(Q(asks__party=party) | Q(asked__party=party)) if party else found


def requests_about(exhibitor: Exhibitor) -> QuerySet[MatchRequest]:
    """What one exhibitor asks and is asked."""
    return requests_of(exhibitor.gathering).filter(Q(asks=exhibitor) | Q(asked=exhibitor))


def to_be_asked(exhibitor: Exhibitor) -> QuerySet[Exhibitor]:
    """Whom an exhibitor may ask: those that come, that are agreed to, and that come to meet others."""
    found = Exhibitor.objects.filter(gathering=exhibitor.gathering, withdrawn_at=None, agreed_at__isnull=False)
    return found.filter(match_entry__absent_at=None, match_entry__isnull=False).exclude(pk=exhibitor.pk)


def locks_of(gathering: Gathering) -> list[Lock]:
    """What is fixed."""
    found = MatchLock.objects.filter(one__gathering=gathering).select_related("one", "other").order_by("pk")
    return [Lock(each.one.code, each.other.code, each.slot, each.table) for each in found]


def matching_input(gathering: Gathering, told: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """What `plan matching` is given: those that come and are agreed to. `told`: the meetings that people know."""
    sides = {one.item: one.side for one in now(Body, gathering.mechanism, exercise=True)}
    found = entries_of(gathering).filter(absent_at=None, exhibitor__agreed_at__isnull=False)
    rows = found.prefetch_related("exhibitor__products")
    asked = [Asked(one.asks.code, one.asked.code, one.weight, one.state) for one in _standing(gathering)]
    return market_given(
        [_enterprise(one, sides.get(one.exhibitor.party) == sides.get(gathering.host)) for one in rows],
        asked,
        locks_of(gathering),
        match_slots(gathering),
        tables=len(match_tables(gathering)),
        most=MOST_MEETINGS,
        told=told,
    )


def _standing(gathering: Gathering) -> QuerySet[MatchRequest]:
    return requests_of(gathering).exclude(state="withdrawn").order_by("pk")


def _enterprise(one: MatchEntry, host: bool) -> Enterprise:
    offers = dict.fromkeys(each.group for each in one.exhibitor.products.all() if each.group)
    return Enterprise(
        code=one.exhibitor.code,
        host=host,
        languages=tuple(one.languages),
        offers=tuple(offers),
        needs=tuple(one.needs),
        size=one.size,
        most=one.most,
        away=tuple(one.away),
    )


def meetings_in(assignment: Iterable[Mapping[str, Any]], code: str) -> list[Mapping[str, Any]]:
    """The meetings of one exhibitor in a plan, by time."""
    return sorted((one for one in assignment if code in (one["firm"], one["with"])), key=lambda one: one["slot"])


def readiness(gathering: Gathering, party: str = "") -> Readiness:
    """How many requests were answered, of how many."""
    states = list(requests_of(gathering, party).exclude(state="withdrawn").values_list("state", flat=True))
    return Readiness(sum(one != "asked" for one in states), len(states))
