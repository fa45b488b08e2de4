"""Who hosts next: by a decision of a session, else by the charter's rule."""

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


def due_host(mechanism: Mechanism, organ: str, year: int, exercise: bool = False) -> Turn | None:
    """Whose turn it is in a year by the rule, from the sessions of the organ before it; None where no rule says it."""
    found = charter(mechanism)
    rule = (found.host_rule if found else {}).get("every_second")
    earlier = now(Session, mechanism, exercise).filter(organ=organ, year__lt=year)
    return turn(rule, [Hosting(one.item, one.host, one.status, one.ordinal, one.year, one.day) for one in earlier])


def named(due: Turn | None) -> str:
    """Whose turn it is, for a sentence: the body, or the one that has just had it."""
    return (due.body or f"≠ {due.another_than}") if due else ""
