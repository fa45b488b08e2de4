"""Lays the refusals into a database and takes them out: before a migration they go, after it they come back.

Django rebuilds a table on SQLite to change it, and the triggers of that table are then gone without a word; triggers of
other tables that read it stop the migration.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.signals import post_migrate, pre_migrate

from earlyspring.ledger.invariants.trigger import PREFIX, Trigger


@dataclass(frozen=True)
class Finding:
    """A trigger that is not as the list of invariants has it."""

    trigger: str
    what: Literal["missing", "changed", "off", "unknown"]


def expected(connection: BaseDatabaseWrapper) -> tuple[Trigger, ...]:
    """The triggers that belong to the tables this database has."""
    from earlyspring.ledger.invariants import REGISTRY
    from earlyspring.ledger.invariants.sql import dialect

    tables = set(connection.introspection.table_names())
    speech = dialect(connection.vendor)
    return tuple(trigger for one in REGISTRY.values() for trigger in one.triggers(speech) if trigger.table in tables)


def create(using: str = DEFAULT_DB_ALIAS) -> None:
    """Lay all refusals into a database, in place of those it has."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        drop(using)
        for trigger in expected(connection):
            for statement in trigger.statements:
                cursor.execute(statement)


def drop(using: str = DEFAULT_DB_ALIAS) -> None:
    """Take all our refusals out of a database, those of earlier releases too."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in _standing_sqlite(cursor):
                cursor.execute(f'DROP TRIGGER "{name}"')
        else:
            for name in _functions_postgres(cursor):
                cursor.execute(f'DROP FUNCTION "{name}"() CASCADE')


@contextmanager
def lifted(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """For work that must rewrite history on purpose, as refolding all logs anew: one transaction without refusals."""
    with transaction.atomic(using=using):
        drop(using)
        yield
        create(using)


def trigger_findings(using: str = DEFAULT_DB_ALIAS) -> list[Finding]:
    """What is missing, altered, switched off, or not ours to know; empty when the database is as the list says."""
    connection = connections[using]
    wanted = _wanted(expected(connection), connection.vendor)
    with connection.cursor() as cursor:
        stands = _standing_sqlite(cursor) if connection.vendor == "sqlite" else _standing_postgres(cursor)
    findings = [Finding(name, "missing") for name in wanted if name not in stands]
    findings += [Finding(name, "unknown") for name in stands if name not in wanted]
    for name in wanted.keys() & stands.keys():
        if stands[name] is None:
            findings.append(Finding(name, "off"))
        elif stands[name] != wanted[name]:
            findings.append(Finding(name, "changed"))
    return sorted(findings, key=lambda finding: (finding.what, finding.trigger))


def missing_triggers(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names of triggers that do not do their work: missing, altered or switched off."""
    return [finding.trigger for finding in trigger_findings(using) if finding.what != "unknown"]


def _wanted(triggers: tuple[Trigger, ...], vendor: str) -> dict[str, str]:
    if vendor == "sqlite":
        return dict(part for trigger in triggers for part in trigger.parts)
    return {name: f"{trigger.table}{trigger.body}" for trigger in triggers for name, _ in trigger.parts}


def _standing_sqlite(cursor: Any) -> dict[str, str | None]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 4) = %s", [PREFIX])
    return dict(cursor.fetchall())


def _standing_postgres(cursor: Any) -> dict[str, str | None]:
    """Trigger → its table and the body of its function; None where it is switched off."""
    cursor.execute(
        "SELECT t.tgname, CASE WHEN t.tgenabled IN ('O', 'A') THEN c.relname || p.prosrc END FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE n.nspname = current_schema() AND NOT t.tgisinternal AND left(t.tgname, 4) = %s",
        [PREFIX],
    )
    return dict(cursor.fetchall())


def _functions_postgres(cursor: Any) -> list[str]:
    cursor.execute(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = current_schema() AND p.prorettype = 'trigger'::regtype AND left(p.proname, 4) = %s",
        [PREFIX],
    )
    return [name for (name,) in cursor.fetchall()]


def _before(using: str, **signal: Any) -> None:
    drop(using)


def _after(using: str, **signal: Any) -> None:
    create(using)


def connect(sender: Any) -> None:
    """Have every migration of the app take the refusals out first and lay them in again at its end."""
    pre_migrate.connect(_before, sender=sender, dispatch_uid="earlyspring.triggers")
    post_migrate.connect(_after, sender=sender, dispatch_uid="earlyspring.triggers")
