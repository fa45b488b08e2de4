"""Days, ordinals and amounts as a reader of each language writes them."""

from decimal import Decimal
from fractions import Fraction

from earlyspring.core.ratios import rounded
from earlyspring.lang.figures import qualified, written_number

from .codes import LISTS, code
from .facts import Amount, Day
from .words import pick

DAY = {
    1: ("năm {y}", "{y}年", "{y}"),
    2: ("tháng {m}/{y}", "{y}年{m}月", "{month} {y}"),
    3: ("ngày {d}/{m}/{y}", "{y}年{m}月{d}日", "{d} {month} {y}"),
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
# Vietnamese and English count in thousands, Chinese in ten thousands; largest first.
SCALES = {
    "vi": ((10**9, " tỷ"), (10**6, " triệu")),
    "zh": ((10**8, "亿"), (10**4, "万")),
    "en": ((10**9, " billion"), (10**6, " million")),
}


def day(value: Day, lang: str) -> str:
    """A day, month or year in words: ngày 11/2/2026 · 2026年2月11日 · 11 February 2026.

    Raises ValueError where `value` is not YYYY, YYYY-MM or YYYY-MM-DD.
    """
    numbers = [int(part) for part in value.split("-")]
    if len(numbers) not in DAY or not 1 <= [*numbers, 1][1] <= 12:
        raise ValueError(f"a day is YYYY, YYYY-MM or YYYY-MM-DD, not {value!r}")
    year, month, date = [*numbers, 1, 1][:3]
    shapes = {str(n): shape for n, shape in DAY.items()}
    return pick(shapes, str(len(numbers)), lang).format(y=year, m=month, d=date, month=MONTHS[month - 1])


def span(first: Day, last: Day | None, lang: str) -> str:
    """One day, or first to last day, both printed whole so that nothing need be inferred."""
    if last is None or last == first:
        return day(first, lang)
    return day(first, lang) + ("—" if lang == "zh" else " – ") + day(last, lang)


def ordinal(number: int, lang: str) -> str:
    """The number of a session as it stands in `words.session`: 17 · 17 · 17th."""
    if lang != "en":
        return str(number)
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def chapter(number: int, lang: str) -> str:
    """The number of a section, from 1 to 15: I. · 一、 · 1."""
    return pick({"n": (f"{ROMAN[number - 1]}.", f"{HAN[number - 1]}、", f"{number}.")}, "n", lang)


def number(value: float, lang: str) -> str:
    """A figure in digits, scaled only where nothing is lost: 74 tỷ · 740亿 · 74 billion; 154.382 · 154,382."""
    exact = Decimal(str(value)).normalize()
    for scale, name in SCALES[lang]:
        scaled = exact / scale
        if abs(scaled) >= 1 and -_exponent(scaled) <= 2:
            # 3000亿, not 3,000亿: the scale itself groups the digits.
            return (f"{scaled:f}" if lang == "zh" else _digits(scaled, lang)) + name
    return _digits(exact, lang)


def exact(value: Fraction, lang: str) -> str:
    """A number to the digit where it has an end, else to two places and called so: 73,5 · 约33.33 · about 33.33."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        return written_number(Decimal(value.numerator) / Decimal(value.denominator), lang)
    return qualified(written_number(rounded(value, 2), lang), "about", lang)


def amount(figure: Amount, unit: str, lang: str) -> str:
    """A figure with qualifier, unit and currency, e.g. `hơn 300 tỷ nhân dân tệ`; `unit` is already in `lang`.

    Raises ValueError where it holds neither a value nor both ends of a range.
    """
    if figure.value is not None:
        digits = number(figure.value, lang)
    elif figure.value_min is not None and figure.value_max is not None:
        digits = f"{number(figure.value_min, lang)}–{number(figure.value_max, lang)}"
    else:
        raise ValueError("an amount holds a value or both ends of a range")
    gap = "" if lang == "zh" else " "
    parts = [code("qualifier", figure.qualifier, lang), digits, unit, _currency(figure.currency, lang)]
    return gap.join(part for part in parts if part).replace(f"{gap}%", "%")


def _currency(iso: str, lang: str) -> str:
    return code("currency", iso, lang) if iso in LISTS["currency"] else iso


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - infinities and NaN never reach a paper
    return min(exponent, 0)


def _digits(value: Decimal, lang: str) -> str:
    western = f"{value:,f}"
    return western.translate(str.maketrans(",.", ".,")) if lang == "vi" else western
