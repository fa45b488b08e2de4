"""Whole drafts: the sentences of an announcement, and those of a report, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.publishing.news.drafting import opening, planned, spoken
from earlyspring.publishing.news.drafting.around import Around
from earlyspring.publishing.news.drafting.drafted import Drafted
from earlyspring.publishing.projecting.known import Known


@dataclass(frozen=True)
class Draft:
    """`title`: the headline by language."""

    title: dict[str, str]
    sentences: tuple[Drafted, ...]


def draft(mechanism: Mechanism, kind: str, session: str, today: date, known_on: date | None = None) -> Draft | None:
    """The first draft of a piece about a session; None where the register does not know the session.

    `kind`: announcement or report. `known_on`: as the register knew it when that day began; None: as it knows it today.
    """
    moment = Moment.now(today)
    if known_on is not None:
        at = datetime(known_on.year, known_on.month, known_on.day, tzinfo=UTC)
        moment = replace(moment, as_of=known_on.isoformat(), known=at)
    known = Known.of(mechanism, today, moment)
    if session not in known.sessions:
        return None
    around = Around(known, known.sessions[session])
    told = announced(around) if kind == "announcement" else reported(around)
    return Draft(opening.title_of(around, kind), tuple(one for one in told if one.text))


def announced(around: Around) -> Iterator[Drafted]:
    yield from opening.coming(around)
    yield from opening.since_when(around)
    for one in around.both:
        yield from (said for said in spoken.statements(around, one) if said.about == spoken.OWN_WORDS)
    yield from planned.in_focus(around)
    yield from opening.time_of_hosting(around)
    yield from planned.activities(around)
    yield from planned.fair_events(around, ahead=True)
    yield from planned.signings(around)
    yield from planned.guests(around)
    yield from planned.figures(around, ahead=True)


def reported(around: Around) -> Iterator[Drafted]:
    yield from opening.took_place(around)
    yield from planned.figures(around, ahead=False)
    yield from spoken.statements(around, around.session)
    yield from planned.signed(around)
    yield from planned.fair_events(around, ahead=False)
    yield from spoken.decisions(around)
    yield from opening.held_beside(around)
    for one in around.beside:
        yield from spoken.statements(around, one)
