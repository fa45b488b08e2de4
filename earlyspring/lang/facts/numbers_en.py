"""English numbers: figures with thousands commas, scale words, and numerals in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from earlyspring.lang.facts.atoms import LONGEST, Atom, read_digits

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ONES = {word: number for number, word in enumerate(f"{UNITS} seventeen eighteen nineteen".split())}
ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(ROUND.split(), start=2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
WORD = "|".join(sorted([*ONES, *TENS, *SCALES], key=len, reverse=True))
FIGURES = re.compile(
    r"(?<!\d)(?<!\d[.,])(?<!\bkm)(?<!\bm)(?<!\bco)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d])"
    r"(?:[ -]?(hundred|thousand|million|billion|trillion|dozen)\b(?:[ -](thousand|million|billion|trillion)\b)?"
    r"|( ?(?:mn|bn|tn)|[kmb])\b)?"
)
WORDS = re.compile(
    rf"(?<!\w)(?!zero[ -]toleran)(?:an? (?=hundred\b|thousand\b|million\b|billion\b|trillion\b|dozen\b))?(?:{WORD})\b"
    rf"(?:(?:[ -]|,? and )(?:{WORD})\b)*"
)
WORD_OF_RUN = re.compile(r"\b(?!and\b)[a-z]+")
MONEY = re.compile(r"(?:[$£€¥]|\b(?:usd|rmb|cny|vnd|eur|us\$)) ?$")


def numbers(words: str) -> Iterator[Atom]:
    """Every number of an English text in small letters, in figures first."""
    for found in FIGURES.finditer(words):
        yield _figures(found, words)
    for found in WORDS.finditer(words):
        yield from _words(found)


def _figures(found: re.Match[str], words: str) -> Atom:
    digits, scale, more, short = found.groups()
    factor, end = 1, found.end()
    if scale:
        factor = SCALES[scale] * (SCALES[more] if more else 1)
    elif short in ("m", "b") and not MONEY.search(words, max(0, found.start() - 8), found.start()):
        end = found.end(1)
    elif short:
        factor = SHORT[short.strip()]
    values = tuple(one * factor for one in read_digits(digits, "."))
    return Atom(found.start(), end, values, scale=factor)


def _words(found: re.Match[str]) -> Iterator[Atom]:
    """A run of numerals, cut where two of them do not make one number ("two and three")."""
    run: list[re.Match[str]] = []
    for token in WORD_OF_RUN.finditer(found[0]):
        if run and (len(run) >= LONGEST or not _follows(run[-1][0], token[0])):
            yield _made(found.start(), run)
            run = []
        run.append(token)
    if run and not all(one[0] in SCALES for one in run):
        yield _made(found.start(), run)


def _follows(before: str, word: str) -> bool:
    if word in SCALES:
        return True
    if before in TENS:
        return 0 < ONES.get(word, 0) < 10
    return before in SCALES


def _made(place: int, run: list[re.Match[str]]) -> Atom:
    total, part, scale = 0, 0, 1
    for token in run:
        word = token[0]
        scale = SCALES.get(word, scale)
        if word in ("a", "an"):
            part = 1
        elif word in ("hundred", "dozen"):
            part = (part or 1) * SCALES[word]
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        else:
            part += ONES.get(word, TENS.get(word, 0))
    return Atom(place + run[0].start(), place + run[-1].end(), (Decimal(total + part),), words=True, scale=scale)
