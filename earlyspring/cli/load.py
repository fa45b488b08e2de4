"""`load`, `dump`, `schema`: a whole mechanism in the documented format."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import counted, mechanism_of, say
from earlyspring.core.shapes import Fault
from earlyspring.lang.tongues import LANGUAGES


def progress(step: str, done: int, of: int) -> None:
    if of >= 5000:
        click.echo(f"{step}: {done:,} of {of:,}", err=True)


class Twice(dict[str, Any]):
    """An object of a file in which one name stands more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.names = sorted({name for name in names if names.count(name) > 1})


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Twice(pairs)


def twice(value: Any, path: str = "") -> Iterator[Fault]:
    """The names that stand twice in an object of a file, each with its path."""
    if isinstance(value, Twice):
        yield from (Fault(f"{path}.{name}".lstrip("."), "twice", name) for name in value.names)
    if isinstance(value, dict):
        for name, one in value.items():
            yield from twice(one, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from twice(one, f"{path}[{place}]")


def read(path: str, lang: str = "en") -> Any:
    """A JSON document from a file or standard input; a fault says the line and column, in the language asked for.

    An object that gives one name two values is left as `Twice`: readers of JSON do not agree on which of them counts.
    """
    from earlyspring.cli.load_words import unreadable

    try:
        with click.open_file(path, encoding="utf-8") as file:
            return json.load(file, object_pairs_hook=_object)
    except json.JSONDecodeError as fault:
        unreadable(f"{path}:{fault.lineno}:{fault.colno}", "not_json", lang)
    except UnicodeDecodeError as fault:
        unreadable(f"{path}: byte {fault.start}", "not_utf8", lang)
    except (RecursionError, ValueError):
        unreadable(path, "too_deep", lang)
    except FileNotFoundError:
        unreadable(path, "no_such_file", lang)
    except OSError:
        unreadable(path, "cannot_open", lang)


@click.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True)
@click.option("--host", "parties", multiple=True, help="a party to be hosted on this node, with a key of its own")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="of what is said of faults")
def load(file: str, as_json: bool, parties: tuple[str, ...], lang: str) -> None:
    """Read a mechanism from FILE (JSON, earlyspring/1; - is standard input): all of it or nothing."""
    ready()
    from django.utils import timezone

    from earlyspring.cli.load_words import refuse
    from earlyspring.cli.migrate import upgrade
    from earlyspring.ledger import loading
    from earlyspring.ledger.document import CannotLoad
    from earlyspring.ledger.keyring import folder, hosted
    from earlyspring.ledger.logs import LogRefused
    from earlyspring.ledger.models import Entry
    from earlyspring.ledger.refused import Refused
    from earlyspring.record.dsse import SignatureRefused
    from earlyspring.record.entries import EntryRefused

    document = read(file, lang)
    if doubled := list(twice(document)):
        refuse(file, doubled, lang)
    upgrade()
    before, held = Entry.objects.count(), _hosted_of(document)
    try:
        mechanism = loading.load(document, at=timezone.now(), parties=parties, progress=progress)
    except (CannotLoad, Refused) as fault:
        refuse(file, fault.faults, lang)
    except (LogRefused, SignatureRefused, EntryRefused) as fault:
        click.echo(f"{file}: {fault}", err=True)
        sys.exit(2)
    for party in sorted(set(parties) - hosted(mechanism)):
        click.echo(f"{party} signs on another node: it is given no key here", err=True)
    if made := sorted(hosted(mechanism) - held):
        words = f"{', '.join(made)}: given a key on this node, in {folder(mechanism)}; keep a copy in a safe place"
        click.echo(words, err=True)
    facts = len(document.get("facts") or [])
    entries = sum(len(log.get("entries") or ()) for log in document.get("logs") or [])
    if as_json:
        say({"mechanism": mechanism.key, "facts": facts, "entries": entries})
    else:
        what = f"{counted(facts, 'fact', 'facts')} and {counted(entries, 'entry', 'entries')}"
        new = Entry.objects.count() - before
        fresh = f"{what} read, {counted(new, 'entry is', 'entries are')} new here"
        click.echo(f"{mechanism.key}: {fresh if new else f'nothing new in {what}'}")


def _hosted_of(document: Any) -> set[str]:
    """The parties of its mechanism that this node held keys of before."""
    from earlyspring.ledger.models import PartyKey

    key = document.get("mechanism") if isinstance(document, dict) else None
    known = PartyKey.objects.filter(mechanism__key=str(key), hosted=True)
    return set(known.values_list("party", flat=True))


@click.command()
@click.option("--mechanism", "key")
@click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
def dump(key: str | None, as_json: bool) -> None:
    """Write a mechanism out: its signed entries byte for byte, and no private key."""
    ready()
    from earlyspring.ledger.dumping import dump as written_out

    say(written_out(mechanism_of(key)))


@click.command()
@click.option("--api", is_flag=True, help="of the API instead: its OpenAPI document")
@click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
def schema(api: bool, as_json: bool) -> None:
    """Print the JSON Schema of the exchange format."""
    ready()
    if api:
        from earlyspring.api.house import document

        say(document())
        return
    from earlyspring.ledger.reading import schema as make

    say(make())
