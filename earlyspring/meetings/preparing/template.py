"""The template of an organ: the tasks that come round. The first change makes the usual ones the mechanism's own."""

from collections.abc import Iterator, Mapping

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import demand
from earlyspring.ledger.saying import fresh
from earlyspring.meetings.preparing.models import TaskPattern
from earlyspring.meetings.preparing.usual import usual_tasks

FARTHEST = 730


@transaction.atomic
def keep_pattern(
    mechanism: Mechanism,
    organ: str,
    *,
    names: Mapping[str, str],
    days_before: int,
    owner: str,
    part: str,
    key: str = "",
) -> TaskPattern:
    """Add a task to the template of an organ, or change the one that `key` names."""
    demand(_faults(names, days_before))
    own = _own(mechanism, organ)
    found = own.get(key) or TaskPattern(mechanism=mechanism, organ=organ, key=fresh("own"))
    found.names, found.days_before, found.owner, found.part = dict(names), days_before, owner, part
    found.save()
    return found


@transaction.atomic
def drop_pattern(mechanism: Mechanism, organ: str, key: str) -> bool:
    """Take a task off the template; whether there was one."""
    found = _own(mechanism, organ).get(key)
    if found:
        found.delete()
    return found is not None


def _own(mechanism: Mechanism, organ: str) -> dict[str, TaskPattern]:
    """The organ's own tasks by key; where it has none yet, the usual ones become its own, under the same keys."""
    rows = TaskPattern.objects.filter(mechanism=mechanism, organ=organ)
    if not rows.exists():
        TaskPattern.objects.bulk_create(
            TaskPattern(mechanism=mechanism, organ=organ, **usual) for usual in usual_tasks()
        )
    return {one.key: one for one in rows.all()}


def _faults(names: Mapping[str, str], days_before: int) -> Iterator[Fault]:
    if not any(names.values()):
        yield Fault("names", "missing")
    if not 0 <= days_before <= FARTHEST:
        yield Fault("days_before", "out_of_range", f"{days_before}", f"0 – {FARTHEST}")
