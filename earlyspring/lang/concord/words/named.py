"""What a part names of the term base: places, bodies, persons, documents, terms, each concept at its places."""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.lang.concord.words.in_clause import Side
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.hit import Hit

READ_IN = ("en", "vi", "zh")


@dataclass(frozen=True)
class Named:
    """One name at its place in the whole text, half-open. `concepts`: whom it may mean."""

    concepts: tuple[Concept, ...]
    start: int
    end: int
    text: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of those that it may mean."""
        return frozenset(one.key for one in self.concepts)

    @property
    def value(self) -> str:
        """The same for the same concept in every language: its first term in English, or in the language that has one.

        Of a person the key: a name that is erased later stands in nothing that was kept of a comparison.
        """
        first = self.concepts[0]
        if first.kind == "person":
            return first.key
        return next((first.terms[lang][0].text for lang in READ_IN if first.terms.get(lang)), first.key)


def names_of(side: Side, kind: str) -> list[Named]:
    """The names of a kind (`place`, `body` …) that one language of a part says, in order.

    What may mean a concept of another kind as well counts for none.
    """
    found = []
    for said in side.said:
        by_place: dict[tuple[int, int], list[Hit]] = {}
        for hit in said.hits:
            by_place.setdefault((hit.start, hit.end), []).append(hit)
        for place, hits in by_place.items():
            if all(hit.concept.kind == kind for hit in hits):
                found.append(Named(tuple(hit.concept for hit in hits), *said.span(*place), said.text[slice(*place)]))
    return found


def keys_of(side: Side) -> frozenset[str]:
    """Every concept, of whatever kind, that one language of a part may mean."""
    return frozenset(hit.concept.key for said in side.said for hit in said.hits)


def lacking(these: Iterable[Named], there: frozenset[str]) -> list[Named]:
    """The names whose concepts are not `there`, each concept once."""
    found: dict[frozenset[str], Named] = {}
    for one in these:
        if not one.keys & there:
            found.setdefault(one.keys, one)
    return list(found.values())
