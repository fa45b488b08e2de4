"""One character's part in the search form of words."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

HAN_OR_KANA = re.compile(
    "[\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def is_cjk(character: str) -> bool:
    """Whether a character is Chinese or Japanese, written without blanks between words."""
    return character >= "\u3005" and HAN_OR_KANA.match(character) is not None


@lru_cache(maxsize=1 << 16)
def folded(character: str) -> str:
    """The search form of one character: letters and digits, a blank between words, nothing for a mark."""
    found, turned = "", character
    while found != turned:
        found, turned = turned, "".join(_once(part) for part in turned)
    return found


def _once(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character).casefold().replace("đ", "d")
    return "".join(_kept(part) for part in decomposed)


def _kept(character: str) -> str:
    if is_cjk(character) and character.isalnum():
        return simplified().get(character, character)
    if character.isalnum():
        return character
    # Marks and unseen characters stand inside words, everything else between them.
    return "" if unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf") else " "


@cache
def simplified() -> dict[str, str]:
    """Traditional to simplified characters, from the tables of OpenCC, each followed to its end.

    The table of single characters and not the converter with its phrases: 乾 alone would become 干 and 乾隆 stay,
    and a search for the one would miss the other.
    """
    lines = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8").splitlines()
    table = {line.split("\t")[0]: line.split("\t")[1].split(" ")[0] for line in lines if "\t" in line}
    return {old: table.get(new, new) for old, new in table.items() if new != old}


@lru_cache(maxsize=1 << 16)
def marked(token: str) -> str:
    """A word with its marks in a form that can be compared: decomposed, its tones at the end.

    hòa and hoà are one word, hoá another.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", token).casefold())
    plain = "".join(simplified().get(letter, letter) if is_cjk(letter) else letter for letter in letters)
    return "".join(part for part in plain if part not in TONES) + "".join(
        sorted(part for part in plain if part in TONES)
    )
