"""`export`: what the register says, in the exchange formats that other programs read."""

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.show import moment_of
from earlyspring.cli.words import mechanism_of
from earlyspring.lang.tongues import LANGUAGES


@click.command()
@click.argument("kind", type=click.Choice(["popolo", "org", "org-jsonld", "vcard", "iati", "akn"]))
@click.option("--item", metavar="ID", help="of vcard: the body; of akn: the instrument")
@click.option("--as-of", "as_of", metavar="DAY", help="the day asked about (YYYY-MM-DD); default today")
@click.option("--known", metavar="SESSION", help="as known at the end of this session")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="of the names that a format says once; of akn: the text",
)
@click.option("--mechanism", "key")
def export(kind: str, item: str | None, as_of: str | None, known: str | None, lang: str, key: str | None) -> None:
    """Write bodies, offices, results or a text in a format that other programs read, to standard output.

    Popolo JSON; W3C ORG as Turtle or JSON-LD; vCard 4.0; IATI 2.03; Akoma Ntoso 3.0. Names of persons go with popolo,
    org and vcard.
    """
    if (kind in ("vcard", "akn")) != bool(item):
        raise click.UsageError("--item is asked of vcard and akn, and of them alone")
    ready()
    from earlyspring.members.queries import Directory

    mechanism = mechanism_of(key)
    directory = Directory(mechanism, moment_of(mechanism, as_of, known))
    written = _written(kind, directory, lang, item or "")
    if not written:
        click.echo(f"--item {item}: nothing on record that can be written as {kind} ({lang})", err=True)
        sys.exit(2)
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def _written(kind: str, directory: Any, lang: str, item: str) -> bytes | None:
    from earlyspring.shown import exchange

    writers: dict[str, Callable[[], bytes | None]] = {
        "popolo": lambda: exchange.in_popolo(directory, lang),
        "org": lambda: exchange.in_org(directory, lang),
        "org-jsonld": lambda: exchange.in_org_json(directory, lang),
        "vcard": lambda: exchange.in_vcard(directory, item, lang),
        "iati": lambda: exchange.in_iati(directory, lang),
        "akn": lambda: exchange.in_akoma_ntoso(directory, item, lang, partial(_file, directory.mechanism)),
    }
    return writers[kind]()


def _file(mechanism: Any, sha256: str) -> Any:
    """The operator of a node may read every file that is on it."""
    from earlyspring.ledger.blobs import path_of
    from earlyspring.ledger.models import Blob

    held = Blob.objects.filter(mechanism=mechanism, sha256=sha256).select_related("mechanism").first()
    return held if held is not None and path_of(held).exists() else None
