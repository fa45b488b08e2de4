"""Tasks: made from a template, concluded at the preparatory conference, finished by whose they are."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.preparing import owners
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.models import Task
from earlyspring.meetings.preparing.queries import patterns_of
from earlyspring.members.accounts import User


@transaction.atomic
def make_tasks(gathering: Gathering, organ: str, parties: Iterable[str]) -> list[Task]:
    """Make what the template of an organ asks of these parties; what was made before stays as it is."""
    there = set(Task.objects.filter(gathering=gathering, organ=organ).values_list("party", "key"))
    known = sorted(set(parties))
    asked = (
        (party, {name: pattern[name] for name in ("key", "part", "names", "days_before")})
        for pattern in patterns_of(gathering.mechanism, organ)
        for party in owners(pattern["owner"], gathering.host, known)
    )
    return [
        Task.objects.create(gathering=gathering, organ=organ, party=party, **said)
        for party, said in asked
        if (party, said["key"]) not in there
    ]


@transaction.atomic
def add_task(gathering: Gathering, party: str, *, names: Mapping[str, str], part: str, **more: Any) -> Task:
    """A task of one party. `more`: `due_on` or `days_before`, `organ`, `agency`, `internal`, `concluded_on`."""
    task = Task(gathering=gathering, party=party, names=dict(names), part=part, **more)
    demand(_faults(task))
    task.save(force_insert=True)
    return task


@transaction.atomic
def conclude_conference(gathering: Gathering, on: date, rows: Iterable[Mapping[str, Any]]) -> list[Task]:
    """What a preparatory conference concluded, as tasks: each row with `names`, `part`, `parties` and a due date.

    All rows are taken, or none.
    """
    concluded = [(number, row) for number, row in enumerate(rows)]
    demand(_conference_faults(gathering, on, concluded))
    return [
        add_task(gathering, party, names=row["names"], part=row["part"], due_on=row.get("due_on"), concluded_on=on)
        for _number, row in concluded
        for party in row["parties"]
    ]


def _conference_faults(gathering: Gathering, on: date, rows: list[tuple[int, Mapping[str, Any]]]) -> Iterator[Fault]:
    if on > gathering.last_day:
        yield Fault("on", "after_the_gathering", f"{on}", f"{gathering.last_day}")
    if not rows:
        yield Fault("rows", "missing")
    for number, row in rows:
        if not any(row["names"].values()):
            yield Fault(f"rows[{number}].names", "missing")
        if not row["parties"]:
            yield Fault(f"rows[{number}].parties", "missing")


@transaction.atomic
def change_task(task: Task, **said: Any) -> Task:
    demand(_still_open(task))
    for name, value in said.items():
        setattr(task, name, value)
    demand(_faults(task))
    task.save()
    return task


def finish_task(task: Task, *, user: User, note: str = "") -> Task:
    return _ended(task, "done", user, note)


def drop_task(task: Task, *, user: User, why: str) -> Task:
    """A task that is not done after all, with the reason."""
    demand([] if why.strip() else [Fault("note", "missing")])
    return _ended(task, "dropped", user, why)


@transaction.atomic
def _ended(task: Task, state: str, user: User, note: str) -> Task:
    task = Task.objects.select_for_update().get(pk=task.pk)
    demand(_still_open(task))
    task.state, task.note, task.ended_at, task.ended_by = state, note.strip(), timezone.now(), user
    task.save()
    return task


@transaction.atomic
def reopen_task(task: Task) -> Task:
    task.state, task.ended_at, task.ended_by = "open", None, None
    task.save()
    return task


def _still_open(task: Task) -> Iterator[Fault]:
    if task.state != "open":
        yield Fault("state", "task_is_over")


def _faults(task: Task) -> Iterator[Fault]:
    if not any(task.names.values()):
        yield Fault("names", "missing")
    if task.due_on and task.due_on > task.gathering.purge_on:
        yield Fault("due_on", "after_the_gathering", f"{task.due_on}", f"{task.gathering.purge_on}")
