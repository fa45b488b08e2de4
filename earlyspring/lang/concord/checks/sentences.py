"""A sentence that one language of a clause lacks, or has besides (D25, D26)."""

import re
from collections.abc import Iterator
from math import log

from earlyspring.lang.alignment.lengths import length
from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.pairs import Alone, Clause
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.sentences import sentences

CHECK = "sentences"
CODES = ("D25", "D26")
LAX = ("preamble", "signature")
"""What is set out freely: titles, names and places of those who sign are lines, not sentences."""
SPLIT = 0.22
FULL = re.compile(r"[.!?。！？…][\"'”’」』》）)\]]*\s*$")


def found(clause: Clause) -> Iterator[Finding]:
    """Sentences of a clause without a counterpart; then places told in more sentences than in the other language.

    Of two languages it cannot be told whether a sentence was lost or added: it is lost (D25), until a third tells.
    """
    severity = SOFT if clause.place.eid in LAX else HARD
    for alone in clause.alone:
        yield _alone(alone, severity if FULL.search(alone.said.text) else SOFT)
    for pair in clause.pairs:
        yield from _split(pair, severity)


def _alone(alone: Alone, severity: str) -> Finding:
    said = alone.said
    spans = {said.lang: said.span(0, len(said.text)), alone.lang: (alone.at, alone.at)}
    values = {said.lang: said.text, alone.lang: ""}
    return Finding("D25", CHECK, severity, (alone.eid,), spans, values, "sentence_lacking")


def _split(pair: Pair, severity: str) -> Iterator[Finding]:
    """Other numbers of sentences; hard where one side is longer as well, for a sentence told in two stays as long."""
    counts = {said.lang: _count(said) for said in (pair.a, pair.b)}
    if len(set(counts.values())) > 1:
        one, other = length(pair.a.text, pair.a.lang) * pair.ratio, length(pair.b.text, pair.b.lang)
        longer = pair.a if one > other else pair.b
        more = max(counts, key=lambda lang: counts[lang])
        far = min(one, other) > 0 and abs(log(one / other)) > SPLIT and longer.lang == more
        spans = {said.lang: said.span(0, len(said.text)) for said in (pair.a, pair.b)}
        values = {lang: str(count) for lang, count in counts.items()}
        message = "sentences_differ" if far else "sentences_joined"
        yield Finding("D25", CHECK, severity if far else SOFT, pair.ids, spans, values, message)


def _count(said: Said) -> int:
    """Sentences that end in a full stop: a semicolon ends one in Chinese alone."""
    ended = [said.text[start:end] for start, end in sentences(said.text, said.lang)]
    return sum(FULL.search(one) is not None for one in ended[:-1]) + 1
