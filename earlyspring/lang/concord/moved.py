"""Facts that another sentence of the same clause states: sentences are not always parted at the same place."""

from collections import Counter
from collections.abc import Sequence

from earlyspring.lang.concord.finding import Finding


def without_moved(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one clause in two languages without facts that each side states once, in different sentences."""
    lone = [one for one in findings if one.message == "fact_lacking"]
    left = {lang: Counter(_key(one, lang) for one in lone if one.values[lang]) for lang in _langs(lone)}
    both = Counter[tuple[str, str]]()
    if len(left) == 2:
        one, other = left.values()
        both = one & other
    spare = {lang: Counter(both) for lang in left}
    found = []
    for each in findings:
        lang = next((at for at, value in each.values.items() if value), "")
        if each.message == "fact_lacking" and spare[lang][_key(each, lang)] > 0:
            spare[lang][_key(each, lang)] -= 1
        else:
            found.append(each)
    return found


def _key(one: Finding, lang: str) -> tuple[str, str]:
    return one.code, one.values[lang]


def _langs(findings: Sequence[Finding]) -> list[str]:
    return sorted({lang for one in findings for lang in one.values})
