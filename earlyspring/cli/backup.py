"""`backup`: one file with the database as it stands at one moment, the files beside it, and the keys if asked for."""

import sqlite3
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import counted, need_tables, say


@click.command()
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--with-keys",
    is_flag=True,
    help="put the signing keys and those of travel papers in too",
)
@click.option("--portable", is_flag=True, help="tables as lines of JSON, for a node with another database")
@click.option("--json", "as_json", is_flag=True, help="the manifest as one JSON document")
def backup(path: Path, with_keys: bool, portable: bool, as_json: bool) -> None:
    """Write a backup to PATH (a .tar), whole or not at all; the node may go on working meanwhile."""
    ready()
    need_tables()
    if path.exists():
        raise click.UsageError(f"{path}: is there already; a backup overwrites nothing")
    if not path.parent.is_dir():
        raise click.UsageError(f"{path.parent}: no such folder")
    if with_keys:
        click.echo(
            "Whoever has this archive can sign for every party hosted here. It opens travel papers too. Encrypt it, "
            "and keep it apart.",
            err=True,
        )
    about = make(path.resolve(), with_keys=with_keys, portable=portable)
    if as_json:
        say(about)
    else:
        entries = sum(one["entries"] for one in about["mechanisms"])
        mechanisms = counted(len(about["mechanisms"]), "mechanism", "mechanisms")
        parts = counted(len(about["parts"]), "part", "parts")
        click.echo(f"{path}: {mechanisms}, {counted(entries, 'entry', 'entries')}, {parts}")
    if not with_keys:
        click.echo("The signing keys are not in it: keep a copy of the keys folder in another safe place.", err=True)


def make(path: Path, *, with_keys: bool, portable: bool) -> dict[str, Any]:
    """Write the archive and give back its manifest."""
    from dataclasses import asdict

    from django.db import connection
    from django.utils import timezone

    from earlyspring.cli import archive
    from earlyspring.ledger.models import Entry, Mechanism

    as_tables = portable or connection.vendor != "sqlite"
    about = {
        "made_at": timezone.now().isoformat(timespec="seconds"),
        "release": version("earlyspring"),
        "with_keys": with_keys,
        "mechanisms": [
            {"key": one.key, "entries": Entry.objects.filter(mechanism=one).count()}
            for one in Mechanism.objects.order_by("key")
        ],
    }
    with tempfile.TemporaryDirectory(prefix=".earlyspring-", dir=path.parent) as folder:
        # The database first: a file is there before any row names it, so no row of the copy names a file left out.
        database = _tables(Path(folder)) if as_tables else _sqlite(Path(folder))
        parts = archive.write(path, about, [database, *_files(with_keys)])
    return about | {"parts": [asdict(part) for part in parts]}


def _sqlite(folder: Path) -> tuple[str, Path]:
    """A copy by SQLite's own online backup, without sessions and without what was deleted before."""
    from django.conf import settings

    target = folder / "database.sqlite3"
    source = sqlite3.connect(f"file:{settings.DATABASES['default']['NAME']}?mode=ro", uri=True)
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("DELETE FROM django_session")
        copy.execute("VACUUM")
    finally:
        copy.close()
        source.close()
    return target.name, target


def _tables(folder: Path) -> tuple[str, Path]:
    from earlyspring.cli import tables

    target = folder / "tables.jsonl"
    with target.open("w", encoding="utf-8") as file:
        tables.save(file)
    return target.name, target


def _files(with_keys: bool) -> Iterator[tuple[str, Path]]:
    from django.conf import settings

    from earlyspring.cli.archive import NAMES
    from earlyspring.ledger import purge_journal
    from earlyspring.ledger.erasure import journal

    home = Path(settings.HOME)
    if journal().is_file():
        yield "purge.journal", journal()
    if purge_journal.journal().is_file():
        yield purge_journal.NAME, purge_journal.journal()
    folders = ["blobs", "keys", "sealing"] if with_keys else ["blobs"]
    if with_keys and (home / "secret_key").is_file():
        yield "secret_key", home / "secret_key"
    for folder in folders:
        for path in sorted((home / folder).glob("*/**/*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and NAMES.fullmatch(name):
                yield name, path
            elif path.is_file():
                click.echo(f"{path}: is no file of the record and is not saved", err=True)
