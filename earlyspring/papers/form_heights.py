"""How high a row of a report form must be for what stands in it: office programmes do not measure it by themselves."""

import unicodedata
from collections.abc import Iterable

# One line of the form's type, in points, and what a row has above and below.
LINE, EDGE = 13.5, 5.0
# A spreadsheet makes no row higher.
HIGHEST = 409.0


def height(cells: Iterable[tuple[str, int]], least: int = 1) -> float:
    """Points for a row of texts, each with the width of its column in characters; room for `least` lines anyway."""
    lines = max((lines_in(text, width) for text, width in cells), default=1)
    return min(HIGHEST, max(lines, least) * LINE + EDGE)


def lines_in(text: str, width: int) -> int:
    """How many lines a text takes in a column: broken between words, Chinese between any two characters."""
    return sum(_wrapped(paragraph, max(1, width - 1)) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, width: int) -> int:
    lines, used = 1, 0
    for piece in _pieces(paragraph):
        wide = breadth(piece)
        if used and used + breadth(piece.rstrip()) > width:
            lines, used = lines + 1, 0
        while wide > width:  # a word longer than a line is cut
            lines, wide = lines + 1, wide - width
        used += wide
    return lines


def _pieces(paragraph: str) -> Iterable[str]:
    """What stays in one line: a word with the space after it, a wide character alone."""
    word = ""
    for character in paragraph:
        if word and (breadth(character) > 1 or word[-1] == " "):
            yield word
            word = ""
        word += character
        if breadth(character) > 1:
            yield word
            word = ""
    if word:
        yield word


def breadth(text: str) -> int:
    """In halves of a wide character; marks that stand over a letter take no place."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )
