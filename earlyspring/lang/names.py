"""Names through time and the order of lists in each language. A name that is not known is None, never another's."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from earlyspring.lang.fold import fold
from earlyspring.lang.iso import holds
from earlyspring.lang.tongues import code_of

LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
# The order of Vietnamese dictionaries and of CLDR: level, grave, hook, tilde, acute, dot below.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")

Dated = Mapping[str, Any]


class Name(NamedTuple):
    """A name in one period: its official and its short form by language, either of them perhaps empty."""

    official: Mapping[str, str]
    short: Mapping[str, str]


def name_on(names: Iterable[Dated], day: str | None) -> Name | None:
    """The name on a day, None where none holds.

    `names`: values `{from, to, official: text, short: text}` of the exchange format, periods half-open. `day` None
    asks for the last name there was. Where two periods hold, the one that began later answers, and alone: a language
    it lacks is missing, an earlier name is not brought back.
    """
    in_order = sorted(names, key=lambda name: name.get("from") or "")
    holding = [name for name in in_order if not day or holds(name.get("from"), name.get("to"), day)]
    return Name(holding[-1].get("official") or {}, holding[-1].get("short") or {}) if holding else None


def every_name(names: Iterable[Dated]) -> Iterator[tuple[str, str]]:
    """Every name ever known, with its language, each once: what search and reading look for."""
    seen: dict[tuple[str, str], None] = {}
    for name in names:
        for form in ("official", "short"):
            seen |= {(lang, words): None for lang, words in (name.get(form) or {}).items() if words}
        for lang, others in (name.get("other") or {}).items():
            seen |= {(lang, words): None for words in others}
    yield from seen


def vietnamese_key(words: str) -> tuple[tuple[tuple[tuple[int, str], ...], int], ...]:
    """A sort key for Vietnamese: syllable by syllable, letters a ă â b … đ e ê …, then tones level to dot below."""
    return tuple(_syllable(syllable) for syllable in unicodedata.normalize("NFC", words).casefold().split())


def _syllable(syllable: str) -> tuple[tuple[tuple[int, str], ...], int]:
    tone, letters = 0, []
    for letter in syllable:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((TONES.index(part) for part in parts if part in TONES), tone)
        plain = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        letters.append((LETTERS.get(plain, len(LETTERS)), plain))
    return tuple(letters), tone


def sort_key(words: str | None, lang: str) -> tuple[object, ...]:
    """A sort key for names of places, bodies and things; a missing name comes last.

    vi: the Vietnamese alphabet. zh: the order of the code points as given. Others: letters without marks.
    """
    if not words:
        return (True, (), "")
    match code_of(lang):
        case "vi":
            return (False, vietnamese_key(words), words)
        case "zh":
            return (False, (), words)
    return (False, tuple(fold(words).split()), words)


def own_first(ordered: Sequence[str], own: str | None) -> tuple[str, ...]:
    """Sides or languages with the reader's own in front; in the neutral order given for a reader of none."""
    return tuple(sorted(ordered, key=lambda one: one != own))


def apart(named: Iterable[tuple[str, str]], *beside: Mapping[str, str]) -> list[tuple[str, str]]:
    """(id, name) of several things in their order, those of one name with what tells them apart behind it.

    That is what `beside` says of each by its id (class, day), one after the other as long as names are alike, and at
    last the id itself; where that is already all the name there is, nothing is added.
    """
    found = list(named)
    for words in (*beside, {item: item for item, _name in found}):
        often = Counter(name for _item, name in found)
        found = [
            (item, f"{name} · {words[item]}" if often[name] > 1 and words.get(item) and name != item else name)
            for item, name in found
        ]
    return found
