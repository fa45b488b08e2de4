"""From rows to the plain facts that papers are made of: the extract of the register for one session."""

from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_rows import Scribe
from earlyspring.desk.session_facts import facts_of
from earlyspring.lang.titles import session_title
from earlyspring.ledger.moments import PROPOSED
from earlyspring.meetings.models import Session
from earlyspring.meetings.queries import status_on
from earlyspring.papers import facts as paper


def extract_of(frame: Frame, session: Session) -> paper.Extract:
    """The extract as the register is read at the page's moment; what is internal to a party stays out."""
    facts = facts_of(frame, session)
    scribe = Scribe(frame, facts)
    charter, organ = frame.directory.charter, frame.organs.get(session.organ or "")
    together = frame.sessions.get(session.held_with or "")
    known, decided = frame.sessions.get(frame.moment.session), facts.decided_host
    return paper.Extract(
        mechanism=charter.names if charter else {},
        organ=organ.names if organ else {},
        year=session.year or int((scribe.day or frame.moment.as_of)[:4]),
        as_of=frame.moment.as_of,
        ordinal=session.ordinal,
        ordinal_basis=session.ordinal_basis or "stated",
        status=status_on(session, frame.moment.as_of),
        mode=session.mode,
        proposed=session.standing == PROPOSED,
        first_day=session.start or session.day or session.planned_start,
        last_day=session.end or session.day or session.planned_end,
        place=scribe.name(session.place),
        places=tuple(scribe.met_in()),
        host=scribe.host(),
        host_decided=titled(frame, frame.sessions[decided.session]) if decided and decided.session else None,
        held_with=titled(frame, together) if together else None,
        theme=session.theme or None,
        known_as=titled(frame, known) if known else None,
        exercise=session.exercise,
        own_side={tongue: side.item for side in frame.directory.sides.values() for tongue in side.languages},
        participants=tuple(scribe.participants()),
        counts=tuple(scribe.counts()),
        decisions=tuple(scribe.decisions()),
        instruments=tuple(scribe.instruments(facts.signed())),
        preparing=tuple(scribe.instruments(facts.preparing())),
        statements=tuple(scribe.statements()),
        proposals=tuple(scribe.proposals()),
        priorities=tuple(scribe.priorities()),
        results=tuple(scribe.results()),
        activities=tuple(scribe.activities()),
        next_host=scribe.next_host(),
        contradictions=tuple(scribe.contradictions()),
        sources=tuple(scribe.sources()),
    )


def titled(frame: Frame, session: Session) -> paper.Text:
    """A session as it is called in every language that its organ has a name in."""
    organ = frame.organs.get(session.organ or "")
    names = organ.names if organ else {}
    return {tongue: session_title(name, session.ordinal, session.year, tongue) for tongue, name in names.items()}
