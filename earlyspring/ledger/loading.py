"""A whole mechanism in the exchange format: reading it in one transaction, and writing it out entry by entry."""

import base64
import re
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.core.codes import reserved
from earlyspring.core.shapes import ITEM, Fault, Shape, faults, show
from earlyspring.ledger import erasure
from earlyspring.ledger.apply import apply
from earlyspring.ledger.keyring import host
from earlyspring.ledger.logs import LogRefused, append, entries_of, log_of, receive, said, stamp
from earlyspring.ledger.models import Entry, Mechanism, PartyKey, PersonName
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.reading import COMMON, faults_of
from earlyspring.record import statements
from earlyspring.record.entries import Notice

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
    return found or _reference_faults(document)


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
    version = (fact["kind"], fact["id"], fact.get("known_from", ""))
    if version in seen:
        found.append(Fault(f"{path}.id", "twice", fact["id"], f"facts[{seen[version]}]"))
    seen[version] = place
    found += [Fault(f"{path}.{f.path}", f.code, f.given, f.expected) for f in faults_of(fact["kind"], content_of(fact))]
    return found


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


@transaction.atomic
def load(
    document: Mapping[str, Any],
    *,
    at: datetime,
    purpose: str = "real",
    parties: Iterable[str] = (),
    progress: Progress = quiet,
) -> Mechanism:
    """Take in a document: its facts as notices of its registrar about what sources report, its logs as they are.

    `parties` are given a key on this node beside the registrar. Raises CannotLoad; then nothing was written.
    """
    if found := document_faults(document):
        raise CannotLoad(found)
    mechanism, _ = Mechanism.objects.get_or_create(
        key=document["mechanism"],
        defaults={
            "purpose": purpose,
            "registrar": document.get("registrar", ""),
            "founders": sorted(document.get("founders") or parties),
        },
    )
    touched = _load_logs(mechanism, document.get("logs") or [], progress)
    if document.get("facts"):
        for party in {document["registrar"], *parties}:
            host(mechanism, party)
        touched |= _load_facts(mechanism, document, at, progress)
    else:
        _keep_persons(mechanism, document.get("persons") or {})
    apply(mechanism, touched, progress)
    erasure.heed(mechanism)
    return mechanism


def _load_logs(mechanism: Mechanism, logs: list[dict[str, Any]], progress: Progress) -> set[str]:
    touched: set[str] = set()
    for done, one in enumerate(logs):
        progress("logs", done, len(logs))
        key = statements.LogKey(one["party"], one["circle"], one["epoch"])
        try:
            envelopes = [base64.b64decode(text) for text in one.get("entries") or ()]
        except ValueError as fault:
            raise LogRefused(f"the log of {one['party']}: its entries are not base64: {fault}") from fault
        touched |= {row.item for row in receive(mechanism, key, envelopes, one.get("keys") or [])}
    return touched


def _load_facts(mechanism: Mechanism, document: Mapping[str, Any], at: datetime, progress: Progress) -> set[str]:
    party = document["registrar"]
    log = log_of(mechanism, party)
    salts = _keep_persons(mechanism, document.get("persons") or {})
    facts = [*_person_facts(document.get("persons") or {}, salts), *document["facts"]]
    known = _loaded_before(mechanism, party, facts)
    facts = [fact for fact in facts if _saying(fact) not in known]
    payloads = []
    for done, fact in enumerate(facts):
        if done % 5000 == 0:
            progress("facts", done, len(facts))
        payloads.append(
            statements.notice(
                log,
                stamp(at),
                kind=fact["kind"],
                item=fact["id"],
                content=content_of(fact),
                standing="reported",
                known_from=fact.get("known_from"),
                sources=fact.get("sources") or (),
                loaded=True,
            )
        )
    if payloads:
        append(mechanism, party, payloads)
    return {fact["id"] for fact in facts}


def _saying(fact: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes a fact of a document the same as one loaded before: when it was loaded is not part of it."""
    known_from, sources = fact.get("known_from"), tuple(fact.get("sources") or ())
    return fact["kind"], fact["id"], statements.digest(content_of(fact)), known_from, sources


def _loaded_before(mechanism: Mechanism, party: str, facts: Iterable[Mapping[str, Any]]) -> set[tuple[Any, ...]]:
    """What this party loaded before of these items, so that the same document a second time says nothing new.

    Said again, it would come after what was corrected since, and undo it.
    """
    about = entries_of(mechanism, [fact["id"] for fact in facts])
    loaded = (one for one in about if one.loaded and one.party == party)
    return {
        (one.kind, one.item, statements.digest(one.content), one.known_from, one.sources)
        for one in map(said, loaded)
        if isinstance(one, Notice)
    }


def _keep_persons(mechanism: Mechanism, persons: Mapping[str, Any]) -> dict[str, str]:
    """Keep the erasable half of every name beside the log; gives back the salt of each."""
    held = dict(PersonName.objects.filter(mechanism=mechanism, person__in=list(persons)).values_list("person", "salt"))
    fresh = [
        PersonName(mechanism=mechanism, person=key, salt=one.get("salt") or secrets.token_hex(32), names=one["names"])
        for key, one in persons.items()
        if key not in held
    ]
    PersonName.objects.bulk_create(fresh)
    return held | {one.person: one.salt for one in fresh}


def _person_facts(persons: Mapping[str, Any], salts: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {"kind": "person", "id": key, "commitment": commitment(salts[key], one["names"])}
        for key, one in persons.items()
    ]


def dump(mechanism: Mechanism) -> dict[str, Any]:
    """The whole mechanism: every signed entry byte for byte, the keys that verify them, and the names not erased.

    Reads the record alone: no private note, no account and no private key can reach it.
    """
    logs: dict[tuple[str, str, int], list[str]] = {}
    for entry in Entry.objects.filter(mechanism=mechanism).order_by("party", "circle", "epoch", "index").iterator():
        key = (entry.party, entry.circle, entry.epoch)
        logs.setdefault(key, []).append(base64.b64encode(bytes(entry.envelope)).decode())
    vkeys: dict[str, list[str]] = {}
    for one in PartyKey.objects.filter(mechanism=mechanism).order_by("key_id"):
        vkeys.setdefault(one.party, []).append(one.public)
    persons = PersonName.objects.filter(mechanism=mechanism).order_by("person")
    return {
        "format": FORMAT,
        "mechanism": mechanism.key,
        "registrar": mechanism.registrar,
        "founders": mechanism.founders,
        "persons": {one.person: {"names": one.names, "salt": one.salt} for one in persons},
        "logs": [
            {"party": party, "circle": circle, "epoch": epoch, "keys": vkeys.get(party, []), "entries": entries}
            for (party, circle, epoch), entries in logs.items()
        ],
    }
