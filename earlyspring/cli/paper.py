"""`paper`: the register on paper. The same view twice is the same bytes."""

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES


def languages(ctx: click.Context, option: click.Parameter, given: str) -> tuple[str, ...]:
    """One language or two, as in vi,zh."""
    found = tuple(given.split(","))
    if not 1 <= len(found) <= 2 or len(set(found)) != len(found) or set(found) - set(LANGUAGES):
        raise click.BadParameter(f"{given}: expected one or two of {', '.join(LANGUAGES)}, as in vi,zh")
    return found


@click.group()
def paper() -> None:
    """Write a paper from the register."""


@paper.command()
@click.option("--session", "item", required=True, help="id of the session")
@click.option("--langs", default="en", show_default=True, callback=languages, help="one language, or two side by side")
@click.option("--format", "form", type=click.Choice(["pdf"]), default="pdf", show_default=True)
@click.option("--as-of", "as_of", metavar="DAY", help="the day asked about; default today")
@click.option("--known", metavar="SESSION", help="as known at the end of this session")
@click.option("--mechanism", "key")
@click.argument("out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
def extract(
    item: str, langs: tuple[str, ...], form: str, as_of: str | None, known: str | None, key: str | None, out: Path
) -> None:
    """Write the extract of the register for a session to OUT (- is standard output)."""
    ready()
    from django.utils import translation

    from earlyspring.cli.show import moment_of
    from earlyspring.desk.frame import Frame
    from earlyspring.desk.paper_facts import extract_of
    from earlyspring.papers import write
    from earlyspring.papers.fonts import GlyphMissing

    mechanism = mechanism_of(key)
    moment = moment_of(mechanism, as_of, known)
    if len(moment.as_of) != len("2027-02-11"):
        refuse(f"--as-of {as_of}: a paper is read on one day (expected YYYY-MM-DD)")
    frame = Frame.for_paper(mechanism, moment)
    session = frame.sessions.get(item)
    if session is None:
        refuse(f"--session {item}: no such session; `earlyspring show sessions` lists them")
    try:
        with translation.override(SITE_CODES[langs[0]]):
            written = write(extract_of(frame, session), langs)
    except GlyphMissing as fault:
        refuse(str(fault))
    _deliver(out, written)


def refuse(words: str) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(2)


def _deliver(out: Path, written: bytes) -> None:
    """Whole or not at all."""
    if str(out) == "-":
        sys.stdout.buffer.write(written)
        return
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(written)
        draft.replace(out)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
