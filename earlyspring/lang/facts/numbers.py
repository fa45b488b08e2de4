"""Numbers of a text by its language."""

from collections.abc import Callable, Iterator, Mapping

from earlyspring.lang.facts import numbers_en, numbers_vi, numbers_zh
from earlyspring.lang.facts.atoms import Atom

NUMBERS: Mapping[str, Callable[[str], Iterator[Atom]]] = {
    "vi": numbers_vi.numbers,
    "zh": numbers_zh.numbers,
    "en": numbers_en.numbers,
}


def in_words(given: str, lang: str) -> int:
    """The whole number that a few words say, in figures or as a numeral; 0 where they say none or more than one."""
    if given.isdigit():
        return int(given)
    atom = next(NUMBERS[lang](given), None)
    return int(atom.values[0]) if atom and (atom.start, atom.end) == (0, len(given)) else 0
