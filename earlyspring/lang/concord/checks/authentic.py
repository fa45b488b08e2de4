"""Which language prevails, and in which languages a text is done: the same in every text (D27; TEXTS.md 5).

Vienna Convention on the Law of Treaties, article 33: texts are equally authentic unless one is agreed to prevail. A part
is compared as a whole, for each language parts its closing words into sentences in its own way.
"""

from collections.abc import Iterator
from dataclasses import replace

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.in_clause import Side, of_lines, sides, told_of
from earlyspring.lang.concord.words.lexicon import Mark
from earlyspring.lang.concord.words.meeting import left

CHECK = "authentic"
CODES = ("D27",)
FORCE = ("prevails", "equal", "reference")


def found(clause: Clause) -> Iterator[Finding]:
    """A language that one side names oftener, and a force (prevails, equally authentic) that it alone gives."""
    both = sides(clause)
    if both is None or clause.place.eid == "preamble":
        return
    ours, theirs = (_said(side) for side in both)
    if not _of_languages(ours, theirs, clause.place.eid):
        return
    lone = left(ours, theirs)
    for kind in (True, False):
        one, other = ([mark for mark in side if (mark.value in FORCE) is kind] for side in lone)
        for place in range(max(len(one), len(other))):
            marked = one[place] if place < len(one) else None, other[place] if place < len(other) else None
            yield told_of(clause, both, "D27", CHECK, marked, "authentic_differs")


def found_in_lines(pair: Pair) -> Iterator[Finding]:
    """Of two lines only where a text is given its force."""
    yield from found(of_lines(pair))


def _said(side: Side) -> list[Mark]:
    """Adjectives name a language only beside a language that is surely named: the Vietnamese, Chinese and English texts."""
    there = side.marks("authentic")
    sure = any(not one.soft and one.value not in FORCE for one in there)
    return [replace(one, soft=False) for one in there if sure or not one.soft]


def _of_languages(ours: list[Mark], theirs: list[Mark], eid: str) -> bool:
    """Whether both speak of languages (in an agreement), or one of them gives a text its force."""
    named = [any(mark.value not in FORCE for mark in side) for side in (ours, theirs)]
    return (bool(eid) and all(named)) or (any(named) and any(mark.value in FORCE for mark in (*ours, *theirs)))
