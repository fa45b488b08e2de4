"""The values that contents are made of: texts by language, references with the words they were frozen with."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Ref = dict[str, Any]
EMPTY: tuple[Any, ...] = (None, "", [], {})


def words(text: Mapping[str, str] | None) -> dict[str, str]:
    """The languages that a text has: a missing one is absent."""
    return {lang: said for lang, said in (text or {}).items() if said}


def said(**values: Any) -> dict[str, Any]:
    """What is known of the values: absent is absent. A name with `_` behind it is a word of Python's."""
    return {name.rstrip("_"): value for name, value in values.items() if value not in EMPTY}


def ref(kind: str, item: str, text: Mapping[str, str] | None) -> Ref:
    """Another thing, with the words that stand where it is not public itself."""
    return {"kind": kind, "item": item, "words": words(text)}


def number(value: Decimal | None) -> int | float | None:
    """A figure as JSON has it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
