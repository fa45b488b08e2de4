"""`memory`: sentences that say the same, out of the compared texts of a mechanism, and into its memory."""

import sys
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.terms import FILE, end, of_parties
from earlyspring.cli.words import mechanism_of
from earlyspring.lang.tongues import LANGUAGES

FORMAT = click.Choice(["tmx", "xliff"])
ENDINGS = {".tmx": "tmx", ".xlf": "xliff", ".xliff": "xliff"}


@click.group()
def memory() -> None:
    """Take the translation memory along as TMX or XLIFF, or take such a file over."""


@memory.command()
@click.option("--format", "form", type=FORMAT, default="tmx", show_default=True)
@click.option("--item", metavar="ID", default="", help="the texts of one instrument; default: all that were compared")
@click.option("--langs", default="vi,zh", show_default=True, help="of xliff: source and target")
@click.option("--exercise", is_flag=True, help="also what was tried out beside the register")
@click.option("--mechanism", "key")
def export(form: str, item: str, langs: str, exercise: bool, key: str | None) -> None:
    """Write the sentences of deposited, compared texts to standard output; exit 1 where there are none."""
    ready()
    from earlyspring import __version__
    from earlyspring.agreements.remembering.texts import bitexts_of, units_of
    from earlyspring.formats.tmx import tmx
    from earlyspring.formats.xliff import xliff

    mechanism, named = mechanism_of(key), langs.split(",")
    if len(set(named)) != 2 or not set(named) <= set(LANGUAGES):
        end(f"--langs {langs}: two of {', '.join(LANGUAGES)} are expected, as vi,zh")
    if form == "tmx":
        units = units_of(mechanism, item=item, exercise=exercise)
        written = tmx(units, __version__) if units else b""
    else:
        texts = bitexts_of(mechanism, named[0], named[1], item=item, exercise=exercise)
        written = xliff(texts) if texts else b""
    if not written:
        click.echo("no compared texts", err=True)
        sys.exit(1)
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


@memory.command(name="import")
@click.argument("file", type=FILE)
@click.option("--party", required=True, metavar="ID", help="for which party; nobody else sees it")
@click.option("--format", "form", type=FORMAT, help="default: by the ending of the file")
@click.option("--mechanism", "key")
def take(file: Path, party: str, form: str | None, key: str | None) -> None:
    """Keep the sentences of a file for a party, each once; what is in fewer than two languages is passed over."""
    ready()
    from django.utils import timezone

    from earlyspring.agreements.remembering.actions import remember

    mechanism = mechanism_of(key)
    of_parties(mechanism, party)
    units = _read(file, form or ENDINGS.get(file.suffix.lower(), "tmx"))
    new, before, unfit = remember(mechanism, units, by=party, user=None, at=timezone.now())
    click.echo(f"{new} new, {before} kept before, {unfit} passed over")


def _read(file: Path, form: str) -> Any:
    from earlyspring.agreements.remembering.actions import units_in
    from earlyspring.formats.taken import NotRead
    from earlyspring.formats.tmx import read_tmx
    from earlyspring.formats.xliff import read_xliff

    try:
        data = file.read_bytes()
        return read_tmx(data) if form == "tmx" else tuple(units_in(read_xliff(data)))
    except NotRead as fault:
        end(f"{file}: {fault}")
