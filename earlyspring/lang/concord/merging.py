"""What several pairs of languages say of one place made one finding, with the language that differs from the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from earlyspring.lang.concord.finding import HARD, SOFT, Finding

ADDED = {"D25": "D26"}
"""What is lacking in one language of two was added to one of three, if two lack it."""
TURNED = {"D18": "D19", "D19": "D18"}
"""A duty made a permission is, seen from the other side, a permission made a duty: of three the odd one made it."""
MESSAGE = {"sentence_lacking": "sentence_added", "shorter": "longer"}
LESS = ("", "shorter")
MANY = 64
CONFIRMED = frozenset({"length", "negation", "order", "permission_lacking"})
"""Checks and messages: what is only likely between two languages is sure where both others say it of one."""
OF_THE_LESSER = frozenset({"length"})
"""Those of them that are sure only of a language that says less."""


def merged(findings: Iterable[Finding], langs: Sequence[str]) -> list[Finding]:
    """The findings of all pairs of `langs`, those of one place and value as one; in the order of the first language.

    Two belong together if check, parts and one language with its value are the same and they overlap there. The odd
    language is the one that stands in both pairs of three languages, or the only one that lacks, or has, what is told.
    """
    told: dict[tuple[object, ...], list[list[Finding]]] = defaultdict(list)
    begins: dict[tuple[object, ...], list[list[Finding]]] = defaultdict(list)
    # In an order of their own, so that it does not matter which language comes first.
    for one in sorted(findings, key=lambda each: (sorted(each.spans.items()), each.code)):
        groups = told[one.check, one.ids]
        starts = [(one.check, one.ids, lang, span[0]) for lang, span in one.spans.items()]
        # In a part with very many only those are asked that begin where this one does: time grows with the text alone.
        asked = groups if len(groups) <= MANY else [group for start in starts for group in begins[start][:MANY]]
        home = next((group for group in asked if _at_home(one, group)), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(one)
        for start in starts:
            begins[start].append(home)
    every = [_merged(group, langs) for groups in told.values() for group in groups]
    return sorted(every, key=lambda one: _place(one, langs))


def _at_home(one: Finding, group: Sequence[Finding]) -> bool:
    """Whether it belongs to a group, in which each pair of languages speaks once."""
    if any(one.spans.keys() == each.spans.keys() for each in group):
        return False
    return any(_meet(one, each, lang) for each in group for lang in one.spans.keys() & each.spans.keys())


def _meet(one: Finding, other: Finding, lang: str) -> bool:
    (begins, ends), (start, end) = one.spans[lang], other.spans[lang]
    overlap = (begins, ends) == (start, end) or (begins < end and start < ends)
    if one.values.get(lang, "") != other.values.get(lang, "") or not overlap:
        return False
    # Where it lacks something, what it lacks must be the same; a sentence is never said alike in two languages.
    others = ({value for at, value in each.values.items() if at != lang} for each in (one, other))
    return bool(one.values.get(lang)) or one.check in ("sentences", "length") or next(others) == next(others)


def _merged(group: Sequence[Finding], langs: Sequence[str]) -> Finding:
    spans = {lang: each.spans[lang] for lang in langs for each in group if lang in each.spans}
    values = {lang: each.values[lang] for lang in langs for each in group if lang in each.values}
    odd = next((each.odd for each in group if each.odd), "") or odd_one(group, values, langs)
    turned = [replace(each, code=_turned(each, odd)) for each in group]
    votes = Counter(each.code for each in turned)
    code = min(votes, key=lambda one: (-votes[one], one))
    first = next(each for each in turned if each.code == code)
    severity = HARD if any(each.severity == HARD for each in group) else SOFT
    message = first.message
    names = {first.check, first.message}
    if odd and len(group) > 1 and names & CONFIRMED and (not names & OF_THE_LESSER or values.get(odd) in LESS):
        severity = HARD
    if odd and values.get(odd) not in LESS and message in MESSAGE:
        code, message = ADDED.get(code, code), MESSAGE[message]
    return replace(first, code=code, severity=severity, spans=spans, values=values, odd=odd, message=message)


def _turned(one: Finding, odd: str) -> str:
    """Its class as the odd language changed the others, if it was judged as the others changed that one."""
    return TURNED.get(one.code, one.code) if next(iter(one.spans), "") == odd else one.code


def odd_one(group: Sequence[Finding], values: Mapping[str, str], langs: Sequence[str]) -> str:
    """The language that differs from all others, "" where fewer than three are compared or none stands alone."""
    if len(langs) < 3:
        return next(iter(group[0].spans)) if len(group[0].spans) == 1 else ""
    seen = Counter(lang for each in group for lang in each.spans)
    if len(group) > 1:
        most = seen.most_common(2)
        return most[0][0] if most[0][1] > most[1][1] else ""
    if len(values) == 1:
        return next(iter(values))
    said = Counter(values.get(lang, "") for lang in langs) if len(values) == len(langs) else Counter[str]()
    alone = [lang for lang, value in values.items() if said[value] == 1]
    return alone[0] if len(said) == 2 and len(alone) == 1 else ""


def _place(one: Finding, langs: Sequence[str]) -> tuple[object, ...]:
    """By the first language that has it; findings of the same place by class."""
    at = next((place for place, lang in enumerate(langs) if lang in one.spans), len(langs))
    return (one.spans[langs[at]][0] if at < len(langs) else 0, at, one.code, one.check)
