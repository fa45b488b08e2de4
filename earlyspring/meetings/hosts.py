"""Who hosts next: by a decision of a session, else by the charter's rule."""

from collections.abc import Iterable, Mapping

from earlyspring.core.hosting import Hosting, Turn, turn
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Decision, Session
from earlyspring.members.existence import charter


def decided_host(mechanism: Mechanism, year: int, exercise: bool = False) -> str | None:
    """The host of a year that a session decided on; of several decisions the last that became known."""
    found = now(Decision, mechanism, exercise).filter(type="next_host", year=year, body__isnull=False)
    last = found.order_by("known_from", "no").last()
    return last.body if last else None


def host_decision(session: Session, decisions: Iterable[Decision], sessions: Mapping[str, Session]) -> Decision | None:
    """The decision that says who hosts a session which names no host itself; None where there is none.

    It is one on the host of the session's year, taken at another session of its organ or of the organ it is held
    together with; of several the last that became known. `sessions`: those of the register by their ids.
    """
    if session.host or not session.year:
        return None
    beside = sessions.get(session.held_with or "")
    organs = {session.organ, beside.organ if beside else session.organ}
    taken = [
        one
        for one in decisions
        if (one.type, one.year) == ("next_host", session.year) and one.body and one.session != session.item
        if (at := sessions.get(one.session or "")) and at.organ in organs
    ]
    return max(taken, key=lambda one: (one.known_from, one.no or 0, one.item), default=None)


def due_host(mechanism: Mechanism, organ: str, year: int, exercise: bool = False) -> Turn | None:
    """Whose turn it is in a year by the rule, from the sessions of the organ before it; None where no rule says it."""
    found = charter(mechanism)
    rule = (found.host_rule if found else {}).get("every_second")
    earlier = now(Session, mechanism, exercise).filter(organ=organ, year__lt=year)
    return turn(rule, [Hosting(one.item, one.host, _stage(one), one.ordinal, one.year, one.day) for one in earlier])


def _stage(session: Session) -> str:
    """A session put off to days that are known takes place as a planned one does."""
    return "planned" if session.status == "postponed" and session.planned_start else session.status or ""


def named(due: Turn | None) -> str:
    """Whose turn it is, for a sentence: the body, or the one that has just had it."""
    return (due.body or f"≠ {due.another_than}") if due else ""
