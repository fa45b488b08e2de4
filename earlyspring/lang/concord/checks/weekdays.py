"""A weekday against the day that it stands beside, in one text: Thursday, 6 February 2026 is a Friday (D07; TEXTS.md 4, 9)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.words.alone import told_alone
from earlyspring.lang.facts import Fact

CHECK = "weekdays"
CODES = ("D07",)
WHOLE_DAY = 10
BESIDE = re.compile(r"[\s,(（，、]{0,3}(?:ngày|the|tức)?[\s(（]{0,2}", re.IGNORECASE)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def found(text: Text) -> Iterator[Finding]:
    """Each weekday directly before or behind a whole day that is another one."""
    for one, other in pairwise(text.facts):
        kinds = {fact.kind: fact for fact in (one, other)}
        near = other.start - one.end <= WHOLE_DAY and BESIDE.fullmatch(text.whole, one.end, other.start)
        if near and kinds.keys() == {"weekday", "date"} and (day := _day(kinds["date"])):
            stated = kinds["weekday"]
            if day.isoweekday() not in stated.values:
                said = {"day": day.isoformat(), "weekday": NAMES[day.isoweekday() - 1], "stated": stated.text}
                span = one.start, other.end
                yield told_alone(text, "D07", CHECK, span, f"{day} ≠ {stated.value}", "weekday_differs", said)


def _day(fact: Fact) -> date | None:
    value = str(fact.value)
    return date.fromisoformat(value) if len(value) == WHOLE_DAY and value[:1] != "-" else None
