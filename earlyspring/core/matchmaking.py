"""What a plan of meetings of business is given: who came for what, what was asked and answered, what is fixed.

A request that was accepted and must be held is a meeting that the plan has to place; any other accepted request is
wished for by both, one that waits by whoever asked, and who declined is not put at a table with the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

HALF_HOUR = timedelta(minutes=30)
IF_ROOM, IMPORTANT, MUST = 1, 2, 3
"""Weights of a request."""


@dataclass(frozen=True)
class HalfHour:
    """One slot: its id, when it begins, of which part of the day it is, how many interpreters there are."""

    id: str
    begins: datetime
    half: str
    interpreters: int


@dataclass(frozen=True)
class Enterprise:
    """Who comes to meet others. `host`: of the side of the host; `away`: ids of half-hours in which it is not there."""

    code: str
    host: bool
    languages: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    size: str = ""
    most: int | None = None
    away: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """That one asks for a meeting with another. `state`: asked, accepted, declined."""

    asks: str
    asked: str
    weight: int
    state: str


@dataclass(frozen=True)
class Lock:
    """A meeting that is fixed to a half-hour and a table."""

    one: str
    other: str
    slot: str
    table: int


def half_hours(day: date, start: time, count: int, interpreters: int) -> list[HalfHour]:
    """The half-hours of a part of a day, the first beginning at `start`."""
    begins = [datetime.combine(day, start) + HALF_HOUR * number for number in range(count)]
    return [HalfHour(f"{at:%Y-%m-%dT%H%M}", at, f"{begins[0]:%Y-%m-%dT%H%M}", interpreters) for at in begins]


def market_given(
    enterprises: Sequence[Enterprise],
    requests: Iterable[Asked],
    locks: Iterable[Lock],
    slots: Sequence[HalfHour],
    *,
    tables: int,
    most: int,
    told: Iterable[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The input of `plan matching`. Of two requests of one pair the later counts; whoever does not come is named nowhere.

    `most`: meetings of one enterprise; `told`: the meetings that people know, few of which shall change.
    """
    there = {one.code: one for one in enterprises}
    latest: dict[frozenset[str], Asked] = {}
    for one in requests:
        if one.asks != one.asked and {one.asks, one.asked} <= there.keys():
            latest[frozenset((one.asks, one.asked))] = one
    return {
        "firms": [_firm(one, latest.values(), slots) for one in enterprises],
        "slots": [{"id": one.id, "half": one.half, "interpreters": one.interpreters} for one in slots],
        "tables": tables,
        "quota": most,
        "meetings": _given(latest, locks, there, {one.id for one in slots}, tables),
        "published": [
            dict(one)
            for one in told
            if {one["firm"], one["with"]} <= there.keys() and one["slot"] in {slot.id for slot in slots}
        ],
    }


def _firm(one: Enterprise, requests: Iterable[Asked], slots: Sequence[HalfHour]) -> dict[str, Any]:
    wants, keen, refuses = [], [], []
    for each in requests:
        if one.code not in (each.asks, each.asked):
            continue
        other = each.asked if one.code == each.asks else each.asks
        if each.state == "declined":
            refuses.append(other)
        elif each.state == "accepted" or one.code == each.asks:
            wants.append(other)
            keen += [other] if each.weight > IF_ROOM and one.code == each.asks else []
    said: dict[str, Any] = {
        "id": one.code,
        "side": "host" if one.host else "guest",
        "languages": list(one.languages),
        "offers": list(one.offers),
        "needs": list(one.needs),
        "wants": wants,
        "keen": keen,
        "refuses": refuses,
        "absent": [slot.id for slot in slots if slot.id in one.away],
    }
    return said | ({"size": one.size} if one.size else {}) | ({"quota": one.most} if one.most is not None else {})


def _given(
    latest: Mapping[frozenset[str], Asked],
    locks: Iterable[Lock],
    there: Mapping[str, Enterprise],
    slots: set[str],
    tables: int,
) -> list[dict[str, Any]]:
    """What must be held: what is fixed, and what was accepted as such; what is fixed to nothing that is there is let go."""
    found: dict[frozenset[str], dict[str, Any]] = {
        pair: {"firm": one.asks, "with": one.asked}
        for pair, one in latest.items()
        if one.state == "accepted" and one.weight == MUST
    }
    for lock in locks:
        pair = frozenset((lock.one, lock.other))
        if len(pair) == 2 and pair <= there.keys() and lock.slot in slots and lock.table <= tables:
            found[pair] = {"firm": lock.one, "with": lock.other, "slot": lock.slot, "table": lock.table}
    return list(found.values())
