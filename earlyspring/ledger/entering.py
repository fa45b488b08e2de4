"""Many rows entered at once: one prepared statement a table, without an expression for every value."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django.db import connection, models

PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.BinaryField)


def enter(rows: Sequence[models.Model]) -> None:
    """Enter rows of one model as they are; their primary keys are the database's and are not read back.

    Raises IntegrityError; a batch is then entered in part, so call it inside a transaction.
    """
    if not rows:
        return
    fields = [field for field in rows[0]._meta.local_concrete_fields if not field.primary_key]
    _execute(type(rows[0]), fields, ([_value(field, row) for field in fields] for row in rows))


def _value(field: Any, row: models.Model) -> Any:
    """What the database is given: text and whole numbers as they are, all else as its column prepares it."""
    value = field.pre_save(row, add=True) if isinstance(field, models.DateTimeField) else getattr(row, field.attname)
    if value is None or isinstance(field, PLAIN):
        return value
    if value == [] or value == {}:
        return _empty(field, type(value), connection.vendor)
    return field.get_db_prep_save(value, connection)


@cache  # most lists and objects of a fact are empty
def _empty(field: Any, kind: type[list[Any] | dict[Any, Any]], vendor: str) -> Any:
    return field.get_db_prep_save(kind(), connection)


def enter_values(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Enter rows given as plain values of the columns named, which need no preparation: text and numbers."""
    _execute(model, [model._meta.get_field(name) for name in names], rows)


def _execute(model: type[models.Model], fields: Sequence[Any], rows: Iterable[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", rows)  # noqa: S608  names are ours
