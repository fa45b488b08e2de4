"""The tables that are not derived from others, as lines of JSON: the database in a backup for any database."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

CHUNK = 500
# Every node makes these itself: kinds of permissions, sessions (everybody signs in again), jobs, sign-in providers.
LEFT_OUT = {
    "auth.Permission",
    "auth.Group",
    "contenttypes.ContentType",
    "sessions.Session",
    "socialaccount.SocialApp",
    "django_tasks_database.DBTaskResult",
}


class Exact(DjangoJSONEncoder):
    """Django's own writer cuts instants to milliseconds; entries have microseconds."""

    def default(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime) else super().default(value)


def kept() -> list[type[models.Model]]:
    """The models whose rows are saved, those that others name first."""
    from earlyspring.ledger.derived import DERIVED
    from earlyspring.ledger.nouns import Record

    found = [
        model
        for model in apps.get_models()
        if model._meta.label not in LEFT_OUT
        and not issubclass(model, Record)
        and getattr(model, "data_class", None) != DERIVED
    ]
    return list(serializers.sort_dependencies([(None, found)]))


def save(file: IO[str]) -> None:
    """Write every row, as they stand together at one moment."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for model in kept():
            rows = model._default_manager.order_by("pk").iterator(CHUNK)
            serializers.serialize("jsonl", rows, stream=file, cls=Exact)


def bring_back(path: Path, tick: Callable[[str, int, int], None]) -> None:
    """Enter every row into an empty database and make the register of the logs, in one transaction."""
    from earlyspring.ledger.apply import apply
    from earlyspring.ledger.models import Entry, Mechanism
    from earlyspring.ledger.triggers import lifted

    with transaction.atomic():
        with lifted():  # a frozen worksheet is entered before its lines, and rests on facts that come after it
            for done, row in enumerate(_rows(path)):
                row.save()
                if done % 5000 == 0:
                    tick("tables", done, done)
            connection.check_constraints()
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), kept()):
                cursor.execute(statement)
        for mechanism in Mechanism.objects.order_by("key"):
            items = Entry.objects.filter(mechanism=mechanism).order_by("item").values_list("item", flat=True)
            apply(mechanism, set(items.distinct()), tick)


def _rows(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        yield from serializers.deserialize("jsonl", file)
