"""`demo`: the example mechanism in a home of its own, with accounts to try it out, served."""

import json
import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from earlyspring.cli.home import keep_address
from earlyspring.cli.main import laid_out, ready

if TYPE_CHECKING:
    from earlyspring.ledger.models import Mechanism

EXAMPLE = Path(__file__).parent.parent / "example" / "gx-vn.json"
KEY = "gx-vn"
HOST = "127.0.0.1"
TRY = """
Try: the overview, then Meetings → 11th Spring Meeting; Members → Who is responsible (Ha Giang Province, 1 March 2026);
Commitments → C-064; Agreements → Minutes of talks of the 2018 Spring Meeting, with who signed them;
ask for 1 March 2025 in the bar at the top; search for 口岸 or dong dang. What you enter belongs to the exercise cycle.
An instrument of the exercise, with both its texts, signatures and entry into force: /gx-vn/instruments/EX-MEMORANDUM/
A draft in three languages side by side, with what differs in them: /gx-vn/instruments/EX-GATE-HOURS/compare/
A review: enter a round at /gx-vn/facts/round/new/ for the session Exercise of a review (/gx-vn/sessions/EX-2027/),
reported by the source The demo on this machine or put to the parties; open its worksheet, and fill it in as two
officers of two sides.
The gathering of 2027 with its delegations, programme and fair: /gx-vn/gathering/2027/
What the public reads, without an account: /public/gx-vn/en/
"""


def demo_home() -> Path:
    from earlyspring.cli.home import home

    told = os.environ.get("EARLYSPRING_HOME")
    return Path(told).expanduser() if told else home().with_name("earlyspring-demo")


@click.command()
@click.option("--no-serve", is_flag=True, help="load and exit")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--home", type=click.Path(path_type=Path), help="default: a home of its own")
def demo(no_serve: bool, port: int, home: Path | None) -> None:
    """Load the example mechanism with one account per party and role, and serve it."""
    from earlyspring.cli.serve import fit_to_listen, run, threads_here

    if not no_serve:
        fit_to_listen(HOST, port)
    place = home or demo_home()
    os.environ["EARLYSPRING_HOME"] = str(place)
    os.environ["EARLYSPRING_DEMO"] = "1"
    told = os.environ.get("PUBLIC_URL")
    os.environ["PUBLIC_URL"] = told or f"http://localhost:{port}"
    ready()
    if not_ours := strangers():
        click.echo(f"earlyspring: {not_ours}; the demo wants a home of its own: --home DIR", err=True)
        sys.exit(2)
    from earlyspring.cli.migrate import upgrade

    upgrade()
    accounts = prepare(json.loads(EXAMPLE.read_text(encoding="utf-8")))
    tell(accounts, place, port, serving=not no_serve)
    if not no_serve:
        lead_here(place, port, told)
        run(HOST, port, threads_here())


def lead_here(place: Path, port: int, told: str | None) -> None:
    """Let letters of `work` and `invite`, which run beside the demo, lead to it, unless its address was `told`."""
    if not told:
        keep_address(place, port)


def strangers() -> str | None:
    """What lies in this home that is not the demo's, in words; None where there is nothing. Nothing is written.

    The demo's are its mechanism, and the accounts that act in it: also those that were invited while trying it out.
    """
    if not begun():
        return None
    from earlyspring.ledger.models import Mechanism
    from earlyspring.members.accounts import Posting, User

    others = Mechanism.objects.exclude(key=KEY, purpose="demo").order_by("key")
    if key := others.values_list("key", flat=True).first():
        return f"this home holds another mechanism ({key})"
    own = Posting.objects.filter(mechanism__key=KEY).values("user")
    accounts = User.objects.exclude(pk__in=own).order_by("username")
    if name := accounts.values_list("username", flat=True).first():
        return f"this home has an account that is not the demo's ({name})"
    return None


def begun() -> bool:
    """Whether there is a database with tables; one that is a file is not made by asking."""
    from django.db import connection

    place = str(connection.settings_dict["NAME"])
    file = connection.vendor == "sqlite" and not place.startswith(("file:", ":memory:"))
    return (not file or Path(place).exists()) and laid_out()


def prepare(document: Mapping[str, Any]) -> list[dict[str, str]]:
    """Make the demo, the whole of it or nothing; a second time it is found there and nothing is changed.

    What comes back are its accounts with their passwords.
    """
    from django.db import transaction
    from django.utils import timezone

    from earlyspring.cli.demo_accounts import accounts
    from earlyspring.cli.demo_comparing import compare_draft
    from earlyspring.cli.demo_gathering import go_on_as_people
    from earlyspring.cli.demo_news import write_news
    from earlyspring.cli.demo_publishing import publish_history
    from earlyspring.cli.demo_terms import enter_terms
    from earlyspring.ledger.models import Mechanism

    with transaction.atomic():
        mechanism = Mechanism.objects.filter(key=KEY).first() or made(document)
        told = accounts(mechanism)
        enter_terms(mechanism)
        compare_draft(mechanism)
        go_on_as_people(mechanism)
        if publish_history(mechanism):
            write_news(mechanism, timezone.localdate())
        return told


def made(document: Mapping[str, Any]) -> "Mechanism":
    from django.utils import timezone

    from earlyspring.cli.demo_accounts import open_exercise
    from earlyspring.cli.demo_exercise import prepare_exercise
    from earlyspring.cli.demo_gathering import prepare_gathering
    from earlyspring.cli.load import progress
    from earlyspring.ledger.loading import load

    click.echo("Loading the example mechanism …", err=True)
    members = sorted(current_members(document))
    mechanism = load(document, at=timezone.now(), purpose="demo", parties=members, progress=progress)
    open_exercise(mechanism)
    prepare_exercise(mechanism)
    prepare_gathering(mechanism)
    return mechanism


def current_members(document: Mapping[str, Any]) -> set[str]:
    """Who is a member of the mechanism by what the document knows last."""
    last = {fact["id"]: fact for fact in document["facts"] if fact["kind"] == "membership"}
    whole = [fact for fact in last.values() if not fact.get("organ") and not fact.get("to")]
    return {fact["body"] for fact in whole if fact["class"] == "member"}


def tell(accounts: list[dict[str, str]], place: Path, port: int, *, serving: bool) -> None:
    click.echo("\nAccounts of the demo (their passwords are for this machine alone):\n")
    for one in accounts:
        click.echo(f"  {one['username']:<22} {one['password']:<22} {one['role']:<20} {one['party']}")
    click.echo(TRY)
    click.echo(f"All of it lies in {place}; for other commands beside it:")
    click.echo(f"  export EARLYSPRING_HOME={shlex.quote(str(place.absolute()))}\n")
    if serving:
        click.echo(f"http://localhost:{port}/   (Ctrl-C ends it)\n")
