"""English days and ranges, months alone, years, decades and centuries."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.dated import Manner, days_in
from earlyspring.lang.facts.fact import Fact

NAMES = "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct"
NAMES += ",november nov,december dec"
MONTHS = {name: number for number, names in enumerate(NAMES.split(","), start=1) for name in names.split()}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
D, Y = r"(\d{1,2})(?:st|nd|rd|th)?", r"(\d{4})"
TO = r" ?(?:-|to|until|and|or|through) ?"
RANGES = (
    (re.compile(rf"(?<![\w.])(?:from )?{D}{TO}{D}(?: of)? ({MONTH})(?:,? {Y})?(?!\w)"), "ddmy"),
    (re.compile(rf"(?<!\w)({MONTH}) {D} ?- ?{D}(?:,? {Y})?(?![\w])"), "mddy"),
    (re.compile(rf"(?<!\w)(?:from )?({MONTH}) {D}(?:,? {Y})?{TO}({MONTH}) {D}(?:,? {Y})?(?!\w)"), "mdymdy"),
    (re.compile(rf"(?<!\w)(?:from )?{D} ({MONTH})(?: {Y})?{TO}{D} ({MONTH})(?:,? {Y})?(?!\w)"), "dmydmy"),
    (re.compile(rf"(?<!\w)(?:from )?({MONTH})(?: {Y})? ?(?:-|to|until|through) ?({MONTH}),? {Y}(?!\w)"), "mymy"),
)
DATES = (
    (re.compile(rf"(?<![\w.])(?:the )?{D}(?: day)?(?: of)? ({MONTH}),?(?: (?:of )?{Y})?(?!\w)"), "dmy"),
    (re.compile(rf"(?<!\w)({MONTH}) (?:the )?{D}(?:,? {Y})?(?![\w:])"), "mdy"),
    (re.compile(rf"(?<!\w)({MONTH}),?(?: of)? {Y}(?!\w)"), "my"),
    (re.compile(r"(?<![\w/-])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\w/])"), "dMy"),
    (re.compile(r"(?<![\w/-])(\d{4})-(\d{2})-(\d{2})(?![\w/])"), "yMd"),
)
ALONE = re.compile(rf"(?<!\w)({MONTH})(?!\w)")
LEADS = "in|of|by|since|until|before|after|during|early|late|mid|last|next|this|every|each|from|to|and|for|through"
SURE = re.compile(rf"(?<!\w)(?:{LEADS}|between|by mid|mid-)[ -]?$")
BESIDE = re.compile(rf" ?(?:,|and|or|to|-|until|through) ?(?!(?:may|march)\b){MONTH}")
BEFORE = re.compile(rf"\b(?!(?:may|march)\b){MONTH} ?(?:,|and|or|to|-|until|through) ?$")
DOUBTFUL = {"may", "march", "mar", "dec", "sep", "jan", "jun", "oct"}
YEAR = re.compile(r"(?<![\w.,$£€¥-])((?:1[5-9]|20)\d\d)(?![\w%]|,\d|\.\d)")
DECADE = re.compile(r"(?<!\w)(?:(1[0-9]|20)(\d)0'?s|'?(\d)0'?s)(?!\w)")
CENTURY = re.compile(r"(?<!\w)(\d{1,2})(?:st|nd|rd|th)[ -]centur(?:y|ies)(?!\w)")
MANNER = Manner(
    RANGES,
    DATES,
    lambda given: MONTHS.get(given.rstrip(".")) or int(given),
    re.compile(rf"\b{MONTH}|\d[/.-]\d"),
)


def days(words: str) -> Iterator[Fact]:
    """Ranges first, then whole days and those without a year. In figures the day stands first (02/03/2025 is 2 March)."""
    return days_in(words, MANNER)


def months(words: str) -> Iterator[Fact]:
    """A month alone; *may* and *march* only where the words before leave no doubt."""
    for found in ALONE.finditer(words):
        name = found[1].rstrip(".")
        if name not in DOUBTFUL or _surely(words, found.start(), found.end()):
            yield Fact("date", f"--{MONTHS[name]:02}", None, found.start(), found.start() + len(name), "")


def _surely(words: str, start: int, end: int) -> bool:
    """Whether the words around a month's name say that it is one: *in May*, *March and September*."""
    if BESIDE.match(words, end) or BEFORE.search(words, max(0, start - 16), start):
        return True
    led = SURE.search(words, max(0, start - 12), start)
    return bool(led) and not words.endswith((" to ", " and ", " for "), 0, start)


def years(words: str) -> Iterator[Fact]:
    """Decades, centuries, and four figures that can be a year; *the 80s* may be degrees."""
    for found in DECADE.finditer(words):
        value = f"{found[1]}{found[2]}X" if found[1] else f"{found[3]}X"
        tens = (int(found[3]) * 10,) if found[3] else ()
        yield Fact("date", value, None, found.start(), found.end(), "", readings=tens)
    for found in CENTURY.finditer(words):
        yield Fact("date", f"{int(found[1]) - 1:02}XX", None, found.start(), found.end(), "")
    for found in YEAR.finditer(words):
        yield Fact("date", found[1], None, found.start(), found.end(), "", readings=(int(found[1]),))
