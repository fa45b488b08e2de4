"""Start-up checks, each with an id an operator can look up in docs/OPERATING.md."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.triggers import missing_triggers


@register(Tags.database)
def refusals_in_place(databases: Iterable[str] | None = None, **options: Any) -> list[CheckMessage]:
    """E001: the database has lost refusals, or has those of another release. A new database is not judged."""
    faults: list[CheckMessage] = []
    for using in databases or ():
        if Mechanism._meta.db_table not in connections[using].introspection.table_names():
            continue
        missing = missing_triggers(using)
        if missing:
            named = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
            faults.append(
                Error(
                    f"The database no longer refuses what must never be in the register: {named}.",
                    hint="Run `earlyspring migrate`; it lays the refusals in again.",
                    obj=using,
                    id="earlyspring.E001",
                )
            )
    return faults


@register(Tags.database)
def replacing_is_deleting(databases: Iterable[str] | None = None, **options: Any) -> list[CheckMessage]:
    """E002: on SQLite, INSERT OR REPLACE passes the refusal to delete unless recursive_triggers is on."""
    faults: list[CheckMessage] = []
    for using in databases or ():
        connection = connections[using]
        if connection.vendor != "sqlite":
            continue
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers")
            (on,) = cursor.fetchone()
        if not on:
            faults.append(
                Error(
                    "INSERT OR REPLACE could overwrite the record: PRAGMA recursive_triggers is off.",
                    hint='Keep "PRAGMA recursive_triggers=ON" in OPTIONS["init_command"] of the settings.',
                    obj=using,
                    id="earlyspring.E002",
                )
            )
    return faults
