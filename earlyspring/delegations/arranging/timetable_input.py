"""What an engine is given for the timetable of talks: half-days, accepted requests, rooms as they are free, interpreters."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import combinations
from typing import Any

from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem, Venue
from earlyspring.meetings.talks.models import SLOT, TalkRequest
from earlyspring.meetings.talks.queries import SlotAt, slots_of, talk_times, talks_of

PRIORITY = {"heads": 3, "sector": 2, "local": 1}


def timetable_input(gathering: Gathering, told: Arrangement | None) -> dict[str, Any]:
    """The input of `plan timetable`. Nobody who does not come is asked for; a room is away while the programme has it.

    `told`: the timetable that people know already: few shall be told another time or room.
    """
    times, slots = talk_times(gathering), list(slots_of(talk_times(gathering)))
    items = list(ProgrammeItem.objects.filter(gathering=gathering).exclude(kind="talks"))
    coming = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None).select_related("delegation")
    people = {one.code: one for one in coming}
    accepted = list(talks_of(gathering).filter(state="accepted"))
    rooms = Venue.objects.filter(gathering=gathering, capacity__isnull=False).order_by("code")
    said: dict[str, Any] = {
        "slot_minutes": SLOT,
        "halves": [
            {
                "id": f"{one.day}-{one.start:%H%M}",
                "day": f"{one.day}",
                "slots": one.slots,
                "start": f"{one.start:%H:%M}",
            }
            for one in times
        ],
        "meetings": [_meeting(one, people) for one in accepted],
        "rooms": [_room(one, items, slots) for one in rooms],
        "interpreters": [_interpreter(one) for one in people.values() if one.category == "interpreter"],
    }
    known = {one["id"] for one in said["meetings"]}
    for kind in ("bodies", "persons"):
        named = dict.fromkeys(one for meeting in said["meetings"] for one in meeting[kind])
        said[kind] = [{"id": one, "idle": 1} for one in named]
    if told:
        said["published"] = [one for one in told.assignment if one["meeting"] in known]
    return said


def _meeting(one: TalkRequest, people: Mapping[str, Delegate]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": one.code,
        "bodies": [one.asks, one.asked],
        "persons": [code for code in one.persons if code in people],
        "slots": one.slots,
        "size": one.size,
        "priority": PRIORITY[one.level],
        "vip": one.level == "heads",
        "languages": one.languages,
    }
    lock = {"slot": one.slot, "room": one.room or None}
    return said | ({"lock": {key: value for key, value in lock.items() if value}} if any(lock.values()) else {})


def _room(one: Venue, items: Iterable[ProgrammeItem], slots: Iterable[SlotAt]) -> dict[str, Any]:
    busy = [
        (datetime.combine(item.day, item.start), datetime.combine(item.day, item.end))
        for item in items
        if one.code in item.venues
    ]
    away = [slot.number for slot in slots if any(slot.begins < end and slot.ends > start for start, end in busy)]
    return {"id": one.code, "capacity": one.capacity, "away": [[number, number] for number in away]}


def _interpreter(one: Delegate) -> dict[str, Any]:
    spoken = sorted({one.lang, *one.speaks})
    # Who is given a rank leads: the talks of heads ask for such a one.
    return {"id": one.code, "pairs": [list(pair) for pair in combinations(spoken, 2)], "lead": one.rank is not None}
