"""The host opens half-hours and tables for meetings of business, and fixes a meeting where it is."""

from collections.abc import Mapping
from datetime import date, datetime, time

from django.db import transaction

from earlyspring.core.matchmaking import HALF_HOUR
from earlyspring.core.shapes import Fault
from earlyspring.core.texts import composed
from earlyspring.fair.matching.models import MatchLock, MatchRoom, MatchTime
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.said import LONGEST_NAME
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

MOST_HALF_HOURS, MOST_TABLES, MOST_ROOMS = 16, 60, 20


@transaction.atomic
def open_half_hours(
    gathering: Gathering, day: date, start: time, half_hours: int, interpreters: int, *, by: Posting
) -> MatchTime:
    """Open so many half-hours one after the other, on a day of the gathering. Raises Refused."""
    _demand_host(gathering, by)
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    made = MatchTime(gathering=gathering, day=day, start=start, half_hours=half_hours, interpreters=interpreters)
    demand(_time_faults(made))
    made.save(force_insert=True)
    return made


@transaction.atomic
def close_half_hours(times: MatchTime, *, by: Posting) -> None:
    """Close them again; a plan that has meetings there is judged with that. Raises Refused."""
    _demand_host(times.gathering, by)
    times.delete()


@transaction.atomic
def add_match_room(gathering: Gathering, code: str, names: Mapping[str, str], tables: int, *, by: Posting) -> MatchRoom:
    """A room with so many tables. Raises Refused, too where one of this code is there."""
    _demand_host(gathering, by)
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    made = MatchRoom(gathering=gathering, code=composed(code), names=composed(dict(names)), tables=tables)
    there = list(gathering.match_rooms.all())
    found = [] if made.names else [Fault("names", "missing")]
    found += [Fault("names", "longer_than", "", f"{LONGEST_NAME}") for one in made.names.values() if len(one) > 200]
    found += [Fault("code", "match_room_there", code)] if any(one.code == made.code for one in there) else []
    every = sum(one.tables for one in there) + tables
    if not tables >= 1 or every > MOST_TABLES or len(there) >= MOST_ROOMS:
        found.append(Fault("tables", "out_of_bounds", f"{every}", f"1–{MOST_TABLES}"))
    demand(found)
    made.save(force_insert=True)
    return made


@transaction.atomic
def remove_match_room(room: MatchRoom, *, by: Posting) -> None:
    """The room is not used. Raises Refused."""
    _demand_host(room.gathering, by)
    room.delete()


@transaction.atomic
def fix_meeting(one: Exhibitor, other: Exhibitor, slot: str, table: int, *, by: Posting) -> MatchLock:
    """Every proposal to come leaves their meeting there. Raises Refused."""
    _demand_host(one.gathering, by)
    first, second = sorted((one, other), key=lambda each: each.pk)
    said = {"slot": slot, "table": table}
    return MatchLock.objects.update_or_create(one=first, other=second, defaults=said)[0]


@transaction.atomic
def let_meeting_go(one: Exhibitor, other: Exhibitor, *, by: Posting) -> None:
    """Proposals to come may put it elsewhere. Raises Refused."""
    _demand_host(one.gathering, by)
    MatchLock.objects.filter(one__in=(one, other), other__in=(one, other)).delete()


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))


def _time_faults(made: MatchTime) -> list[Fault]:
    gathering, found = made.gathering, []
    if not gathering.first_day <= made.day <= gathering.last_day:
        days = f"{gathering.first_day}–{gathering.last_day}"
        found.append(Fault("day", "match_day_outside", f"{made.day}", days))
    if not 1 <= made.half_hours <= MOST_HALF_HOURS:
        found.append(Fault("half_hours", "out_of_bounds", f"{made.half_hours}", f"1–{MOST_HALF_HOURS}"))
        return found
    starts, ends = _span(made)
    if ends.date() != starts.date():
        found.append(Fault("half_hours", "match_past_midnight", f"{made.half_hours}"))
    for one in gathering.match_times.filter(day=made.day):
        first, last = _span(one)
        if first < ends and starts < last:
            found.append(Fault("start", "match_time_there", f"{made.start:%H:%M}", f"{first:%H:%M}–{last:%H:%M}"))
    return found


def _span(one: MatchTime) -> tuple[datetime, datetime]:
    starts = datetime.combine(one.day, one.start)
    return starts, starts + HALF_HOUR * one.half_hours
