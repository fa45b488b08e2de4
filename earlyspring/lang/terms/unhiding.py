"""What one party says of terms hides no name from a comparison: it may say more of a name that is known, and nothing else.

The longest term counts, and words that may mean concepts of two kinds count for none. One party alone could so let its
own entry stand over the province in a text, and what the other language says instead would not be found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from earlyspring.lang.terms.base import TermBase, hits_in
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.joining import ALIKE

NAMES = frozenset({"place", "gate", "body", "person"})
COUNTRIES = frozenset({"place.viet-nam", "place.china", "place.viet-nam-and-china"})
"""They stand in many words (Việt – Trung, 中越), in each language another way."""


def unhiding(own: Iterable[Concept], known: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts of parties that a comparison uses. `known`: names that all have, of the register and of
    places that ship; office words and other common words are none.

    Left out is a concept whose terms hold names in one language that they do not hold in another, or that is a known name
    by another kind. A concept of a known key keeps the kind it is known by.
    """
    said = [one for one in known if one.kind in NAMES]
    countries = {word for one in said if one.key in COUNTRIES for word in _words(one)}
    names = TermBase(tuple(one for one in said if not countries & set(_words(one))))
    return tuple(_as_known(one, names) for one in own if not _hides(one, names))


def _words(concept: Concept) -> Iterator[tuple[str, str]]:
    return ((lang, term.text) for lang, terms in concept.terms.items() for term in terms)


def _as_known(concept: Concept, names: TermBase) -> Concept:
    known = names.by_key.get(concept.key)
    return replace(concept, kind=known.kind) if known else concept


def _hides(concept: Concept, names: TermBase) -> bool:
    hits = {
        lang: [(term, hit) for term in terms for hit in hits_in(term.text, lang, names)]
        for lang, terms in concept.terms.items()
        if terms
    }
    whole = {
        lang: {
            (hit.concept.key, hit.concept.kind) for term, hit in those if (hit.start, hit.end) == (0, len(term.text))
        }
        for lang, those in hits.items()
    }
    if any(kind != concept.kind for those in whole.values() for _key, kind in those):
        return True
    often = Counter(key for those in whole.values() for key, _kind in those)
    same = {concept.key, *(key for key, languages in often.items() if languages >= ALIKE)}
    held = [{hit.concept.key for _term, hit in those} - same for those in hits.values()]
    return any(held) and (len(held) < 2 or any(one != held[0] for one in held))
