"""Taking in a whole mechanism in the exchange format, in one transaction."""

import base64
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger import erasure
from earlyspring.ledger.apply import apply
from earlyspring.ledger.circles import epoch_to_write
from earlyspring.ledger.document import CannotLoad, content_of, document_faults
from earlyspring.ledger.entries import entries_of, said
from earlyspring.ledger.keyring import host
from earlyspring.ledger.logs import LogRefused, append, log_of, receive, stamp
from earlyspring.ledger.models import Entry, Mechanism, PersonName
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.references import kind_of
from earlyspring.ledger.rows import chunks
from earlyspring.record import statements
from earlyspring.record.entries import Notice


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
    epoch = epoch_to_write(mechanism, party)
    log = log_of(mechanism, party, epoch)
    salts = _keep_persons(mechanism, document.get("persons") or {})
    facts = [*_person_facts(document.get("persons") or {}, salts), *document["facts"]]
    known = _loaded_before(mechanism, party, facts)
    facts = [fact for fact in facts if _saying(fact) not in known]
    if taken := list(_taken(mechanism, facts)):
        raise CannotLoad(taken)
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
        append(mechanism, party, payloads, epoch)
    return {fact["id"] for fact in facts}


def _taken(mechanism: Mechanism, facts: Iterable[Mapping[str, Any]]) -> Iterator[Fault]:
    """Ids that stand for facts of another kind in the register already."""
    kinds = {fact["id"]: fact["kind"] for fact in facts}
    for part in chunks(list(kinds)):
        spoken_of = Entry.objects.filter(mechanism=mechanism, item__in=part).values_list("item", "kind").distinct()
        for item in sorted({item for item, kind in spoken_of if kind != kinds[item]}):
            if (known := kind_of(mechanism, item)) not in (None, kinds[item]):
                yield Fault("facts", "id_taken", item, str(known))


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
