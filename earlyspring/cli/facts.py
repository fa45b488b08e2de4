"""`facts`: what the lines of a text state in figures, days and numbers of things."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from earlyspring.lang.facts import Fact, facts_in
from earlyspring.lang.side_by_side import width

HEADS = ("line", "place", "kind", "value", "unit", "text")


@click.command()
@click.option("--lang", type=click.Choice(["vi", "zh", "en"]), required=True, help="the language of the text")
@click.option("--json", "as_json", is_flag=True, help="an object for each line: {line, facts: [...]}")
def facts(lang: str, as_json: bool) -> None:
    """List the typed facts of standard input, line by line: numbers, amounts, days, periods, references.

    Places are code points of the line as it was given. A fact marked ~ is soft: a word that is hardly meant as a figure.
    Needs no home and no database.
    """
    rows = []
    for number, line in enumerate(list(_lines()), start=1):
        found = facts_in(line, lang)
        if as_json:
            click.echo(json.dumps({"line": number, "facts": [as_told(one) for one in found]}, ensure_ascii=False))
        else:
            rows += [_row(number, one) for one in found]
    if rows:
        click.echo("\n".join(_aligned([HEADS, *rows])))


def _lines() -> Iterator[str]:
    """The lines of standard input without their ends; a byte that is no UTF-8 ends the command with exit 2."""
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as fault:
            click.echo(
                f"earlyspring: -: line {number}: no UTF-8 at byte {fault.start + 1}; UTF-8 is expected", err=True
            )
            sys.exit(2)


def _row(number: int, one: Fact) -> tuple[str, ...]:
    values = " | ".join(str(value) for value in one.values)
    kind = f"{one.kind}{'~' if one.soft else ''}"
    return str(number), f"{one.start}-{one.end}", kind, values, one.unit or "", one.text


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Columns under their headings; a Chinese character is two wide."""
    widest = [max(width(word) for word in column) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (word + " " * (most - width(word)) for word, most in zip(row, widest, strict=True))
        yield "  ".join(padded).rstrip()


def as_told(fact: Fact) -> dict[str, Any]:
    """A fact as programs read it; `readings` only where the words allow several values."""
    told = {
        "kind": fact.kind,
        "value": fact.value,
        "unit": fact.unit,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "soft": fact.soft,
    }
    return told | ({"readings": list(fact.readings)} if fact.readings else {})
