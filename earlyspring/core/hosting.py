"""Who has hosted how often, whose turn it is, and whether a decision departs from the rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from earlyspring.core.calendar import session_order
from earlyspring.core.periods import Day
from earlyspring.core.succession import Successions

TAKES_PLACE = frozenset({"held", "planned"})


@dataclass(frozen=True)
class Hosting:
    """One session of one organ, as far as hosting is concerned; `host` None where no source says it."""

    session: str
    host: str | None
    status: str
    ordinal: int | None = None
    year: int | None = None
    day: Day | None = None


@dataclass(frozen=True)
class Times:
    """How often a body has hosted: itself, and through bodies that ended in it, which is told apart, not added."""

    own: int
    before: int


def times_hosted(sessions: Iterable[Hosting], body: str, successions: Successions | None = None) -> Times:
    """How often a body has hosted, and how often its predecessors did. Only sessions held count.

    `sessions`: those of one organ; for "the second time", those up to and with the one in question (`up_to`).
    """
    hosts = [session.host for session in sessions if session.status == "held"]
    before = successions.predecessors(body) if successions else ()
    return Times(hosts.count(body), sum(hosts.count(one) for one in before))


def up_to(sessions: Iterable[Hosting], session: str) -> tuple[Hosting, ...]:
    """The sessions in order, up to and with one of them; () where it is not among them."""
    ordered = in_order(sessions)
    place = next((place for place, one in enumerate(ordered) if one.session == session), -1)
    return ordered[: place + 1]


def in_order(sessions: Iterable[Hosting]) -> tuple[Hosting, ...]:
    """The sessions of one organ by ordinal; one without an ordinal by its year and day."""
    return tuple(sorted(sessions, key=lambda one: session_order(one.ordinal, one.year, one.day, one.session)))


@dataclass(frozen=True)
class Turn:
    """Whose turn it is: `body` (the one that hosts every second session), or, where None, another one, by decision."""

    body: str | None
    another_than: str | None = None


def turn(every_second: str | None, earlier: Sequence[Hosting]) -> Turn | None:
    """Whose turn it is after these sessions, by the rule that every second one is hosted by one body.

    `every_second`: that body, of the charter's host rule. None where there is no rule, or no earlier host is known.
    A cancelled or postponed session takes nobody's turn.
    """
    hosted = [one for one in in_order(earlier) if one.status in TAKES_PLACE]
    if every_second is None or not hosted or hosted[-1].host is None:
        return None
    return Turn(None, every_second) if hosted[-1].host == every_second else Turn(every_second)


def departs(decided: str, due: Turn | None) -> bool:
    """Whether a decision on the host departs from whose turn it is; such a decision is recorded as an exception."""
    if due is None:
        return False
    return decided == due.another_than if due.body is None else decided != due.body
