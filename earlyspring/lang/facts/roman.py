"""Roman numerals as sessions, quarters and centuries are counted in Vietnamese (up to 89)."""

import re

ROMAN = re.compile(r"(?=[lxvi])(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})")
VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def value_of(numeral: str) -> int:
    """The value of a numeral in small letters that ROMAN matches."""
    values = [VALUES[one] for one in numeral]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
