"""What a document of the exchange format must be to be taken in: every fault of it with its path."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.codes import reserved
from earlyspring.core.shapes import ITEM, Fault, Shape, faults, show
from earlyspring.ledger.document_facts import fact_faults
from earlyspring.ledger.document_logs import LOG, log_faults
from earlyspring.record.statements import circle_name

FORMAT = "earlyspring/1"
KEY = re.compile(r"[a-z0-9-]{1,40}")
FRAME: dict[str, Shape] = {
    "registrar": "ref:body",
    "founders": ["ref:body"],
    "purpose": "code:real|demo",
    "logs": [LOG],
}
ASKED = {"format": FORMAT, "mechanism": ""}
KEYS = ("format", "mechanism", *FRAME, "facts", "persons")


class CannotLoad(ValueError):
    """A document that is not taken in; nothing was written. `faults` says where and why."""

    def __init__(self, found: list[Fault]) -> None:
        super().__init__(f"{len(found)} faults")
        self.faults = found


def document_faults(document: Any, latest: str | None = None) -> list[Fault]:
    """Everything that is wrong with a document in itself, with its path; empty where it can be loaded.

    `latest`: the last day from which something can be known already (YYYY-MM-DD); None: any day.
    """
    if not isinstance(document, dict):
        return [Fault("", "not_an_object")]
    found = [*_head_faults(document), *_person_faults(document.get("persons") or {})]
    if found or (found := [*_circle_faults(document), *log_faults(document.get("logs") or [])]):
        return found
    seen: dict[tuple[str, str, str], int] = {}
    for place, fact in enumerate(document.get("facts") or []):
        of_fact = list(fact_faults(fact, latest)) or list(_twice(fact, place, seen))
        found += [Fault(_join(f"facts[{place}]", f.path), f.code, f.given, f.expected) for f in of_fact]
    return found or [*_kind_faults(document)]


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if key else path


def _head_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    yield from (Fault(key, "unknown_key", show(key), ", ".join(KEYS)) for key in document if key not in KEYS)
    yield from (Fault(key, "missing", "", wanted) for key, wanted in ASKED.items() if document.get(key) is None)
    if document.get("format") not in (None, FORMAT):
        yield Fault("format", "not_in_list", repr(document.get("format")), FORMAT)
    key = document.get("mechanism")
    if key is not None and not (isinstance(key, str) and KEY.fullmatch(key)):
        yield Fault("mechanism", "not_a_key", show(key))
    elif key and reserved(key):
        yield Fault("mechanism", "key_reserved", key)
    if document.get("facts") and not document.get("registrar"):
        yield Fault("registrar", "missing")
    if document.get("logs") and not document.get("purpose"):
        # Left out, it is real: what was tried out would be asked to come back as that.
        yield Fault("purpose", "missing", "", "real, demo")
    # Names of parties and of the mechanism become names of files.
    yield from faults(FRAME, {key: value for key, value in document.items() if key in FRAME and value != ""})
    if not isinstance(document.get("facts") or [], list):
        yield Fault("facts", "not_a_list", show(document["facts"]))


def _circle_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Logs signed for another mechanism, or for one of another purpose, than the document says it is of."""
    wanted = circle_name(document["mechanism"], document.get("purpose") or "real")
    for place, log in enumerate(document.get("logs") or []):
        if log.get("circle") not in (None, "", wanted):
            yield Fault(f"logs[{place}].circle", "other_circle", log["circle"], wanted)


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


def _twice(fact: Mapping[str, Any], place: int, seen: dict[tuple[str, str, str], int]) -> Iterator[Fault]:
    version = (fact["kind"], fact["id"], fact.get("known_from") or "")
    if (before := seen.setdefault(version, place)) != place:
        yield Fault("id", "twice", fact["id"], f"facts[{before}]")


def _kind_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Ids that stand for facts of two kinds."""
    kinds = dict.fromkeys(document.get("persons") or {}, "person")
    for place, fact in enumerate(document.get("facts") or []):
        if (known := kinds.setdefault(fact["id"], fact["kind"])) != fact["kind"]:
            yield Fault(f"facts[{place}].id", "id_taken", fact["id"], known)
