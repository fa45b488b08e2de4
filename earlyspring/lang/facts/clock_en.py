"""English quarters and halves of a year, weekdays and hours."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.calendar import part
from earlyspring.lang.facts.fact import Fact

Y = r"(\d{4})"
NAMES = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name: number for number, name in enumerate(NAMES.split(), start=1)}
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
QUARTER = re.compile(
    rf"(?<!\w)(?:(first|second|third|fourth|1st|2nd|3rd|4th) quarter|q([1-4]))(?:,? (?:of )?{Y})?(?!\w)"
)
OF_YEAR = r"of (?:the year|\d{4}|this year|next year|last year)"
HALF = re.compile(
    rf"(?<!\w)(?:(first|second) half(?= {OF_YEAR}| \d{{4}})|h([12])(?= \d{{4}}))(?: of (?:the year )?)?(?: ?{Y})?"
)
WEEKDAY = re.compile(rf"(?<![\w-])({'|'.join(WEEKDAYS)})(?:s|'s)?(?!\w)")
CLOCK = re.compile(
    r"(?<![\w:.])(\d{1,2})(?:[:.](\d{2}))? ?(a\.?m\.?|p\.?m\.?)(?!\w)"
    r"|(?<![\w:.])([01]?\d|2[0-3]|24(?=:00)):([0-5]\d)(?![\w:]|\.\d)"
    r"|(?<!\w)(noon|midday|midnight)(?!\w)|(?<!\w)(\d{1,2}) o'clock"
)


def parts_of_years(words: str) -> Iterator[Fact]:
    """Quarters and halves; without their year they are soft."""
    for found in QUARTER.finditer(words) if "quarter" in words or "q" in words else ():
        number = NTH[found[1]] if found[1] else int(found[2])
        value = part(int(found[3]) if found[3] else None, "Q", number)
        yield Fact("quarter", value, None, found.start(), found.end(), "", soft=not found[3])
    for found in HALF.finditer(words) if " half" in words or "h1" in words or "h2" in words else ():
        number = NTH[found[1]] if found[1] else int(found[2])
        year = int(found[3]) if found[3] else None
        yield Fact("half", part(year, "H", number), None, found.start(), found.end(), "", soft=not year)


def weekdays(words: str) -> Iterator[Fact]:
    """Days of the week, Monday 1 to Sunday 7 (ISO 8601)."""
    for found in WEEKDAY.finditer(words):
        yield Fact("weekday", WEEKDAYS[found[1]], None, found.start(), found.end(), "")


def hours(words: str) -> Iterator[Fact]:
    """Times of day; with a.m. or p.m. one value, else as on a clock of 24 hours."""
    for found in CLOCK.finditer(words):
        hour, minute, half, whole, minutes, named, struck = found.groups()
        if named:
            value = "00:00" if named == "midnight" else "12:00"
            yield Fact("time", value, None, found.start(), found.end(), "", soft=True)
            continue
        number = int(hour or whole or struck)
        if half:
            number = number % 12 + (12 if half.startswith("p") else 0)
        later = () if half or number >= 12 else (f"{number + 12:02}:{int(minutes or 0):02}",)
        if number <= 24:
            value = f"{number % 24:02}:{int(minute or minutes or 0):02}"
            yield Fact("time", value, None, found.start(), found.end(), "", readings=later)
