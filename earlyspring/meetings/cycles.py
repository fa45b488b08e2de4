"""Opening the next yearly cycle from the last one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from earlyspring.core.hosting import departs
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import Change, demand, fresh, put_all
from earlyspring.meetings.hosts import decided_host, due_host, named
from earlyspring.meetings.models import Cycle, Organ, Session


@transaction.atomic
def open_cycle(
    previous: Cycle,
    *,
    year: int,
    by: str,
    way: Way,
    host: str | None = None,
    organs: Sequence[str] | None = None,
    planned_start: str | None = None,
    planned_end: str | None = None,
    names: Mapping[str, str] | None = None,
    theme: Mapping[str, str] | None = None,
) -> Cycle | Motion:
    """Open the cycle of a year with one planned session of each organ that met in the last, each with its own ordinal.

    The host is the one a session decided on, else the one whose turn it is; where neither says it the place is left
    open. A cycle opened in an exercise is one itself.
    """
    mechanism, exercise = previous.mechanism, way.exercise
    before = _met(previous, exercise)
    meeting = list(organs) if organs is not None else [one.organ or "" for one in before]
    demand(_faults(previous, year, host, meeting, exercise))
    item = fresh("cycle")
    cycle: dict[str, Any] = {"year": year, "opened_from": previous.item, "exercise": exercise}
    cycle |= {"names": dict(names)} if names else {}
    cycle |= {"theme": dict(theme)} if theme else {}
    keys = {organ: fresh("session") for organ in meeting}
    organ_of = {one.item: one.organ for one in before}
    together = {one.organ: organ_of.get(one.held_with) for one in before if one.held_with}
    changes: list[Change] = [("cycle", item, cycle)]
    for organ, key in keys.items():
        session: dict[str, Any] = {"organ": organ, "cycle": item, "year": year, "status": "planned"}
        session |= {"ordinal": next_ordinal(mechanism, organ, exercise), "ordinal_basis": "planned"}
        session |= {"host": found} if (found := host or _host(previous, organ, year, exercise)) else {}
        session |= {"with": keys[other]} if (other := together.get(organ)) in keys else {}
        session |= {"planned_start": planned_start} if planned_start else {}
        session |= {"planned_end": planned_end} if planned_end else {}
        changes.append(("session", key, session))
    made = put_all(mechanism, changes, by=by, way=way)
    return made if isinstance(made, Motion) else made[0]  # type: ignore[return-value]  # rows of the kind put


def next_ordinal(mechanism: Any, organ: str, exercise: bool = False) -> int:
    """The ordinal after the highest of an organ; a cancelled session has used none up."""
    held = now(Session, mechanism, exercise).filter(organ=organ).exclude(status="cancelled")
    return (held.aggregate(last=Max("ordinal"))["last"] or 0) + 1


def _met(previous: Cycle, exercise: bool) -> list[Session]:
    """The sessions of the last cycle, one for each organ, in the organs' order."""
    places = {one.item: one.position or 99 for one in now(Organ, previous.mechanism, exercise)}
    found = now(Session, previous.mechanism, exercise).filter(cycle=previous.item).exclude(status="cancelled")
    first: dict[str, Session] = {}
    for one in found.order_by(F("ordinal").asc(nulls_last=True), "item"):
        first.setdefault(one.organ or "", one)
    return sorted(first.values(), key=lambda one: (places.get(one.organ or "", 99), one.organ or ""))


def _host(previous: Cycle, organ: str, year: int, exercise: bool) -> str | None:
    decided = decided_host(previous.mechanism, year, exercise)
    if decided:
        return decided
    due = due_host(previous.mechanism, organ, year, exercise)
    return due.body if due else None


def _faults(previous: Cycle, year: int, host: str | None, organs: Sequence[str], exercise: bool) -> Iterator[Fault]:
    if previous.year is not None and year <= previous.year:
        yield Fault("year", "year_not_later", str(year), str(previous.year))
    if not organs:
        yield Fault("organs", "missing")
    decided = decided_host(previous.mechanism, year, exercise)
    if host and decided and host != decided:
        yield Fault("host", "departs_from_decision", host, decided)
    elif host and not decided and organs:
        due = due_host(previous.mechanism, organs[0], year, exercise)
        if departs(host, due):
            yield Fault("host", "departs_from_rule", host, named(due))
