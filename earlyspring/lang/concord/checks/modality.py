"""Who must, may, should, tries to, or must not: whether two languages bind alike (D18-D21; TEXTS.md 4, 6).

Each word of duty is answered by one of the other language. A duty is often unmarked in Vietnamese and Chinese, so one
without an answer is told only where English lacks it, softly. A permission is said in many ways, so that one without an
answer is soft between two languages, and hard where one of three alone has it or has it not. A duty against anything weaker,
and every other word without an answer, is hard unless it is one of several alike (shall not do the one or the other).
Lines of any text are judged only where both sides name a party to an agreement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.bounds import denied
from earlyspring.lang.concord.words.lexicon import Mark, as_one, followed, marks, nobody
from earlyspring.lang.concord.words.meeting import hard_left, left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "modality"
CODES = ("D18", "D19", "D20", "D21")
STRENGTH = {"may": 1, "endeavour": 2, "should": 2, "": 3, "shall": 4}
PERMITS = frozenset({"may", "should"})
LOOSE = PERMITS | {"shall"}
FAR, SUBJECT = 40, 60
FORBIDDING = ("shall", "may", "must")
PARTED = re.compile(r"[,.;:]| and ")


def found(pair: Pair) -> Iterator[Finding]:
    """What binds otherwise on the two sides, a clash as one finding; D18 and D19 as the second side changes the first."""
    if not (heavy := weight(pair)):
        return
    a, b = _binding(pair.a), _binding(pair.b)
    ours, theirs = left(a, b)
    firm = hard_left(a, b)
    # A word that only a soft one answers stands against a hard one that nothing answers.
    if not _hard(theirs) and _hard(ours):
        theirs += firm[1][:1]
    elif not _hard(ours) and _hard(theirs):
        ours += firm[0][:1]
    both = {mark.value for mark in _hard(a)} & {mark.value for mark in _hard(b)}
    for one, other in _clashes(ours, theirs):
        code = _code(one.value if one else "", other.value if other else "")
        if _weighs(pair, one, other):
            lone = _lone(one, other)
            message = "permission_lacking" if lone in PERMITS else "binds_otherwise"
            soft = lone in {*LOOSE, *both} or (code == "D20" and _denied_otherwise(pair, one, other))
            yield told(pair, code, CHECK, (one, other), message, SOFT if soft else heavy)


def _hard(these: list[Mark]) -> list[Mark]:
    return [one for one in these if not one.soft]


def _binding(said: Said) -> list[Mark]:
    """The words of duty; *may not … more than* is a bound of a number and none of them."""
    bounding = {one.start for one, _bound in denied(said)}
    return [one for one in _negated(said, marks(said, "modality")) if one.start not in bounding]


def _negated(said: Said, every: Sequence[Mark]) -> list[Mark]:
    """With *no structure shall* as one prohibition: an English subject that is none, and what follows it."""
    subjects = sorted((*every, *marks(said, "actors")), key=lambda one: one.start)
    none = [one for one in subjects if nobody(said, one)]
    firm = [one for one in every if one.value in ("shall", "may") and not one.soft]
    joined = {
        id(last): _no_one(first, last, said)
        for first, last in followed(none, firm, SUBJECT)
        if not PARTED.search(said.text, first.end, last.start)
    }
    only = [one for one in every if one.value == "only"]
    joined |= {
        id(only_one): replace(only_one, start=may.start)
        for may, only_one in followed([one for one in firm if one.value == "may"], only, FAR)
        if not PARTED.search(said.text, may.end, only_one.start)
    }
    gone = {one.start for one in joined.values()}
    return [joined.get(id(one), one) for one in every if one.start not in gone]


def _no_one(first: Mark, last: Mark, said: Said) -> Mark:
    """*No Party may* forbids; *no Party is required to* only takes a duty away."""
    forbids = said.text[last.start : last.end].lower().startswith(FORBIDDING)
    together = as_one(first, last, ("prohibit",) if forbids else ("not", "prohibit"))
    return together if forbids else replace(together, soft=True)


def _clashes(ours: list[Mark], theirs: list[Mark]) -> Iterator[tuple[Mark | None, Mark | None]]:
    """Each hard word of either side with what stands in its place: a hard one of the other side, else a soft one."""
    rest = sorted(theirs, key=lambda one: one.soft)
    for one in (mark for mark in ours if not mark.soft):
        other = rest.pop(0) if rest else None
        yield one, other
    soft = [mark for mark in ours if mark.soft]
    for other in (mark for mark in rest if not mark.soft):
        yield (soft.pop(0) if soft else None), other


def _denied_otherwise(pair: Pair, one: Mark | None, other: Mark | None) -> bool:
    """Whether the side that forbids nothing denies by other words: must be free from it, for: must not have it."""
    lacking = pair.b if one and one.value == "prohibit" else pair.a
    return bool(marks(lacking, "denial"))


def _lone(one: Mark | None, other: Mark | None) -> str:
    """What a word means that nothing hard stands against; "" where two clash."""
    firm = _hard([mark for mark in (one, other) if mark])
    return firm[0].value if len(firm) == 1 else ""


def _weighs(pair: Pair, one: Mark | None, other: Mark | None) -> bool:
    """Whether a difference is one: a lone duty weighs only where English, which always marks it, has none."""
    if one and other and not (one.soft or other.soft):
        return True
    hard = next(mark for mark in (one, other) if mark and not mark.soft)
    lacking = pair.b.lang if hard is one else pair.a.lang
    return hard.value != "shall" or lacking == "en"


def _code(one: str, other: str) -> str:
    values = {one, other}
    if "prohibit" in values:
        return "D20"
    if "endeavour" in values:
        return "D21"
    return "D18" if STRENGTH.get(one, 3) > STRENGTH.get(other, 3) else "D19"
