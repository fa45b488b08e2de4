"""A text in several languages, any of them missing (docs/FORMAT.md, "A text")."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
ZWNJ = "\u200c"
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


class TextError(ValueError):
    """A text that cannot be taken in; the message says where it is wrong and what to do."""


def valid_language(code: object) -> bool:
    """Whether a code is a language as BCP 47 writes it: language, script, region (`vi`, `zh-Hans`, `zh-Hans-CN`)."""
    return isinstance(code, str) and LANGUAGE.fullmatch(code) is not None


def clean(words: str, where: str = "text") -> str:
    """The words as they are kept: NFC, lines ended by a line feed, no blanks at the ends.

    Raises TextError for characters that cannot be seen, because two texts that look alike must be alike:
    bidirectional controls, zero-width characters (a non-joiner inside a word is allowed), other controls,
    private use, noncharacters and halves of surrogate pairs.
    """
    kept = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).strip()
    for at, character in enumerate(kept):
        if _unseen(kept, at, character):
            name = unicodedata.name(character, "no character")
            raise TextError(f"{where}: U+{ord(character):04X} ({name}) at character {at + 1}; remove it")
    return kept


def _unseen(words: str, at: int, character: str) -> bool:
    if character in "\n\t":
        return False
    if character == ZWNJ:
        return not (0 < at < len(words) - 1 and words[at - 1].isalpha() and words[at + 1].isalpha())
    # Unassigned code points pass: a newer Unicode than this Python's holds characters of Chinese names.
    return unicodedata.category(character) in UNSEEN or _noncharacter(ord(character))


def _noncharacter(point: int) -> bool:
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


class Text(Mapping[str, str]):
    """What is said, by language. Unchangeable; a language without words is absent, never empty.

    >>> Text({"vi": "Gặp gỡ đầu Xuân", "zh": "新春会晤"}).missing(["vi", "zh", "en"])
    ('en',)
    """

    __slots__ = ("_words",)
    _words: dict[str, str]

    def __init__(self, words: Mapping[str, str | None] | None = None, /, **more: str | None) -> None:
        kept: dict[str, str] = {}
        for language, said in {**(words or {}), **more}.items():
            if not valid_language(language):
                raise TextError(f"{language!r} is not a language code; write vi, zh, en, zh-Hans …")
            if said is not None and not isinstance(said, str):
                raise TextError(f"{language}: words are expected, not {type(said).__name__}")
            if said and (cleaned := clean(said, language)):
                kept[language] = cleaned
        object.__setattr__(self, "_words", dict(sorted(kept.items())))

    def __getitem__(self, language: str) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(tuple(self._words.items()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a text does not change; make a new one")

    def __reduce__(self) -> tuple[type["Text"], tuple[dict[str, str]]]:
        return Text, (dict(self._words),)

    def __repr__(self) -> str:
        return f"Text({self._words!r})"

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """The languages, in the order asked, into which this has not been translated."""
        return tuple(language for language in languages if language not in self._words)

    def with_(self, language: str, said: str | None) -> "Text":
        """The same text with one language said anew, or taken out by None."""
        return Text({**self._words, language: said})

    def to_json(self) -> dict[str, str]:
        """The text as the exchange format writes it, languages in alphabetical order."""
        return dict(self._words)

    @classmethod
    def from_json(cls, value: object) -> "Text":
        """The text of a JSON value: an object of language to words, or null for no text. Raises TextError."""
        if value is None:
            return cls()
        if not isinstance(value, Mapping):
            raise TextError(f"a text is an object of languages, not {type(value).__name__}")
        return cls(value)
