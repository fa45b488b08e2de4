"""`paper`: the register on paper. The same view twice is the same bytes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.paper_writing import FORMS, refuse, write_out
from earlyspring.lang.tongues import LANGUAGES


def languages(ctx: click.Context, option: click.Parameter, given: str) -> tuple[str, ...]:
    """One language or two, as in vi,zh."""
    found = tuple(given.split(","))
    if not 1 <= len(found) <= 2 or len(set(found)) != len(found) or set(found) - set(LANGUAGES):
        raise click.BadParameter(f"{given}: expected one or two of {', '.join(LANGUAGES)}, as in vi,zh")
    return found


def asked(command: Callable[..., Any]) -> Callable[..., Any]:
    """What every paper can be asked: languages, form, an office's own template, the moment, the mechanism, where to."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    out = click.Path(dir_okay=False, allow_dash=True, path_type=Path)
    for option in (
        click.argument("out", type=out),
        click.option("--mechanism", "key"),
        click.option("--known", metavar="SESSION", help="as known at the end of this session"),
        click.option("--as-of", "as_of", metavar="DAY", help="the day asked about; default today"),
        click.option("--template", type=file, help="an office's own form: .docx for docx, .typ for pdf"),
        click.option("--format", "form", type=click.Choice(FORMS), help="default: by the ending of OUT, else pdf"),
        click.option("--langs", default="en", show_default=True, callback=languages, help="one language, or two"),
    ):
        command = option(command)
    return command


@click.group()
def paper() -> None:
    """Write a paper from the register."""


@paper.command()
@click.option("--session", "item", required=True, help="id of the session")
@asked
def extract(item: str, **options: Any) -> None:
    """Write the extract of the register for a session to OUT (- is standard output)."""
    ready()
    from earlyspring.desk.paper_facts import extract_of

    write_out(lambda frame: extract_of(frame, _session(frame, item)), **options)


@paper.command()
@click.option("--session", "item", required=True, help="id of the session that reviewed")
@asked
def review(item: str, **options: Any) -> None:
    """Write the report of a session's review to OUT: every line with every party's words, and the figures."""
    _of_review("review", item, options)


@paper.command()
@click.option("--session", "item", required=True, help="id of the session that reviewed")
@asked
def followup(item: str, **options: Any) -> None:
    """Write the follow-up table of a review to OUT: who does what until when."""
    _of_review("followup", item, options)


@paper.command()
@click.option("--session", "item", required=True, help="id of the session that reviewed")
@asked
def brief(item: str, **options: Any) -> None:
    """Write the leader's page to OUT: promised, done, late, blocked and by whom, what keeps coming back."""
    _of_review("brief", item, options)


@paper.command()
@click.option("--session", "item", required=True, help="id of the session that reviewed")
@asked
def paragraph(item: str, **options: Any) -> None:
    """Write the draft review paragraph and priorities for the next minutes to OUT."""
    _of_review("paragraph", item, options)


@paper.command()
@click.option("--party", required=True, help="id of the party that reports")
@click.option("--half", required=True, metavar="HALF", help="the half-year, as in 2026-1")
@asked
def halfyear(party: str, half: str, **options: Any) -> None:
    """Write a party's half-yearly report on international agreements to OUT."""
    ready()
    from earlyspring.desk.half_year_papers import half_of, half_year_report

    try:
        first, last = half_of(half)
    except ValueError as fault:
        refuse(f"--half {fault}")

    def made(frame: Any) -> Any:
        if party not in frame.directory.bodies:
            refuse(f"--party {party}: no such body; `earlyspring show bodies` lists them")
        return half_year_report(frame, party, first, last)

    write_out(made, **options)


@paper.command()
@click.option("--instrument", "item", required=True, help="id of the instrument whose texts were compared")
@click.option("--version", type=click.IntRange(min=1), help="of which version; default the last with several languages")
@asked
def comparison(item: str, version: int | None, **options: Any) -> None:
    """Write the protocol of the comparison of an instrument's texts to OUT: what was found, who accepted it."""
    ready()
    from earlyspring.agreements.comparing.queries import comparison_of
    from earlyspring.agreements.models import Instrument
    from earlyspring.desk.comparing.protocol import protocol_of
    from earlyspring.ledger.moments import rows

    def made(frame: Any) -> Any:
        instrument = rows(Instrument, frame.mechanism, frame.moment).filter(item=item).first()
        if instrument is None:
            refuse(f"--instrument {item}: no such instrument; `earlyspring show instruments` lists them")
        compared = comparison_of(instrument, version, frame.moment.exercise)
        if compared is None:
            refuse(f"--instrument {item}: its texts were not compared as they stand now")
        return protocol_of(frame, instrument, compared)

    write_out(made, **options)


@paper.command()
@asked
def years(**options: Any) -> None:
    """Write the review of all years to OUT, cycle by cycle."""
    ready()
    from earlyspring.desk.years_papers import many_years

    write_out(many_years, **options)


def _of_review(name: str, item: str, options: dict[str, Any]) -> None:
    ready()
    from earlyspring.desk.review_papers import PAPERS
    from earlyspring.review.sheet_known import NotHeld, sheet_known

    def made(frame: Any) -> Any:
        session = _session(frame, item)
        try:
            sheet = sheet_known(frame.mechanism, item, frame.moment)
        except NotHeld as fault:
            refuse(f"--session {item}: this node does not hold the worksheet {fault}; it comes with the others' blobs")
        if sheet is None:
            refuse(f"--session {item}: no worksheet of this session was on record at that moment")
        return PAPERS[name](frame, session, sheet)

    write_out(made, **options)


def _session(frame: Any, item: str) -> Any:
    session = frame.session_named(item)
    if session is None:
        refuse(f"--session {item}: no such session; `earlyspring show sessions` lists them")
    return session
