"""An exhibitor comes to meet others, asks for meetings and answers; or does not come after all."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.ocop import GROUPS
from earlyspring.core.shapes import Fault, line_faults, show
from earlyspring.core.texts import composed
from earlyspring.fair.exhibiting import held_for
from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.matching.models import MOST_MEETINGS, SIZES, WEIGHTS, MatchEntry, MatchRequest
from earlyspring.fair.matching.queries import match_slots, to_be_asked
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

OF_ENTRY = ("languages", "needs", "size", "most", "away")
MOST_REQUESTS = 20
OPEN = ("asked", "accepted")


@transaction.atomic
def come_to_meet(exhibitor: Exhibitor, said: Mapping[str, Any], *, by: Actor) -> MatchEntry:
    """An exhibitor comes to meet others, or changes when and for what; it comes after all. Raises Refused."""
    held = _coming(exhibitor, by)
    entry = MatchEntry.objects.filter(exhibitor=held).first() or MatchEntry(exhibitor=held)
    put_on(entry, said, OF_ENTRY)
    entry.absent_at = None
    demand(_entry_faults(entry))
    entry.save()
    return entry


@transaction.atomic
def stay_away(exhibitor: Exhibitor, *, by: Actor) -> MatchEntry:
    """An exhibitor does not come to its meetings: who enters it says so, or the host. Raises Refused."""
    host = isinstance(by, Posting) and may_host(by, exhibitor.gathering)
    held = exhibitor if host else held_for(exhibitor, by)
    entry = MatchEntry.objects.select_for_update().filter(exhibitor=held).first()
    if entry is None:
        raise Refused(Fault("", "match_not_signed_up", held.code))
    if entry.absent_at is None:
        entry.absent_at = timezone.now()
        entry.save()
    return entry


@transaction.atomic
def ask_for_meeting(exhibitor: Exhibitor, asked: Exhibitor, weight: int, about: str, *, by: Actor) -> MatchRequest:
    """Ask another exhibitor for a meeting. Raises Refused, too where one of the two has asked the other already."""
    held, words = _coming(exhibitor, by), composed(about)
    demand(_request_faults(held, asked, weight, words))
    return MatchRequest.objects.create(asks=held, asked=asked, weight=weight, about=words)


@transaction.atomic
def answer_request(request: MatchRequest, accepts: bool, *, by: Actor) -> MatchRequest:
    """Whoever is asked accepts or declines, and may think better of it. Raises Refused."""
    held_for(request.asked, by)
    found = MatchRequest.objects.select_for_update().get(pk=request.pk)
    if found.state == "withdrawn":
        raise Refused(Fault("", "match_withdrawn"))
    if accepts and found.state == "declined" and _open_of(found.asks, found.asked).exclude(pk=found.pk).exists():
        raise Refused(Fault("", "match_asked_already", found.asks.code))
    found.state = "accepted" if accepts else "declined"
    found.answered_at, found.answered_link = timezone.now(), isinstance(by, ExhibitorLink)
    found.answered_by = by.user if isinstance(by, Posting) else None
    found.save()
    return found


@transaction.atomic
def withdraw_request(request: MatchRequest, *, by: Actor) -> MatchRequest:
    """Whoever asked takes it back. Raises Refused."""
    held_for(request.asks, by)
    found = MatchRequest.objects.select_for_update().get(pk=request.pk)
    found.state = "withdrawn"
    found.save(update_fields=["state"])
    return found


def _coming(exhibitor: Exhibitor, by: Actor) -> Exhibitor:
    held = held_for(exhibitor, by)
    if held.withdrawn_at is not None:
        raise Refused(Fault("", "exhibitor_withdrawn", held.code))
    return held


def _open_of(one: Exhibitor, other: Exhibitor) -> Any:
    return MatchRequest.objects.filter(asks__in=(one, other), asked__in=(one, other), state__in=OPEN)


def _entry_faults(entry: MatchEntry) -> Iterator[Fault]:
    if not entry.languages:
        yield Fault("languages", "missing")
    for name, known in (("languages", LANGUAGES), ("needs", tuple(GROUPS))):
        for one in getattr(entry, name):
            if one not in known:
                yield Fault(name, "not_in_list", show(one), ", ".join(known))
    if entry.size not in ("", *(code for code, _words in SIZES)):
        yield Fault("size", "not_in_list", show(entry.size), ", ".join(code for code, _words in SIZES))
    if not 1 <= entry.most <= 2 * MOST_MEETINGS:
        yield Fault("most", "out_of_bounds", f"{entry.most}", f"1–{2 * MOST_MEETINGS}")
    slots = {one.id for one in match_slots(entry.exhibitor.gathering)}
    if strange := sorted(set(entry.away) - slots):
        yield Fault("away", "match_no_such_half_hour", strange[0])
    elif slots and not slots - set(entry.away):
        yield Fault("away", "match_never_there")


def _request_faults(held: Exhibitor, asked: Exhibitor, weight: int, about: str) -> Iterator[Fault]:
    if not MatchEntry.objects.filter(exhibitor=held, absent_at=None).exists():
        yield Fault("", "match_not_signed_up", held.code)
    if asked.pk == held.pk or not to_be_asked(held).filter(pk=asked.pk).exists():
        yield Fault("asked", "match_cannot_be_asked", asked.code)
    if _open_of(held, asked).exists():
        yield Fault("asked", "match_asked_already", asked.code)
    if held.match_asks.filter(state__in=OPEN).count() >= MOST_REQUESTS:
        yield Fault("", "match_too_many", f"{MOST_REQUESTS}")
    if weight not in dict(WEIGHTS):
        yield Fault("weight", "not_in_list", f"{weight}", ", ".join(f"{code}" for code, _words in WEIGHTS))
    if not about:
        yield Fault("about", "missing")
    yield from line_faults("about", about, 300)
