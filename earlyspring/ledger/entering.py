"""Many rows entered at once: one prepared statement a table, without an expression for every value."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, connections, models

PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.BinaryField)


def enter(rows: Sequence[models.Model]) -> None:
    """Enter rows of one model as they are; their primary keys are the database's and are not read back.

    Raises IntegrityError; a batch is then entered in part, so call it inside a transaction.
    """
    if not rows:
        return
    fields = [field for field in rows[0]._meta.local_concrete_fields if not field.primary_key]
    ways = [(field.attname, _way(field)) for field in fields]
    _execute(type(rows[0]), fields, ([way(row) if way else getattr(row, name) for name, way in ways] for row in rows))


def _way(field: Any) -> Callable[[models.Model], Any] | None:
    """How a column prepares a value of a row for the database; None where text and whole numbers go in as they are."""
    if isinstance(field, PLAIN):
        return None
    database = connections[connection.alias]  # itself: the name everybody imports looks it up at every use
    if isinstance(field, models.DateTimeField):
        written = lru_cache(maxsize=64)(lambda instant: field.get_db_prep_save(instant, database))
        return lambda row: written(field.pre_save(row, add=True))
    name = field.attname
    empty: dict[type, Any] = {}  # most lists and objects of a fact are

    def prepared(row: models.Model) -> Any:
        value = getattr(row, name)
        if value is None:
            return None
        if value == [] or value == {}:
            if type(value) not in empty:
                empty[type(value)] = field.get_db_prep_save(value, database)
            return empty[type(value)]
        return field.get_db_prep_save(value, database)

    return prepared


def enter_values(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Enter rows given as plain values of the columns named, which need no preparation: text and numbers."""
    _execute(model, [model._meta.get_field(name) for name in names], rows)


def _execute(model: type[models.Model], fields: Sequence[Any], rows: Iterable[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        every: Any = rows
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", every)  # noqa: S608  names are ours
