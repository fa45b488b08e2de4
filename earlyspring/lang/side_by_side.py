"""Texts in several languages side by side, paragraph by paragraph, cut into pages that a screen of a room can hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

LINE, LINES = 38, 7
"""What one of two columns holds of letters so large that they are read from ten metres; a Han character counts twice."""
ENDS = re.compile(r"[.!?…](?=\s)\s*|[。！？；…]+[”’」』]?")


@dataclass(frozen=True)
class Rows:
    """One page: each row says the same in every language that has words for it."""

    rows: tuple[Mapping[str, str], ...]


def paragraphs_of(words: str) -> list[str]:
    """The paragraphs of a text: its lines that say something."""
    return [one.strip() for one in words.splitlines() if one.strip()]


def uneven(texts: Mapping[str, str]) -> dict[str, int]:
    """How many paragraphs each language has, where they are not as many; nothing where every one has its counterpart."""
    counts = {lang: len(paragraphs_of(words)) for lang, words in texts.items() if words.strip()}
    return counts if len(set(counts.values())) > 1 else {}


def pages_of(texts: Mapping[str, str], lines: int = LINES, line: int = LINE) -> list[Rows]:
    """The pages of a text that is given in several languages; none of no words.

    The first paragraph of one language stands beside the first of every other, and so on; what is too long for a page is
    cut in every language into as many pieces, at the end of a sentence where there is one.
    """
    pages: list[list[dict[str, str]]] = []
    left = 0
    for row in _rows(texts, lines, line):
        high = _height(row, line)
        if not pages or high > left:
            pages.append([])
            left = lines
        pages[-1].append(row)
        left -= high
    return [Rows(tuple(page)) for page in pages]


def _rows(texts: Mapping[str, str], lines: int, line: int) -> list[dict[str, str]]:
    held = {lang: paragraphs_of(words) for lang, words in texts.items()}
    rows: list[dict[str, str]] = []
    for at in range(max(map(len, held.values()), default=0)):
        whole = {lang: one[at] for lang, one in held.items() if at < len(one)}
        count = 1
        pieces = [whole]
        while any(_height(one, line) > lines for one in pieces):
            count += 1
            cut = {lang: _cut(words, count) for lang, words in whole.items()}
            pieces = [{lang: cut[lang][n] for lang in cut if cut[lang][n]} for n in range(count)]
        rows.extend(one for one in pieces if one)
    return rows


def _height(row: Mapping[str, str], line: int) -> int:
    return max(-(-width(words) // line) for words in row.values()) if row else 0


def width(words: str) -> int:
    """How much room words need on a line: a Han character or full-width sign 2, any other 1."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in words)


def _cut(words: str, count: int) -> list[str]:
    """So many pieces about as long as each other, each but the last ended at a sentence, else a space, near its end."""
    share = len(words) / count
    ends = [one.end() for one in ENDS.finditer(words)]
    spaces = [at + 1 for at, one in enumerate(words) if one == " "]
    cuts = [0]
    for number in range(1, count):
        aim = round(share * number)
        near = next((found for found in (_near(ends, aim, share), _near(spaces, aim, share)) if found), aim)
        cuts.append(max(near, cuts[-1]))
    cuts.append(len(words))
    return [words[start:end].strip() for start, end in pairwise(cuts)]


def _near(places: list[int], aim: int, share: float) -> int:
    found = min(places, key=lambda one: abs(one - aim), default=0)
    return found if found and abs(found - aim) <= share / 3 else 0
