"""The term base of the demo: the terms of the example, and one on which two parties differ."""

from django.db import transaction
from django.utils import timezone

from earlyspring.example import terms
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.actions import take_over
from earlyspring.members.terms.queries import versions_of

MEETING = "term.spring-meeting"
# Reports in English call the same meeting by several names; each party keeps to its own.
SAID = {
    "B-QN": {"vi": "Gặp gỡ đầu Xuân", "en": "Early Spring Meeting"},
    "B-GX": {"vi": "Gặp gỡ đầu Xuân", "zh": "新春会晤", "en": "Spring Meeting"},
}


@transaction.atomic
def enter_terms(mechanism: Mechanism) -> None:
    """Enter the terms, once: whatever is changed later stays as it is."""
    if versions_of(mechanism, MEETING).exists():
        return
    now = timezone.now()
    take_over(mechanism, read_terms_csv(terms()).concepts, by=mechanism.registrar, user=None, at=now)
    for party, names in SAID.items():
        said = Concept(MEETING, "term", {lang: (Term(words),) for lang, words in names.items()})
        take_over(mechanism, [said], by=party, user=None, at=now)
