"""How much room words need, estimated without a font: enough to keep labels apart."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

NARROW = frozenset("iljItfr.,:;'|!()[]-· ")
BROAD = frozenset("mwMWQO@%—…")
LINE = 1.35
ASCENT = 1.0  # a capital with two Vietnamese marks stands this high above the baseline, in em


@dataclass(frozen=True)
class Box:
    """The room of one label, in units of the picture."""

    left: float
    top: float
    right: float
    bottom: float
    words: str = ""


def width_of(words: str, size: float) -> float:
    """The estimated width of one line: Chinese 1 em a character, Latin 0.35 to 0.95, a combining mark nothing."""
    return size * sum(_em(character) for character in unicodedata.normalize("NFC", words))


def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in BROAD:
        return 0.95
    if character in NARROW:
        return 0.35
    return 0.7 if character.isupper() or character.isdigit() else 0.58


def wrapped(words: str, size: float, room: float) -> tuple[str, ...]:
    """The words in lines no wider than `room` where they can be broken: at blanks, between Chinese characters.

    A single word wider than the room keeps its own line; nothing is cut off.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(words):
        if line and width_of((line + piece).rstrip(), size) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return (*lines, line.rstrip()) if line.strip() else tuple(lines) or ("",)


def _pieces(words: str) -> Iterable[str]:
    piece = ""
    for character in words:
        wide = unicodedata.east_asian_width(character) in "WF"
        # A closing mark never begins a line (GB/T 15834), so it stays with what stands before it.
        if wide and piece and character not in "，。、；：？！）》”":
            yield piece
            piece = ""
        piece += character
        if character == " ":
            yield piece
            piece = ""
    if piece:
        yield piece


def box_of(x: float, y: float, words: str, size: float, anchor: str) -> Box:
    """The room of one line whose baseline begins, centres or ends (`start`, `middle`, `end`) at x, y."""
    wide = width_of(words, size)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    return Box(left, y - ASCENT * size, left + wide, y + (LINE - ASCENT) * size, words)
