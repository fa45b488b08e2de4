"""Verbs of the term base: enter a concept, withdraw it, take many over from a file; whole or not at all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import TermFault, faults_of
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User
from earlyspring.members.terms.models import OwnConcept, kept


class NotTaken(Exception):
    """Nothing was written. `faults` say why."""

    def __init__(self, faults: Iterable[TermFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(", ".join(f"{one.key}: {one.code} {one.found}".strip() for one in self.faults))


@transaction.atomic
def enter_concept(mechanism: Mechanism, concept: Concept, *, by: str, user: User | None, at: datetime) -> bool:
    """Say a concept for a party from now on; whether that is anything new. What it said before is kept as said before.

    Raises NotTaken.
    """
    if found := tuple(faults_of(concept)):
        raise NotTaken(found)
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    return _said(mechanism, concept, by, user, at) != "same"


@transaction.atomic
def withdraw_concept(row: OwnConcept, *, at: datetime) -> None:
    """A party says nothing of a concept any more. Its versions stay to be read."""
    OwnConcept.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at)


@transaction.atomic
def take_over(
    mechanism: Mechanism, concepts: Iterable[Concept], *, by: str, user: User | None, at: datetime
) -> Counter[str]:
    """Say many concepts for a party, all or none; how many were `new`, `changed` and the `same`. Raises NotTaken."""
    said = list(concepts)
    faults = [fault for concept in said for fault in faults_of(concept)]
    often = Counter(concept.key for concept in said)
    faults += [TermFault("key_twice", key, key=key) for key, times in often.items() if times > 1]
    if faults:
        raise NotTaken(faults)
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    return Counter(_said(mechanism, concept, by, user, at) for concept in said)


def _said(mechanism: Mechanism, concept: Concept, by: str, user: User | None, at: datetime) -> str:
    plain = _without_party(concept, by)
    place = {"mechanism": mechanism, "party": by, "key": concept.key}
    before = OwnConcept.objects.filter(**place, ended_at=None).first()
    told = {"kind": concept.kind, "terms": kept(plain), "note": concept.note}
    if before and told == {"kind": before.kind, "terms": before.terms, "note": before.note}:
        return "same"
    OwnConcept.objects.filter(**place, ended_at=None).update(ended_at=at)
    OwnConcept.objects.create(**place, **told, entered_at=at, entered_by=user)
    return "changed" if before else "new"


def _without_party(concept: Concept, by: str) -> Concept:
    """A term whose source is the party itself has none of its own: which party says it, the row says."""
    return replace(
        concept, terms={lang: tuple(_plain(term, by) for term in terms) for lang, terms in concept.terms.items()}
    )


def _plain(term: Term, by: str) -> Term:
    return replace(term, source="") if term.source == by else term
