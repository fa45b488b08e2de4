"""What the register set aside of the facts of a document, told as faults of that document."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.clashes import CODES
from earlyspring.core.shapes import Fault
from earlyspring.ledger.beside import clashes
from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.document_facts import content_of
from earlyspring.ledger.invariants import REGISTRY
from earlyspring.ledger.models import Mechanism

# What a fact lacks where the register refuses it for something that is said beside it.
LACKS = {
    "commitment_has_leads": "lead",
    "commitment_names_its_parties": "parties",
    "commitment_verifiability_judged": "verifiable",
    "commitment_says_what": "text",
    "deliverable_has_due_date": "due_date",
    "due_date_number_from_zero": "no",
    "commitment_closed_as_something": "closed_as",
    "commitment_closed_into_another": "successor",
    "commitment_code_once": "code",
    "parents_never_circle": "parent",
}

Paths = Mapping[str, tuple[str, Mapping[str, Any]]]
"""Digest of an entry → path and fact of the document that it was written from."""


def aside(mechanism: Mechanism) -> set[str]:
    """The versions that are set aside now."""
    return set(SetAside.objects.filter(mechanism=mechanism).values_list("version", flat=True))


def aside_faults(mechanism: Mechanism, paths: Paths, before: set[str]) -> Iterator[Fault]:
    """A fault for each version set aside since `before`, in the order of the document.

    It is one of the document, or an older one that cannot stand beside what the document says.
    """
    found = SetAside.objects.filter(mechanism=mechanism).order_by("kind", "item", "version")
    fresh = {row.version: row for row in found if row.version not in before}
    places = {fact["id"]: path for path, fact in paths.values()} if fresh else {}
    for version, (path, fact) in paths.items() if fresh else ():
        if row := fresh.pop(version, None):
            yield _of_fact(mechanism, path, fact, row.reason, places)
    for row in fresh.values():
        yield Fault("facts", "set_aside_older", f"{row.kind} {row.item}", row.reason)


def _of_fact(mechanism: Mechanism, path: str, fact: Mapping[str, Any], reason: str, places: Mapping[str, str]) -> Fault:
    """`places`: id → path of the facts of the document, in its order."""
    item = fact["id"]
    if reason in CODES:
        change = (fact["kind"], item, content_of(fact))
        beside = next(iter(clashes(mechanism, [change], exercise=False)), Fault(path, reason, item))
        # Which of two is set aside goes by their digests; of two in one document the second is told.
        order = list(places)
        if beside.given in places and order.index(beside.given) > order.index(item):
            return Fault(places[beside.given], beside.code, item)
        return Fault(path, beside.code, beside.given)
    if reason in REGISTRY:
        return Fault(f"{path}.{LACKS[reason]}" if reason in LACKS else path, reason, item)
    return Fault(path, "set_aside", item, reason)
