"""Verbs of the term base: enter a concept, withdraw it, take many over from a file; whole or not at all."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.faults import TermFault, faults_of
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User
from earlyspring.members.terms.attributing import attributing
from earlyspring.members.terms.models import OwnConcept, kept

MOST_TERMS = 30_000
"""Terms of one party, of all its concepts together: every search and every comparison of the mechanism looks at them."""


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
    change = _said(mechanism, attributing(mechanism, by).own(concept), concept.key, by, user, at)
    _hold_few_enough(mechanism, by)
    return change != "same"


@transaction.atomic
def withdraw_concept(row: OwnConcept, *, at: datetime) -> None:
    """A party says nothing of a concept any more. Its versions stay to be read."""
    OwnConcept.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at)


@transaction.atomic
def take_over(
    mechanism: Mechanism, concepts: Iterable[Concept], *, by: str, user: User | None, at: datetime
) -> Counter[str]:
    """Say many concepts for a party, all or none; how many were `new`, `changed` and the `same`. Raises NotTaken."""
    said = checked(concepts)
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    against = attributing(mechanism, by)
    changes = Counter(_said(mechanism, against.own(concept), concept.key, by, user, at) for concept in said)
    _hold_few_enough(mechanism, by)
    return changes


def _hold_few_enough(mechanism: Mechanism, by: str) -> None:
    """Raises NotTaken, which takes all back, where a party would say more terms than anybody can wait for."""
    held = OwnConcept.objects.filter(mechanism=mechanism, party=by, ended_at=None).values_list("terms", flat=True)
    if sum(len(those) for terms in held for those in terms.values()) > MOST_TERMS:
        raise NotTaken([TermFault("too_many_terms", f"{MOST_TERMS}")])


def checked(concepts: Iterable[Concept]) -> list[Concept]:
    """The concepts, where all of them can be taken over. Raises NotTaken."""
    said = list(concepts)
    faults = [fault for concept in said for fault in faults_of(concept)]
    often = Counter(concept.key for concept in said)
    faults += [TermFault("key_twice", key, key=key) for key, times in often.items() if times > 1]
    if faults:
        raise NotTaken(faults)
    return said


def would_be(mechanism: Mechanism, concepts: Iterable[Concept], by: str) -> list[tuple[Concept, str]]:
    """What taking over would do to each concept: `new`, `changed`, `same`. Nothing is written."""
    held = {row.key: row for row in OwnConcept.objects.filter(mechanism=mechanism, party=by, ended_at=None)}
    against = attributing(mechanism, by)
    return [(one, _change(held.get(one.key), against.own(one))) for one in concepts]


def _said(mechanism: Mechanism, own: Concept | None, key: str, by: str, user: User | None, at: datetime) -> str:
    """Say a concept for a party; None: nothing of its own any more."""
    place = {"mechanism": mechanism, "party": by, "key": key}
    before = OwnConcept.objects.filter(**place, ended_at=None).first()
    change = _change(before, own)
    if change != "same":
        OwnConcept.objects.filter(**place, ended_at=None).update(ended_at=at)
        if own is not None:
            OwnConcept.objects.create(**place, **_told(own), entered_at=at, entered_by=user)
    return change


def _told(own: Concept) -> dict[str, Any]:
    return {"kind": own.kind, "terms": kept(own), "note": own.note}


def _change(before: OwnConcept | None, own: Concept | None) -> str:
    if before is None or own is None:
        return "new" if own else "changed" if before else "same"
    same = _told(own) == {"kind": before.kind, "terms": before.terms, "note": before.note}
    return "same" if same else "changed"
