"""What sentences are put together from: lists, words set into a sentence, and words that a language does not have."""

from collections.abc import Callable, Collection, Mapping, Sequence

from earlyspring.lang.figures import UnknownWord, written_ordinal
from earlyspring.lang.numerals import chinese
from earlyspring.lang.tongues import LANGUAGES, comma

Text = Mapping[str, str]
AND = {"vi": " và ", "zh": "和", "en": " and "}
ENDS = {"zh": "。"}
SMALL = {
    "vi": ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    "en": ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}

NTH = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Untold(LookupError):
    """Words that a language does not have: the sentence is not told in it, and never in another one's words."""


def words(text: Text, lang: str) -> str:
    """The words of a text in one language. Raises Untold."""
    if said := text.get(lang, "").strip():
        return said
    raise Untold(lang)


def in_every(build: Callable[[str], str]) -> dict[str, str]:
    """A sentence in each language in which all its words are there, with a capital and the language's full stop."""
    found = {}
    for lang in LANGUAGES:
        try:
            found[lang] = sentence(build(lang), lang)
        except (Untold, UnknownWord):
            continue  # a language without these words has no sentence, and is shown as missing
    return found


def sentence(said: str, lang: str) -> str:
    """The words with a capital at their beginning and one full stop at their end."""
    bare = without_stop(said)
    return f"{bare[:1].upper()}{bare[1:]}{ENDS.get(lang, '.')}"


def without_stop(said: str) -> str:
    return said.strip().rstrip(".。").rstrip()


def listed(items: Sequence[str], lang: str) -> str:
    """A, B và C; A、B和C; A, B and C."""
    if len(items) < 2:
        return "".join(items)
    return f"{comma(lang).join(items[:-1])}{AND[lang]}{items[-1]}"


def counted_off(items: Sequence[str], lang: str) -> str:
    """Longer points one after the other, parted by semicolons; the stops at their ends fall away."""
    return ("；" if lang == "zh" else "; ").join(without_stop(one) for one in items)


def set_in(said: str, names: Collection[str]) -> str:
    """The words as they stand within a sentence: small at their beginning, unless a name or an abbreviation begins them.

    `names`: what keeps its capital in that language.
    """
    bare = without_stop(said)
    kept = bare[1:2].isupper() or any(bare.startswith(name) for name in names if name)
    return bare if kept else bare[:1].lower() + bare[1:]


def nth(value: int, lang: str) -> str:
    """Which time it is, in words where they are short: lần thứ hai, 第二次, second."""
    if lang == "zh" or not 1 < value < len(SMALL[lang]):
        return "first" if lang == "en" and value == 1 else written_ordinal(value, lang)
    return f"lần thứ {'tư' if value == 4 else SMALL['vi'][value]}" if lang == "vi" else NTH[value]


def small(value: int, lang: str) -> str:
    """A small number in words: sáu, 六, six; from eleven on in digits, in Chinese in numerals."""
    if lang == "zh":
        return chinese(value)
    return SMALL[lang][value] if 0 < value < len(SMALL[lang]) else str(value)
