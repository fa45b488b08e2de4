"""`restore`: a backup into an empty home. Everything is verified before anything is written; then the check runs."""

import shutil
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import click

from earlyspring.cli.main import ready

STAGE = ".restoring"


@click.command()
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option(
    "--purge",
    "journals",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="a purge journal kept outside the archive: names erased since then stay erased",
)
@click.option("--continue", "go_on", is_flag=True, help="let a restored node sign again")
def restore(path: Path | None, journals: tuple[Path, ...], go_on: bool) -> None:
    """Restore the backup PATH into an empty home; it signs nothing until `restore --continue`."""
    ready()
    if go_on == (path is not None):
        raise click.UsageError("give the PATH of a backup, or --continue")
    if go_on:
        sys.exit(resume())
    assert path is not None  # noqa: S101  one of the two is given
    sys.exit(bring_back(path, journals))


def refuse(words: str) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(2)


def bring_back(path: Path, journals: Iterable[Path]) -> int:
    from earlyspring.cli import archive
    from earlyspring.ledger import erasure

    try:
        manifest = archive.verify(path)
        erased = [one for journal in [erasure.journal(), *journals] for one in erasure.read_journal(journal)]
    except FileNotFoundError as fault:
        refuse(f"{fault.filename or path}: there is no such file")
    except OSError as fault:
        refuse(f"{fault.filename or path}: cannot be read: {fault.strerror}")
    except ValueError as fault:
        refuse(f"{path}: {fault}" if isinstance(fault, archive.BadArchive) else str(fault))
    names = {part["name"] for part in manifest["parts"]}
    fits(path, names)
    if not erased:
        click.echo(
            f"No purge journal is at hand: names erased after {manifest.get('made_at')} come back (--purge FILE).",
            err=True,
        )
    unpacked(path, f"restored from {path.name}, made {manifest.get('made_at')}", erased)
    finish(names)
    click.echo(f"{path}: restored. This node signs nothing until you say `earlyspring restore --continue`.", err=True)
    if not manifest.get("with_keys"):
        click.echo("The signing keys were not in the archive: put your copy of the keys folder back.", err=True)
    return checked()


def fits(path: Path, names: set[str]) -> None:
    """Refuse what cannot be restored here: a home in use, an archive of another database."""
    from django.conf import settings
    from django.db import connection

    home = Path(settings.HOME)
    if (home / STAGE).exists():
        clear_away(home)
    taken = [name for name in ("blobs", "keys", "sealing") if any((home / name).glob("**/*"))]
    if taken or in_use():
        refuse(f"{home}: this home is in use; a backup is restored into an empty one only (EARLYSPRING_HOME)")
    if "database.sqlite3" in names and connection.vendor != "sqlite":
        refuse(f"{path}: made from SQLite; for PostgreSQL make one with `backup --portable`")
    if not names & {"database.sqlite3", "tables.jsonl"}:
        refuse(f"{path}: there is no database in it")


def in_use() -> bool:
    from django.apps import apps
    from django.db import connection

    models = [apps.get_model("earlyspring", name) for name in ("Mechanism", "User")]
    tables = set(connection.introspection.table_names())
    return any(model._meta.db_table in tables and model._default_manager.exists() for model in models)


def clear_away(home: Path) -> None:
    """What an interrupted restore left: its database was to come last, so without one the rest is only half of it."""
    if in_use():
        refuse(f"{home}: this home is in use")
    for name in (STAGE, "blobs", "keys", "sealing"):
        shutil.rmtree(home / name, ignore_errors=True)


def unpacked(path: Path, words: str, erased: list[Any]) -> None:
    """Unpack beside, look whether the database opens, then move into place, the database last."""
    from django.conf import settings
    from django.db import connection

    from earlyspring.cli import archive
    from earlyspring.ledger import erasure, purge_journal, rejoin

    home = Path(settings.HOME)
    stage = home / STAGE
    stage.mkdir(parents=True, mode=0o700)
    archive.unpack(path, stage)
    database = stage / "database.sqlite3"
    if database.exists() and (fault := sqlite_fault(database)):
        shutil.rmtree(stage)
        refuse(f"{path}: the database in it cannot be read: {fault}")
    rejoin.begin(words)
    erasure.take_in([*erased, *erasure.read_journal(stage / "purge.journal")])
    purge_journal.take_in(purge_journal.purges(stage / purge_journal.NAME))
    for name in ("blobs", "keys", "sealing", "secret_key"):
        if (stage / name).exists():
            if (home / name).is_dir():
                shutil.rmtree(home / name)
            (stage / name).replace(home / name)
    if database.exists():
        connection.close()
        target = Path(settings.DATABASES["default"]["NAME"])
        for rest in ("-wal", "-shm"):
            target.with_name(target.name + rest).unlink(missing_ok=True)
        database.replace(target)
        archive.sync_folder(target.parent)
    archive.sync_folder(home)


def sqlite_fault(path: Path) -> str:
    try:
        with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
            (word,) = database.execute("PRAGMA quick_check(1)").fetchone()
            database.execute("SELECT count(*) FROM earlyspring_entry").fetchone()
    except sqlite3.DatabaseError as fault:
        return str(fault)
    return "" if word == "ok" else str(word)


def finish(names: set[str]) -> None:
    """Bring the data to this release, and erase again what the journals say is erased."""
    from django.conf import settings
    from django.utils import timezone

    from earlyspring.cli import tables
    from earlyspring.cli.load import progress
    from earlyspring.cli.migrate import upgrade
    from earlyspring.delegations.purging import purge_due
    from earlyspring.ledger import erasure

    stage = Path(settings.HOME) / STAGE
    upgrade()
    if "tables.jsonl" in names:
        tables.bring_back(stage / "tables.jsonl", progress)
    shutil.rmtree(stage)
    if again := erasure.replay(erasure.read_journal()):
        click.echo(f"{again} names that were erased after the backup are erased again", err=True)
    if purged := purge_due(timezone.localdate()):
        click.echo(f"{purged} gatherings are purged again", err=True)


def checked() -> int:
    from earlyspring.cli.check import told
    from earlyspring.ledger.checking import check

    return 0 if told(check()) else 1


def resume() -> int:
    """Take the flag away where the check is well, and say again in the logs what was erased meanwhile."""
    from earlyspring.ledger import erasure, rejoin
    from earlyspring.ledger.refused import Refused

    if not rejoin.waiting():
        click.echo("This node is not waiting: it signs already.", err=True)
        return 0
    erasure.replay(erasure.read_journal())
    if checked():
        click.echo("The check is not well; the node goes on waiting.", err=True)
        return 1
    rejoin.end()
    for one in erasure.read_journal():
        try:
            erasure.say_again(one)
        except Refused as refusal:
            click.echo(f"the erasure of {one.person} is not in the log of {one.by} yet: {refusal}", err=True)
    click.echo("This node signs again.")
    return 0
