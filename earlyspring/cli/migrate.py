import os

import click

from earlyspring.cli.main import ready


@click.command()
def migrate() -> None:
    """Bring the database to this version; the data stays."""
    ready()
    upgrade()


def upgrade() -> None:
    from django.conf import settings
    from django.core.management import call_command

    os.umask(0o077)  # the database holds passwords' hashes and the factors of sign-in
    settings.HOME.mkdir(parents=True, exist_ok=True, mode=0o700)
    settings.STATIC_ROOT.mkdir(exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
