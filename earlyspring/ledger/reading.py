"""From the content of an entry to the columns of its noun, and what is wrong with content that cannot be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from earlyspring.core.shapes import Fault, Shape, faults, json_schema
from earlyspring.core.spans import Spans, span_faults, spans_of
from earlyspring.ledger import fields
from earlyspring.ledger.nouns import KINDS

COMMON: dict[str, Shape] = {
    "kind": "str",
    "id": "ref:*",
    "known_from": "day",
    "sources": ["ref:source"],
    "registrar": "ref:body",
}
# As far as days reach.
YEAR: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 9999}


@dataclass(frozen=True)
class Reading:
    """What is read of every fact of a kind, worked out once."""

    shape: dict[str, Shape]
    needed: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    marked: tuple[tuple[str, str], ...]
    spans: Spans


@cache
def reading(kind: str) -> Reading:
    """Of a kind: the shape of its content, its needed keys with what is expected, its columns, its marked lists, its spans."""
    columns = KINDS[kind].shape_fields()
    lists = ((key, field) for key, field in columns.items() if isinstance(field, fields.Listing))
    shape = {key: field.shape for key, field in columns.items()}
    return Reading(
        shape=shape,
        needed=tuple((key, _expected(field)) for key, field in columns.items() if field.needed),
        columns=tuple((key, field.attname) for key, field in columns.items()),
        marked=tuple((key, field.marked) for key, field in lists if field.marked),
        spans=spans_of(shape),
    )


def faults_of(kind: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with this content for a fact of this kind; nothing where it can be applied."""
    if kind not in KINDS:
        yield Fault("kind", "not_in_list", kind, ", ".join(KINDS))
        return
    known = reading(kind)
    unreadable = list(faults(known.shape, dict(content)))
    yield from unreadable or span_faults(known.spans, content)
    for key, expected in known.needed:
        if content.get(key) in (None, "", {}, []):
            yield Fault(key, "missing", "", expected)


def _expected(field: Any) -> str:
    return ", ".join(field.codes) if isinstance(field, fields.Code) and field.codes else str(field.shape)


def columns_of(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    """The columns of a row that says this content."""
    return {name: content[key] for key, name in reading(kind).columns if content.get(key) is not None}


def marks_of(kind: str, content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(name, value) for every part of a list that queries ask for."""
    for key, marked in reading(kind).marked:
        for value in content.get(key) or []:
            yield from _marks_of_value(key, marked, value)


def _marks_of_value(key: str, marked: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict) and value.get(marked):
        found = value[marked]
        for one in found if isinstance(found, list) else [found]:
            yield key, one
            if value.get("role"):
                yield f"{key}.{value['role']}", one


def holds_years(key: str, shape: Shape) -> bool:
    """Whether the whole numbers under a key of a fact are years."""
    return shape in ("int", ["int"]) and key.removesuffix("s").endswith("year")


def _property(key: str, shape: Shape) -> dict[str, Any]:
    if holds_years(key, shape):
        return {"type": "array", "items": YEAR} if isinstance(shape, list) else YEAR
    return json_schema(shape)


def schema() -> dict[str, Any]:
    """The JSON Schema of a whole mechanism in the format earlyspring/1, made from the nouns themselves."""
    facts = []
    for name, model in KINDS.items():
        properties = {key: _property(key, field.shape) for key, field in model.shape_fields().items()}
        needed = [key for key, field in model.shape_fields().items() if field.needed]
        facts.append(
            {
                "title": name,
                "type": "object",
                "required": ["kind", "id", *([] if name == "source" else ["sources"]), *needed],
                "additionalProperties": False,
                "properties": {key: json_schema(shape) for key, shape in COMMON.items()}
                | {"kind": {"const": name}}
                | properties,
            }
        )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:earlyspring:schema:1",
        "title": "earlyspring/1: a whole mechanism",
        "type": "object",
        "required": ["format", "mechanism"],
        "if": {"properties": {"logs": {"minItems": 1}}, "required": ["logs"]},
        "then": {"required": ["purpose"]},
        "additionalProperties": False,
        "properties": {
            "format": {"const": "earlyspring/1"},
            "mechanism": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"},
            "purpose": {"enum": ["real", "demo"], "default": "real"},
            "registrar": {
                "type": "string",
                "description": "the party that enters the facts; empty where there are none",
            },
            "founders": {"type": "array", "items": {"$ref": "#/$defs/id"}},
            "facts": {"type": "array", "items": {"anyOf": facts}},
            "persons": {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "properties": {"names": {"$ref": "#/$defs/text"}, "salt": {"type": "string"}},
                    "required": ["names"],
                },
            },
            "logs": {"type": "array", "items": {"$ref": "#/$defs/log"}},
        },
        "$defs": DEFINITIONS,
    }


DEFINITIONS: dict[str, Any] = {
    "id": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,78}$"},
    "person": {"$ref": "#/$defs/id"},
    "str": {"type": "string", "minLength": 1},
    "url": {"type": "string", "pattern": "^https?://"},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "bool": {"type": "boolean"},
    "lang": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "day": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "text": {
        "type": "object",
        "description": "the same words in several languages; an absent language is not translated",
        "additionalProperties": {"type": "string", "minLength": 1},
    },
    "log": {
        "type": "object",
        "required": ["party", "circle", "epoch", "size", "root", "leaves", "entries"],
        "properties": {
            "party": {"$ref": "#/$defs/id"},
            "circle": {"type": "string"},
            "epoch": {"type": "integer"},
            "size": {"type": "integer", "description": "how many entries the log has"},
            "root": {"$ref": "#/$defs/sha256", "description": "the root of the Merkle tree over them (RFC 6962)"},
            "leaves": {"type": "array", "items": {"$ref": "#/$defs/sha256"}, "description": "the leaf hash of each"},
            "keys": {"type": "array", "items": {"type": "string"}},
            "entries": {"type": "array", "items": {"type": "string", "description": "a DSSE envelope"}},
        },
    },
}
