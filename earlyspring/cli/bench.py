"""`bench`: the figures, as a table and as JSON, in a home of their own that is gone afterwards."""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import say

NAMES = (
    "migrate",
    "start",
    "pages",
    "memory",
    "load",
    "large",
    "search",
    "clauses",
    "check",
    "review",
    "forms",
    "plans",
    "badges",
    "people",
    "programme",
    "door",
    "api",
    "portal",
    "texts",
)
UNRECORDED = {"migrate", "start", "forms", "plans", "badges", "texts"}
WORDS = "口岸"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES))
@click.option(
    "--large", is_flag=True, help="200 mechanisms, 10,000 instruments, 100,000 commitments (a twentieth without it)"
)
@click.option(
    "--instances", type=click.Path(exists=True, file_okay=False, path_type=Path), help="public instances for `plans`"
)
@click.option("--json", "as_json", is_flag=True, help="{machine, results: [{name, value, unit, floor, ratio}]}")
def bench(names: tuple[str, ...], large: bool, instances: Path | None, as_json: bool) -> None:
    """Measure pages, load, check, search, memory, migration, start, plans, badges and programme; NAME… chooses some."""
    with tempfile.TemporaryDirectory(prefix="earlyspring-bench-") as folder:
        os.environ["EARLYSPRING_HOME"] = folder
        os.environ["EARLYSPRING_DEMO"] = "1"
        os.environ["PUBLIC_URL"] = "http://localhost:8000"
        # Never the operator's own database: only one that is named for this.
        os.environ.pop("DATABASE_URL", None)
        if url := os.environ.get("BENCH_DATABASE_URL"):
            os.environ["DATABASE_URL"] = url
        ready()
        from earlyspring.cli.bench_results import machine, table

        figures = list(measured(names or NAMES, large, instances))
        if as_json:
            say({"machine": machine(), "results": [one.as_json() for one in figures]})
        else:
            click.echo(machine())
            click.echo(table(figures))


def measured(names: tuple[str, ...], large: bool, instances: Path | None = None) -> Iterator[Any]:
    """The figures asked for, in the order in which they can be had from one database."""
    from django.db import connections

    from earlyspring.cli import (
        bench_api,
        bench_pages,
        bench_record,
        bench_review,
        bench_server,
    )
    from earlyspring.cli.bench_large import Size
    from earlyspring.cli.migrate import upgrade
    from earlyspring.ledger.models import Mechanism

    yield from unrecorded(names, instances)
    if not set(names) - UNRECORDED:
        return
    upgrade()
    example = the_example()
    client = bench_pages.officer(example, "B-QN")
    addresses = bench_pages.pages(example, "SM-2026", quote(WORDS))
    small = {}
    if {"pages", "large"} & set(names):
        small = {one.name: one for one in bench_pages.measure(client, addresses, "pages", {})}
        yield from small.values() if "pages" in names else ()
    yield from gathered(names, example, client)
    if "api" in names:
        yield from bench_api.measured(example, "B-QN")
    yield from shown_to_all(names, example, large)
    if "memory" in names:
        cookie = "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())
        yield from bench_server.served(list(addresses.values()), cookie)
    if "review" in names:
        yield from bench_review.reviewed()
    yield from among_clauses(names)
    if {"load", "large", "search", "check"} & set(names):
        loaded = list(bench_record.filled(Size() if large else Size(20, 500, 5_000)))
        yield from loaded if "load" in names else ()
    if "large" in names:
        yield from bench_pages.measure(client, addresses, "large.same", small)
        made = Mechanism.objects.get(key="made-000")
        theirs = bench_pages.pages(made, "SM-2026", "border")
        yield from bench_pages.measure(bench_pages.officer(made, "B-0"), theirs, "large.made", small)
        yield from bench_api.measured(made, "B-0", "large.api")
    if "search" in names:
        yield from bench_record.found(list(Mechanism.objects.filter(key__startswith="made-")))
    if "check" in names:
        yield from bench_record.checked()
    connections.close_all()


def among_clauses(names: tuple[str, ...]) -> Iterator[Any]:
    """The figures of a search among the clauses of texts."""
    if "clauses" in names:
        from earlyspring.cli import bench_clauses

        yield from bench_clauses.measured()


def shown_to_all(names: tuple[str, ...], example: Any, large: bool) -> Iterator[Any]:
    """The figures of the public face."""
    if "portal" in names:
        from earlyspring.cli import bench_paint, bench_portal, bench_waiting

        yield from bench_portal.measured(example, *((10_000, 100_000) if large else (500, 5_000)))
        yield from bench_waiting.measured(100_000 if large else 5_000)
        yield from bench_paint.measured(example)


def gathered(names: tuple[str, ...], example: Any, client: Any) -> Iterator[Any]:
    """The figures of a gathering."""
    from earlyspring.cli import bench_delegations, bench_door, bench_programme

    if "people" in names:
        yield from bench_delegations.listed(example)
    if "programme" in names:
        yield from bench_programme.measured(example, client, "B-QN")
    if "door" in names:
        yield from bench_door.measured(example)


def unrecorded(names: tuple[str, ...], instances: Path | None = None) -> Iterator[Any]:
    """The figures that need no record."""
    from earlyspring.cli import bench_badges, bench_forms, bench_planning, bench_server, bench_texts

    if "migrate" in names:
        yield from bench_server.migrated()
    if "start" in names:
        yield from bench_server.started()
    if "forms" in names:
        yield from bench_forms.read()
    if "plans" in names:
        yield from bench_planning.planned(instances)
    if "badges" in names:
        yield from bench_badges.printed()
    if "texts" in names:
        yield from bench_texts.measured()


def the_example() -> Any:
    """The example mechanism, loaded as the demo loads it."""
    from django.utils import timezone

    from earlyspring.cli.demo import EXAMPLE, current_members
    from earlyspring.ledger.loading import load

    document = json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))
    return load(document, at=timezone.now(), purpose="demo", parties=sorted(current_members(document)))
