"""The example and the printed format, read without Django."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from earlyspring.example import document

DOCS = Path(__file__).parents[2] / "docs"
COMMON = {"kind", "id", "known_from", "sources", "basis", "basis_note", "note"}
LANGS = ("vi", "zh", "en")

DOCUMENT = json.loads(document())
FACTS: dict[str, dict[str, Any]] = {fact["id"]: fact for fact in DOCUMENT["facts"]}
PERSONS = DOCUMENT["persons"]


def of(kind: str) -> list[dict[str, Any]]:
    """The facts of a kind as they are known last: an end that became known later is a version of its own."""
    return [fact for fact in FACTS.values() if fact["kind"] == kind]


def ids(kind: str, **said: Any) -> list[str]:
    """Ids of the facts of a kind that say just these values; None asks for facts that leave the key out."""
    return [f["id"] for f in of(kind) if all(f.get(key.rstrip("_")) == value for key, value in said.items())]


def by_person(pid: str) -> str:
    names = PERSONS[pid]["names"]
    return names.get("vi") or names.get("zh") or names["en"]


@dataclass
class Kind:
    """What docs/FORMAT.md prints of one kind: its keys, the closed lists and the references among them."""

    keys: set[str] = field(default_factory=set)
    codes: dict[str, list[str]] = field(default_factory=dict)
    refs: dict[str, str] = field(default_factory=dict)


def printed_kinds() -> dict[str, Kind]:
    lines = re.findall(r"^- `(\w+)`[^:]*: (.*)$", (DOCS / "FORMAT.md").read_text(encoding="utf-8"), re.M)
    return {name: _kind(keys) for name, keys in lines}


def _kind(line: str) -> Kind:
    kind = Kind(codes={}, refs={})
    for key, codes in re.findall(r"(\w+)\*? \(((?:\w+\|)+\w+)\)", line):
        kind.codes[key] = codes.split("|")
    for key, codes in re.findall(r"(\w+): ((?:\w+\|)+\w+)", line):
        if key not in LANGS:
            kind.codes.setdefault(key, codes.split("|"))
    for key, target in re.findall(r"(\w+)\*? \[(\w+)\]", line):
        kind.refs[key] = target
    outer = line
    while outer != (outer := re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "", outer)):
        pass
    kind.keys = set(re.findall(r"\w+", outer)) | COMMON
    return kind
