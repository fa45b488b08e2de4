"""Ideas that exclude one another, one in each language: arbitration for consultation, entry for exit (D34; TEXTS.md 5).

Only what `words.contraries` lists is seen: a change of meaning without such a word is not (TEXTS.md 10).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.meeting import absent
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "contraries"
CODES = ("D34",)
SURE = frozenset({"settlement", "trade", "crossing", "length", "cost", "will"})
"""Groups whose words are used for little else in agreements."""


def found(pair: Pair) -> Iterator[Finding]:
    """Of each group the idea that one side has alone against the one that the other has alone."""
    heavy = weight(pair)
    if not heavy:
        return
    ours, theirs = absent(marks(pair.a, "contraries"), marks(pair.b, "contraries"))
    a, b = _groups(ours), _groups(theirs)
    for group in a:
        if group in b and len(a[group]) == len(b[group]) == 1:
            severity = heavy if heavy == HARD and group in SURE else SOFT
            yield told(pair, "D34", CHECK, (a[group][0], b[group][0]), "contrary", severity)


def _groups(these: Sequence[Mark]) -> dict[str, list[Mark]]:
    groups = defaultdict(list)
    for one in these:
        groups[one.value.partition("=")[0]].append(one)
    return dict(groups)
