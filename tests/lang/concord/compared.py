"""The five agreements compared with the terms that ship with the program, and the persons that a registry would add."""

from functools import cache

from earlyspring.lang.concord.comparing import compare, text
from earlyspring.lang.concord.finding import Finding, Report
from earlyspring.lang.terms.legal import BASE
from earlyspring.lang.terms.table import concepts
from tests.lang.concord.agreements import agreement, paragraphs
from tests.lang.concord.seeded import SOFT, Seed

PERSONS = concepts(
    "person",
    """
chen-gang
  vi Trần Cương
  zh 陈刚
  en Chen Gang; !Tran Cuong
wei-tao
  vi Vi Thao
  zh 韦韬
  en Wei Tao; !Vi Thao
""",
)
WITH_PERSONS = BASE.with_others(PERSONS)


def compared(texts: dict[str, str]) -> Report:
    return compare({lang: text(paragraphs(said), lang, WITH_PERSONS) for lang, said in texts.items()}, WITH_PERSONS)


@cache
def as_it_is(name: str) -> Report:
    """One of the five, without anything seeded in it."""
    return compared(agreement(name))


def caught(seed: Seed) -> list[Finding]:
    """What the seed adds to the findings, of its class or over its place: hard ones, soft too where the class is soft."""
    before = {one.fingerprint for one in as_it_is(seed.name).findings}
    first, last = seed.place
    return [
        one
        for one in compared(seed.spoiled).findings
        if one.fingerprint not in before
        and (one.severity == "hard" or seed.code in SOFT)
        and (one.code == seed.code or _over(one, seed.lang, first, last))
    ]


def _over(one: Finding, lang: str, first: int, last: int) -> bool:
    start, end = one.spans.get(lang, (-1, -1))
    return start <= last and first <= end
