"""Verbs about talks: asked for, accepted or declined, withdrawn; the half-days in which they are held."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.meetings.talks.models import SLOT, TalkRequest, TalkTime
from earlyspring.members.accounts import User

LONGEST = 240


@transaction.atomic
def ask_for_talks(
    gathering: Gathering,
    asks: tuple[str, str],
    asked: tuple[str, str],
    *,
    level: str,
    purpose: Mapping[str, str],
    expires_on: date,
    today: date,
    by: User | None,
    **more: Any,
) -> TalkRequest:
    """Ask another body for talks. `asks`, `asked`: (body, its party). `more`: minutes, size, languages, persons."""
    here = hold_for_writing(gathering)
    made = TalkRequest(gathering=here, level=level, purpose=dict(purpose), expires_on=expires_on, asked_by=by, **more)
    (made.asks, made.asks_party), (made.asked, made.asked_party) = asks, asked
    demand(_faults(made, today))
    made.code = f"T{here.talks.count() + 1:02}"
    made.save(force_insert=True)
    return made


@transaction.atomic
def answer_talk(
    request: TalkRequest, answer: str, *, by: User, today: date, reason: str = "", **more: Any
) -> TalkRequest:
    """Accept or decline, the latter with a reason. `more`: `persons` of the own delegation who are to be there too."""
    request = TalkRequest.objects.select_for_update().get(pk=request.pk)
    found = _over(request, today)
    if answer not in ("accepted", "declined"):
        found.append(Fault("answer", "not_in_list", answer))
    if answer == "declined" and not reason.strip():
        found.append(Fault("reason", "missing"))
    demand(found)
    request.state, request.reason, request.answered_at, request.answered_by = answer, reason.strip(), timezone.now(), by
    request.persons = list(dict.fromkeys([*request.persons, *more.get("persons", ())]))
    request.save()
    return request


@transaction.atomic
def withdraw_talk(request: TalkRequest, *, by: User) -> TalkRequest:
    """Take a request back, also one that was accepted; its place in the timetable is free."""
    request = TalkRequest.objects.select_for_update().get(pk=request.pk)
    demand([Fault("state", "talk_is_over")] if request.state in ("declined", "withdrawn") else [])
    request.state, request.answered_at, request.answered_by = "withdrawn", timezone.now(), by
    request.save()
    return request


@transaction.atomic
def set_talk_times(gathering: Gathering, times: Collection[tuple[date, time, time]]) -> list[TalkTime]:
    """The half-days in which talks are held, all anew."""
    demand(_time_faults(gathering, times))
    TalkTime.objects.filter(gathering=gathering).delete()
    rows = [TalkTime(gathering=gathering, day=day, start=start, end=end) for day, start, end in sorted(times)]
    return TalkTime.objects.bulk_create(rows)


def _over(request: TalkRequest, today: date) -> list[Fault]:
    state = request.state_on(today)
    if state == "expired":
        return [Fault("expires_on", "talk_expired", f"{request.expires_on}")]
    return [] if state == "asked" else [Fault("state", "talk_is_over")]


def _faults(said: TalkRequest, today: date) -> Iterator[Fault]:
    if said.asks_party == said.asked_party:
        yield Fault("asked", "talks_with_oneself")
    if not any(said.purpose.values()):
        yield Fault("purpose", "missing")
    if not 0 < said.minutes <= LONGEST:
        yield Fault("minutes", "out_of_range", f"{said.minutes}", f"1 – {LONGEST}")
    if not today <= said.expires_on <= said.gathering.last_day:
        yield Fault("expires_on", "out_of_range", f"{said.expires_on}", f"{today} – {said.gathering.last_day}")


def _time_faults(gathering: Gathering, times: Collection[tuple[date, time, time]]) -> Iterator[Fault]:
    last: tuple[date, time] | None = None
    for day, start, end in sorted(times):
        if not gathering.first_day <= day <= gathering.last_day:
            yield Fault("day", "not_a_day_of_it", f"{day}")
        minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
        if minutes < SLOT:
            yield Fault("end", "ends_before_it_begins", f"{end:%H:%M}", f"{start:%H:%M}")
        if last and (day, start) < last:
            yield Fault("start", "talk_times_overlap", f"{day} {start:%H:%M}")
        last = (day, end)
