"""A sentence that one language of a clause lacks, or has besides (D25, D26)."""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.pairs import Alone, Clause
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.texts import FULL

CHECK = "sentences"
CODES = ("D25", "D26")


def found(clause: Clause) -> Iterator[Finding]:
    """Sentences of a clause without a counterpart; then places told in more sentences than in the other language.

    Of two languages it cannot be told whether a sentence was lost or added: it is lost (D25), until a third tells.
    """
    for alone in clause.alone:
        yield _alone(alone, HARD if FULL.search(alone.said.text) else SOFT)
    for pair in clause.pairs:
        if not pair.free:
            yield from _split(pair)


def found_in_lines(pair: Pair) -> Iterator[Finding]:
    """A line that says something beside one that says nothing."""
    for said, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if said.text.strip() and not other.text.strip():
            yield _alone(Alone(pair.eid, said, other.lang, other.start), HARD)


def _alone(alone: Alone, severity: str) -> Finding:
    said = alone.said
    spans = {said.lang: said.span(0, len(said.text)), alone.lang: (alone.at, alone.at)}
    values = {said.lang: said.text, alone.lang: ""}
    return Finding("D25", CHECK, severity, (alone.eid,) if alone.eid else (), spans, values, "sentence_lacking")


def _split(pair: Pair) -> Iterator[Finding]:
    """Other numbers of sentences where nothing is lacking: told softly, for people to look at."""
    if pair.counts[0] != pair.counts[1]:
        spans = {said.lang: said.span(0, len(said.text)) for said in (pair.a, pair.b)}
        values = {said.lang: str(count) for said, count in zip((pair.a, pair.b), pair.counts, strict=True)}
        yield Finding("D25", CHECK, SOFT, pair.ids, spans, values, "sentences_joined")
