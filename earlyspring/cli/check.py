"""`check` and `fsck`: exit 0 where all is well, 1 where something hard was found."""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import counted, need_tables, say


@click.command()
@click.option("--json", "as_json", is_flag=True, help="{ok, findings: [{code, place, words, severity}]}")
def check(as_json: bool) -> None:
    """Fold every log anew and compare: register, open matters, search, refusals, files and keys."""
    _run("check", as_json)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="{ok, findings: [{code, place, words, severity}]}")
def fsck(as_json: bool) -> None:
    """Check the record alone: entries, signatures, and files against their digests."""
    _run("fsck", as_json)


def _run(which: str, as_json: bool) -> None:
    ready()
    need_tables()
    from earlyspring.cli.load import progress
    from earlyspring.ledger import checking
    from earlyspring.ledger.findings import report

    looked: Callable[..., Iterator[Any]] = getattr(checking, which)
    started = time.perf_counter()
    if as_json:
        answer = report(looked(progress))
        say(answer)
        sys.exit(0 if answer["ok"] else 1)
    ok = told(looked(progress))
    click.echo(_summary(time.perf_counter() - started) + (": all is well" if ok else ": not well"))
    sys.exit(0 if ok else 1)


def told(findings: Iterator[Any]) -> bool:
    """Say each finding as it comes."""
    ok = True
    for finding in findings:
        one = asdict(finding)
        ok = ok and one["severity"] != "hard"
        mark = "!" if one["severity"] == "hard" else "·"
        click.echo(f"{mark} {one['code']}  {one['place']}: {one['words']}")
    return ok


def _summary(seconds: float) -> str:
    from earlyspring.ledger.models import Entry, Mechanism

    entries = Entry.objects.count()
    rate = entries / seconds if seconds else 0
    mechanisms = counted(Mechanism.objects.count(), "mechanism", "mechanisms")
    return f"{mechanisms}, {counted(entries, 'entry', 'entries')}, {seconds:.1f} s, {rate:,.0f} entries/s"
