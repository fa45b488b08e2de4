"""What commands share: an answer as JSON, and the mechanism that is meant."""

import json
import sys
from typing import Any

import click

from earlyspring.cli.main import laid_out


def say(value: Any) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def counted(number: int, one: str, several: str) -> str:
    """A number with its noun: 1 mechanism, 12,000 entries."""
    return f"{number:,} {one if number == 1 else several}"


def mechanism_of(key: str | None) -> Any:
    """The mechanism meant: the only one of the home, or the one named."""
    from earlyspring.ledger.models import Mechanism

    if not laid_out():
        click.echo("earlyspring: this home has no tables yet: earlyspring migrate, or demo", err=True)
        sys.exit(2)
    found = list(Mechanism.objects.filter(key=key) if key else Mechanism.objects.all()[:2])
    if len(found) == 1:
        return found[0]
    if not found:
        words = (
            f"no mechanism {key} in this home" if key else "this home holds no mechanism yet; load one or run the demo"
        )
    else:
        words = "this home holds several mechanisms; say which with --mechanism"
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)
