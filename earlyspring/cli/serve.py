"""`serve` and what a server needs before it starts."""

import os

import click

from earlyspring.cli.main import ready


@click.command()
@click.option("--port", type=int, default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="address to listen on")
@click.option("--threads", type=int, default=8, show_default=True)
def serve(port: int, host: str, threads: int) -> None:
    """Serve the desk."""
    ready()
    from django.conf import settings

    settings.HOME.mkdir(parents=True, exist_ok=True)
    run(host, port, threads)


def run(host: str, port: int, threads: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")
    Server(
        "earlyspring.conf.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        log_access=False,
        log_level="warning",
        websockets=False,
    ).serve()
