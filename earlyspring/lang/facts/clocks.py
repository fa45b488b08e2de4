"""Hours by the clock of a place: 9 giờ (giờ Hà Nội) is 北京时间10时."""

import re
from dataclasses import replace

from earlyspring.lang.facts.fact import Fact

NEAR = 16
ZONES = {
    7: re.compile(
        r"giờ hà nội|giờ việt nam|河内时间|越南时间|(?:ha ?noi|vietnam) time|indochina time|utc\+0?7|gmt\+0?7"
    ),
    8: re.compile(
        r"giờ bắc kinh|giờ trung quốc|giờ nam ninh|北京时间|中国时间|(?:beijing|china standard|china) time|utc\+0?8|gmt\+0?8"
    ),
}


def by_clock(fact: Fact, words: str, start: int, end: int) -> Fact:
    """A time of day with the clock that is named right beside it, `09:00+07:00`; `readings`: by the other clock."""
    if fact.kind != "time":
        return fact
    after, before = words[end : end + NEAR], words[max(0, start - NEAR) : start]
    found = [(zone, text) for text in (after, before) for zone, name in ZONES.items() if name.search(text)]
    if not found:
        return fact
    zone = found[0][0]
    hour, minutes = int(str(fact.value)[:2]), str(fact.value)[3:5]
    other = 15 - zone
    shifted = f"{(hour + other - zone) % 24:02}:{minutes}+{other:02}:00"
    return replace(fact, value=f"{fact.value}+{zone:02}:00", unit=f"UTC+{zone}", readings=(shifted,))
