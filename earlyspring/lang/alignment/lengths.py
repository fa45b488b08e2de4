"""How likely it is that one text says another, told by their lengths alone (Gale and Church, 1993)."""

from collections.abc import Sequence
from math import erfc, log, sqrt

from earlyspring.lang.characters import HAN_OR_KANA

# How many letters of English a letter of a language stands for in texts translated by people, and a Chinese character.
LETTERS = {"vi": 0.91}
LETTERS_OF_A_CHARACTER = 2.87
VARIANCE = 6.0
LEAST = 1e-12
# How much the whole text counts against what is usual; a short text with a sentence left out tells little.
USUAL = 2000.0


def length(text: str, lang: str) -> float:
    """How long a text is, in letters of English."""
    han = 0 if text.isascii() else len(HAN_OR_KANA.findall(text))
    return (len(text) - han) * LETTERS.get(lang, 1.0) + LETTERS_OF_A_CHARACTER * han


def ratio(a: Sequence[float], b: Sequence[float]) -> float:
    """How many letters of the second text stand for one of the first, near one where the texts are short."""
    return (sum(b) + USUAL) / (sum(a) + USUAL)


def cost(one: float, other: float, ratio: float) -> float:
    """How unlikely it is that texts of these lengths say the same: minus the logarithm of the chance, 0 at best."""
    expected, mean = one * ratio, (one + other / ratio) / 2
    if mean <= 0:
        return 0.0
    away = abs(other - expected) / sqrt(VARIANCE * mean)
    return -log(max(LEAST, erfc(away / sqrt(2))))
