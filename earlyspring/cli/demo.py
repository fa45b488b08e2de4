"""`demo`: the example mechanism in a home of its own, with accounts to try it out, served."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.main import ready

EXAMPLE = Path(__file__).parent.parent / "example" / "gx-vn.json"


def demo_home() -> Path:
    from earlyspring.cli.home import home

    told = os.environ.get("EARLYSPRING_HOME")
    return Path(told) if told else home().with_name("earlyspring-demo")


@click.command()
@click.option("--no-serve", is_flag=True, help="load and exit")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--home", type=click.Path(path_type=Path), help="default: a home of its own")
def demo(no_serve: bool, port: int, home: Path | None) -> None:
    """Load the example mechanism with one account per party and role, and serve it."""
    place = home or demo_home()
    os.environ["EARLYSPRING_HOME"] = str(place)
    os.environ["EARLYSPRING_DEMO"] = "1"
    os.environ.setdefault("PUBLIC_URL", f"http://localhost:{port}")
    ready()
    from earlyspring.cli.migrate import upgrade

    upgrade()
    accounts = prepare()
    tell(accounts, port, serving=not no_serve)
    if not no_serve:
        from earlyspring.cli.serve import run

        run("127.0.0.1", port, 8)


def prepare() -> list[dict[str, str]]:
    """Make what is missing; a second run finds everything there and changes nothing."""
    from django.utils import timezone

    from earlyspring.cli.demo_accounts import accounts, open_exercise
    from earlyspring.cli.demo_exercise import prepare_exercise
    from earlyspring.cli.load import progress
    from earlyspring.ledger.loading import load
    from earlyspring.ledger.models import Mechanism

    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    others = Mechanism.objects.exclude(key=document["mechanism"], purpose="demo")
    if others.exists():
        click.echo(
            f"earlyspring: this home holds another mechanism ({others[0].key}); the demo wants one of its own: --home DIR",
            err=True,
        )
        sys.exit(2)
    mechanism = Mechanism.objects.filter(key=document["mechanism"]).first()
    if mechanism is None:
        click.echo("Loading the example mechanism …", err=True)
        members = sorted(current_members(document))
        mechanism = load(document, at=timezone.now(), purpose="demo", parties=members, progress=progress)
        open_exercise(mechanism)
        prepare_exercise(mechanism)
    return accounts(mechanism)


def current_members(document: dict[str, Any]) -> set[str]:
    """Who is a member by what the document knows last."""
    last = {fact["id"]: fact for fact in document["facts"] if fact["kind"] == "membership"}
    return {fact["body"] for fact in last.values() if fact["class"] == "member" and not fact.get("to")}


def tell(accounts: list[dict[str, str]], port: int, *, serving: bool) -> None:
    click.echo("\nAccounts of the demo (their passwords are for this machine alone):\n")
    for one in accounts:
        click.echo(f"  {one['username']:<22} {one['password']:<22} {one['role']:<20} {one['party']}")
    click.echo(
        "\nTry: the overview, then Meetings → the 11th Spring Meeting; Members → Who is responsible (Hà Giang, 1 March 2026); "
        "Commitments → C-064;\nask for 1 March 2025 in the bar at the top; search for 口岸 or dong dang. "
        "What you enter belongs to the exercise cycle.\n"
        "Review: enter a round for the session Exercise of a review, 2027 (reported by the source The demo on this "
        "machine, or put to the parties), open its worksheet, and fill it in as two officers of two sides.\n"
    )
    if serving:
        click.echo(f"http://localhost:{port}/   (Ctrl-C ends it)\n")
