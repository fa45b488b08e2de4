"""The operator's and the scripter's door. Exit 0 done, 1 the answer is no, 2 bad usage or input, 3 a fault of the machine."""

import importlib
import os
import sys
from typing import Any

import click

COMMANDS = {
    "demo": "demo",
    "serve": "serve",
    "work": "work",
    "migrate": "migrate",
    "invite": "invite",
    "check": "check",
    "fsck": "check",
    "backup": "backup",
    "restore": "restore",
    "erase": "erase",
    "load": "load",
    "dump": "load",
    "schema": "load",
    "show": "show",
    "export": "export",
    "site": "site",
    "search": "search",
    "facts": "facts",
    "align": "align",
    "concord": "concord",
    "terms": "terms",
    "memory": "memory",
    "paper": "paper",
    "form": "form",
    "plan": "plan",
    "bench": "bench",
}


OF_OTHERS = {"OperationalError": 3, "DatabaseError": 3, "EnvValidationError": 2}
"""Faults of the libraries that are none of the program: a full disk, a lost connection, a file that is no database."""


class Doors(click.Group):
    """Commands live in one module each and are imported when called, so that `schema` does not wait for the server's parts."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"earlyspring.cli.{COMMANDS[name]}")
        command: click.Command = getattr(module, name)
        return command


@click.group(cls=Doors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="earlyspring")
def cli() -> None:
    """The memory and hands of a yearly meeting between neighbours."""


def ready() -> None:
    """Set Django up for a command that needs the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")
    import django

    django.setup()


def laid_out() -> bool:
    """Whether the database of this home has the tables."""
    from django.db import connection

    from earlyspring.ledger.models import Mechanism

    return Mechanism._meta.db_table in connection.introspection.table_names()


def main(args: list[str] | None = None) -> Any:
    try:
        return cli.main(args=args, prog_name="earlyspring", standalone_mode=True)
    except OSError as fault:
        click.echo(f"earlyspring: the machine: {fault.strerror or fault}: {fault.filename or ''}", err=True)
        sys.exit(3)
    except Exception as fault:
        # What the database could not do, and a variable of the environment: their classes are known once Django is there.
        status = OF_OTHERS.get(type(fault).__name__)
        if status is None:
            raise
        click.echo(f"earlyspring: {'the machine: ' if status == 3 else ''}{fault}", err=True)
        sys.exit(status)
