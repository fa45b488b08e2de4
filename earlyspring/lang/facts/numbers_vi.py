"""Vietnamese numbers: figures with thousands points and decimal commas, scale words, and numerals in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from earlyspring.lang.facts.atoms import LONGEST, Atom, read_digits

ONES = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6}
ONES |= {"bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
TENS = {"mười": 10, "mươi": 10, "chục": 10}
SCALES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
SCALE = "|".join(SCALES)
LINKS = {"linh", "lẻ"}
WORD = "|".join(sorted([*ONES, *TENS, *SCALES, *LINKS, "rưỡi"], key=len, reverse=True))
FIGURES = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?<!\bkm)(?<!\bm)(?<!\bco)(\d+(?:[.,]\d+)*)(?!\d)(?: ?((?:{SCALE})(?: (?:{SCALE})){{0,2}})\b)?"
    rf"(?: (\d+) ((?:{SCALE}))\b)?( rưỡi\b)?"
)
WORDS = re.compile(rf"(?<!\w)(?:{WORD})(?: (?:{WORD}))*(?!\w)")
# Năm is a year where the word after it says which.
A_YEAR = re.compile(r" (?:nay|ngoái|tới|sau|trước|qua|học|vừa|đó|này|kia|gần|mới|đầu|cuối|tài|\d)")
VAGUE = re.compile(r"(?:hàng|vài|mấy|nhiều|những|các|hằng) $")


def numbers(words: str) -> Iterator[Atom]:
    """Every number of a Vietnamese text in small letters, in figures first."""
    for found in FIGURES.finditer(words):
        yield _figures(found)
    for found in WORDS.finditer(words):
        year = found[0] == "năm" and A_YEAR.match(words, found.end())
        share = found[0].startswith("trăm") and words.endswith("phần ", 0, found.start())
        if not year and not share and not VAGUE.search(words, max(0, found.start() - 7), found.start()):
            yield from _words(found)


def _factor(scale: str | None) -> int:
    factor = 1
    for one in (scale or "").split():
        factor *= SCALES[one]
    return factor


def _figures(found: re.Match[str]) -> Atom:
    digits, scale, rest, rest_scale, half = found.groups()
    factor, end = _factor(scale), found.end()
    more = Decimal(0)
    if rest and scale and _factor(rest_scale) < factor:
        more = Decimal(rest) * _factor(rest_scale)
    elif rest:
        end, half = found.end(2) if scale else found.end(1), None
    if half:
        more = Decimal(factor) / 2 if factor > 1 else Decimal("0.5")
    values = tuple(one * factor + more for one in read_digits(digits, ","))
    return Atom(found.start(), end, values, scale=factor)


def _words(found: re.Match[str]) -> Iterator[Atom]:
    run: list[tuple[str, int, int]] = []
    tokens = list(re.finditer(r"\S+", found[0]))
    for token, after in zip(tokens, [*tokens, None][1:], strict=True):
        one = (token[0], found.start() + token.start(), found.start() + token.end())
        if run and (len(run) >= LONGEST or not _follows(run[-1][0], token[0], after[0] if after else "")):
            yield from _made(run)
            run = []
        run.append(one)
    yield from _made(run)


def _follows(last: str, word: str, after: str) -> bool:
    """`năm` is five and *year*: after a ten or a scale word it is five only where a ten or a scale word follows."""
    if word == "năm" and last not in LINKS and not (last in SCALES and (after in TENS or after in SCALES)):
        return False
    if word in SCALES or word in ("mươi", "chục"):
        return last in ONES or last in SCALES or last in TENS
    if word in LINKS or word == "rưỡi":
        return last in SCALES or last in TENS
    if word == "mười":
        return last in SCALES or last in LINKS
    # After a ten a unit, after a scale word a new part; two units in a row are two numbers.
    return last in TENS or last in LINKS or last in SCALES


def _made(run: list[tuple[str, int, int]]) -> Iterator[Atom]:
    words = [word for word, _start, _end in run]
    while words and words[0] in (*LINKS, "rưỡi", "mươi"):
        words, run = words[1:], run[1:]
    while words and words[-1] in LINKS:
        words, run = words[:-1], run[:-1]
    if not words or words == ["không"] or all(one in SCALES for one in words):
        return
    total = _value(words)
    scale = next((SCALES[one] for one in reversed(words) if one in SCALES), 1)
    yield Atom(run[0][1], run[-1][2], (total,), words=True, scale=scale)


def _value(words: list[str]) -> Decimal:
    total, section, part, last = Decimal(0), 0, 0, 1
    for word in words:
        if word in ONES:
            part += ONES[word]
        elif word == "mười":
            part += 10
        elif word in TENS:
            part = (part or 1) * 10
        elif word == "trăm":
            section, part, last = section + (part or 1) * 100, 0, 100
        elif word in SCALES:
            if section + part == 0 and total:
                total *= SCALES[word]
            else:
                total += (section + part or 1) * SCALES[word]
            section, part, last = 0, 0, SCALES[word]
        elif word == "rưỡi":
            total += Decimal(last) / 2
    return total + section + part
