"""Whose a term is that a file brings back: what the register or another party says as it stands there stays theirs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.members.terms.queries import concepts_of
from earlyspring.members.terms.registry import REGISTER


@dataclass(frozen=True)
class Attributing:
    """What `party` says of its own in concepts that come back. `base`: the term base now, by key; `others`: the register, the
    other parties and what ships ("" as a source in the base), as sources name them.
    """

    party: str
    base: Mapping[str, Concept]
    others: frozenset[str]

    def own(self, concept: Concept) -> Concept | None:
        """The concept as the party says it: without what others say as it stands in the base, and with no other as the source
        of words it did not say. None where nothing is left, and note and kind are those of the base.
        """
        known = self.base.get(concept.key)
        said = {
            lang: tuple(self._plain(one) for one in terms if not self._stands(one, lang, known))
            for lang, terms in concept.terms.items()
        }
        if any(said.values()):
            return replace(concept, terms={lang: terms for lang, terms in said.items() if terms})
        if known and (known.kind, known.note) == (concept.kind, concept.note):
            return None
        # A note needs terms to stand with.
        return replace(concept, terms={lang: tuple(map(self._plain, those)) for lang, those in concept.terms.items()})

    def _stands(self, term: Term, lang: str, known: Concept | None) -> bool:
        return known is not None and term.source in self.others and term in known.terms.get(lang, ())

    def _plain(self, term: Term) -> Term:
        """A term whose source is the party itself has none: who says it, the row says."""
        return replace(term, source="") if term.source == self.party or term.source in self.others else term


def attributing(mechanism: Mechanism, party: str) -> Attributing:
    """What a party's files and forms are held against: one reading of the term base for all of a file."""
    base = {one.key: one for one in concepts_of(mechanism, Moment("", ""))}
    return Attributing(party, base, frozenset({"", REGISTER, *parties_of(mechanism)} - {party}))
