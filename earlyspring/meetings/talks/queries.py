"""Questions about talks: who sees which request, and when a slot of the timetable is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.talks.models import SLOT, TalkRequest, TalkTime


def talks_of(gathering: Gathering, party: str = "") -> QuerySet[TalkRequest]:
    """The requests at a gathering: those of a party, or all of them for the host."""
    found = TalkRequest.objects.filter(gathering=gathering)
    return found.filter(Q(asks_party=party) | Q(asked_party=party)) if party else found


def talk_times(gathering: Gathering) -> list[TalkTime]:
    return list(TalkTime.objects.filter(gathering=gathering))


@dataclass(frozen=True)
class SlotAt:
    """A slot of the timetable: its number from 1 through all half-days, and when it begins."""

    number: int
    begins: datetime

    @property
    def ends(self) -> datetime:
        return self.begins + timedelta(minutes=SLOT)


def slots_of(times: list[TalkTime]) -> Iterator[SlotAt]:
    """Every slot of these half-days in order."""
    number = 0
    for one in times:
        for slot in range(one.slots):
            number += 1
            yield SlotAt(number, one.begins(slot))
