"""Days and ranges of days by patterns whose groups are named by a letter each: `d` day, `m` or `M` month, `y` year."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from earlyspring.lang.facts.calendar import day, span
from earlyspring.lang.facts.fact import Fact

Pattern = tuple[re.Pattern[str], str]


@dataclass(frozen=True)
class Manner:
    """How a language writes days: patterns for ranges and for days, each with its order ("dmy"; `M`, a month in figures).

    `number`: the value of what stands for a letter. `mark`: what no day can do without.
    """

    ranges: tuple[Pattern, ...]
    dates: tuple[Pattern, ...]
    number: Callable[[str], int]
    mark: re.Pattern[str]


def days_in(words: str, manner: Manner) -> Iterator[Fact]:
    """Ranges first, then days, in the order of the patterns; what no calendar has is left out."""
    if not manner.mark.search(words):
        return
    for pattern, order in manner.ranges:
        for found in pattern.finditer(words):
            if value := _range(_parts(found, order, manner.number)):
                yield Fact("range", value, None, found.start(), found.end(), "")
    for pattern, order in manner.dates:
        for found in pattern.finditer(words):
            parts = _parts(found, order, manner.number)
            value = day(_first(parts["y"]), _first(parts["m"]), _first(parts["d"]))
            if value:
                yield Fact("date", value, None, found.start(), found.end(), "")


def _parts(found: re.Match[str], order: str, number: Callable[[str], int]) -> dict[str, list[int]]:
    parts: dict[str, list[int]] = {"d": [], "m": [], "y": []}
    for letter, given in zip(order, found.groups(), strict=True):
        if given is not None:
            parts[letter.lower()].append(number(given))
    return parts


def _first(numbers: list[int]) -> int | None:
    return numbers[0] if numbers else None


def _last(numbers: list[int]) -> int | None:
    return numbers[-1] if numbers else None


def _range(parts: dict[str, list[int]]) -> str | None:
    months, numbers, years = parts["m"], parts["d"], parts["y"]
    ends = ((_first(years), _first(months), _first(numbers)), (_last(years), _last(months), _last(numbers)))
    return span(*(day(*end) for end in ends))
