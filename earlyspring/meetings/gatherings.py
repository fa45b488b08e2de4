"""The gathering of a cycle: the days on which all sit together, and what else hangs on them. No fact of the record."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import models, transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import demand
from earlyspring.meetings.models import Cycle, Session

LOGISTICS = {"*": ("logistics", "as long as the gathering is kept; what is personal in it until the purge")}
PERSONAL = ("personal", "until the day of the purge of its gathering")


class Gathering(models.Model):
    """The days of a cycle on which the parties come together. `host`: the party that prepares them.

    `purge_on`: the day on which what is personal is taken away. `rank_two`: on which hand of the first the second
    sits, unless a room says otherwise.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=40)
    cycle = models.CharField(max_length=80, blank=True)
    host = models.CharField(max_length=80)
    names = models.JSONField(default=dict)
    place = models.JSONField(default=dict)
    zone = models.CharField(max_length=40, default="Asia/Ho_Chi_Minh")
    first_day = models.DateField()
    last_day = models.DateField()
    purge_on = models.DateField()
    rank_two = models.CharField(max_length=5, default="right", choices=[("right", "right"), ("left", "left")])
    exercise = models.BooleanField(default=False)

    data_class = {"*": ("logistics", "for ever: it says nothing of a person")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "key"], name="gathering_key_once"),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="gathering_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=models.Q(purge_on__gt=models.F("last_day")), name="gathering_purged_after_it_ends"
            ),
        ]

    def __str__(self) -> str:
        return self.key


def gatherings_of(mechanism: Mechanism) -> models.QuerySet[Gathering]:
    """The gatherings of a mechanism, the latest first."""
    return Gathering.objects.filter(mechanism=mechanism).order_by("-first_day", "key")


def sessions_at(gathering: Gathering) -> list[Session]:
    """The sessions that sit at a gathering: those of its cycle that are not cancelled, by organ."""
    if not gathering.cycle:
        return []
    met = now(Session, gathering.mechanism, gathering.exercise).filter(cycle=gathering.cycle)
    return list(met.exclude(status="cancelled").order_by("organ", "item"))


@transaction.atomic
def open_gathering(
    mechanism: Mechanism,
    key: str,
    *,
    host: str,
    first_day: date,
    last_day: date,
    purge_on: date,
    names: Mapping[str, str],
    place: Mapping[str, str],
    **more: Any,
) -> Gathering:
    """Open the gathering that a host prepares; one key is used once in a mechanism.

    `more`: `cycle`, `zone`, `rank_two`. That of a cycle for trying out is tried out itself.
    """
    said = {"host": host, "first_day": first_day, "last_day": last_day, "purge_on": purge_on, **more}
    found = Gathering(mechanism=mechanism, key=key, names=dict(names), place=dict(place), **said)
    found.exercise = _is_exercise(found)
    demand(_faults(found))
    found.save(force_insert=True)
    return found


@transaction.atomic
def change_gathering(gathering: Gathering, **said: Any) -> Gathering:
    """Change days, place, names or the day of the purge; key and mechanism stay."""
    for name, value in said.items():
        setattr(gathering, name, value)
    gathering.exercise = _is_exercise(gathering)
    demand(_faults(gathering))
    gathering.save()
    return gathering


def _is_exercise(said: Gathering) -> bool:
    found = now(Cycle, said.mechanism, exercise=True).filter(item=said.cycle).first() if said.cycle else None
    return bool(found and (found.trial or found.exercise))


def _faults(said: Gathering) -> Iterator[Fault]:
    same = Gathering.objects.filter(mechanism=said.mechanism, key=said.key).exclude(pk=said.pk)
    if same.exists():
        yield Fault("key", "gathering_key_taken", said.key)
    if not any(said.names.values()):
        yield Fault("names", "missing")
    if said.last_day < said.first_day:
        yield Fault("last_day", "ends_before_it_begins", f"{said.last_day}", f"{said.first_day}")
    if said.purge_on <= said.last_day:
        yield Fault("purge_on", "purged_before_it_ends", f"{said.purge_on}", f"{said.last_day}")
    try:
        ZoneInfo(said.zone)
    except (ZoneInfoNotFoundError, ValueError):
        yield Fault("zone", "no_such_zone", said.zone)
    cycles = now(Cycle, said.mechanism, said.exercise).filter(item=said.cycle)
    if said.cycle and not cycles.exists():
        yield Fault("cycle", "no_such_fact", said.cycle)
