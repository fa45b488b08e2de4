"""What the OpenAPI document says of answers that no noun declares: envelopes, problems, and four lists of the register."""

from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.lang.terms.concept import KINDS, STATUSES

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
WRITTEN: dict[str, Any] = {
    "type": "object",
    "required": ["kind", "id"],
    "properties": {"kind": {"type": "string"}, "id": {"type": "string"}},
}
TERM: dict[str, Any] = {
    "text": {"type": "string"},
    "status": {"enum": list(STATUSES)},
    **{key: {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]} for key in ("since", "until")},
    **{key: {"type": ["string", "null"]} for key in ("source", "note")},
}
CONCEPT: dict[str, Any] = {
    "id": {"$ref": "#/$defs/id"},
    "kind": {"enum": list(KINDS)},
    "note": {"type": "string"},
    "terms": {
        "type": "object",
        "description": "language → its terms, the preferred ones first",
        "additionalProperties": {
            "type": "array",
            "items": {"type": "object", "required": list(TERM), "properties": TERM},
        },
    },
    "differ": {
        "type": "array",
        "items": {"type": "string"},
        "description": "languages in which two preferred terms are not the same words",
    },
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
