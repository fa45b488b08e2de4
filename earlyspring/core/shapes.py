"""Shapes of values in a fact: what a key may hold, said once and used for checking and for the printed schema.

A shape is a word (`"text"`, `"day"`, `"int"`, `"count"`, `"positive"`, `"number"`, `"bool"`, `"str"`, `"url"`, `"lang"`,
`"sha256"`, `"person"`, `"ref:KIND"`, `"code:a|b|c"`), a one-element list (a list of that shape) or a dictionary (an
object of shapes).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.periods import valid_day

Shape = str | list[Any] | dict[str, Any]

LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")
ITEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,78}")
SHA256 = re.compile(r"[0-9a-f]{64}")
ADDRESS = re.compile(r'https?://[^\s<>"\\]+')
BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f]")
# Beyond these, JSON readers and the columns of databases no longer agree on a number.
LARGEST_INT, LARGEST_NUMBER = 2**31 - 1, 10**15 - 1


@dataclass(frozen=True)
class Fault:
    """Something a fact says that cannot be taken: where, which rule (a code), and the values for its sentence."""

    path: str
    code: str
    given: str = ""
    expected: str = ""


def faults(shape: Shape, value: Any, path: str = "") -> Iterator[Fault]:
    """Every place where `value` does not fit `shape`; nothing where it fits. Paths look like `names[0].official.vi`."""
    if isinstance(shape, dict):
        yield from _object(shape, value, path)
    elif isinstance(shape, list):
        yield from _list(shape[0], value, path)
    else:
        yield from _value(shape, value, path)


def _object(shape: Mapping[str, Shape], value: Any, path: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(path, "not_an_object", show(value))
        return
    for key in value:
        if key not in shape:
            yield Fault(_join(path, key), "unknown_key", key, ", ".join(sorted(shape)))
    for key, inner in shape.items():
        if value.get(key) is not None:
            yield from faults(inner, value[key], _join(path, key))


def _list(shape: Shape, value: Any, path: str) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault(path, "not_a_list", show(value))
        return
    for place, inner in enumerate(value):
        yield from faults(shape, inner, f"{path}[{place}]")


def _value(shape: str, value: Any, path: str) -> Iterator[Fault]:
    word, _, rest = shape.partition(":")
    if word == "text":
        yield from _text(value, path)
    elif word == "code":
        if value not in rest.split("|"):
            yield Fault(path, "not_in_list", show(value), rest.replace("|", ", "))
    elif not FITS[word](value):
        yield Fault(path, f"not_{word}", show(value), EXPECTED.get(word, ""))


def _text(value: Any, path: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(path, "not_text", show(value), '{"vi": …, "zh": …, "en": …}')
        return
    for lang, words in value.items():
        where = _join(path, lang)
        if not LANG.fullmatch(lang):
            yield Fault(where, "not_lang", lang, EXPECTED["lang"])
        elif not isinstance(words, str) or not words.strip():
            yield Fault(where, "empty_words", show(words))
        elif BIDI.search(words):
            yield Fault(where, "hidden_characters", ascii(BIDI.findall(words)[0]))


def line_faults(path: str, words: str, longest: int) -> Iterator[Fault]:
    """What a line of text may not hold: characters that nobody sees, and more than `longest` characters."""
    if BIDI.search(words):
        yield Fault(path, "hidden_characters", ascii(BIDI.findall(words)[0]))
    if len(words) > longest:
        yield Fault(path, "longer_than", f"{len(words)}", f"{longest}")


def _is_string(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not BIDI.search(value)


FITS: dict[str, Callable[[Any], bool]] = {
    "day": lambda v: isinstance(v, str) and valid_day(v),
    "int": lambda v: isinstance(v, int) and not isinstance(v, bool) and abs(v) <= LARGEST_INT,
    "count": lambda v: isinstance(v, int) and not isinstance(v, bool) and 0 <= v <= LARGEST_INT,
    "positive": lambda v: isinstance(v, int) and not isinstance(v, bool) and 0 < v <= LARGEST_INT,
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool) and abs(v) <= LARGEST_NUMBER,
    "bool": lambda v: isinstance(v, bool),
    "str": _is_string,
    "url": lambda v: isinstance(v, str) and bool(ADDRESS.fullmatch(v)) and not BIDI.search(v),
    "lang": lambda v: isinstance(v, str) and bool(LANG.fullmatch(v)),
    "sha256": lambda v: isinstance(v, str) and bool(SHA256.fullmatch(v)),
    "person": lambda v: isinstance(v, str) and bool(ITEM.fullmatch(v)),
    "ref": lambda v: isinstance(v, str) and bool(ITEM.fullmatch(v)),
}
EXPECTED = {
    "url": "https://…",
    "day": "YYYY, YYYY-MM or YYYY-MM-DD",
    "lang": "vi, zh, en, …",
    "sha256": "64 hexadecimal digits",
    "ref": "an id of letters, digits, - . _",
}


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def show(value: Any) -> str:
    """A value as a fault names it: as Python writes it, cut after 60 characters."""
    words = repr(value)
    return words if len(words) <= 60 else words[:57] + "…"


def json_schema(shape: Shape) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a shape."""
    if isinstance(shape, dict):
        properties = {key: json_schema(inner) for key, inner in shape.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}
    if isinstance(shape, list):
        return {"type": "array", "items": json_schema(shape[0])}
    word, _, rest = shape.partition(":")
    if word == "code":
        return {"enum": rest.split("|")}
    if word == "ref":
        return {"$ref": "#/$defs/id", "description": f"id of a {rest}" if rest != "*" else "id of any fact"}
    return {"$ref": f"#/$defs/{word}"}
