"""The timetable of talks: judged each time, moved by hand, fixed; and told as items of the programme."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.keeping import keep
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.actions import add_item, change_item, drop_item
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.meetings.talks.models import SLOT, TalkRequest
from earlyspring.meetings.talks.queries import slots_of, talk_times, talks_of
from earlyspring.members.accounts import User
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.reading import places, talks
from earlyspring.planning.timetable.wishes import score

Places = Sequence[Mapping[str, Any]]


def judged_talks(given: Mapping[str, Any], assignment: Places) -> dict[str, Any]:
    """What the validator says of a timetable, as the engine's answer has it."""
    asked, chosen = talks(given), places(assignment)
    faults = broken(asked, chosen)
    lines = [] if faults else score(asked, chosen)
    return {
        "status": "infeasible" if faults else "feasible",
        "objective": None if faults else sum(one.points for one in lines),
        "assignment": [dict(one) for one in assignment],
        "score": [one.as_json() for one in lines],
        "broken": [one.as_json() for one in faults],
    }


@transaction.atomic
def move_talk(
    plan: Arrangement, given: Mapping[str, Any], meeting: str, *, slot: int, room: str, by: User
) -> Arrangement:
    """Talks get another time or room: the timetable that holds next; what it breaks is told with it. Raises Refused."""
    demand(_move_faults(given, meeting, room))
    was = {one["meeting"]: one for one in plan.assignment}
    place = {
        "meeting": meeting,
        "slot": slot,
        "room": room,
        "interpreters": was.get(meeting, {}).get("interpreters", []),
    }
    assignment = [one for one in plan.assignment if one["meeting"] != meeting] + [place]
    assignment.sort(key=lambda one: (one["slot"], one["room"]))
    said = judged_talks(given, assignment)
    return keep(plan.gathering, "timetable", "", given, said, by=by, by_hand=True, accepted=True)


@transaction.atomic
def fix_talk(request: TalkRequest, slot: int | None, room: str) -> TalkRequest:
    """Fix talks to a time and a room in every proposal to come; None and "" let them go again."""
    request.slot, request.room = slot, room
    request.save(update_fields=["slot", "room"])
    return request


@transaction.atomic
def into_programme(gathering: Gathering, plan: Arrangement, *, by: User | None) -> list[ProgrammeItem]:
    """Write the talks of a timetable into the draft of the programme, each for its two delegations. Raises Refused.

    Talks written before are moved; those that have no place any more are dropped.
    """
    begins = {one.number: one.begins for one in slots_of(talk_times(gathering))}
    items = {one.code: one for one in ProgrammeItem.objects.filter(gathering=gathering, kind="talks")}
    held = {one["meeting"]: one for one in plan.assignment}
    written = []
    for request in talks_of(gathering):
        item, place = items.get(request.item), held.get(request.code)
        if place and request.state == "accepted":
            written.append(_written(request, item, place, begins[place["slot"]], by))
        elif item:
            drop_item(item, base=item.version)
    return written


def _written(
    request: TalkRequest, item: ProgrammeItem | None, place: Mapping[str, Any], start: datetime, by: User | None
) -> ProgrammeItem:
    end = start + timedelta(minutes=SLOT * request.slots)
    said: dict[str, Any] = {"day": start.date(), "start": start.time(), "end": end.time(), "venues": [place["room"]]}
    # A code that is nobody's of the two delegations would put the talks into another person's day.
    own = Delegate.objects.filter(delegation__gathering=request.gathering, code__in=request.persons)
    own = own.filter(delegation__party__in=[request.asks_party, request.asked_party], withdrawn_at=None)
    said |= {"persons": [*own.order_by("code").values_list("code", flat=True), *place["interpreters"]]}
    if item:
        return change_item(item, base=item.version, by=by, **said)
    said |= {"parties": [request.asks_party, request.asked_party], "languages": request.languages}
    said |= {"kind": "talks", "titles": request.purpose, "audiences": ["named", "organisers"]}
    made = add_item(request.gathering, by=by, **said)
    request.item = made.code
    request.save(update_fields=["item"])
    return made


def _move_faults(given: Mapping[str, Any], meeting: str, room: str) -> Iterator[Fault]:
    if meeting not in {one["id"] for one in given["meetings"]}:
        yield Fault("meeting", "no_such_talks", meeting)
    if room not in {one["id"] for one in given["rooms"]}:
        yield Fault("room", "no_such_room", room)
