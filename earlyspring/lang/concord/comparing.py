"""Texts of several languages compared, all equally authentic: no language is the one that the others are judged by."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from earlyspring.lang.alignment import KeptLink
from earlyspring.lang.concord.finding import HARD, Finding, Report
from earlyspring.lang.concord.merging import merged
from earlyspring.lang.concord.moved import without_moved
from earlyspring.lang.concord.pairs import Clause, clauses
from earlyspring.lang.concord.places import places
from earlyspring.lang.concord.ruleset import OF_CLAUSES, OF_LINES, OF_PAIRS, OF_TEXT, OF_TEXTS, RULESET
from earlyspring.lang.concord.said import Pair, Text
from earlyspring.lang.concord.texts import NO_TERMS, said_at, text
from earlyspring.lang.terms.base import TermBase

__all__ = ["NO_TERMS", "RULESET", "compare", "compare_lines", "text"]


def compare(
    texts: Mapping[str, Text],
    base: TermBase = NO_TERMS,
    linked: Mapping[tuple[str, str], Sequence[KeptLink]] | None = None,
) -> Report:
    """In what the texts differ, by every check of `ruleset`: each pair of languages, each text, and all side by side.

    `base` is the one the texts were read with. `linked`: the sentences that people linked, by the two languages in the
    order of `texts`; a link holds where its sentences still stand. That nothing is found does not mean that the texts
    are equal.
    """
    those = places({lang: text.tree for lang, text in texts.items()})
    found = [one for check in OF_TEXTS for one in check(texts, those)]
    found += [one for check in OF_TEXT for text in texts.values() for one in check(text)]
    langs = tuple(texts)
    swapped = {
        eid for one in merged(found, langs) if one.message == "swapped" and one.severity == HARD for eid in one.ids
    }
    for one, other in combinations(texts.values(), 2):
        for clause in clauses(those, one, other, (linked or {}).get((one.lang, other.lang), ())):
            # What changed places differs in every word: it is told once.
            if clause.place.eid not in swapped:
                found += _of_clause(clause)
    digests = {lang: hashlib.sha256(text.whole.encode()).hexdigest() for lang, text in texts.items()}
    return Report(RULESET, digests, tuple(merged(found, langs)), base.version if base.concepts else "")


def _of_clause(clause: Clause) -> Iterator[Finding]:
    of_pairs = [one for pair in clause.pairs for check in OF_PAIRS for one in check(pair)]
    yield from without_moved(of_pairs)
    for check in OF_CLAUSES:
        yield from check(clause)


def compare_lines(
    a: str, b: str, lang_a: str, lang_b: str, base: TermBase = NO_TERMS, ratio: float = 1.0
) -> list[Finding]:
    """In what two lines differ that should say the same, by the checks that are sure there; they stand in no agreement.

    Spans count from the beginning of each line. `ratio`: how much longer the texts of `b` are, as `alignment.lengths` has
    it. Raises UnknownLanguage as `facts_in` does.
    """
    pair = Pair("", said_at(a, 0, lang_a, base), said_at(b, 0, lang_b, base), ratio)
    return merged([one for check in OF_LINES for one in check(pair)], (lang_a, lang_b))
