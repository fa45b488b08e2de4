"""The search form of words: without marks, case or script variant, Chinese character by character.

`fold` works character by character, so that the search form of a part is a part of the search form of the whole:
two-character Chinese words and Vietnamese typed without marks are found wherever they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from earlyspring.lang.characters import folded, is_cjk, marked

PREFIX = "*"
TERM = re.compile(r'["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+)')
ASCII_WORD = re.compile(r"[0-9a-z]+")

Query = list[list[str]]


class _Forms(dict[int, str]):
    """The search form of each character met so far, with blanks where it stands alone: what str.translate asks."""

    def __missing__(self, point: int) -> str:
        form = self[point] = "".join(f" {part} " if is_cjk(part) else part for part in folded(chr(point)))
        return form


_FORMS = _Forms()


def fold(text: str) -> str:
    """The search form: letters and digits only, in lower case without marks, đ as d, traditional Chinese as simplified,
    one blank between words and around each Chinese character. Folding twice changes nothing.
    """
    return " ".join(ASCII_WORD.findall(text.lower()) if text.isascii() else text.translate(_FORMS).split())


def folded_with_map(text: str) -> tuple[str, list[int]]:
    """The search form, and for each of its characters the code point of the text it came from.

    A blank carries the place of the character after it.
    """
    form: list[str] = []
    places: list[int] = []
    apart = False
    for place, part in _parts(text):
        if part == " ":
            apart = True
            continue
        alone = is_cjk(part)
        if form and (apart or alone):
            form.append(" ")
            places.append(place)
        form.append(part)
        places.append(place)
        apart = alone
    return "".join(form), places


def _parts(text: str) -> Iterator[tuple[int, str]]:
    return ((place, part) for place, character in enumerate(text) for part in folded(character))


def query(words: str) -> Query:
    """What a reader typed, as phrases of folded tokens that must all occur; "…" keeps several words together.

    The last token, unless Chinese or inside quotation marks, is the beginning of a word and ends in `*`.
    """
    phrases: Query = []
    unquoted = False
    for quoted, plain in TERM.findall(words):
        if tokens := fold(quoted or plain).split():
            phrases.append(tokens)
            unquoted = bool(plain)
    if unquoted and not is_cjk(phrases[-1][-1]):
        phrases[-1][-1] += PREFIX
    return phrases


def spans(text: str, found: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Where the phrases of a query stand in a text: [start, end) in code points of the text as given, in order,
    touching and overlapping ones joined.
    """
    form, places = folded_with_map(text)
    hits = (hit.span() for phrase in found if phrase for hit in _pattern(tuple(phrase)).finditer(form))
    return _joined(sorted((places[start], _whole(text, places[end - 1])) for start, end in hits))


@lru_cache(maxsize=1 << 10)
def _pattern(phrase: tuple[str, ...]) -> re.Pattern[str]:
    words = " ".join(re.escape(token.removesuffix(PREFIX)) for token in phrase)
    return re.compile(f"(?<![^ ]){words}" + ("[^ ]*" if phrase[-1].endswith(PREFIX) else "(?![^ ])"))


def _whole(text: str, last: int) -> int:
    """The end of a character together with the marks that follow it in decomposed text."""
    end = last + 1
    while end < len(text) and not folded(text[end]):
        end += 1
    return end


def _joined(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in marks:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def rank(text: str, words: str) -> int:
    """How near a text that was found comes to the words as typed, nearest first.

    0: the words as typed, marks and all, side by side; 1: every word as typed, somewhere; 2: side by side when marks
    are set aside; 3: found, no more. Where a syllable bears its tone (hòa, hoà) and the Chinese script do not count.
    """
    typed, there = _marked(words), _marked(text)
    if not typed.strip():
        return 3
    if f" {typed}" in f" {there}":
        return 0
    if set(typed.split()) <= set(there.split()):
        return 1
    return 2 if f" {fold(words)}" in f" {fold(text)}" else 3


@lru_cache(maxsize=1 << 12)
def _marked(text: str) -> str:
    form, tokens, start = folded_with_map(text), [], 0
    for token in form[0].split(" "):
        if token:
            first, last = form[1][start], form[1][start + len(token) - 1]
            tokens.append(marked(text[first : _whole(text, last)]))
        start += len(token) + 1
    return " ".join(tokens)
