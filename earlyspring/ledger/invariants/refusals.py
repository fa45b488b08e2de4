"""Which invariant a refusal of the database names."""

import re
from functools import cache

from django.apps import apps
from django.db import IntegrityError
from django.db.models import UniqueConstraint

from earlyspring.ledger.invariants.registry import REGISTRY, Invariant

NAMED = re.compile(r"CHECK constraint failed: (\w+)|constraint \"(\w+)\"|^(\w+): ")
TAKEN = "UNIQUE constraint failed: "


def broken(fault: IntegrityError) -> Invariant | None:
    """The invariant by whose name the database refused; None where it refused for another reason."""
    words = str(fault)
    if words.startswith(TAKEN):
        # SQLite says which columns are taken, not by which constraint.
        return _by_constraint().get(_unique().get(words.removeprefix(TAKEN), ""))
    found = NAMED.search(words)
    name = next((part for part in found.groups() if part), "") if found else ""
    return REGISTRY.get(name) or _by_constraint().get(name)


@cache
def _by_constraint() -> dict[str, Invariant]:
    return {name: one for one in REGISTRY.values() for name in one.constraint_names}


@cache
def _unique() -> dict[str, str]:
    columns = {}
    for model in apps.get_app_config("earlyspring").get_models():
        table = model._meta.db_table
        for constraint in model._meta.constraints:
            if isinstance(constraint, UniqueConstraint):
                of = {field.name: field.column for field in model._meta.local_fields}
                named = [f"{table}.{of[name]}" for name in constraint.fields]
                columns[", ".join(named)] = constraint.name
    return columns
