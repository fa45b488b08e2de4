"""Numbers, amounts, ordinals and counts in the manner of each language; exact, never rounded."""

from decimal import Decimal

from earlyspring.lang.nouns import CURRENCIES, NOUNS, SYMBOLS
from earlyspring.lang.numerals import chinese
from earlyspring.lang.tongues import code_of

__all__ = [
    "Number",
    "UnknownWord",
    "chinese",
    "counted",
    "currency_word",
    "qualified",
    "scaled",
    "unit_word",
    "written_amount",
    "written_number",
    "written_ordinal",
]

Number = int | Decimal | float

POINTS = {"vi": (".", ","), "zh": (",", "."), "en": (",", ".")}
# Power of ten, digits before the next unit word, the word.
SCALES = {
    "vi": ((12, 3, "nghìn tỷ"), (9, 3, "tỷ"), (6, 3, "triệu")),
    "zh": ((12, 4, "万亿"), (8, 4, "亿"), (4, 4, "万")),
    "en": ((12, 3, "trillion"), (9, 3, "billion"), (6, 3, "million")),
}
QUALIFIERS = {
    "about": {"vi": "khoảng {}", "zh": "约{}", "en": "about {}"},
    "more_than": {"vi": "hơn {}", "zh": "超过{}", "en": "more than {}"},
    "less_than": {"vi": "dưới {}", "zh": "不到{}", "en": "less than {}"},
    "nearly": {"vi": "gần {}", "zh": "近{}", "en": "nearly {}"},
    "up_to": {"vi": "tối đa {}", "zh": "至多{}", "en": "up to {}"},
}


FAST = "\u00a0"
"""Between a number and its symbol: no line ends there."""


class UnknownWord(LookupError):
    """A noun, currency or qualifier that has no words in a language; show its absence, not another language."""


def written_number(value: Number, lang: str) -> str:
    """A number with its readers' separators, every digit kept: 1.234,5 (vi), 1,234.5 (zh, en), 1 234.5 elsewhere.

    Raises ValueError for what is not finite.
    """
    sign, whole, rest = _digits(value)
    return sign + _grouped(whole, rest, lang)


def _grouped(whole: str, rest: str, lang: str) -> str:
    thousands, point = POINTS.get(code_of(lang), ("\u00a0", "."))
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)]
    return thousands.join(reversed(groups)) + (point + rest if rest else "")


def _digits(value: Number) -> tuple[str, str, str]:
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is not a number that can be written")
    # copy_abs, because abs() rounds to the precision of the decimal context.
    whole, _, rest = f"{exact.copy_abs():f}".partition(".")
    return "−" if exact < 0 else "", whole.lstrip("0") or "0", rest.rstrip("0")


def scaled(value: Number, lang: str) -> str:
    """A large number by its unit word where that is exact and short: 25 tỷ, 250亿, 25 billion; else in digits.

    A unit word is used with at most two decimals and below the next one: 1.234.567 stays as it is.
    """
    lang = code_of(lang)
    sign, whole, rest = _digits(value)
    for power, length, word in SCALES.get(lang, ()):
        part, decimals = whole[:-power], (whole[-power:] + rest).rstrip("0")
        if part and len(part) <= length and len(decimals) <= 2:
            if lang == "zh":
                return f"{sign}{part}{'.' if decimals else ''}{decimals}{word}"
            return f"{sign}{_grouped(part, decimals, lang)} {word}"
    return sign + _grouped(whole, rest, lang)


def written_amount(value: Number, currency: str, lang: str) -> str:
    """An amount of money, exact: 25 tỷ USD, 250亿美元, USD 25 billion. `currency`: ISO 4217.

    A currency without words of its own here keeps its code. Raises ValueError for what is not finite.
    """
    said, lang = scaled(value, lang), code_of(lang)
    words = currency_word(currency, lang)
    if lang == "zh" and words != currency:
        return f"{said}{words}"
    return f"{said} {words}" if lang in ("vi", "zh") else f"{words} {said}"


def qualified(said: str, qualifier: str | None, lang: str) -> str:
    """A figure with what the source says of its exactness: hơn 25 tỷ USD, 约40, up to 6.

    None and `exact` add nothing. Raises UnknownWord.
    """
    if qualifier in (None, "exact"):
        return said
    try:
        return QUALIFIERS[str(qualifier)][code_of(lang)].format(said)
    except KeyError:
        raise UnknownWord(f"no words in {lang} for the qualifier {qualifier!r}") from None


def written_ordinal(value: int, lang: str) -> str:
    """Which time it is: lần thứ 17, 第十七次, 17th. Raises ValueError below 1, UnknownWord for other languages."""
    if value < 1:
        raise ValueError(f"{value} is no ordinal")
    match code_of(lang):
        case "vi":
            return "lần thứ nhất" if value == 1 else f"lần thứ {value}"
        case "zh":
            return f"第{chinese(value)}次"
        case "en":
            ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
            return f"{value}{ending}"
    raise UnknownWord(f"no ordinals in {lang}")


def unit_word(noun: str, lang: str) -> str:
    """What a figure counts, without the figure: cam kết, 项承诺, commitments; km². `noun`: a code of `lang.nouns`.

    Raises UnknownWord where the language has no word for it.
    """
    if noun in SYMBOLS:
        return SYMBOLS[noun]
    try:
        return NOUNS[noun][code_of(lang)].rpartition("|")[2]
    except KeyError:
        raise UnknownWord(f"no word in {code_of(lang)} for {noun!r}") from None


def currency_word(currency: str, lang: str) -> str:
    """What money is called: nhân dân tệ, 元人民币, CNY. A currency without words of its own here keeps its code."""
    return CURRENCIES.get(currency, {}).get(code_of(lang), currency)


def counted(value: Number, noun: str, lang: str) -> str:
    """So many of a thing: 3 cam kết, 3项承诺, 1 commitment, 3 commitments; 1,250 km². `noun`: a code of `lang.nouns`.

    Raises UnknownWord where the language has no word for it.
    """
    lang = code_of(lang)
    if noun in SYMBOLS:
        return f"{written_number(value, lang)}{'' if noun == '%' else FAST}{SYMBOLS[noun]}"
    try:
        words = NOUNS[noun][lang]
    except KeyError:
        raise UnknownWord(f"no word in {lang} for {noun!r}") from None
    if lang == "zh":
        return f"{scaled(value, lang)}{words}"
    one, _, many = words.partition("|")
    return f"{scaled(value, lang)} {many if many and value != 1 else one}"
