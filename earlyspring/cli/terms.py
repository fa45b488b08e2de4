"""`terms`: the term base of a mechanism as a file, and a file into it."""

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of

FORMAT = click.Choice(["tbx", "csv"])
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def terms() -> None:
    """Take the term base along as TBX or CSV, or take such a file over."""


@terms.command()
@click.option("--format", "form", type=FORMAT, default="tbx", show_default=True)
@click.option("--mechanism", "key")
def export(form: str, key: str | None) -> None:
    """Write all concepts to standard output, with the names of the register and the usual official forms."""
    ready()
    from django.utils import timezone

    from earlyspring.formats.tbx import tbx
    from earlyspring.formats.terms_csv import terms_csv
    from earlyspring.ledger.moments import Moment
    from earlyspring.members.queries import Directory
    from earlyspring.members.terms.queries import term_base
    from earlyspring.shown.about import about_of

    mechanism = mechanism_of(key)
    concepts = term_base(mechanism).concepts
    about = about_of(Directory(mechanism, Moment.now(timezone.localdate())), "en")
    told = tbx(concepts, about.line("earlyspring"), about.line("term base")) if form == "tbx" else terms_csv(concepts)
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()


@terms.command(name="import")
@click.argument("file", type=FILE)
@click.option("--party", required=True, metavar="ID", help="which party says so")
@click.option("--format", "form", type=FORMAT, help="default: by the ending of the file")
@click.option("--dry-run", is_flag=True, help="say what would change, and change nothing")
@click.option("--mechanism", "key")
def take(file: Path, party: str, form: str | None, dry_run: bool, key: str | None) -> None:
    """Take a file over whole, as what a party says, or not at all: faults are told row by row, and exit is 2."""
    ready()
    from collections import Counter

    from django.utils import timezone

    from earlyspring.members.terms.actions import take_over, would_be
    from earlyspring.members.terms.queries import said_anew

    mechanism = mechanism_of(key)
    of_parties(mechanism, party)
    said = said_anew(mechanism, _read(file, form or file.suffix.lower().removeprefix(".")))
    if dry_run:
        counts = Counter(change for _one, change in would_be(mechanism, said, party))
    else:
        counts = take_over(mechanism, said, by=party, user=None, at=timezone.now())
    click.echo(f"{counts['new']} new, {counts['changed']} changed{' (nothing was written)' if dry_run else ''}")


def _read(file: Path, form: str) -> Any:
    from earlyspring.formats.taken import NotRead
    from earlyspring.formats.tbx_reading import read_tbx
    from earlyspring.formats.terms_csv import read_terms_csv
    from earlyspring.lang.terms.faults import CODES

    try:
        read = (read_terms_csv if form == "csv" else read_tbx)(file.read_bytes())
    except NotRead as fault:
        end(f"{file}: {fault}")
    for one in read.faults:
        place = f"row {one.row}: " if one.row else ""
        click.echo(f"{file}: {place}{one.key}: {CODES[one.code]}{f' ({one.found})' if one.found else ''}", err=True)
    if read.faults:
        sys.exit(2)
    if any(one.kind == "person" for one in read.concepts):
        end(f"{file}: names of persons are kept in the register alone")
    return read.concepts


def of_parties(mechanism: Any, party: str) -> None:
    """End with exit 2 where the mechanism has no such party."""
    from earlyspring.members.accounts import Posting

    if not Posting.objects.filter(mechanism=mechanism, party=party).exists():
        end(f"--party {party}: nobody is posted to such a party of {mechanism.key}")


def end(words: str) -> NoReturn:
    """Say on standard error why the command ends, with exit 2."""
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)
