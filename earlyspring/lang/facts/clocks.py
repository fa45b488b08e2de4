"""Hours by the clock of a place: 9 giờ (giờ Hà Nội) is 北京时间10时."""

import re
from dataclasses import replace

from earlyspring.lang.facts.fact import Fact

NEAR = 48
ZONES = {
    7: re.compile(
        r"giờ hà nội|giờ việt nam|河内时间|越南时间|(?:ha ?noi|vietnam) time|indochina time|utc\+0?7|gmt\+0?7"
    ),
    8: re.compile(
        r"giờ bắc kinh|giờ trung quốc|giờ nam ninh|北京时间|中国时间|(?:beijing|china standard|china) time|utc\+0?8|gmt\+0?8"
    ),
}


TIME = r"\d{1,2}(?: ?[:.h时點点] ?| ?giờ ?)?(?:\d{2})?(?: ?(?:phút|分|[ap]\.?m\.?))?"
TO = r"(?:đến|tới|và|to|until|and|至|到|[-–])"
BETWEEN = re.compile(rf"\W{{0,3}}(?:{TO}\W?(?:{TIME})\W{{0,3}})?(?:theo |local |by )?")
FOLLOWING = re.compile(rf"[ :(]{{0,3}}(?:(?:từ|from|为|是)? ?(?:{TIME}) ?{TO})?\W{{0,2}}(?:từ |from |为|是)?")


def by_clock(fact: Fact, words: str, start: int, end: int) -> Fact:
    """A time of day with the clock that is named for it, `09:00+07:00`; `readings`: by the other clock.

    The clock is named before the time or behind it, once for both ends of a range; of two the Chinese one stands before.
    """
    if fact.kind != "time":
        return fact
    after, before = _named_behind(words, end), _named_before(words, start)
    zone = (before or after) if before and "间" in words[max(0, start - NEAR) : start] else (after or before)
    if not zone:
        return fact
    hour, minutes = int(str(fact.value)[:2]), str(fact.value)[3:5]
    other = 15 - zone
    shifted = f"{(hour + other - zone) % 24:02}:{minutes}+{other:02}:00"
    return replace(fact, value=f"{fact.value}+{zone:02}:00", unit=f"UTC+{zone}", readings=(shifted,))


def _named_behind(words: str, end: int) -> int:
    """The clock that is named behind a time with nothing but the end of its range between; 0 for none."""
    near = words[end : end + NEAR]
    named = ((found.start(), zone) for zone, name in ZONES.items() if (found := name.search(near)))
    return next((zone for place, zone in sorted(named) if BETWEEN.fullmatch(near[:place])), 0)


def _named_before(words: str, start: int) -> int:
    near = words[max(0, start - NEAR) : start]
    named = ((found.end(), zone) for zone, name in ZONES.items() for found in name.finditer(near))
    return next((zone for place, zone in sorted(named, reverse=True) if FOLLOWING.fullmatch(near[place:])), 0)
