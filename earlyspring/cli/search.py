"""`search`: over everything, in all languages."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, say


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--exercise", is_flag=True, help="also what was tried out beside the register")
@click.option(
    "--across/--no-across", default=True, show_default=True, help="through the term base also in the other languages"
)
@click.option("--mechanism", "key")
@click.option("--json", "as_json", is_flag=True)
def search(words: tuple[str, ...], limit: int, exercise: bool, across: bool, key: str | None, as_json: bool) -> None:
    """Search all kinds of facts and the clauses of texts, in all languages; marks and script do not matter."""
    ready()
    from earlyspring.lang.across import asked_of
    from earlyspring.ledger.search import search as look
    from earlyspring.members.terms.queries import searched

    mechanism, typed = mechanism_of(key), " ".join(words)
    asked = asked_of(typed, searched(mechanism, exercise=exercise) if across else None)
    hits = look(mechanism, typed, limit=limit, exercise=exercise, asked=asked)
    clauses = _clauses(mechanism, typed, asked, exercise)[:limit]
    if as_json:
        say([asdict(hit) for hit in hits] + clauses)
        return
    for one in asked:
        if one.through:
            others = "; ".join(f"{words} [{lang}]" for lang, words in one.through)
            click.echo(f"{one.typed}: also {others}", err=True)
    for hit in hits:
        click.echo(f"{hit.kind:<14} {hit.id:<14} [{hit.lang}] {hit.title}{'  (exercise)' if hit.exercise else ''}")
    if not hits and not clauses:
        click.echo(f"{typed}: nothing found", err=True)
    for clause in clauses:
        tried = "  (exercise)" if clause["exercise"] else ""
        place = f"{clause['id']} {clause['eid']}"
        click.echo(f"{'clause':<14} {place:<14} [{clause['lang']}] {clause['snippet']}{tried}")


def _clauses(mechanism: Any, typed: str, asked: list[Any], exercise: bool) -> list[dict[str, Any]]:
    """The clauses with the words in texts whose files are open to all parties."""
    from earlyspring.agreements.comparing.searching import clauses_with
    from earlyspring.ledger.models import Blob

    def opened(digests: Iterable[str]) -> set[str]:
        held = Blob.objects.filter(mechanism=mechanism, sha256__in=set(digests), handling="open")
        return set(held.values_list("sha256", flat=True))

    found = clauses_with(mechanism, typed, asked, opened, exercise=exercise).clauses
    told = ("version", "lang", "eid", "score", "exercise")
    return [
        {"kind": "clause", "id": one.instrument, "snippet": one.snippet(asked)}
        | {name: getattr(one, name) for name in told}
        for one in found
    ]
