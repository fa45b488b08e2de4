"""Persons in lists: sort keys that every database orders alike, and what a search for a person looks through.

Nothing here makes a name: the pinyin of a Chinese name is what a person gave (覃 is read Qín in Guangxi, not Tán).
"""

import unicodedata
from collections.abc import Iterable

from earlyspring.lang.fold import fold
from earlyspring.lang.names import vietnamese_key

LAST = "99"


def order_of_vietnamese(name: str, given: str = "") -> str:
    """A column to order persons by: the given name (else the last word, as Vietnamese lists run), then the whole name.

    Only digits, so that no collation of a database changes the order; the order itself is that of `vietnamese_key`.
    """
    words = unicodedata.normalize("NFC", name).split()
    first = given.strip() or (words[-1] if words else "")
    return f"{_digits(first)}0{_digits(name)}" if first else LAST


def order_of_pinyin(pinyin: str) -> str:
    """A column to order persons by the pinyin that was given, tones set aside; without one a person comes last."""
    return _digits(fold(pinyin)) if pinyin.strip() else LAST


def _digits(words: str) -> str:
    return "".join(_syllable(*syllable) for syllable in vietnamese_key(words))


def _syllable(letters: tuple[tuple[int, str], ...], tone: int) -> str:
    return "".join(f"{place + 10}" for place, _letter in letters) + f"00{tone}"


def searched(names: Iterable[str]) -> str:
    """The search form of everything a person is called by, each name once, with pinyin also written together."""
    forms = [fold(one) for one in names if one.strip()]
    return " ".join(dict.fromkeys([*forms, *(form.replace(" ", "") for form in forms if form.isascii())]))
