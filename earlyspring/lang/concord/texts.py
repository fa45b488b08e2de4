"""A text made ready to be compared: its tree, and the facts and terms of each sentence, read once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from earlyspring.lang.concord.said import Said, Text
from earlyspring.lang.facts import Fact, facts_in
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure import Paragraph, Part, parts_of, text_of
from earlyspring.lang.terms.base import TermBase, hits_in
from earlyspring.lang.terms.hit import Hit

NO_TERMS = TermBase()
FULL = re.compile(r"[.!?。！？…][\"'”’」』》）)\]]*$")
LAX = ("preamble", "signature")
"""What is set out freely: titles, names and places of those who sign are lines, not sentences."""
Placed = TypeVar("Placed", Fact, Hit)


def text(paragraphs: Sequence[Paragraph], lang: str, base: TermBase = NO_TERMS) -> Text:
    """One language of an agreement, ready to be compared. Raises UnknownLanguage as `facts_in` does."""
    whole, tree = text_of(paragraphs), parts_of(paragraphs, lang)
    said: dict[str, tuple[Said, ...]] = {}
    headings: dict[str, Said] = {}
    for part in tree.every():
        said[part.eid] = tuple(
            said_at(part.text[start:end], part.at + start, lang, base) for start, end in stretches(part, lang)
        )
        if part.heading:
            start = whole.find(part.heading, part.start, part.end)
            headings[part.eid] = said_at(part.heading, start, lang, base)
    every = sorted((one for row in (*said.values(), headings.values()) for one in row), key=lambda one: one.start)
    return Text(lang, whole, tree, _facts(every, 0), _hits(every, 0), said, headings)


def stretches(part: Part, lang: str) -> list[tuple[int, int]]:
    """The sentences of a part's own words, as [start, end) in them: those that a full stop ends, in every language alike.

    A semicolon ends none, though Chinese parts there. Lines of a title or of those who sign, which end in no full stop,
    are one stretch as long as they follow one another, for each language sets them out in its own way.
    """
    found: list[tuple[int, int]] = []
    open_ended = False
    for start, end in sentences(part.text, lang):
        same_line = bool(found) and "\n" not in part.text[found[-1][1] : start]
        goes_on = open_ended and (part.kind in LAX or same_line)
        full = FULL.search(part.text[start:end]) is not None
        if goes_on and (same_line or not (full and part.kind in LAX)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        open_ended = not full
    return found


def said_at(words: str, start: int, lang: str, base: TermBase) -> Said:
    """A stretch of a text with its facts and terms. Raises UnknownLanguage as `facts_in` does."""
    return Said(lang, words, start, tuple(facts_in(words, lang)), tuple(hits_in(words, lang, base)))


def joined(these: Sequence[Said], whole: str) -> Said:
    """Sentences that follow one another as one stretch; there is at least one."""
    first, last = these[0], these[-1]
    if first is last:
        return first
    words = whole[first.start : last.start + len(last.text)]
    return Said(first.lang, words, first.start, _facts(these, first.start), _hits(these, first.start))


def _facts(these: Iterable[Said], start: int) -> tuple[Fact, ...]:
    return tuple(_moved(one, said.start - start) for said in these for one in said.facts)


def _hits(these: Iterable[Said], start: int) -> tuple[Hit, ...]:
    return tuple(_moved(one, said.start - start) for said in these for one in said.hits)


def _moved(one: Placed, by: int) -> Placed:
    return replace(one, start=one.start + by, end=one.end + by)
