"""The shapes of answers for the OpenAPI document: made of the nouns, and of what `shown` makes of four of them."""

import json
from collections.abc import Sequence
from typing import Any

from earlyspring.core.shapes import Shape, json_schema
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import DEFINITIONS
from earlyspring.review.reporting import CONTENT

SAID = "x-said"
PROBLEMS = {
    400: "What was sent cannot be read",
    401: "No token that holds",
    403: "Beyond what the token is for",
    404: "Nothing is found at this address",
    409: "Changed in between, or a request with this key is being answered",
    413: "What was sent is too large",
    422: "Refused: every fault with its key, its code and a sentence",
    429: "Too many requests",
}
OF_KIND = {
    "statements": "statement",
    "decisions": "decision",
    "priorities": "priority",
    "results": "result",
    "projects": "project",
    "gates": "gate",
}
NAMED: Shape = {"id": "ref:body", "vi": "str", "zh": "str", "en": "str"}
SPECIAL: dict[str, dict[str, Shape]] = {
    "members": {
        "id": "ref:body",
        "names": "text",
        "side": "any",
        "class": "str",
        "organ": "ref:organ",
        "from": "day",
        "to": "day",
    },
    "sessions": {
        "id": "ref:session",
        "organ": "str",
        "ordinal": "int",
        "ordinal_basis": "str",
        "year": "int",
        "status": "code:planned|held|postponed|cancelled",
        "mode": "str",
        **dict.fromkeys(("start", "end", "planned_start", "planned_end", "day"), "day"),
        "host": NAMED,
        "place": NAMED,
    },
    "instruments": {
        "id": "ref:instrument",
        "kind": "str",
        "level": "str",
        "title": "text",
        "session": "ref:session",
        "parties": ["ref:body"],
        "fields": ["str"],
        "signed_on": "day",
        "planned": "bool",
        "status": "str",
        "handling": "code:open|internal",
    },
    "commitments": {
        "id": "ref:commitment",
        "code": "str",
        "title": "text",
        "instrument": "ref:instrument",
        "statement": "ref:statement",
        "session": "ref:session",
        "nature": "str",
        "reciprocity": "str",
        "fields": ["str"],
        "parties": ["ref:body"],
        "responsible": [{"side": "any", "party": "ref:body", "body": "ref:body", "role": "str"}],
        "due": [{"no": "int", "on": "day", "decided_in": "ref:session"}],
        "status": "code:recorded|registered|active|suspended|closed",
    },
}
ALWAYS = {
    "standing": {"enum": ["reported", "paper", "open", "joint", "sealed"]},
    "sources": {"type": "array", "items": {"$ref": "#/$defs/id"}},
}


def components() -> dict[str, Any]:
    """Every schema of an answer, by its name; each list with its page and its one."""
    found: dict[str, Any] = {name: one for name, one in DEFINITIONS.items() if name != "log"}
    found["any"] = {"type": "string"}
    found["envelope"] = ENVELOPE
    found["problem"] = PROBLEM
    for name, shapes in SPECIAL.items():
        found[name] = _object({key: _or_null(json_schema(shape)) for key, shape in shapes.items()}, list(shapes))
    for name, kind in OF_KIND.items():
        shapes_of = {key: one.shape for key, one in KINDS[kind].shape_fields().items() if one.shape != "person"}
        found[name] = _object(
            {"id": {"$ref": "#/$defs/id"}} | {k: json_schema(s) for k, s in shapes_of.items()}, ["id"]
        )
    for name in (*SPECIAL, *OF_KIND):
        one = {"$ref": f"#/$defs/{name}"}
        found[f"{name}_page"] = _with_envelope(
            {"items": {"type": "array", "items": one}, "next": {"type": ["string", "null"]}}
        )
        found[f"{name}_one"] = _with_envelope({"item": one})
    found |= {"written": _with_envelope({"item": WRITTEN}), "dump": {"type": "object", "required": ["format", "logs"]}}
    found |= _own("reports", REPORT | {"content": {"type": "object"}}, list(REPORT))
    found |= {"said_result": content_of("result"), "said_report": content_of("report", list(CONTENT))}
    found |= _own("delegates", {"code": {"type": "string"}, "version": {"type": "string"}}, ["code", "version"])
    made: dict[str, Any] = json.loads(json.dumps(found).replace("#/$defs/", "#/components/schemas/"))
    return made


def answers(name: str, *, status: int = 200, words: str = "Found") -> dict[str, Any]:
    """The answers of an operation, for `openapi_extra`: that of a schema by its name, and every problem."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    found: dict[int, Any] = {status: {"description": words, "content": {"application/json": {"schema": schema}}}}
    if status == 200:
        found[304] = {"description": "As the program has it already (If-None-Match)"}
    told = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem"}}}
    return {"responses": found | {code: {"description": one, "content": told} for code, one in PROBLEMS.items()}}


def content_of(kind: str, keys: Sequence[str] = ()) -> dict[str, Any]:
    """What a program may say of a fact of a kind; `keys`: these alone."""
    columns = KINDS[kind].shape_fields()
    properties = {key: json_schema(one.shape) for key, one in columns.items() if not keys or key in keys}
    needed = [key for key, one in columns.items() if one.needed and not keys]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def pointed(schema: Any) -> Any:
    """The same with each part marked `said` in the place of the schema that it names: pydantic follows no such pointer."""
    if isinstance(schema, dict):
        if name := schema.get(SAID):
            return {"$ref": f"#/components/schemas/{name}"}
        return {key: pointed(inner) for key, inner in schema.items()}
    return [pointed(one) for one in schema] if isinstance(schema, list) else schema


def _own(name: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """The schemas of a list of a party's own, which has no standing in the register."""
    one = {"type": "object", "required": required, "properties": properties}
    page = {"items": {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}, "next": {"type": "null"}}
    return {
        name: one,
        f"{name}_page": _with_envelope(page),
        f"{name}_one": _with_envelope({"item": {"$ref": f"#/$defs/{name}"}}),
    }


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    every = properties | ALWAYS
    return {"type": "object", "required": [*required, *ALWAYS], "properties": every, "additionalProperties": False}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """`shown` says null for what a fact does not say."""
    if schema.get("type") == "array":
        inner = schema["items"]
        properties = inner.get("properties", {})
        return schema | {
            "items": inner | {"properties": {k: _or_null(s) for k, s in properties.items()}} if properties else inner
        }
    return {"anyOf": [schema, {"type": "null"}]}


def _with_envelope(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "allOf": [
            {"$ref": "#/$defs/envelope"},
            {"type": "object", "required": list(properties), "properties": properties},
        ]
    }


WRITTEN: dict[str, Any] = {
    "type": "object",
    "required": ["kind", "id"],
    "properties": {"kind": {"type": "string"}, "id": {"type": "string"}},
}
REPORT: dict[str, Any] = {
    **{key: {"$ref": "#/$defs/id"} for key in ("round", "commitment", "body", "party")},
    "due_on": {"$ref": "#/$defs/day"},
    "state": {"enum": ["asked", "draft", "submitted", "returned", "received"]},
    "exercise": {"type": "boolean"},
    "revision": {"type": "integer"},
}
ENVELOPE: dict[str, Any] = {
    "type": "object",
    "required": ["mechanism", "languages", "as_of", "known", "record_position"],
    "properties": {
        "mechanism": {"type": "string"},
        "languages": {
            "type": "array",
            "items": {"enum": ["vi", "zh", "en"]},
            "description": "in which texts may stand",
        },
        "as_of": {"$ref": "#/$defs/day", "description": "the day the data speak of"},
        "known": {"type": ["string", "null"], "description": "as was known at the end of this session"},
        "record_position": {
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$",
            "description": "how far the record goes: one name for the ends of all its logs",
        },
    },
}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "pattern": "^urn:earlyspring:problem:[a-z_]+$"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "faults": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["path", "code", "sentence"],
                "properties": {key: {"type": "string"} for key in ("path", "code", "sentence")},
            },
        },
    },
}
