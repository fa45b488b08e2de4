"""`site`: the public pages as a folder of files that any web server can give out."""

import sqlite3
import sys
import time
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, say


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--root", metavar="URL", default="", help="the address it will be read at; default that of this node")
@click.option("--processes", type=click.IntRange(1, 64), help="default: as many as there are processors")
@click.option("--mechanism", "key")
@click.option("--json", "as_json", is_flag=True, help="{pages, written, unchanged, removed, seconds}")
def site(folder: Path, root: str, processes: int | None, key: str | None, as_json: bool) -> None:
    """Write what the parties have released to DIR, as pages in vi, zh-Hans and en, with data and feeds.

    Only what changed since the last run is written; what was taken back is taken away. DIR is empty, new, or was written
    by this command.
    """
    ready()
    from django.utils import timezone

    from earlyspring.portal.folder import Busy, Foreign
    from earlyspring.portal.shelves import bytes_of, filled, site_of
    from earlyspring.portal.writing import write

    if root and not root.startswith(("https://", "http://")):
        raise click.BadParameter(f"{root}: an address begins with https:// or http://", param_hint="--root")
    mechanism = mechanism_of(key)
    begun = time.monotonic()
    click.echo("reading what is public …", err=True)
    shelf = filled(mechanism, timezone.now())
    click.echo("writing …", err=True)
    try:
        told = write(shelf, site_of(mechanism, root), folder, partial(bytes_of, mechanism), processes=processes or 0)
    except Foreign:
        click.echo(f"earlyspring: {folder}: holds other files; give a new or empty folder", err=True)
        sys.exit(2)
    except Busy:
        click.echo(f"earlyspring: {folder}: another run writes to it", err=True)
        sys.exit(1)
    except (OSError, sqlite3.OperationalError) as fault:
        said = getattr(fault, "strerror", None) or fault
        click.echo(f"earlyspring: {folder}: {said}; nothing is half-written, the next run goes on", err=True)
        sys.exit(1)
    finally:
        shelf.close()
    seconds = round(time.monotonic() - begun, 3)
    if as_json:
        say(asdict(told) | {"seconds": seconds})
    else:
        click.echo(f"{told.pages:,} pages, {told.written:,} written, {told.removed:,} files taken away, {seconds} s")
