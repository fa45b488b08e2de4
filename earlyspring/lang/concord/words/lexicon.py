"""Words that mean the same in three languages, and where a sentence says them: the longest match first.

A lexicon maps a meaning to its words in vi, zh and en, parted by `|`. A meaning may be several ("each/all": what the
words may mean, the likeliest first). One with `?` behind it is soft: it answers, and asks for no answer. The meaning
`""` holds words that look like one of the lexicon and are none (可能, trở nên).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from earlyspring.lang.concord.said import Said
from earlyspring.lang.concord.words.actors import ACTORS
from earlyspring.lang.concord.words.authentic import AUTHENTIC
from earlyspring.lang.concord.words.comparators import COMPARATORS
from earlyspring.lang.concord.words.contraries import CONTRARIES
from earlyspring.lang.concord.words.denial import DENIAL
from earlyspring.lang.concord.words.forms import FORMS
from earlyspring.lang.concord.words.modality import MODALITY
from earlyspring.lang.concord.words.order import ORDER
from earlyspring.lang.concord.words.titles import TITLES
from earlyspring.lang.terms.base import TermBase, hits_in
from earlyspring.lang.terms.concept import Concept, Term

Lexicon = Mapping[str, tuple[str, str, str]]
LANGS = ("vi", "zh", "en")
LEXICONS: Mapping[str, Lexicon] = {
    "modality": MODALITY,
    "denial": DENIAL,
    "comparators": COMPARATORS,
    "order": ORDER,
    "actors": ACTORS,
    "forms": FORMS,
    "authentic": AUTHENTIC,
    "titles": TITLES,
    "contraries": CONTRARIES,
}
NAMES = ("body", "place", "gate", "document")
REMEMBERED = 1 << 12
BEHIND = 6
NOBODY = frozenset({"no", "none", "neither", "nobody", "nothing"})


@dataclass(frozen=True)
class Mark:
    """A word of a lexicon at its place in a sentence, half-open. `means`: what it may mean, the likeliest first."""

    lexicon: str
    means: tuple[str, ...]
    start: int
    end: int
    soft: bool = False

    @property
    def value(self) -> str:
        """What it most likely means."""
        return self.means[0]


def marks(said: Said, lexicon: str) -> tuple[Mark, ...]:
    """The words of a lexicon that a sentence says, by place. A language without a lexicon says none.

    A word within a day (May 2026) or within a longer name of the term base (应急管理厅) is no word of a lexicon.
    """
    found = _every(said.text, said.lang).get(lexicon)
    if not found:
        return ()
    days = [(one.start, one.end) for one in said.facts if one.kind in ("date", "range")]
    names = [(one.start, one.end) for one in said.hits if one.concept.kind in NAMES]
    within_name = _within(found, names)
    within_day = _within(found, days)
    return tuple(
        one
        for one, day, name in zip(found, within_day, within_name, strict=True)
        if day is None and (name is None or name == (one.start, one.end))
    )


def _within(these: tuple[Mark, ...], spans: list[tuple[int, int]]) -> list[tuple[int, int] | None]:
    """Of each mark the span that it lies in, or None; spans in order, none over another."""
    starts = [start for start, _end in spans]
    places = (bisect_right(starts, one.start) - 1 for one in these)
    near = [spans[place] if place >= 0 else (0, -1) for place in places]
    return [span if one.end <= span[1] else None for one, span in zip(these, near, strict=True)]


@lru_cache(maxsize=REMEMBERED)
def _every(text: str, lang: str) -> Mapping[str, tuple[Mark, ...]]:
    """The words of each lexicon that has any here."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for one in _marks(text, lang):
        found[one.lexicon].append(one)
    return {lexicon: tuple(these) for lexicon, these in found.items()}


def _marks(text: str, lang: str) -> Iterator[Mark]:
    for hit in hits_in(text, lang, BASE):
        meaning = hit.concept.key.partition(":")[2]
        month = lang == "en" and text[hit.start : hit.end] == "May" and text[: hit.start].strip()
        if meaning and not month:
            means = tuple(meaning.removesuffix("?").split("/"))
            yield Mark(hit.concept.kind, means, hit.start, hit.end, meaning.endswith("?"))


def _concepts() -> Iterator[Concept]:
    for name, lexicon in LEXICONS.items():
        for meaning, words in lexicon.items():
            terms = {
                lang: tuple(Term(one) for one in said.split("|") if one)
                for lang, said in zip(LANGS, words, strict=True)
            }
            yield Concept(f"{name}:{meaning}", name, terms)


BASE = TermBase(tuple(_concepts()))


def as_one(first: Mark, last: Mark, means: tuple[str, ...]) -> Mark:
    """Two marks that are said together, as one with another meaning."""
    return replace(first, means=means, end=last.end, soft=False)


def followed(these: Sequence[Mark], others: Sequence[Mark], far: int) -> list[tuple[Mark, Mark]]:
    """Each mark with the first of the others that begins behind its end, at most so many characters; both in order."""
    starts = [one.start for one in others]
    behind = ((one, bisect_left(starts, one.end)) for one in these)
    return [(one, others[place]) for one, place in behind if place < len(others) and starts[place] - one.end <= far]


def counts(said: Said, bound: Mark) -> bool:
    """Whether something counted stands right behind a bound: *trên 10 người*, not *trên báo chí*."""
    return any(0 <= one.start - bound.end <= BEHIND for one in said.facts)


def nobody(said: Said, one: Mark) -> bool:
    """Whether an English word makes its subject none: *no class*, *neither side*."""
    return said.lang == "en" and said.text[one.start : one.end].partition(" ")[0].lower() in NOBODY
