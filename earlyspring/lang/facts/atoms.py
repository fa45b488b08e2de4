"""Numbers as they stand in a text, before it is asked what they count."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

NO_FIGURE = re.compile(r"\D")
LONGEST = 24
"""Figures, or tokens of a numeral, that one number can have; longer ones are codes, or meant to be slow."""


@dataclass(frozen=True)
class Atom:
    """A number: `values` that it may have, the likeliest first; `words`: written in words; `scale`: what a word such as
    *million* multiplied it by."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    words: bool = False
    scale: int = 1


def plain(value: Decimal) -> int | float:
    """A number as JSON writes it: whole where it is whole."""
    whole = int(value)
    return whole if whole == value else float(value)


def read_digits(digits: str, point: str) -> tuple[Decimal, ...]:
    """The values that figures with separators may have; `point`: the sign of decimals in the language, the likelier.

    "1.234" is 1234 in Vietnamese and may be 1.234; "1.234.567" is one value only. More figures than LONGEST are none.
    """
    if len(digits) > LONGEST:
        return ()
    other = "." if point == "," else ","
    usual, english = _grouped(digits, other, point), _grouped(digits, point, other)
    if usual is None or usual == english:
        usual, english = english, None
    if usual is None:
        return (Decimal(NO_FIGURE.sub("", digits)),)
    return (usual,) if english is None else (usual, english)


def _grouped(digits: str, group: str, point: str) -> Decimal | None:
    whole, _point, rest = digits.partition(point)
    if point in rest or group in rest:
        return None
    groups = whole.split(group)
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(one) != 3 for one in groups[1:])):
        return None
    try:
        return Decimal("".join(groups) + (f".{rest}" if rest else ""))
    except InvalidOperation:
        return None


def share_scales(atoms: Iterable[Atom], text: str, between: re.Pattern[str]) -> Iterator[Atom]:
    """In *30 to 50 thousand* the first number may be meant in thousands too."""
    every = list(atoms)
    for one, following in zip(every, [*every, None][1:], strict=True):
        shared = following and following.scale > 1 and one.scale == 1
        if following and shared and between.fullmatch(text, one.end, following.start):
            yield replace(one, values=(*one.values, *(value * following.scale for value in one.values)))
        else:
            yield one
