"""The clauses of deposited texts in which words stand: of the last version in each language, for whom its file opens."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.models import LanguageText
from earlyspring.lang.across import Asked, phrases_of
from earlyspring.lang.fold import rank
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen
from earlyspring.ledger.search import LOOKED_AT
from earlyspring.ledger.word_index import matching, snippet

Opened = Callable[[Iterable[str]], Collection[str]]
"""Those of several files, by their digests, that whoever asks may open."""


@dataclass(frozen=True)
class FoundClause:
    """A clause that has the words. `said`: what stands there itself. `score`: the nearer to the words as typed the more."""

    instrument: str
    version: int
    lang: str
    eid: str
    said: str
    sha256: str
    score: float
    exercise: bool = False

    def snippet(self, asked: Iterable[Asked]) -> str:
        """A line of it around the first of the words."""
        return snippet(self.said, phrases_of(asked))


@dataclass(frozen=True)
class FoundClauses:
    """The nearest first; `more`: there are others beyond those looked at."""

    clauses: list[FoundClause]
    more: bool


def clauses_with(
    mechanism: Mechanism, words: str, asked: Sequence[Asked], opened: Opened, *, exercise: bool = False
) -> FoundClauses:
    """The clauses in which all that was asked stands, of texts whose files are opened. `exercise`: also what was tried out."""
    texts = last_texts(mechanism, exercise=exercise) if asked else {}
    may = opened({sha256 for sha256, _lang in texts}) if texts else ()
    found = _look_up(mechanism, asked, sorted(may)) if may else []
    ranked = sorted(
        (rank(said, words), place, sha256, lang, eid, said)
        for place, (sha256, lang, eid, said) in enumerate(found[:LOOKED_AT])
        if (sha256, lang) in texts
    )
    hits = [
        FoundClause(
            text.instrument or "",
            text.version_no or 1,
            lang,
            eid,
            said,
            sha256,
            round(1 / (1 + nearness * 10 + place / 1000), 4),
            text.exercise,
        )
        for nearness, place, sha256, lang, eid, said in ranked
        for text in texts[sha256, lang]
    ]
    return FoundClauses(hits, more=len(found) > LOOKED_AT)


def last_texts(mechanism: Mechanism, *, exercise: bool = False) -> dict[tuple[str, str], list[LanguageText]]:
    """The texts of the last version of each instrument in each language, by digest and language: one file may be the text
    of two instruments."""
    held = LanguageText._default_manager.filter(seen(exercise), mechanism=mechanism, known_to=None, sha256__gt="")
    wanted = ("item", "instrument", "version_no", "lang", "sha256", "exercise", "standing")
    last = {(one.instrument, one.lang): one for one in held.only(*wanted).order_by("version_no", "item")}
    found: dict[tuple[str, str], list[LanguageText]] = {}
    for one in last.values():
        found.setdefault((one.sha256 or "", one.lang or ""), []).append(one)
    return found


def marks_of(mechanism: Mechanism, hits: Iterable[FoundClause]) -> Mapping[tuple[str, str, str], str]:
    """How each clause is called in its own language, from its article on ("Điều 2. 1. đ)"), by digest, language and id."""
    wanted = {(one.sha256, one.lang, one.eid) for one in hits}
    above = {(sha256, lang, each) for sha256, lang, eid in wanted for each in _above(eid)}
    held = Clause.objects.filter(
        mechanism=mechanism, sha256__in={one[0] for one in above}, eid__in={one[2] for one in above}
    ).values_list("sha256", "lang", "eid", "mark")
    marks = {(sha256, lang, eid): mark for sha256, lang, eid, mark in held}
    return {
        (sha256, lang, eid): " ".join(filter(None, (marks.get((sha256, lang, each)) for each in _above(eid))))
        for sha256, lang, eid in wanted
    }


def _above(eid: str) -> list[str]:
    """The clause and those it stands in, the outermost first."""
    names = eid.split("__")
    return ["__".join(names[: number + 1]) for number in range(len(names))]


def _look_up(mechanism: Mechanism, asked: Sequence[Asked], digests: Sequence[str]) -> list[Any]:
    """The shortest clauses of these files that have all words: digest, language, id, words. One more than are looked at."""
    place = ", ".join(["%s"] * len(digests))
    if connection.vendor == "sqlite":
        source = "clause_words w JOIN earlyspring_clause c ON c.id = w.rowid WHERE w.folded MATCH %s"
    else:
        source = "earlyspring_clause c WHERE to_tsvector('simple'::regconfig, c.folded) @@ %s::tsquery"
    sql = (
        f"SELECT c.sha256, c.lang, c.eid, c.said FROM {source} AND c.mechanism_id = %s AND c.sha256 IN ({place}) "  # noqa: S608  columns are ours
        f"ORDER BY length(c.folded), c.id LIMIT {LOOKED_AT + 1}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [matching(mechanism, asked), mechanism.pk, *digests])
        return list(cursor.fetchall())
