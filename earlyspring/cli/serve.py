"""`serve` and what a server needs before it starts."""

import errno
import os
import socket
import sys
from ipaddress import ip_address
from typing import NoReturn

import click

from earlyspring.cli.home import home, keep_address
from earlyspring.cli.main import laid_out, ready

MOST_THREADS = 8


def threads(processors: int | None) -> int:
    """How many threads answer at once: the server holds more than two a processor and one for too many."""
    return min(MOST_THREADS, 2 * (processors or 1) + 1)


def threads_here() -> int:
    return threads(os.cpu_count())


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="IP address to listen on")
@click.option(
    "--threads",
    type=click.IntRange(1),
    default=threads_here,
    show_default=f"two a processor and one more, at most {MOST_THREADS}",
)
def serve(port: int, host: str, threads: int) -> None:
    """Serve the desk. Without PUBLIC_URL, letters lead to this port of this machine."""
    fit_to_listen(host, port)
    if not os.environ.get("PUBLIC_URL"):
        keep_address(home(), port)
    ready()
    fit_to_serve()
    run(host, port, threads)


def fit_to_listen(host: str, port: int) -> None:
    """Refuse an address at which nobody can listen, or somebody does: the server would share the port with another desk."""
    try:
        family = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET
    except ValueError:
        refuse(f"--host {host}: an IP address is expected, as 127.0.0.1, or 0.0.0.0 for all of this machine")
    with socket.socket(family) as tried:
        if os.name != "nt":  # what an ended server left waiting is in nobody's way; on Windows it would mean sharing
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as fault:
            taken = fault.errno == errno.EADDRINUSE
            refuse(
                f"port {port} of {host} is taken, perhaps by another desk; choose another: --port, or PORT=9000 make demo"
                if taken
                else f"{host}, port {port}: nobody can listen there: {fault.strerror}"
            )


def refuse(words: str) -> NoReturn:
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)


def fit_to_serve() -> None:
    """Do not start on a database without tables, or one that no longer refuses what must never be."""
    from django.core import checks

    if not laid_out():
        refuse("this home has no tables yet: earlyspring migrate")
    faults = [one for one in checks.run_checks(tags=[checks.Tags.database], databases=["default"]) if one.is_serious()]
    for fault in faults:
        click.echo(f"{fault.id}: {fault.msg} {fault.hint or ''}", err=True)
    if faults:
        sys.exit(1)


def run(host: str, port: int, threads: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")
    os.umask(0o077)  # files that people deposit are nobody else's on this machine
    Server(
        "earlyspring.conf.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        log_access=False,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
