"""Concepts that a party enters, with their terms: working material of this node, in no log (docs/decisions/0010)."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q

from earlyspring.lang.terms.concept import KINDS, Concept, Term
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User


class OwnConcept(models.Model):
    """One version of a concept as a party says it: the row without `ended_at` is what it says now.

    `terms`: by language a list of `{text, status, since, until, source, note}`. Everyone who works in the mechanism on this
    node reads it; the party that entered it changes it.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=[(one, one) for one in KINDS])
    terms = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    entered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = {
        "*": ("shared", "as long as the mechanism is kept on this node"),
        "entered_by": ("account", "with the account, then two years"),
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "party", "key"], condition=Q(ended_at__isnull=True), name="own_concept_one_current"
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="own_concept_kind_in_list"),
        ]
        ordering = ("key", "party", "-pk")

    def __str__(self) -> str:
        return self.key

    @property
    def concept(self) -> Concept:
        """The concept as a term base has it. A term without a source says which party it is of."""
        return concept_of(self.key, self.kind, self.terms, self.note, self.party)


def concept_of(key: str, kind: str, terms: Mapping[str, Any], note: str = "", party: str = "") -> Concept:
    """A concept from what a row keeps."""
    said = {lang: tuple(Term(**{"source": party, **one}) for one in those) for lang, those in terms.items() if those}
    return Concept(key, kind, said, note)


def kept(concept: Concept) -> dict[str, list[dict[str, str]]]:
    """The terms of a concept as a row keeps them: what is empty is left out."""
    return {lang: [_kept(term) for term in terms] for lang, terms in concept.terms.items() if terms}


def _kept(term: Term) -> dict[str, str]:
    said = {
        "text": term.text,
        "status": term.status,
        "since": term.since,
        "until": term.until,
        "source": term.source,
        "note": term.note,
    }
    return {name: words for name, words in said.items() if words}
