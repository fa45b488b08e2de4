"""`form`: an agency's report form, made for it and read when it comes back filled in."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.paper_writing import refuse
from earlyspring.lang.tongues import LANGUAGES


@click.group()
def form() -> None:
    """Make the report form of an agency, or read one that came back."""


def mechanisms(key: str | None) -> list[Any]:
    """The mechanism named, or all of the home: an agency is asked once for all of them."""
    from earlyspring.cli.words import mechanism_of
    from earlyspring.ledger.models import Mechanism

    return [mechanism_of(key)] if key else list(Mechanism.objects.order_by("key"))


@form.command()
@click.option("--party", required=True, help="id of the party that the agency belongs to")
@click.option("--agency", required=True, help="id of the agency")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--mechanism", "key")
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
def write(party: str, agency: str, lang: str, key: str | None, out: Path) -> None:
    """Write the form of an agency, for all that it still owes, to OUT (.xlsx)."""
    ready()
    from earlyspring.ledger.refused import Refused
    from earlyspring.papers.form_sheets import write_form
    from earlyspring.review.forms_kept import asked_in, make_form

    try:
        sent = make_form(mechanisms(key), party, agency)
    except Refused:
        refuse(f"{agency}: owes no report of {party} now, so there is nothing to ask")
    asked = asked_in(sent)
    out.write_bytes(write_form(asked, lang, ()))
    click.echo(f"{out}: form no. {sent.revision} of {agency}, {len(asked.lines)} commitments")


@form.command()
@click.option("--party", required=True, help="id of the party whose agency sent it")
@click.option("--on", metavar="DAY", help="the day it came; default today where the party is")
@click.option("--mechanism", "key")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def read(party: str, on: str | None, key: str | None, file: Path) -> None:
    """Read the form in FILE into drafts of the party: whole, or not at all with every fault told."""
    ready()
    from earlyspring.intake import Refusal
    from earlyspring.review.forms_taken import take_form
    from earlyspring.review.zones import today_of

    found = mechanisms(key)
    if not found:
        refuse("this home holds no mechanism yet; load one or run the demo")
    try:
        came = date.fromisoformat(on or today_of(found[0], party, True))
    except ValueError:
        refuse(f"--on {on}: expected YYYY-MM-DD")
    taken = take_form(_bytes(file), lambda _agency: found, by=party, on=came)
    if isinstance(taken, Refusal):
        for fault in taken.faults:
            click.echo(f"{file}: {told(fault)}", err=True)
        if taken.more:
            click.echo(f"{file}: and {taken.more} more", err=True)
        sys.exit(2)
    click.echo(f"{file}: {len(taken.drafts)} drafts written, {len(taken.unanswered)} rows left empty")


def _bytes(file: Path) -> bytes:
    """No more of the file than shows that it is too large."""
    from earlyspring.intake.opening import LARGEST

    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def told(fault: Any) -> str:
    """A fault in one line: sheet, cell, commitment, what is wrong, what stands there and what is expected."""
    from earlyspring.intake import CODES

    words = CODES[fault.code]
    for name, value in (("found", fault.found), ("expected", fault.expected)):
        words = words.replace(f"`{name}`", " | ".join(value.splitlines()) or "nothing")
    place = " ".join(part for part in (fault.sheet, fault.cell, f"({fault.row})" if fault.row else "") if part)
    return f"{place}: {words}" if place else words
