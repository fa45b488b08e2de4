"""`show`: what the register says, for people as a table, for programs as JSON."""

import sys
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, say
from earlyspring.lang.tongues import LANGUAGES

WHAT = (
    *("members", "sessions", "instruments", "commitments", "decisions", "statements", "priorities", "proposals"),
    *("results", "activities", "projects", "gates", "bodies", "counts", "contradictions", "sources", "organs"),
    *("observers", "channels", "attendances", "successions", "memberships", "cycles", "sides", "charter", "offices"),
    *("tenures", "seats", "chains", "links"),
)


@click.command()
@click.argument("what", type=click.Choice(WHAT))
@click.option("--as-of", "as_of", metavar="DAY", help="the day asked about (YYYY-MM-DD); default today")
@click.option("--known", metavar="SESSION", help="as known at the end of this session")
@click.option("--organ", metavar="ID", help="of members: in this organ, where a class of its own goes first")
@click.option("--exercise", is_flag=True, help="also what was tried out beside the register")
@click.option("--mechanism", "key")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="of the table")
@click.option("--json", "as_json", is_flag=True)
def show(
    what: str,
    as_of: str | None,
    known: str | None,
    organ: str | None,
    exercise: bool,
    key: str | None,
    lang: str,
    as_json: bool,
) -> None:
    """Show what the register says of members, sessions, instruments, commitments, …"""
    if organ and what != "members":
        raise click.UsageError("--organ is asked of members only")
    ready()
    from earlyspring.cli.columns import Called, table
    from earlyspring.members.queries import Directory
    from earlyspring.shown.register import SHOWN, members

    mechanism = mechanism_of(key)
    moment = moment_of(mechanism, as_of, known).seeing(exercise)
    directory = Directory(mechanism, moment)
    wanted = organ_of(mechanism, moment, organ)
    found = members(mechanism, moment, directory, wanted) if wanted else SHOWN[what](mechanism, moment, directory)
    if as_json:
        say(found)
    else:
        called = Called(names_apart(directory, lang), moment.as_of)
        click.echo("".join(f"{line}\n" for line in table(what, found, lang, called)), nl=False)


def organ_of(mechanism: Any, moment: Any, organ: str | None) -> str | None:
    from earlyspring.ledger.moments import rows
    from earlyspring.meetings.models import Organ

    if organ and not rows(Organ, mechanism, moment).filter(item=organ).exists():
        click.echo(f"--organ {organ}: no such organ", err=True)
        sys.exit(2)
    return organ


def names_apart(directory: Any, lang: str) -> dict[str, dict[str, str]]:
    """Every body by its name, those of one name told apart in the language of the table."""
    from django.utils.translation import override

    from earlyspring.desk.body_names import name_of
    from earlyspring.lang.tongues import SITE_CODES

    with override(SITE_CODES[lang]):
        named = {item: directory.text(item) for item in directory.bodies}
        apart = {item: {lang: name_of(directory, item, lang)} for item, texts in named.items() if texts.get(lang)}
    return {item: texts | apart.get(item, {}) for item, texts in named.items()}


def moment_of(mechanism: Any, as_of: str | None, known: str | None) -> Any:
    from django.utils import timezone

    from earlyspring.core.periods import latest, valid_day
    from earlyspring.ledger.moments import Moment, rows
    from earlyspring.meetings.models import Session

    today = timezone.localdate().isoformat()
    if as_of and not valid_day(as_of):
        click.echo(f"--as-of {as_of}: not a day (expected YYYY, YYYY-MM or YYYY-MM-DD)", err=True)
        sys.exit(2)
    moment = Moment(as_of=as_of or today, today=today)
    if not known:
        return moment
    session = rows(Session, mechanism, moment.seeing(exercise=True)).filter(item=known).first()
    last = session and (session.end or session.day)
    if not last:
        words = "no such session" if session is None else "this session has no known day"
        click.echo(f"--known {known}: {words}", err=True)
        sys.exit(2)
    cut = datetime.combine(latest(last), time.max, tzinfo=UTC)
    return replace(moment, known=cut, session=known)
