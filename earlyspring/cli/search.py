"""`search`: over everything, in all languages."""

from dataclasses import asdict

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, say


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--exercise", is_flag=True, help="also what was tried out beside the register")
@click.option("--mechanism", "key")
@click.option("--json", "as_json", is_flag=True)
def search(words: tuple[str, ...], limit: int, exercise: bool, key: str | None, as_json: bool) -> None:
    """Search all kinds of facts in all languages; marks and script do not matter."""
    ready()
    from earlyspring.ledger.search import search as look

    hits = look(mechanism_of(key), " ".join(words), limit=limit, exercise=exercise)
    if as_json:
        say([asdict(hit) for hit in hits])
        return
    for hit in hits:
        click.echo(f"{hit.kind:<14} {hit.id:<14} [{hit.lang}] {hit.title}{'  (exercise)' if hit.exercise else ''}")
