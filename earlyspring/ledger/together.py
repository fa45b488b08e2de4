"""The rows of several nouns in one statement, or how many they are."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, cast

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connections
from django.db.models import (
    CharField,
    DateTimeField,
    DecimalField,
    ForeignKey,
    IntegerField,
    JSONField,
    Model,
    QuerySet,
    TextField,
)
from django.db.models.base import ModelState

PLAIN = (CharField, TextField, IntegerField, ForeignKey, JSONField)
ARRAY = {"sqlite": ("JSON_ARRAY({})", "JSON({})"), "postgresql": ("JSONB_BUILD_ARRAY({})", "{}")}


def together(**asked: QuerySet[Any]) -> dict[str, list[Any]]:
    """The rows of several nouns in one statement, each list under its name; the order of a query is not kept.

    A page shows a dozen nouns at once; each row travels as a JSON array, so that one UNION holds them all. A query says
    which rows by its conditions alone: none is cut to a number of rows or to different ones.
    """
    found: dict[str, list[Any]] = {name: [] for name in asked}
    parts = [part for name, query in asked.items() if (part := _part(name, query))]
    if not parts:
        return found
    database = next(iter(asked.values())).db
    with connections[database].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(sql for sql, _ in parts), [one for _, values in parts for one in values])
        rows = cursor.fetchall()
    # One document is read in less time than its rows one by one.
    for (name, _), packed in zip(rows, json.loads(f"[{','.join(packed for _, packed in rows)}]"), strict=True):
        found[name].append(_unpacked(asked[name].model, database, packed))
    return found


def counts(**asked: QuerySet[Any]) -> dict[str, int]:
    """How many rows each query has, in one statement. A query says which rows by its conditions alone."""
    parts = [(name, *chosen) for name, query in asked.items() if (chosen := _chosen(query))]
    number = dict.fromkeys(asked, 0)
    if parts:
        with connections[next(iter(asked.values())).db].cursor() as cursor:
            statement = " UNION ALL ".join(f"SELECT '{name}', COUNT(*) {where}" for name, where, _ in parts)
            cursor.execute(statement, [value for *_, values in parts for value in values])
            number |= dict(cursor.fetchall())
    return number


def _part(name: str, query: QuerySet[Any]) -> tuple[str, list[Any]] | None:
    """The SELECT of one noun, with its values; None where no row can meet its conditions."""
    chosen, model, connection = _chosen(query), cast(Any, query.model), connections[query.db]
    table = connection.ops.quote_name(query.query.get_initial_alias())
    array = _array(model, connection.vendor).replace("{table}", table)
    return chosen and (f"SELECT '{name}', {array} {chosen[0]}", chosen[1])


def _chosen(query: QuerySet[Any]) -> tuple[str, list[Any]] | None:
    """From where and under which conditions a query reads, with the values; None where no row can meet them.

    The rest is not Django's: to let it make columns and orders takes as long as the statement.
    """
    compiler = query.query.get_compiler(query.db)
    try:
        where, values = compiler.compile(query.query.where)
    except EmptyResultSet:
        return None
    except FullResultSet:
        where, values = "1 = 1", ()
    tables, joined = compiler.get_from_clause()
    return f"FROM {' '.join(tables)} WHERE {where}", [*joined, *values]


@cache
def _array(model: type[Model], vendor: str) -> str:
    whole, structured = ARRAY[vendor]
    columns = []
    for column in model._meta.concrete_fields:
        name = f'{{table}}."{column.column}"'
        columns.append(structured.format(name) if isinstance(column, JSONField) else name)
    return whole.format(", ".join(columns))


def _unpacked(model: Any, database: str, packed: list[Any]) -> Model:
    names, ways = _plan(model)
    for place, way in ways:
        packed[place] = way(packed[place])
    # As unpickling makes a row: `from_db` looks at every column once more, and takes as long as the statement.
    row: Model = model.__new__(model)
    row.__dict__.update(zip(names, packed, strict=True))
    row._state = state = ModelState()
    state.adding, state.db = False, database
    return row


@cache
def _plan(model: type[Model]) -> tuple[list[str], list[tuple[int, Callable[[Any], Any]]]]:
    """The columns of a model, and those of which a packed value must be turned back, by their place."""
    columns = model._meta.concrete_fields
    ways = [(place, way) for place, column in enumerate(columns) if (way := _way(column))]
    return [column.attname for column in columns], ways


def _way(column: Any) -> Callable[[Any], Any] | None:
    """Instants are packed as text, SQLite packs a flag as a number; decimals must not pass through floats."""
    if isinstance(column, DecimalField):
        return lambda value: None if value is None else column.to_python(str(value))
    if isinstance(column, DateTimeField):
        return _instant
    return None if isinstance(column, PLAIN) else column.to_python


def _instant(value: str | None) -> datetime | None:
    if value is None:
        return None
    found = datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
