"""Sentences of one place of an agreement, given to a check as a comparison gives them."""

from itertools import combinations

from earlyspring.lang.concord.comparing import text
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Pair, Said, Text
from earlyspring.lang.concord.texts import said_at
from earlyspring.lang.structure import Paragraph
from earlyspring.lang.terms.legal import BASE

Told = tuple[str, str, dict[str, str], dict[str, str]]


def pair(eid: str = "art_1", **said: str) -> Pair:
    """Two languages of one place, by language: pair(vi="…", en="…")."""
    (one, words), (other, others) = said.items()
    return Pair(eid, said_at(words, 0, one, BASE), said_at(others, 0, other, BASE))


def turned(given: Pair) -> Pair:
    """The same place with the second language first."""
    return Pair(given.eid, given.b, given.a)


def clause(eid: str = "art_1", **said: str) -> Clause:
    return Clause(Place(eid, {}), (pair(eid, **said),))


def pairs(**said: str) -> list[Pair]:
    """Every two of the languages."""
    return [pair(**{lang: said[lang] for lang in two}) for two in combinations(said, 2)]


def whole(lang: str, *lines: str) -> Text:
    """One language of a whole agreement, a paragraph a line."""
    return text([Paragraph(line) for line in lines], lang, BASE)


def told(findings: list[Finding], *sides: Said | Text) -> list[Told]:
    """Of each finding class, severity, the words that it points at, and what they are understood as."""
    words = {side.lang: side.whole if isinstance(side, Text) else side.text for side in sides}
    return [
        (
            one.code,
            one.severity,
            {lang: words[lang][slice(*span)] for lang, span in one.spans.items()},
            dict(one.values),
        )
        for one in findings
    ]


def told_of(check, given: Pair) -> list[Told]:
    """What a check of pairs finds in one."""
    return told(list(check.found(given)), given.a, given.b)


def told_of_clause(check, given: Clause) -> list[Told]:
    """What a check of clauses finds in one."""
    return told(list(check.found(given)), given.pairs[0].a, given.pairs[0].b)
