"""A negation that one language has and the other has not at all: *shall apply* for *shall not apply* (D20; nearest class).

Languages deny by many words, so it is soft between two of them; where two have it and the third alone has not, the merging
makes it hard. Where one side forbids, `modality` judges.
"""

import re
from collections.abc import Iterator, Sequence

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.bounds import denied
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "negation"
CODES = ("D20",)
FAR = 40
DENYING = re.compile(
    r"\b(?:un(?!der|it|io|til|iv|anim)[a-z]{3,}|non-?[a-z]{3,}|illegal|irregular|incomplete|ineligible|invalid|inadequate"
    r"|insufficient|impossible|improper|inappropriate|inconsistent|independent)|less\b",
    re.IGNORECASE,
)
"""English words with a negation within them: unsold, illegal, visa-less."""
NOT, FREE = "not", "cost=free"


def found(pair: Pair) -> Iterator[Finding]:
    """The first negation of the side that alone denies."""
    if not weight(pair):
        return
    a, b = marks(pair.a, "modality"), marks(pair.b, "modality")
    if any(one.value == "prohibit" for one in (*a, *b)):
        return
    ours, theirs = _denying(pair.a, a), _denying(pair.b, b)
    if ours and not theirs and not _otherwise(pair.b):
        yield told(pair, "D20", CHECK, (ours[0], None), "negation_lacking", SOFT)
    if theirs and not ours and not _otherwise(pair.a):
        yield told(pair, "D20", CHECK, (None, theirs[0]), "negation_lacking", SOFT)


def _otherwise(said: Said) -> bool:
    """Whether a side denies by other words than *not*."""
    within = said.lang == "en" and DENYING.search(said.text)
    return bool(within or marks(said, "denial")) or any(one.value == FREE for one in marks(said, "contraries"))


def _denying(said: Said, these: Sequence[Mark]) -> list[Mark]:
    """The negations but for those that bound a number (no more than 2 hours)."""
    bounding = {one.start for one, _bound in denied(said)}
    return [one for one in these if one.value == NOT and one.start not in bounding]
