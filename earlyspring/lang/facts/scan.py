"""All facts of a text: the rules of its language one after the other, each on what those before it left free."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from earlyspring.lang.facts import clock_en, clock_vi, clock_zh, days_en, days_vi, days_zh
from earlyspring.lang.facts.around_clock import around_clock
from earlyspring.lang.facts.articles_en import articles
from earlyspring.lang.facts.atoms import Atom, share_scales
from earlyspring.lang.facts.capitals import by_capitals
from earlyspring.lang.facts.clocks import by_clock
from earlyspring.lang.facts.copies import copies
from earlyspring.lang.facts.counted import RANGE, counted
from earlyspring.lang.facts.docnumbers import docnumbers
from earlyspring.lang.facts.english_names import english_names
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.fractions import shares, slashes
from earlyspring.lang.facts.frequencies import frequencies
from earlyspring.lang.facts.halves import halves
from earlyspring.lang.facts.lunar import lunar
from earlyspring.lang.facts.multiples import multiples
from earlyspring.lang.facts.nth import ordinals
from earlyspring.lang.facts.numbers import NUMBERS
from earlyspring.lang.facts.references import references
from earlyspring.lang.facts.source import Source, source

Rule = Callable[[str], Iterator[Fact]]
DAYS: Mapping[str, tuple[Rule, ...]] = {
    "vi": (days_vi.days, clock_vi.parts_of_years, days_vi.months, clock_vi.hours, days_vi.years, clock_vi.weekdays),
    "zh": (days_zh.days, clock_zh.parts_of_years, clock_zh.hours, days_zh.years, days_zh.months, clock_zh.weekdays),
    "en": (
        days_en.days,
        clock_en.parts_of_years,
        days_en.months,
        clock_en.hours,
        days_en.years,
        clock_en.weekdays,
        articles,
    ),
}
# What agreements count by custom is read before all else.
CUSTOM = (around_clock, lunar, references, docnumbers, copies, frequencies, halves, multiples, shares)

MODAL_MAY, NO_MONTH = re.compile(r"\bmay\b"), "m\u00e4y"
"""Written small it is no month: children under 15 may not be employed. What stands for it has as many letters."""


class UnknownLanguage(LookupError):
    """A language whose facts nobody has written down."""


def facts_in(text: str, lang: str) -> list[Fact]:
    """Every fact of a text in `vi`, `zh` or `en`, in the order of the text; no two share a character.

    Raises UnknownLanguage for another language.
    """
    if lang not in DAYS:
        raise UnknownLanguage(lang)
    given = source(MODAL_MAY.sub(NO_MONTH, text) if lang == "en" else text)
    words = given.words
    taken = Taken(len(words))
    found: list[Fact] = []
    for customary in CUSTOM:
        found += taken.free(customary(words, lang))
    for rule in DAYS[lang]:
        found += taken.free(rule(words))
    found += taken.free(slashes(words, lang))
    if lang != "en":
        found += taken.free(english_names(words))
    found += taken.free(ordinals(words, lang))
    numbers = (one for one in NUMBERS[lang](words) if one.values)
    atoms = sorted(taken.atoms(numbers), key=lambda one: one.start)
    found += taken.free(counted(share_scales(atoms, words, RANGE[lang]), words, lang))
    found = [by_clock(one, words, one.start, one.end) for one in found]
    return sorted((by_capitals(_placed(one, given, text), text, lang) for one in found), key=lambda one: one.start)


def _placed(fact: Fact, given: Source, text: str) -> Fact:
    start, end = given.span(fact.start, fact.end)
    return Fact(fact.kind, fact.value, fact.unit, start, end, text[start:end], fact.soft, fact.readings)


class Taken:
    """Which characters belong to a fact already."""

    def __init__(self, length: int) -> None:
        self.marks = bytearray(length)

    def free(self, facts: Iterable[Fact]) -> Iterator[Fact]:
        """Those that lie on free characters, which they take."""
        for one in facts:
            if not any(self.marks[one.start : one.end]):
                self.marks[one.start : one.end] = b"\x01" * (one.end - one.start)
                yield one

    def atoms(self, atoms: Iterable[Atom]) -> Iterator[Atom]:
        """Numbers on free characters, no two on the same."""
        own = bytearray(self.marks)
        for one in atoms:
            if not any(own[one.start : one.end]):
                own[one.start : one.end] = b"\x01" * (one.end - one.start)
                yield one
