"""Writing what somebody entered on a row of a gathering."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from earlyspring.core.texts import composed


def put_on(held: Model, said: Mapping[str, Any], columns: Iterable[str]) -> list[str]:
    """Write what was said, composed; gives back the columns that say something else than before."""
    given = {name: composed(said[name]) for name in columns if name in said}
    changed = [name for name, value in given.items() if getattr(held, name) != value]
    for name in changed:
        setattr(held, name, given[name])
    return changed
