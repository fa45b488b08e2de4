"""One page of rows that are no facts: in the order of a key, from where the page before ended."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet

from earlyspring.api.answers import cursor_to, item_of
from earlyspring.api.asked import MOST
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused


def page(
    found: QuerySet[Any], key: str, said: Mapping[str, Any], whole: Callable[[str], Any] = str
) -> tuple[list[Any], str | None]:
    """The rows, and the cursor to the next page, where there is one. `whole`: a key as its column has it, or ValueError.

    Raises Refused for a cursor that no page has said.
    """
    if cursor := said.get("cursor"):
        try:
            found = found.filter(**{f"{key}__gt": whole(item_of(cursor))})
        except ValueError:
            raise Refused(Fault("cursor", "cannot_be_read", cursor)) from None
    most = said.get("limit", MOST)
    rows = list(found.order_by(key)[: most + 1])
    return rows[:most], cursor_to(f"{getattr(rows[most - 1], key)}") if len(rows) > most else None
