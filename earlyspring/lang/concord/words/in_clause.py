"""The words of a whole part in two languages: what is set out in another order in each (signatures) is compared at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from earlyspring.lang.concord.finding import HARD, Finding, Span
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.telling import told_at


@dataclass(frozen=True)
class Side:
    """One language of a part: `said` what of it is compared; marks stand where they do in the whole text."""

    lang: str
    said: tuple[Said, ...]

    def marks(self, lexicon: str) -> list[Mark]:
        """The words of a lexicon in all of it."""
        return [at(one, said) for said in self.said for one in marks(said, lexicon)]

    @property
    def end(self) -> Span:
        """Where what it lacks would stand: the empty span behind the last of it."""
        return self.said[-1].end


def at(mark: Mark, said: Said) -> Mark:
    """A mark at its place in the whole text."""
    start, end = said.span(mark.start, mark.end)
    return replace(mark, start=start, end=end)


def sides(clause: Clause) -> tuple[Side, Side] | None:
    """Both languages of a part; None where nothing of it is said in both.

    A sentence that one language lacks is told as lacking, and its words are not; but lines of those who sign are words.
    """
    if not clause.pairs:
        return None
    langs = clause.pairs[0].a.lang, clause.pairs[0].b.lang
    alone = clause.alone if clause.place.eid == "signature" else ()
    ours = [pair.a for pair in clause.pairs] + [one.said for one in alone if one.said.lang == langs[0]]
    theirs = [pair.b for pair in clause.pairs] + [one.said for one in alone if one.said.lang == langs[1]]
    return Side(langs[0], _ordered(ours)), Side(langs[1], _ordered(theirs))


def of_lines(pair: Pair) -> Clause:
    """Two lines that stand in no agreement, as a part of it."""
    return Clause(Place(pair.eid, {}), (pair,))


def ids_of(clause: Clause) -> tuple[str, ...]:
    """The part as a finding names it; lines are in none."""
    return (clause.place.eid,) if clause.place.eid else ()


def _ordered(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(sorted(said, key=lambda one: one.start))


def told_of(
    clause: Clause,
    both: tuple[Side, Side],
    code: str,
    check: str,
    marks: tuple[Mark | None, Mark | None],
    message: str,
    severity: str = HARD,
    said: Mapping[str, str] | None = None,
) -> Finding:
    """A finding of a whole part; what is lacking, at the end of what is said."""
    spans = {side.lang: (mark.start, mark.end) if mark else side.end for side, mark in zip(both, marks, strict=True)}
    return told_at(ids_of(clause), spans, code, check, marks, message, severity, said)
