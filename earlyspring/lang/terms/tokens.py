"""A text as the tokens that terms are made of: words as they are compared, Chinese character by character.

What is set aside: case, the place of a Vietnamese tone mark (uỷ, ủy), composed or decomposed letters, the width of
letters, traditional characters, blanks and line breaks, the shape of an apostrophe; in English also the marks of
Vietnamese names (Móng Cái, Mong Cai). What counts: every mark of Vietnamese and every sign between words.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from earlyspring.lang.characters import HAN_OR_KANA, folded, is_cjk, marked

HAN = HAN_OR_KANA.pattern[1:-1]
MARKS = "\u0300-\u036f"
TOKEN = re.compile(rf"[{HAN}]|[^\W{HAN}]+(?:[{MARKS}]+[^\W{HAN}]*)*|[^\s\w\u00ad\u200b-\u200d\u2060\ufeff]")
APOSTROPHES = {"’": "'", "‘": "'", "ʼ": "'", "＇": "'"}


class Token(NamedTuple):
    """One token: how it is compared, and its place in code points of the text as given, half-open."""

    form: str
    start: int
    end: int


def tokens(text: str, lang: str) -> list[Token]:
    """The tokens of a text in a language (`vi`, `zh`, `en`), in their order. Linear in the text."""
    form_of = _english if lang == "en" else _form
    return [Token(form_of(found[0]), found.start(), found.end()) for found in TOKEN.finditer(text)]


@lru_cache(maxsize=1 << 14)
def forms(text: str, lang: str) -> tuple[str, ...]:
    """How the tokens of a term are compared: two terms with the same forms are the same words."""
    return tuple(token.form for token in tokens(text, lang))


@lru_cache(maxsize=1 << 16)
def _form(word: str) -> str:
    return APOSTROPHES.get(word) or marked(word)


@lru_cache(maxsize=1 << 16)
def _english(word: str) -> str:
    # Marks are dropped of letters only: a sign of its own is no letter and keeps its form.
    if is_cjk(word[0]) or not word[0].isalnum():
        return _form(word)
    return "".join(folded(letter) for letter in unicodedata.normalize("NFC", word)).replace(" ", "") or _form(word)
