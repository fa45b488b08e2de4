"""Changing a point or a turn that stands on the agenda already, and putting points or turns in another order."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.db import transaction
from django.db.models import F

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.one_writer import demand_unchanged, hold_for_writing
from earlyspring.meetings.plenary.models import AgendaPoint, Turn

Listed = TypeVar("Listed", AgendaPoint, Turn)
ASIDE = 10_000
"""Added to the numbers while they are given anew: no number is held by two at any instant."""


@transaction.atomic
def change_point(point: AgendaPoint, *, base: str, titles: Mapping[str, str], minutes: int) -> AgendaPoint:
    """Say otherwise what a point is called and how long it takes. `base`: the version that the writer saw."""
    hold_for_writing(point.gathering)
    point.refresh_from_db()
    demand_unchanged(base, point.version)
    if not any(titles.values()):
        raise Refused(Fault("titles", "missing"))
    if minutes < 1:
        raise Refused(Fault("minutes", "missing"))
    point.titles, point.minutes = dict(titles), minutes
    point.save(update_fields=["titles", "minutes", "changed_at"])
    return point


@transaction.atomic
def change_turn(
    turn: Turn,
    *,
    base: str,
    party: str,
    names: Mapping[str, str],
    office: Mapping[str, str],
    minutes: int,
    person: str = "",
) -> Turn:
    """Say otherwise who speaks, for whom and how long. A text that is laid down is its party's, and holds the turn to it."""
    hold_for_writing(turn.point.gathering)
    turn.refresh_from_db()
    demand_unchanged(base, turn.version)
    if not any(names.values()):
        raise Refused(Fault("names", "missing"))
    if party != turn.party and turn.speeches.exists():
        raise Refused(Fault("party", "speech_laid_down"))
    turn.names, turn.office, turn.party = dict(names), dict(office), party
    turn.minutes, turn.person = minutes, person
    turn.save(update_fields=["names", "office", "party", "minutes", "person", "changed_at"])
    return turn


@transaction.atomic
def move_point(point: AgendaPoint, place: int, *, order: str) -> None:
    """Put a point in the place (1 is the first) on its agenda. `order`: as `order_of` told the mover. Raises Refused."""
    hold_for_writing(point.gathering)
    listed = AgendaPoint.objects.filter(gathering=point.gathering, session=point.session).order_by("number")
    _put_in_order(list(listed), point, place, order, "point_begun")


@transaction.atomic
def move_turn(turn: Turn, place: int, *, order: str) -> None:
    """The same for somebody on the list of speakers of a point."""
    hold_for_writing(turn.point.gathering)
    _put_in_order(list(turn.point.turns.order_by("number")), turn, place, order, "turn_begun")


def order_of(listed: Sequence[AgendaPoint] | Sequence[Turn]) -> str:
    """How these follow each other, as a page remembers it until somebody moves one."""
    return ".".join(str(one.pk) for one in listed)


def _put_in_order(before: list[Listed], moved: Listed, place: int, order: str, begun: str) -> None:
    """What has begun keeps its place; numbers that were told of what was taken out are not given again."""
    demand_unchanged(order, order_of(before))
    if not 1 <= place <= len(before):
        raise Refused(Fault("place", "no_such_place", str(place), str(len(before))))
    after = [one for one in before if one.pk != moved.pk]
    after.insert(place - 1, moved)
    numbers = [one.number for one in before]
    changed = []
    for number, one in zip(numbers, after, strict=True):
        if one.number == number:
            continue
        if one.started_at is not None:
            raise Refused(Fault("", begun, str(one.number)))
        one.number = number
        changed.append(one)
    kind = type(moved).objects
    kind.filter(pk__in=[one.pk for one in changed]).update(number=F("number") + ASIDE)
    kind.bulk_update(changed, ["number"])
