"""Whether what a node keeps beside the record is whole: the database, its refusals, files, keys, the index of words."""

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from earlyspring.ledger import blobs, keyring
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.models import Blob, Mechanism, PartyKey
from earlyspring.ledger.triggers import trigger_findings
from earlyspring.ledger.word_index import INDEXES
from earlyspring.record import keys


def database() -> Iterator[Finding]:
    """Pages, indices and foreign keys of the database as far as it can check them itself."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        try:
            cursor.execute("PRAGMA integrity_check(20)")
            words = [row[0] for row in cursor.fetchall() if row[0] != "ok"]
        except DatabaseError as fault:
            words = [str(fault)]
        yield from (Finding("database", "database", one) for one in words)
        cursor.execute("PRAGMA foreign_key_check")
        for table, row, parent, _ in cursor.fetchall():
            yield Finding("foreign_key", f"{table} row {row}", f"names a row of {parent} that is not there")


def tables() -> Iterator[Finding]:
    """Migrations that have not been run, and refusals that the database has lost."""
    executor = MigrationExecutor(connection)
    for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield Finding("not_migrated", str(migration), "this release wants it: earlyspring migrate")
    for found in trigger_findings():
        words = f"the trigger is {found.what}; earlyspring migrate lays the refusals in again"
        yield Finding("refusal", found.trigger, words, "soft" if found.what == "unknown" else "hard")


def words() -> Iterator[Finding]:
    """Whether the index of words holds what the table of the search holds (SQLite keeps it apart)."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for index in INDEXES:
            try:
                cursor.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608  ours
            except DatabaseError as fault:
                yield Finding("search_index", index, f"not in step with the search: {fault}")


def files(mechanism: Mechanism) -> Iterator[Finding]:
    """Every blob against its digest, and files that no blob names."""
    place = blobs.folder(mechanism)
    listed = set[Path]()
    for blob in Blob.objects.filter(mechanism=mechanism).order_by("sha256").iterator():
        path = blobs.path_of(blob)
        listed.add(path)
        if not path.is_file():
            yield Finding("blob_missing", f"{mechanism.key} {blob.sha256}", f"{path} is not there")
        elif digest_of(path) != blob.sha256:
            yield Finding(
                "blob_changed", f"{mechanism.key} {blob.sha256}", f"{path} holds other bytes than its name says"
            )
    for path in sorted(place.glob("*/*")) if place.is_dir() else []:
        if path not in listed:
            yield Finding("blob_unlisted", mechanism.key, f"{path} belongs to no entry of the blob list", "soft")


def digest_of(path: Path) -> str:
    """SHA-256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hosted_keys(mechanism: Mechanism) -> Iterator[Finding]:
    """The private halves of the keys hosted here: there, their owner's alone, and the right ones."""
    for row in PartyKey.objects.filter(mechanism=mechanism, hosted=True).order_by("party"):
        path = keyring.folder(mechanism) / f"{row.party}.key"
        place = f"{mechanism.key} {row.party}"
        if not path.is_file():
            yield Finding("key_absent", place, f"{path} is not there: nobody can sign for this party here", "soft")
            continue
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding("key_open", place, f"{path} can be read by others: chmod 600")
        try:
            private = keyring.private_key(mechanism, row.party)
        except (ValueError, keyring.NotHosted) as fault:
            yield Finding("key_unreadable", place, f"{path}: {fault}")
            continue
        if keys.key_id(private.public_key()) != row.key_id:
            yield Finding("key_wrong", place, f"{path} is not the private half of this party's key")
