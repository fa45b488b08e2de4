"""Whole numbers in Chinese numerals, as ordinals of sessions are written."""

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
MYRIADS = ("", "万", "亿")


def chinese(value: int) -> str:
    """A whole number from 0 to below 10^12 in Chinese numerals: 17 is 十七, 105 一百零五, 20000 二万.

    Raises ValueError outside that range.
    """
    if not 0 <= value < 10**12:
        raise ValueError(f"{value} is not written in Chinese numerals here")
    said = ""
    for step in (2, 1, 0):
        group = value // 10 ** (4 * step) % 10_000
        if group:
            skipped = group < 1000 or value // 10 ** (4 * step + 4) % 10_000 == 0
            said += DIGITS[0] * bool(said and skipped) + _group(group) + MYRIADS[step]
    return said.removeprefix("一") if said.startswith("一十") else said or DIGITS[0]


def _group(group: int) -> str:
    said, skipped = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            said += DIGITS[0] * bool(said and skipped) + DIGITS[digit] + PLACES[place]
        skipped = digit == 0
    return said
