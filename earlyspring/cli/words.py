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


def need_tables() -> None:
    """End with status 2 where nobody has made the tables of this home yet: a home that was misspelt is one, too."""
    if not laid_out():
        click.echo("earlyspring: this home has no tables yet: earlyspring migrate, or demo", err=True)
        sys.exit(2)


def mechanism_of(key: str | None) -> Any:
    """The mechanism meant: the only one of the home, or the one named."""
    from earlyspring.ledger.models import Mechanism

    need_tables()
    found = list(Mechanism.objects.filter(key=key) if key else Mechanism.objects.all()[:2])
    if len(found) == 1:
        return found[0]
    if not found:
        words = f"no mechanism {key} in this home; {_there()}" if key else _there()
    else:
        words = f"say which mechanism with --mechanism; {_there()}"
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)


def _there() -> str:
    """Which mechanisms this home holds, in words."""
    from earlyspring.ledger.models import Mechanism

    keys = ", ".join(Mechanism.objects.order_by("key").values_list("key", flat=True))
    return f"this home holds {keys}" if keys else "this home holds no mechanism yet; load one or run the demo"
