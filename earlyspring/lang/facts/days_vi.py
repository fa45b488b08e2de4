"""Vietnamese days and ranges, months alone, years, decades and centuries."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.dated import Manner, days_in
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.roman import ROMAN, value_of

MONTHS = {"giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
MONTHS |= {"mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12}
MONTH = rf"(\d{{1,2}}|{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
D, Y = r"(\d{1,2})", r"(\d{4})"
TO = r" ?(?:-|đến hết|đến|tới|và|hoặc|hay) ?"
EDGE, END = r"(?<![\w/.,-])", r"(?![\w/]|[.,]\d)"
OF_YEAR = rf"(?:(?:,? năm |/|-| ?, ?){Y})?"
RANGES = (
    (
        re.compile(
            rf"(?<!\w)(?:từ )?(?:ngày )?{D} tháng {MONTH}(?: năm {Y})?{TO}(?:ngày )?{D} tháng {MONTH}{OF_YEAR}{END}"
        ),
        "dmydmy",
    ),
    (re.compile(rf"{EDGE}(?:từ )?(?:ngày )?{D}/{D}(?:/{Y})?{TO}(?:ngày )?{D}/{D}(?:/{Y})?{END}"), "dMydMy"),
    (re.compile(rf"{EDGE}(?:từ )?(?:ngày )?{D}{TO}(?:ngày )?{D}(?: tháng |/){MONTH}{OF_YEAR}{END}"), "ddmy"),
    (re.compile(rf"(?<!\w)tháng {MONTH}(?:/{Y})?{TO}tháng {MONTH}(?:(?:/| năm ){Y}){END}"), "mymy"),
    (re.compile(rf"(?<!\w)tháng {D} ?(?:-|đến|tới) ?{D}(?:/| năm ){Y}{END}"), "mmy"),
)
DATES = (
    # *Lần thứ 9 tháng 2* is the ninth time, in February.
    (re.compile(rf"(?<!\w)(?<!thứ )(?:ngày |mùng |mồng )?{D},? tháng {MONTH}{OF_YEAR}{END}"), "dmy"),
    (re.compile(rf"(?<!\w)tháng {MONTH} ngày {D}{OF_YEAR}{END}"), "mdy"),
    (re.compile(rf"{EDGE}{D}/{D}/{Y}{END}"), "dMy"),
    (re.compile(rf"{EDGE}{D}[.-]{D}[.-]{Y}{END}"), "dMy"),
    (re.compile(r"(?<![\w/-])(\d{4})-(\d{2})-(\d{2})(?![\w/])"), "yMd"),
    (re.compile(rf"(?<!\w)(?:ngày |hôm |sáng |chiều |tối |đêm |trưa |mùng |mồng )\(?{D}[/-]{D}\)?{END}"), "dM"),
    (re.compile(rf"(?<!\w)\({D}/{D}\)"), "dM"),
    (re.compile(rf"(?<!\w)tháng {MONTH}(?:(?: năm |/|-|,? ){Y}){END}"), "my"),
)
ALONE = re.compile(
    rf"(?<!\w)(?<!\d )(?<!mỗi )(?<!hàng )(?<!nhiều )(?<!mấy )(?<!vài )(?<!nửa )tháng {MONTH}(?! lần)(?![\w/])"
)
YEAR = re.compile(r"(?<!\w)(?:năm|giai đoạn|nhiệm kỳ|từ|niên khóa) ((?:1[5-9]|20)\d\d)(?!\d|[.,]\d)")
BARE_YEAR = re.compile(
    r"(?<![\w.,$£€¥/])((?:1[5-9]|20)\d\d)(?![\w%/]|[.,]\d| (?:triệu|tỷ|nghìn|ngàn|người|km|usd|đồng))"
)
DECADE = re.compile(
    r"(?<!\w)(?:(?:những |thập niên |thập kỷ )+(?:năm )?|(?:các |những )năm )(?:(1\d|20)(\d)0|(\d)0)"
    r"(?: của thế kỷ (?:(\d{1,2})|([ivx]+)))?(?!\w)"
)
TENS = re.compile(r"thập|(?:những|các) năm \d")
CENTURY = re.compile(r"(?<!\w)thế kỷ (?:thứ )?(?:(\d{1,2})|([ivx]+))(?!\w)")
MANNER = Manner(RANGES, DATES, lambda given: MONTHS.get(given) or int(given), re.compile(r"tháng |\d[/.-]\d|[/-]\d"))


def days(words: str) -> Iterator[Fact]:
    """Ranges first, then whole days and days without a year."""
    return days_in(words, MANNER)


def months(words: str) -> Iterator[Fact]:
    """A month alone; not *hai tháng*, a span of two months."""
    for found in ALONE.finditer(words) if "tháng" in words else ():
        number = MONTHS[found[1]] if found[1] in MONTHS else int(found[1])
        if 1 <= number <= 12:
            yield Fact("date", f"--{number:02}", None, found.start(), found.end(), "")


def years(words: str) -> Iterator[Fact]:
    """Decades, centuries, and four figures that can be a year."""
    for found in DECADE.finditer(words) if TENS.search(words) else ():
        hundred, ten, short, century, roman = found.groups()
        if century or roman:
            hundred, ten = f"{(int(century) if century else value_of(roman)) - 1:02}", short or ten
        value = f"{hundred}{ten}X" if hundred else f"{short}X"
        yield Fact("date", value, None, found.start(), found.end(), "")
    for found in CENTURY.finditer(words) if "thế kỷ" in words else ():
        if found[1] or ROMAN.fullmatch(found[2]):
            number = int(found[1]) if found[1] else value_of(found[2])
            yield Fact("date", f"{number - 1:02}XX", None, found.start(), found.end(), "")
    for pattern in (YEAR, BARE_YEAR):
        for found in pattern.finditer(words):
            yield Fact("date", found[1], None, found.start(), found.end(), "", readings=(int(found[1]),))
