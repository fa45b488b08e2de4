"""How a program counts its paragraphs: the number formats of Word (ISO/IEC 29500-1, 17.18.59) that agreements use."""

from collections.abc import Callable

from earlyspring.lang.numerals import DIGITS, chinese

LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("零一二三四五六七八九十百千万", "零壹貳參肆伍陸柒捌玖拾佰仟萬")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
LARGEST = 9_999
VIETNAMESE = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def letters(value: int) -> str:
    """a to z, then aa, bb: as Word counts on."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def roman(value: int) -> str:
    """Roman, in small letters."""
    said = ""
    for worth, sign in ROMAN:
        said, value = said + sign * (value // worth), value % worth
    return said


def by_digits(value: int, nought: str = "〇") -> str:
    """Digit by digit in Chinese: 12 is 一二, 20 二〇."""
    return "".join(nought if one == "0" else DIGITS[int(one)] for one in str(value))


def circled(value: int) -> str:
    """① to ⑳, beyond that plain figures."""
    return chr(0x2460 + value - 1) if value <= 20 else str(value)


def of_a_row(row: str) -> Callable[[int], str]:
    """One sign after the other of a row, beyond its end plain figures."""
    return lambda value: row[value - 1] if value <= len(row) else str(value)


def vietnamese(value: int) -> str:
    """In Vietnamese words up to 99, beyond that in figures."""
    tens, ones = divmod(value, 10)
    if value >= 100 or not tens:
        return VIETNAMESE[value] if value < 10 else str(value)
    said = "mười" if tens == 1 else f"{VIETNAMESE[tens]} mươi"
    last = {0: "", 1: " mốt" if tens > 1 else " một", 5: " lăm"}.get(ones, f" {VIETNAMESE[ones]}")
    return said + last


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "decimalFullWidth": lambda value: str(value).translate({one: one + 0xFEE0 for one in range(0x30, 0x3A)}),
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "koreanDigital2": by_digits,
    "ideographDigital": by_digits,
    "taiwaneseDigital": lambda value: by_digits(value, "○"),
    "chineseLegalSimplified": lambda value: _with_one(value).translate(LEGAL),
    "ideographLegalTraditional": lambda value: _with_one(value).translate(TRADITIONAL),
    "ideographTraditional": of_a_row(STEMS),
    "ideographZodiac": of_a_row(BRANCHES),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "ideographEnclosedCircle": of_a_row("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "decimalEnclosedParen": "({})".format,
    "vietnameseCounting": vietnamese,
}
SILENT = frozenset({"bullet", "none"})


def _with_one(value: int) -> str:
    return f"一{said}" if (said := chinese(value)).startswith("十") else said


def counted(value: int, form: str) -> str:
    """The number of a paragraph as it is shown; empty for bullets, figures for a form that nobody writes here.

    A value below one or above LARGEST is shown in figures, whatever the form.
    """
    if form in SILENT:
        return ""
    return FORMS.get(form, str)(value) if 1 <= value <= LARGEST else str(value)
