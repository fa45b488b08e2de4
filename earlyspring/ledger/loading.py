"""Taking in a whole mechanism in the exchange format, in one transaction."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger import erasure
from earlyspring.ledger.apply import apply
from earlyspring.ledger.circles import epoch_to_write
from earlyspring.ledger.document import CannotLoad, document_faults
from earlyspring.ledger.document_facts import content_of
from earlyspring.ledger.document_logs import envelopes_of
from earlyspring.ledger.entries import NOTHING_FRESH, entries_of, said
from earlyspring.ledger.grounds import ground_faults
from earlyspring.ledger.keyring import folder, host
from earlyspring.ledger.logs import appended, log_of, receive, stamp
from earlyspring.ledger.models import Entry, Mechanism, PartyKey, PersonName
from earlyspring.ledger.patience import patiently
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.present import latest_today
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.references import kind_of, kinds_now
from earlyspring.ledger.refusing import aside, aside_faults
from earlyspring.ledger.rows import chunks
from earlyspring.record import statements
from earlyspring.record.entries import Notice
from earlyspring.record.statements import LogKey


@transaction.atomic
@patiently()
def load(
    document: Mapping[str, Any],
    *,
    at: datetime,
    purpose: str = "real",
    parties: Iterable[str] = (),
    progress: Progress = quiet,
) -> Mechanism:
    """Take in a document: its facts as notices of its registrar about what sources report, its logs as they are.

    `parties` are given a key on this node beside the registrar, but for those that sign on another node; `purpose` is
    that of a document that does not say. Names of persons are kept first: the search says them as the register is made.
    A log is taken in as it is, with what the register sets aside of it. Facts are refused where it would set one aside.
    Raises CannotLoad; then nothing was written.
    """
    _demand(document_faults(document, latest=latest_today(at)))
    mechanism, created = Mechanism.objects.get_or_create(
        key=document["mechanism"],
        defaults={
            "purpose": document.get("purpose") or purpose,
            "registrar": document.get("registrar", ""),
            "founders": sorted(document.get("founders") or parties),
        },
    )
    if document.get("purpose", mechanism.purpose) != mechanism.purpose:
        raise CannotLoad([Fault("purpose", "other_purpose", document["purpose"], mechanism.purpose)])
    salts, named = _keep_persons(mechanism, document.get("persons") or {})
    touched = _load_logs(mechanism, document.get("logs") or [], progress) | _spoken_of(mechanism, named)
    if touched or not document.get("facts"):
        apply(mechanism, touched, progress)
    with keys_taken_back(mechanism, created):
        if document.get("facts"):
            _load_facts(mechanism, document, at, sorted({document["registrar"], *parties}), salts, progress)
        else:
            _host_new(mechanism, parties)
    erasure.heed(mechanism)
    return mechanism


def _demand(found: Iterable[Fault]) -> None:
    if faults := list(found):
        raise CannotLoad(faults)


@contextmanager
def keys_taken_back(mechanism: Mechanism, created: bool) -> Iterator[None]:
    """Where the act fails, no key stays that it made for a mechanism of its own: nobody else can have used it."""
    place = folder(mechanism)
    stood, before = place.exists(), set(place.glob("*"))
    try:
        yield
    except BaseException:
        if created:
            for path in set(place.glob("*")) - before:
                path.unlink()
            if not stood and place.exists() and not any(place.iterdir()):
                place.rmdir()
        raise


def _load_logs(mechanism: Mechanism, logs: list[dict[str, Any]], progress: Progress) -> set[str]:
    touched: set[str] = set()
    for done, one in enumerate(logs):
        progress("logs", done, len(logs))
        key = statements.LogKey(one["party"], one["circle"], one["epoch"])
        touched |= {row.item for row in receive(mechanism, key, envelopes_of(one), one.get("keys") or [])}
    return touched


def _host_new(mechanism: Mechanism, parties: Iterable[str]) -> None:
    """Give a key to those who have none anywhere: who signs on another node goes on signing there.

    Raises CannotLoad where one is no body of the register: a name that was misspelt gets no key.
    """
    signing = set(PartyKey.objects.filter(mechanism=mechanism).values_list("party", flat=True))
    fresh = sorted(set(parties) - signing)
    bodies = {item for item, kind in kinds_now(mechanism, set(fresh)).items() if kind == "body"}
    _demand(Fault("host", "no_such_fact", one, "body") for one in fresh if one not in bodies)
    for one in fresh:
        host(mechanism, one)


def _load_facts(
    mechanism: Mechanism,
    document: Mapping[str, Any],
    at: datetime,
    hosts: Sequence[str],
    salts: Mapping[str, str],
    progress: Progress,
) -> None:
    _demand(ground_faults(mechanism, document, hosts))
    party, persons = document["registrar"], document.get("persons") or {}
    for one in hosts:
        host(mechanism, one)
    before = aside(mechanism)
    told = [(f"persons.{fact['id']}", fact) for fact in _person_facts(persons, salts)]
    told += [(f"facts[{place}]", fact) for place, fact in enumerate(document["facts"])]
    known = _loaded_before(mechanism, party, [fact for _, fact in told])
    items = {item for _, item, *_ in known}
    told = [(path, fact) for path, fact in told if fact["id"] not in items or _saying(fact) not in known]
    _demand(_taken(mechanism, [fact for _, fact in told]))
    epoch = epoch_to_write(mechanism, party)
    payloads = list(_notices(log_of(mechanism, party, epoch), [fact for _, fact in told], at, progress))
    entries, fresh = appended(mechanism, party, payloads, epoch) if payloads else ([], NOTHING_FRESH)
    apply(mechanism, {fact["id"] for _, fact in told}, progress, fresh)
    paths = {entry.digest: one for entry, one in zip(entries[-len(told) :], told, strict=True)}
    _demand(aside_faults(mechanism, paths, before))


def _notices(log: LogKey, facts: Sequence[Mapping[str, Any]], at: datetime, progress: Progress) -> Iterator[bytes]:
    moment = stamp(at)
    for done, fact in enumerate(facts):
        if done % 5000 == 0:
            progress("facts", done, len(facts))
        yield statements.notice(
            log,
            moment,
            kind=fact["kind"],
            item=fact["id"],
            content=content_of(fact),
            standing="reported",
            known_from=fact.get("known_from"),
            sources=fact.get("sources") or (),
            loaded=True,
        )


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


def _keep_persons(mechanism: Mechanism, persons: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Keep the erasable half of every name beside the log; gives back the salt of each, and whose name is new here."""
    held = dict(PersonName.objects.filter(mechanism=mechanism, person__in=list(persons)).values_list("person", "salt"))
    fresh = [
        PersonName(mechanism=mechanism, person=key, salt=one.get("salt") or secrets.token_hex(32), names=one["names"])
        for key, one in persons.items()
        if key not in held
    ]
    PersonName.objects.bulk_create(fresh)
    return held | {one.person: one.salt for one in fresh}, [one.person for one in fresh]


def _spoken_of(mechanism: Mechanism, persons: Sequence[str]) -> set[str]:
    """Of these persons, those whom the logs know already."""
    known = (Entry.objects.filter(mechanism=mechanism, kind="person", item__in=part) for part in chunks(persons))
    return {item for found in known for item in found.values_list("item", flat=True)}


def _person_facts(persons: Mapping[str, Any], salts: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {"kind": "person", "id": key, "commitment": commitment(salts[key], one["names"])}
        for key, one in persons.items()
    ]
