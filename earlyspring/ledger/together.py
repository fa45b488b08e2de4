"""The rows of several nouns in one statement."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from django.db.models import (
    CharField,
    DateTimeField,
    DecimalField,
    Expression,
    ForeignKey,
    IntegerField,
    JSONField,
    Model,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.base import ModelState

PLAIN = (CharField, TextField, IntegerField, ForeignKey, JSONField)
ARRAY = {"sqlite": ("JSON_ARRAY({})", "JSON({})"), "postgresql": ("JSONB_BUILD_ARRAY({})", "{}")}


def together(**asked: QuerySet[Any]) -> dict[str, list[Any]]:
    """The rows of several nouns in one statement, each list under its name; the order of a query is not kept.

    A page shows a dozen nouns at once; each row travels as a JSON array, so that one UNION holds them all.
    """
    first, *rest = [_packed(name, query) for name, query in asked.items()]
    found: dict[str, list[Any]] = {name: [] for name in asked}
    for name, packed in first.union(*rest, all=True) if rest else first:
        found[name].append(_unpacked(asked[name], packed))
    return found


def _packed(name: str, query: QuerySet[Any]) -> QuerySet[Any]:
    marked = query.order_by().annotate(
        noun_asked=Value(name, output_field=CharField()), row_packed=Columns(query.model)
    )
    packed: QuerySet[Any] = marked.values_list("noun_asked", "row_packed")
    return packed


class Columns(Expression):
    """All columns of a row in one array. An expression for each of them would take longer than the statement."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(output_field=JSONField())
        self.model = model

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        table = connection.ops.quote_name(compiler.query.get_initial_alias())
        return _array(self.model, connection.vendor).replace("{table}", table), ()


@cache
def _array(model: type[Model], vendor: str) -> str:
    whole, structured = ARRAY[vendor]
    columns = []
    for column in model._meta.concrete_fields:
        name = f'{{table}}."{column.column}"'
        columns.append(structured.format(name) if isinstance(column, JSONField) else name)
    return whole.format(", ".join(columns))


def _unpacked(query: QuerySet[Any], packed: list[Any]) -> Model:
    model: Any = query.model
    names, ways = _plan(model)
    for place, way in ways:
        packed[place] = way(packed[place])
    # As unpickling makes a row: `from_db` looks at every column once more, and takes as long as the statement.
    row: Model = model.__new__(model)
    row.__dict__.update(zip(names, packed, strict=True))
    row._state = ModelState()
    row._state.adding, row._state.db = False, query.db
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
