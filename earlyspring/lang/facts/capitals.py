"""What capital letters tell of weekdays, which small letters hide."""

import re
from dataclasses import replace

from earlyspring.lang.facts.fact import Fact

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
PARTS = "Morning|Afternoon|Evening|Night"
AT = re.compile(r"\b(?:vào|ngày|hôm|sáng|chiều|tối|trưa|đêm|mỗi|các|và|đến|từ|tới)$", re.IGNORECASE)
NAMED = re.compile(rf" (?!(?:{MONTHS})\b)[A-Z][a-z]+")


def by_capitals(fact: Fact, text: str, lang: str) -> Fact:
    """A weekday in the light of its capitals.

    Vietnamese writes *thứ Hai* for Monday and *thứ hai* for the second (Nghị định 30/2020/NĐ-CP, annex II). In English a
    capital after the weekday makes it part of a name (The Sunday Times), which is soft.
    """
    if fact.kind != "weekday":
        return fact
    if lang == "vi" and fact.soft and fact.text.rpartition(" ")[2][:1].isupper() and not _in_name(fact, text):
        return replace(fact, soft=False, readings=())
    if lang == "en" and NAMED.match(text, fact.end):
        return replace(fact, soft=True)
    return fact


def _in_name(fact: Fact, text: str) -> bool:
    """*Thứ* with a capital of its own within a sentence: Đêm nhạc Thứ Bảy; *vào Thứ Bảy* is a day."""
    before = text[max(0, fact.start - 6) : fact.start].rstrip(" \"“'")
    return fact.text[:1].isupper() and before[-1:].isalpha() and not AT.search(before)
