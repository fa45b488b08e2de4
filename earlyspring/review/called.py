"""How facts of a review are called that have no name of their own."""

from collections.abc import Sequence
from typing import Any

from earlyspring.ledger.nouns import KINDS, Record


def called_as(key: str, kind: str) -> Any:
    """The headings of a kind that is called by the fact under this key: a report by its commitment."""

    def headings(cls: type[Record], mechanism: Any, rows: Sequence[Any]) -> dict[str, dict[str, str]]:
        wanted = {getattr(row, key) for row in rows}
        noun = KINDS[kind]
        found = list(noun._default_manager.filter(mechanism=mechanism, known_to=None, item__in=wanted))
        named = noun.headings(mechanism, found)
        return {row.item: named.get(getattr(row, key) or "", {}) for row in rows}

    return classmethod(headings)
