"""The shapes of answers for the OpenAPI document: made of the nouns, and of what `shown` makes of four of them."""

import json
from collections.abc import Sequence
from typing import Any

from earlyspring.api.fair_shapes import FAIR
from earlyspring.api.shapes import ALWAYS, CONCEPT, ENVELOPE, OF_KIND, PROBLEM, PROBLEMS, REPORT, SAID, SPECIAL, WRITTEN
from earlyspring.core.shapes import json_schema
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import DEFINITIONS
from earlyspring.review.reporting import CONTENT


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
    for name, shapes in FAIR.items():
        found |= _own(name, {key: _or_null(json_schema(shape)) for key, shape in shapes.items()}, list(shapes))
    found |= _own("reports", REPORT | {"content": {"type": "object"}}, list(REPORT))
    found |= _own("terms", CONCEPT, list(CONCEPT))
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


def file_answers(media_type: str) -> dict[str, Any]:
    """The same of an operation that answers with a file."""
    told: dict[str, Any] = answers("")
    found = {"description": "The file", "content": {media_type: {"schema": {"type": "string"}}}}
    return {"responses": told["responses"] | {200: found}}


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
    """The schemas of a list that has no standing in the register."""
    one = {"type": "object", "required": required, "properties": properties}
    page = {"items": {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}, "next": {"type": ["string", "null"]}}
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
