"""What changed between two versions of a text in one language: the words that went and the words that came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
# A word, a Han character by itself, a run of blanks, any other sign.
TOKEN = re.compile(r"[㐀-鿿豈-﫿]|[^\W㐀-鿿豈-﫿]+|\s+|.", re.DOTALL)
MOST = 3000
"""Tokens beyond which two stretches are not searched word by word: the search takes the product of their lengths."""


@dataclass(frozen=True)
class Change:
    """A stretch that stayed, went or came (`kind`: same, gone, new)."""

    kind: str
    text: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The stretches of both versions in order: `same` and `gone` together are the first, `same` and `new` the second.

    By words, of Chinese by characters. What is alike at the beginning and the end is set aside first; where more than
    MOST words are left between on either side, they are told as a whole. Time: the product of what is left, so bounded.
    """
    one, other = TOKEN.findall(before), TOKEN.findall(after)
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    parts = [
        Change(SAME, "".join(one[:head])),
        *_between(*middle),
        Change(SAME, "".join(one[len(one) - tail :])),
    ]
    return tuple(part for part in parts if part.text)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _between(one: Sequence[str], other: Sequence[str]) -> Iterator[Change]:
    if max(len(one), len(other)) > MOST:
        yield Change(GONE, "".join(one))
        yield Change(NEW, "".join(other))
        return
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Change(SAME, "".join(one[a:b]))
        else:
            yield Change(GONE, "".join(one[a:b]))
            yield Change(NEW, "".join(other[c:d]))
