"""Taking away what is personal of a gathering, on its day or by the host's hand, and a record that it happened.

What is personal is found by what each noun declares of itself (`data_class`), whatever chapter it is of: whoever adds
a noun that hangs on a gathering need not remember the purge.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.keys import forget_keys
from earlyspring.delegations.purge_records import PurgeRecord
from earlyspring.delegations.travelling.sealing import destroy, path_of
from earlyspring.ledger.purge_journal import Purge, note_purge, purges
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

Found = tuple[type[models.Model], str, tuple[str, ...]]
"""A noun, the way from it to its gathering, and its columns that are personal; no columns: whole rows are."""


def personal_nouns() -> list[Found]:
    """All that is personal and hangs on a gathering, what hangs on others first."""
    found = []
    for model in apps.get_app_config("earlyspring").get_models():
        way, declared = _way(model), getattr(model, "data_class", {})
        columns = tuple(name for name, (kind, _kept) in declared.items() if kind == "personal" and name != "*")
        whole = declared.get("*", ("", ""))[0] == "personal"
        if way and (whole or columns):
            found.append((model, way, () if whole else columns))
    return sorted(found, key=lambda one: (-one[1].count("__"), one[0].__name__))


def _way(model: type[models.Model]) -> str:
    """The shortest way from a noun to its gathering by foreign keys; empty where there is none."""
    ways: list[tuple[str, type[models.Model]]] = [("", model)]
    seen = {model}
    while ways:
        path, here = ways.pop(0)
        for field in here._meta.concrete_fields:
            other = field.related_model
            if other is Gathering:
                return f"{path}{field.name}"
            if isinstance(other, type) and other not in seen and field.remote_field is not None:
                seen.add(other)
                ways.append((f"{path}{field.name}__", other))
    return ""


def counts(gathering: Gathering) -> dict[str, int]:
    """How much of each noun is there that a purge takes away."""
    return {model.__name__: there for model, rows in _rows(gathering) if (there := rows.count())}


@transaction.atomic
def purge(gathering: Gathering, *, by: Posting | None = None) -> PurgeRecord:
    """Take away what is personal of a gathering that is over. `by`: the host's officer; None where its day has come.

    Raises Refused. The keys of what is sealed go when all else is gone; the journal beside the database says so, so
    that a backup made before cannot bring it back.
    """
    _demand_over(gathering, by)
    taken = counts(gathering)
    for model, way, columns in personal_nouns():
        rows = model._default_manager.filter(**{way: gathering})
        if columns:
            rows.update(**{name: _empty(model, name) for name in columns})
        else:
            rows.delete()
    record = PurgeRecord.objects.create(
        gathering=gathering,
        by=by.user if by else None,
        counts=taken,
        key_destroyed=path_of(gathering).exists(),
        again=gathering.purges.exists() or _in_journal(gathering),
    )
    note_purge(Purge(gathering.mechanism.key, gathering.key, timezone.now().isoformat(timespec="seconds")))
    transaction.on_commit(lambda: _afterwards(gathering))
    return record


def due(today: date) -> Iterator[Gathering]:
    """The gatherings whose day has come, or that were purged before the database that is here was saved, with something left."""
    for gathering in Gathering.objects.select_related("mechanism").order_by("pk"):
        came = gathering.purge_on <= today or _comes_back(gathering)
        if came and (counts(gathering) or path_of(gathering).exists()):
            yield gathering


def purge_due(today: date) -> int:
    """Purge every gathering that is due; gives back how many these were."""
    return sum(purge(one) is not None for one in due(today))


def _rows(gathering: Gathering) -> Iterator[tuple[type[models.Model], Any]]:
    for model, way, columns in personal_nouns():
        rows = model._default_manager.filter(**{way: gathering})
        if columns:
            said = models.Q()
            for name in columns:
                said |= (
                    ~models.Q(**{name: _empty(model, name)})
                    if _empty(model, name) is not None
                    else models.Q(**{f"{name}__isnull": False})
                )
            rows = rows.filter(said)
        yield model, rows


def _empty(model: type[models.Model], name: str) -> Any:
    field = next(one for one in model._meta.concrete_fields if one.name == name)
    return None if field.null else field.get_default()


def _demand_over(gathering: Gathering, by: Posting | None) -> None:
    if by is not None and not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    today = timezone.localdate()
    if today <= gathering.last_day:
        raise Refused(Fault("purge_on", "purged_before_it_ends", f"{today}", f"{gathering.last_day}"))


def _in_journal(gathering: Gathering) -> bool:
    place = gathering.mechanism.key, gathering.key
    return any((one.mechanism, one.gathering) == place for one in purges())


def _comes_back(gathering: Gathering) -> bool:
    """The journal says that it was purged, and this database does not know of it."""
    return not gathering.purges.exists() and _in_journal(gathering)


def _afterwards(gathering: Gathering) -> None:
    destroy(gathering)
    forget_keys(gathering)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for model, _way, _columns in personal_nouns():
            cursor.execute(f"VACUUM FULL {connection.ops.quote_name(model._meta.db_table)}")
