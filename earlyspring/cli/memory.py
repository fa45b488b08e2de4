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
    from django.utils import timezone

    from earlyspring import __version__
    from earlyspring.agreements.remembering.queries import units_of
    from earlyspring.agreements.remembering.texts import bitexts_of
    from earlyspring.formats.tmx import tmx
    from earlyspring.formats.xliff import xliff
    from earlyspring.ledger.moments import Moment
    from earlyspring.members.queries import Directory
    from earlyspring.shown.about import about_of

    mechanism, named = mechanism_of(key), langs.split(",")
    if len(set(named)) != 2 or not set(named) <= set(LANGUAGES):
        end(f"--langs {langs}: two of {', '.join(LANGUAGES)} are expected, as vi,zh")

    def found(exercise: bool) -> Any:
        if form == "tmx":
            return units_of(mechanism, item=item, exercise=exercise)
        return bitexts_of(mechanism, named[0], named[1], item=item, exercise=exercise)

    told = found(exercise)
    if not told:
        tried = not exercise and found(exercise=True)
        click.echo(f"no compared texts{'; those of an exercise come with --exercise' if tried else ''}", err=True)
        sys.exit(1)
    moment = Moment.now(timezone.localdate()).seeing(exercise)
    about = about_of(Directory(mechanism, moment), "en").line("sentences")
    sys.stdout.buffer.write(tmx(told, __version__, about) if form == "tmx" else xliff(told, about))
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
    from earlyspring.ledger.refused import Refused

    mechanism = mechanism_of(key)
    of_parties(mechanism, party)
    units = _read(file, form or ENDINGS.get(file.suffix.lower(), "tmx"))
    try:
        new, before, unfit = remember(mechanism, units, by=party, user=None, at=timezone.now())
    except Refused as refusal:
        (full,) = refusal.faults
        end(
            f"{file}: {party} has room for {full.expected} groups of sentences; with this file there would be {full.given}"
        )
    click.echo(f"{new} new, {before} kept before, {unfit} passed over")


@memory.command(name="forget")
@click.option("--party", required=True, metavar="ID", help="whose; the sentences of compared texts stay")
@click.option("--mechanism", "key")
def forget_all(party: str, key: str | None) -> None:
    """Take away all sentences that a party took over from files."""
    ready()
    from earlyspring.agreements.remembering.actions import forget

    mechanism = mechanism_of(key)
    of_parties(mechanism, party)
    click.echo(f"{forget(mechanism, by=party)} taken away")


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
