"""A festival of the lunar year that is on another day in each country: Tết 2030 and 2030年春节 (D35; TEXTS.md 0, 7).

Both texts name the festival, so that it is soft; which year, and which festival, `facts` compares.
"""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.facts.festivals import is_festival

CHECK = "festivals"
CODES = ("D35",)
BOTH = {"lunar-VN", "lunar-CN"}


def found(pair: Pair) -> Iterator[Finding]:
    """Each festival that the two languages say by calendars which differ in that year, once."""
    theirs = {value: fact for fact in pair.b.facts if is_festival(fact) for value in fact.values}
    ours = {fact.value: fact for fact in pair.a.facts if is_festival(fact)}
    for value, one in ours.items():
        other = theirs.get(value)
        if other and other.value != value and {one.unit, other.unit} == BOTH:
            sides = ((pair.a, one), (pair.b, other))
            spans = {said.lang: said.span(fact.start, fact.end) for said, fact in sides}
            values = {said.lang: str(fact.value) for said, fact in sides}
            yield Finding("D35", CHECK, SOFT, pair.ids, spans, values, "calendar_differs", {})
