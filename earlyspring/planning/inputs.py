"""What is given to a plan: whether it has the shape of its kind, and whether all it names is there."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.shapes import Fault, Shape, faults, json_schema, show

Required = Mapping[str, tuple[str, ...]]
"""Keys that must be given: of the whole under "", of the objects of a list under the key of the list."""


def input_faults(data: Any, shape: Shape, required: Required) -> list[Fault]:
    """Every place where an input cannot be taken, with the path; nothing where a plan can be made of it.

    An object of a list with an `id` of the shape `ref:KIND` is what every other `ref:KIND` may name, and stands once.
    """
    if found := list(faults(shape, data)) or list(_missing(data, required)):
        return found
    ids: dict[str, set[str]] = {}
    found = list(_twice(shape, data, ids))
    return found or list(_unknown(shape, data, ids, ""))


def said(given: Mapping[str, Any]) -> dict[str, Any]:
    """What an object says, without the keys that are null."""
    return {key: value for key, value in given.items() if value is not None}


def schema(name: str, shape: Shape, required: Required) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the inputs or outputs of a kind of plan."""
    made = json_schema(shape)
    for key, keys in required.items():
        (made["properties"][key]["items"] if key else made)["required"] = list(keys)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return head | made | {"$defs": DEFS}


DEFS: dict[str, Any] = {
    "id": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,78}$"},
    "int": {"type": "integer"},
    "count": {"type": "integer", "minimum": 0},
    "positive": {"type": "integer", "minimum": 1},
    "bool": {"type": "boolean"},
    "str": {"type": "string", "minLength": 1},
    "lang": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$"},
}


def _missing(data: Mapping[str, Any], required: Required) -> Iterator[Fault]:
    for key, keys in required.items():
        objects = [("", data)] if not key else [(f"{key}[{n}].", one) for n, one in enumerate(data.get(key) or [])]
        for path, one in objects:
            yield from (Fault(f"{path}{name}", "missing") for name in keys if one.get(name) is None)


def _twice(shape: Shape, data: Mapping[str, Any], ids: dict[str, set[str]]) -> Iterator[Fault]:
    lists = shape.items() if isinstance(shape, dict) else ()
    for key, inner in lists:
        kind = inner[0].get("id") if isinstance(inner, list) and isinstance(inner[0], dict) else None
        if kind is None:
            continue
        known = ids.setdefault(kind, set())
        for place, one in enumerate(data.get(key) or []):
            if one["id"] in known:
                yield Fault(f"{key}[{place}].id", "twice", show(one["id"]))
            known.add(one["id"])


def _unknown(shape: Shape, value: Any, ids: Mapping[str, set[str]], path: str) -> Iterator[Fault]:
    if isinstance(shape, dict):
        for key, inner in shape.items():
            if value.get(key) is not None:
                yield from _unknown(inner, value[key], ids, f"{path}.{key}".lstrip("."))
    elif isinstance(shape, list):
        for place, one in enumerate(value):
            yield from _unknown(shape[0], one, ids, f"{path}[{place}]")
    elif shape in ids and value not in ids[shape]:
        yield Fault(path, "not_given", show(value), shape.partition(":")[2])
