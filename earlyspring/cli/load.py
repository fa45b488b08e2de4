"""`load`, `dump`, `schema`: a whole mechanism in the documented format."""

import json
import sys
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, refuse, say


def progress(step: str, done: int, of: int) -> None:
    if of >= 5000:
        click.echo(f"{step}: {done:,} of {of:,}", err=True)


def read(path: str) -> Any:
    """A JSON document from a file or standard input; a fault says the line and column."""
    try:
        with click.open_file(path, encoding="utf-8") as file:
            return json.load(file)
    except json.JSONDecodeError as fault:
        click.echo(f"{path}:{fault.lineno}:{fault.colno}: this is not JSON: {fault.msg}", err=True)
    except UnicodeDecodeError as fault:
        click.echo(f"{path}: byte {fault.start}: this is not UTF-8", err=True)
    except (RecursionError, ValueError) as fault:
        click.echo(f"{path}: this cannot be read: nested too deeply, or a number without end: {fault}", err=True)
    except OSError as fault:
        click.echo(f"{path}: cannot be read: {fault.strerror}", err=True)
    sys.exit(2)


@click.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True)
@click.option("--host", "parties", multiple=True, help="a party to be hosted on this node, with a key of its own")
def load(file: str, as_json: bool, parties: tuple[str, ...]) -> None:
    """Read a mechanism from FILE (JSON, earlyspring/1; - is standard input): all of it or nothing."""
    ready()
    from django.utils import timezone

    from earlyspring.cli.migrate import upgrade
    from earlyspring.ledger import loading
    from earlyspring.ledger.document import CannotLoad
    from earlyspring.ledger.logs import LogRefused
    from earlyspring.ledger.refused import Refused
    from earlyspring.record.dsse import SignatureRefused
    from earlyspring.record.entries import EntryRefused

    document = read(file)
    upgrade()
    try:
        mechanism = loading.load(document, at=timezone.now(), parties=parties, progress=progress)
    except CannotLoad as fault:
        refuse(file, fault.faults)
    except Refused as fault:
        refuse(file, fault.faults)
    except (LogRefused, SignatureRefused, EntryRefused) as fault:
        click.echo(f"{file}: {fault}", err=True)
        sys.exit(2)
    facts = len(document.get("facts") or [])
    entries = sum(len(log.get("entries") or ()) for log in document.get("logs") or [])
    if as_json:
        say({"mechanism": mechanism.key, "facts": facts, "entries": entries})
    else:
        click.echo(f"{mechanism.key}: {facts} facts and {entries} entries taken in")


@click.command()
@click.option("--mechanism", "key")
@click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
def dump(key: str | None, as_json: bool) -> None:
    """Write a mechanism out: its signed entries byte for byte, and no private key."""
    ready()
    from earlyspring.ledger.dumping import dump as written_out

    say(written_out(mechanism_of(key)))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
def schema(as_json: bool) -> None:
    """Print the JSON Schema of the exchange format."""
    ready()
    from earlyspring.ledger.reading import schema as make

    say(make())
