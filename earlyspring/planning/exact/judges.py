"""What the validators say of an assignment as JSON, by kind of plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Outcome, judged
from earlyspring.planning.rooms import judge as of_rooms
from earlyspring.planning.rooms.stay import stay
from earlyspring.planning.seating import judge as of_seating
from earlyspring.planning.seating.given import banquet
from earlyspring.planning.signing import judge as of_signing
from earlyspring.planning.signing.ceremony import ceremony
from earlyspring.planning.timetable import judge as of_talks
from earlyspring.planning.timetable.reading import assignment as as_json
from earlyspring.planning.timetable.reading import places, talks
from earlyspring.planning.timetable.search import explained
from earlyspring.planning.timetable.wishes import score as talks_score


def outcome_of(kind: str, data: Mapping[str, Any], assignment: Any, effort: Effort, bound: int | None) -> Outcome:
    """An assignment judged by the validator of its kind. Raises KeyError for a kind that cannot be proved."""
    judge = {"timetable": _talks, "signing": _signing, "seating": _seating, "rooms": _rooms}[kind]
    return judge(data, assignment, effort, bound)


def _signing(data: Mapping[str, Any], order: Any, _: Effort, bound: int | None) -> Outcome:
    given = ceremony(data)
    return judged(order, of_signing.score(given, order), of_signing.broken(given, order), bound=bound)


def _seating(data: Mapping[str, Any], seated: Any, _: Effort, bound: int | None) -> Outcome:
    given = banquet(data)
    return judged(seated, of_seating.score(given, seated), of_seating.broken(given, seated), bound=bound)


def _rooms(data: Mapping[str, Any], housed: Sequence[Mapping[str, Any]], _: Effort, bound: int | None) -> Outcome:
    given, hotels = stay(data), {one["block"]: one["hotel"] for one in housed}
    return judged(housed, of_rooms.score(given, hotels), of_rooms.broken(given, hotels), bound=bound)


def _talks(data: Mapping[str, Any], told: Any, effort: Effort, bound: int | None) -> Outcome:
    """With the reasons why meetings have no place, as the own engine finds them."""
    given = talks(data)
    chosen, reasons = explained(given, places(told), effort)
    lines = [*talks_score(given, chosen), *reasons]
    return judged(as_json(chosen), lines, of_talks.broken(given, chosen), bound=bound)
