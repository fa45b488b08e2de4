"""A few facts about named things (RDF 1.1), and their two ways of writing: Turtle and JSON-LD 1.1.

Both say the same graph. There are no blank nodes: everything has a name, so that the same facts are the same bytes.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.lang.tongues import tag_of

from .about import Text

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# RFC 3987 with what Turtle's IRIREF forbids: controls, blanks and <>"{}|^`\ .
NO_IRI = re.compile('[\x00-\x20<>"{}|^`\\\\\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]')
UNSAFE = re.compile('[\x00-\x1f"\\\\\x7f]')
NO_TEXT = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")
WORD = re.compile("[A-Za-z][A-Za-z0-9_]*")
SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True, order=True)
class Iri:
    """The name of a thing: a whole IRI, or `prefix:word` of `PREFIXES`."""

    name: str


@dataclass(frozen=True, order=True)
class Literal:
    """Words with their language (BCP 47), or a value with its type (`xsd:…`); words alone are xsd:string."""

    words: str
    lang: str = ""
    type: str = ""


Value = Iri | Literal
Facts = Mapping[str, tuple[Value, ...]]
Graph = Mapping[str, Facts]
"""Subject → property → values. `a` is the property of types."""


def facts(pairs: Iterable[tuple[str, Value]]) -> Facts:
    """Pairs of property and value as facts of one thing, in their order, no value twice."""
    found: dict[str, dict[Value, None]] = {}
    for name, value in pairs:
        found.setdefault(name, {})[value] = None
    return {name: tuple(values) for name, values in found.items()}


def words(name: str, text: Text) -> Iterator[tuple[str, Value]]:
    """A text as values of a property, one for each language it has."""
    return ((name, Literal(said, lang=tag_of(code))) for code, said in text.items() if said)


def day(name: str, value: str) -> Iterator[tuple[str, Value]]:
    """A day as far as it is known, with the type of that: xsd:gYear, xsd:gYearMonth or xsd:date; nothing of none."""
    if value:
        yield name, Literal(value, type={4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(value), "xsd:date"))


def iri(base: str, *parts: str) -> str:
    """A name under a base; what an IRI cannot hold is percent-encoded, and so is what parts the parts."""
    return base + "/".join(_encoded(part) for part in parts)


def turtle(graph: Graph) -> bytes:
    """RDF 1.1 Turtle in UTF-8. Prefixes that are not used are left out."""
    body = "".join(f"\n{_iri(subject)}\n{_stated(said)} .\n" for subject, said in graph.items() if said)
    used = [f"@prefix {short}: <{full}> .\n" for short, full in PREFIXES.items() if f"{short}:" in body]
    return ("".join(used) + body).encode()


def json_ld(graph: Graph) -> dict[str, Any]:
    """JSON-LD 1.1, flattened, with the context inside: nobody has to fetch it."""
    return {"@context": dict(PREFIXES), "@graph": [_node(subject, said) for subject, said in graph.items() if said]}


def json_ld_bytes(graph: Graph) -> bytes:
    """The same as UTF-8."""
    return (json.dumps(json_ld(graph), ensure_ascii=False, indent=1) + "\n").encode()


def _stated(said: Facts) -> str:
    lines = [
        f"  {name if name == 'a' else _iri(name)} {', '.join(map(_value, values))}" for name, values in said.items()
    ]
    return " ;\n".join(lines)


def _iri(name: str) -> str:
    short, colon, rest = name.partition(":")
    if colon and short in PREFIXES and WORD.fullmatch(rest):
        return name
    return f"<{_full(name)}>"


def _full(name: str) -> str:
    short, colon, rest = name.partition(":")
    whole = PREFIXES[short] + rest if colon and short in PREFIXES else name
    return NO_IRI.sub(lambda found: _percent(found.group()), whole)


def _value(value: Value) -> str:
    if isinstance(value, Iri):
        return _iri(value.name)
    said = f'"{UNSAFE.sub(_escape, _text(value.words))}"'
    if value.lang:
        return f"{said}@{value.lang}"
    return f"{said}^^{_iri(value.type)}" if value.type else said


def _escape(found: re.Match[str]) -> str:
    return SHORT.get(found.group()) or f"\\u{ord(found.group()):04X}"


def _text(said: str) -> str:
    """A literal holds characters that XML can name as well, or U+FFFD in place of one that is none."""
    return NO_TEXT.sub("\ufffd", said)


def _node(subject: str, said: Facts) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _full(subject)}
    for name, values in said.items():
        node["@type" if name == "a" else name] = [_json(name, value) for value in values]
    return node


def _json(name: str, value: Value) -> Any:
    if isinstance(value, Iri):
        return _full(value.name) if name == "a" else {"@id": _full(value.name)}
    said = {"@value": _text(value.words)}
    if value.lang:
        return said | {"@language": value.lang}
    return said | ({"@type": value.type} if value.type else {})


def _encoded(part: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-._~" else _percent(sign) for sign in part)


def _percent(sign: str) -> str:
    return "".join(f"%{octet:02X}" for octet in sign.encode(errors="replace"))
