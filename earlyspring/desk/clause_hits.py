"""Clauses that a search found, as a page lists them: under the instrument and the marks by which people name them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from earlyspring.agreements.comparing.searching import FoundClause, FoundClauses, clauses_with, marks_of
from earlyspring.agreements.models import Instrument
from earlyspring.desk.files import opened_among
from earlyspring.desk.frame import Frame
from earlyspring.lang.across import Asked
from earlyspring.ledger.moments import known_at


@dataclass(frozen=True)
class ClauseLine:
    """A clause of the list. `title`: of its instrument, in every language it has. `called`: its marks, in its own."""

    found: FoundClause
    title: Mapping[str, str]
    called: str
    snippet: str


def clauses_for(frame: Frame, words: str, asked: list[Asked]) -> FoundClauses:
    """The clauses with the words in the texts that this reader may open, with what was tried out where the page has it."""
    opened = partial(opened_among, frame.posting, frame.mechanism)
    return clauses_with(frame.mechanism, words, asked, opened, exercise=frame.moment.exercise)


def lines_of(frame: Frame, hits: Iterable[FoundClause], asked: Iterable[Asked]) -> list[ClauseLine]:
    """What stands on the page of these, in their order."""
    found, asked = list(hits), list(asked)
    held = known_at(Instrument, frame.mechanism, None, frame.moment.exercise)
    wanted = {one.instrument for one in found}
    titles = {one.item: one.official_title or one.title for one in held.filter(item__in=wanted)} if wanted else {}
    marks = marks_of(frame.mechanism, found) if found else {}
    return [
        ClauseLine(
            one,
            titles.get(one.instrument) or {},
            marks[one.sha256, one.lang, one.eid].rstrip(" .、"),
            one.snippet(asked),
        )
        for one in found
    ]
