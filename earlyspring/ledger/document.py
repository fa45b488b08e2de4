"""What a document of the exchange format must be to be taken in: every fault of it with its path."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.codes import reserved
from earlyspring.core.shapes import ITEM, Fault, Shape, faults, show
from earlyspring.ledger.reading import COMMON, faults_of
from earlyspring.record.epochs import EPOCH_ITEM

FORMAT = "earlyspring/1"
KEY = re.compile(r"[a-z0-9-]{1,40}")
LATEST_EPOCH = 2**31 - 1
FRAME: dict[str, Shape] = {
    "registrar": "ref:body",
    "founders": ["ref:body"],
    "logs": [{"party": "ref:body", "circle": "str", "epoch": "int", "keys": ["str"], "entries": ["str"]}],
}


class CannotLoad(ValueError):
    """A document that is not taken in; nothing was written. `faults` says where and why."""

    def __init__(self, found: list[Fault]) -> None:
        super().__init__(f"{len(found)} faults")
        self.faults = found


def document_faults(document: Any) -> list[Fault]:
    """Everything that is wrong with a document, with its path; empty where it can be loaded."""
    if not isinstance(document, dict):
        return [Fault("", "not_an_object")]
    found = []
    if document.get("format") != FORMAT:
        found.append(Fault("format", "not_in_list", repr(document.get("format")), FORMAT))
    if not isinstance(document.get("mechanism"), str) or not KEY.fullmatch(document["mechanism"]):
        found.append(Fault("mechanism", "not_a_key", show(document.get("mechanism")), "small letters, digits, -"))
    elif reserved(document["mechanism"]):
        found.append(Fault("mechanism", "key_reserved", document["mechanism"]))
    if document.get("facts") and not document.get("registrar"):
        found.append(Fault("registrar", "missing", "", "the party that enters these facts"))
    # Names of parties and of the mechanism become names of files.
    found += faults(FRAME, {key: value for key, value in document.items() if key in FRAME and value != ""})
    found += _person_faults(document.get("persons") or {})
    if not isinstance(document.get("facts") or [], list):
        found.append(Fault("facts", "not_a_list", show(document["facts"])))
    if found or (found := _log_faults(document.get("logs") or [])):
        return found
    seen: dict[tuple[str, str, str], int] = {}
    for place, fact in enumerate(document.get("facts") or []):
        found += _fact_faults(fact, f"facts[{place}]", seen, place)
    return found or [*_kind_faults(document), *_reference_faults(document)]


def _person_faults(persons: Any) -> list[Fault]:
    if not isinstance(persons, dict):
        return [Fault("persons", "not_an_object")]
    shape: Shape = {"names": "text", "salt": "str"}
    found = [Fault(f"persons.{key}", "not_ref", show(key)) for key in persons if not ITEM.fullmatch(key)]
    for key, one in persons.items():
        found += faults(shape, one, f"persons.{key}")
        if isinstance(one, dict) and not one.get("names"):
            found.append(Fault(f"persons.{key}.names", "missing"))
    return found


def _log_faults(logs: list[dict[str, Any]]) -> list[Fault]:
    found = []
    for place, one in enumerate(logs):
        found += [Fault(f"logs[{place}].{key}", "missing") for key in ("party", "circle", "epoch") if not one.get(key)]
        if not 0 < (one.get("epoch") or 1) <= LATEST_EPOCH:
            found.append(Fault(f"logs[{place}].epoch", "not_int", show(one["epoch"])))
    return found


def _fact_faults(fact: Any, path: str, seen: dict[tuple[str, str, str], int], place: int) -> list[Fault]:
    if not isinstance(fact, dict):
        return [Fault(path, "not_an_object")]
    head = {key: fact[key] for key in COMMON if key in fact}
    found = [Fault(f"{path}.{f.path}", f.code, f.given, f.expected) for f in faults(dict(COMMON), head)]
    found += [Fault(f"{path}.{key}", "missing") for key in ("kind", "id") if key not in fact]
    if found:
        return found
    if fact["id"] == EPOCH_ITEM:
        found.append(Fault(f"{path}.id", "id_taken", EPOCH_ITEM, "the circle"))
    version = (fact["kind"], fact["id"], fact.get("known_from", ""))
    if version in seen:
        found.append(Fault(f"{path}.id", "twice", fact["id"], f"facts[{seen[version]}]"))
    seen[version] = place
    found += [Fault(f"{path}.{f.path}", f.code, f.given, f.expected) for f in faults_of(fact["kind"], content_of(fact))]
    return found


def _kind_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Ids that stand for facts of two kinds."""
    kinds = dict.fromkeys(document.get("persons") or {}, "person")
    for place, fact in enumerate(document.get("facts") or []):
        if (known := kinds.setdefault(fact["id"], fact["kind"])) != fact["kind"]:
            yield Fault(f"facts[{place}].id", "id_taken", fact["id"], known)


def _reference_faults(document: Mapping[str, Any]) -> list[Fault]:
    """Sources that are named but not given, where the document has facts of its own."""
    facts = [fact for fact in document.get("facts") or [] if isinstance(fact, dict)]
    known = {fact.get("id") for fact in facts if fact.get("kind") == "source"}
    return [
        Fault(f"facts[{place}].sources", "not_given", source)
        for place, fact in enumerate(document.get("facts") or [])
        if isinstance(fact, dict)
        for source in fact.get("sources") or []
        if source not in known
    ]


def content_of(fact: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fact.items() if key not in COMMON}
