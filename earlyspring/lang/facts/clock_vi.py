"""Vietnamese quarters and halves of a year, weekdays and hours."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.calendar import part
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.roman import value_of

Y = r"(\d{4})"
WEEKDAYS = {"hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6}
QUARTER = re.compile(rf"(?<!\w)quý (?:([1-4])|(i{{1,3}}|iv)|(nhất|một|hai|ba|tư|bốn))(?:(?:/|,? năm |,? ){Y})?(?!\w)")
QUARTERS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
HALF = re.compile(
    r"(?<!\w)(?:(?:6|sáu) tháng (đầu|cuối)(?: năm)?"
    rf"|nửa (đầu|cuối|đầu của|cuối của)(?: năm)(?= \d{{4}}| nay| tới| sau))(?: ?(?:năm )?{Y})?"
)
BEFORE = r"ngày |hôm |sáng |chiều |tối |trưa |đêm |vào |mỗi |các |và |đến "
WEEKDAY = re.compile(
    rf"(?<!\w)(?:({BEFORE})?(?<!lần )(?<!khóa )(?<!kỳ )(?<!trí )(?<!hạng )thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))"
    r"(?!\w|[.,]\d)"
)
SURE = ("ngày ", "hôm ", "sáng ", "chiều ", "tối ", "trưa ", "đêm ")
AT, O_CLOCK = r"(?:lúc |từ |đến )?", r"(?:giờ|h(?![^\W\d_]))"
PART = r"(?:sáng|chiều|tối|trưa|đêm)"
NO_SPAN = r"(?! (?:đồng|mỗi|một|làm|liền))"
CLOCK = re.compile(
    r"(?<![\w:.])(?:"
    rf"{AT}(\d{{1,2}})(?: ?{O_CLOCK} ?|[.](?=\d\d (?:giờ|sáng|chiều|tối)))(\d{{2}})(?: giờ| ?phút)?(?!\w)"
    rf"|(\d{{1,2}}) ?{O_CLOCK}{NO_SPAN}(?= (?:{PART}|ngày \d))"
    rf"|(?:lúc|vào lúc|trước|sau|từ|đến) (\d{{1,2}}) ?{O_CLOCK}{NO_SPAN}(?! ?\d)"
    rf"|([01]?\d|2[0-3]|24(?=:00)):([0-5]\d)(?![\w:])"
    rf")( {PART})?"
)
LATER = {" chiều": 12, " tối": 12, " đêm": 12}


def parts_of_years(words: str) -> Iterator[Fact]:
    """Quarters and halves; without their year they are soft."""
    for found in QUARTER.finditer(words) if "quý" in words else ():
        digit, roman, word, year = found.groups()
        number = int(digit) if digit else QUARTERS[word] if word else value_of(roman)
        yield Fact(
            "quarter",
            part(int(year) if year else None, "Q", number),
            None,
            found.start(),
            found.end(),
            "",
            soft=not year,
        )
    for found in HALF.finditer(words):
        first = (found[1] or found[2]).startswith("đầu")
        year = int(found[3]) if found[3] else None
        yield Fact("half", part(year, "H", 1 if first else 2), None, found.start(), found.end(), "", soft=not year)


def weekdays(words: str) -> Iterator[Fact]:
    """*Thứ hai* is Monday and the second: hard where a word before it says that it is a day."""
    for found in WEEKDAY.finditer(words) if "thứ " in words or "chủ nhật" in words else ():
        before, number, sunday = found.groups()
        start = found.start() + len(before or "")
        if sunday:
            yield Fact("weekday", 7, None, found.start(), found.end(), "")
        else:
            value = WEEKDAYS[number]
            yield Fact(
                "weekday", value, None, start, found.end(), "", soft=before not in SURE, readings=(f"nth:{value + 1}",)
            )


def hours(words: str) -> Iterator[Fact]:
    """Times of day; *15 giờ* may be fifteen hours (`h:15`)."""
    for found in CLOCK.finditer(words):
        hour, minute, plain, after, colon, colon_minute, half = found.groups()
        number, minutes = int(hour or plain or after or colon), int(minute or colon_minute or 0)
        if number > 24 or minutes > 59:
            continue
        if half in LATER and number < 12:
            number += 12
        later = () if half or number > 12 else (f"{number + 12:02}:{minutes:02}",)
        readings = (*later, f"h:{number}") if not minutes else later
        yield Fact("time", f"{number % 24:02}:{minutes:02}", None, found.start(), found.end(), "", readings=readings)
