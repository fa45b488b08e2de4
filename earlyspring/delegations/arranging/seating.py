"""Seats at a banquet: proposed, moved by hand, fixed, accepted, told. The validator says each time what a plan breaks."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.keeping import keep
from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.arranging.placing import too_close
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User
from earlyspring.planning.outcome import Remark
from earlyspring.planning.seating.given import banquet as read
from earlyspring.planning.seating.judge import broken, score

Seated = list[dict[str, Any]]


@transaction.atomic
def keep_banquet(gathering: Gathering, key: str, *, names: Mapping[str, str], on: date, **more: Any) -> Banquet:
    """Enter a banquet or change it; tables stay where they stand. `more`: `tables`, `rules`, `together`, `apart`.

    Raises Refused.
    """
    found = Banquet.objects.filter(gathering=gathering, key=key).first() or Banquet(gathering=gathering, key=key)
    found.names, found.on = dict(names), on
    stand = {one["id"]: {"at": one["at"]} for one in found.tables if "at" in one}
    for name, value in more.items():
        setattr(found, name, value)
    found.tables = [stand.get(one["id"], {}) | one for one in found.tables]
    demand(_faults(found))
    demand(too_close(found))
    found.save()
    return found


def rows_of_tables(head_seats: int, tables: int, seats: int, reached: Collection[str] = ()) -> list[dict[str, Any]]:
    """A head table, and tables of equal size in rows: those of a lower number are nearer to it, five to a row.

    `reached`: the ids of the tables that a wheelchair reaches; none named: all of them.
    """
    head = [{"id": "head", "seats": head_seats, "head": True, "distance": 1}] if head_seats else []
    rows = head + [{"id": f"{at}", "seats": seats, "distance": 1 + (at - 1) // 5} for at in range(1, tables + 1)]
    return [row | ({"reachable": False} if reached and row["id"] not in reached else {}) for row in rows]


@transaction.atomic
def lock(banquet: Banquet, code: str, table: str) -> Banquet:
    """Fix a person to a table; "" lets him go again."""
    banquet = Banquet.objects.select_for_update().get(pk=banquet.pk)
    demand([] if not table or table in _ids(banquet) else [Fault("table", "no_such_table", table)])
    banquet.locks = {one: at for one, at in banquet.locks.items() if one != code} | ({code: table} if table else {})
    banquet.save()
    return banquet


@transaction.atomic
def move(
    plan: Arrangement, given: Mapping[str, Any], code: str, *, to: str = "", other: str = "", by: User
) -> Arrangement:
    """A person changes place with an `other`, or goes to a table (`to`): the plan that holds next. Raises Refused.

    A hard rule that the new plan breaks is told with it; a person decides.
    """
    seated: Seated = [{"table": row["table"], "persons": list(row["persons"])} for row in plan.assignment]
    at = {one: row for row in seated for one in row["persons"]}
    demand(_move_faults(at, given, code, to, other))
    if other:
        here, there = at[code]["persons"], at[other]["persons"]
        one, two = here.index(code), there.index(other)
        here[one], there[two] = other, code
    else:
        if code in at:
            at[code]["persons"].remove(code)
        row = next((one for one in seated if one["table"] == to), None)
        if row is None:
            row = {"table": to, "persons": []}
            seated.append(row)
        row["persons"].append(code)
    return by_hand(plan, given, seated, by=by)


def by_hand(plan: Arrangement, given: Mapping[str, Any], seated: Seated, *, by: User) -> Arrangement:
    """A plan that a person made out of another, judged by the validator, and holding at once."""
    said = judged(given, seated)
    return keep(plan.gathering, plan.kind, plan.subject, given, said, by=by, by_hand=True, accepted=True)


def judged(given: Mapping[str, Any], seated: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the validator says of a plan of seats, as the engine's answer has it."""
    asked = read(given)
    faults = broken(asked, seated)
    lines = [] if _unreadable(faults) else score(asked, seated)
    return {
        "status": "infeasible" if faults else "feasible",
        "objective": None if faults else sum(one.points for one in lines),
        "assignment": [dict(row) for row in seated],
        "score": [one.as_json() for one in lines],
        "broken": [one.as_json() for one in faults],
    }


def broken_now(given: Mapping[str, Any], plan: Arrangement) -> list[dict[str, Any]]:
    """What a plan of seats breaks as things stand: people, wishes and tables may be others than when it was made.

    Who came to the list since, or left it, is no fault of the plan: pages name those apart.
    """
    found = broken(read(given), plan.assignment)
    return [one.as_json() for one in found if one.code not in ("person_missing", "person_unknown")]


def _unreadable(faults: Sequence[Remark]) -> bool:
    """A plan that names unknown people or tables, or leaves somebody out, has no score."""
    codes = {"person_unknown", "banquet_table_unknown", "banquet_table_twice", "person_missing", "person_twice"}
    return any(one.code in codes for one in faults)


def without(plan: Arrangement, code: str) -> Seated:
    """The seats of a plan when a person does not come: everybody else stays where he is."""
    return [
        {"table": row["table"], "persons": [one for one in row["persons"] if one != code]} for row in plan.assignment
    ]


def _ids(banquet: Banquet) -> set[str]:
    return {one["id"] for one in banquet.tables}


def _faults(said: Banquet) -> Iterator[Fault]:
    if not any(said.names.values()):
        yield Fault("names", "missing")
    if not said.tables:
        yield Fault("tables", "missing")
    if len(_ids(said)) != len(said.tables):
        yield Fault("tables", "twice")
    if any(not 0 < one["seats"] <= 60 for one in said.tables):
        yield Fault("tables", "seats_of_a_table", "", "1 – 60")
    if not said.gathering.first_day <= said.on <= said.gathering.last_day:
        yield Fault("on", "not_a_day_of_it", f"{said.on}")


def _move_faults(at: Mapping[str, Any], given: Mapping[str, Any], code: str, to: str, other: str) -> Iterator[Fault]:
    people = {one["id"] for one in given["persons"]}
    if code not in people or (other and other not in at):
        yield Fault("person", "not_seated_here", code if code not in people else other)
    if not other and to not in {one["id"] for one in given["tables"]}:
        yield Fault("table", "no_such_table", to)
    if other and code not in at:
        yield Fault("person", "not_seated_here", code)
