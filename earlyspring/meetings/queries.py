"""Questions about meetings: the sessions of each year, who came, what was counted."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from earlyspring.core.calendar import session_order, stated_day
from earlyspring.core.groups import grouped
from earlyspring.core.hosting import Hosting, Times, times_hosted, up_to
from earlyspring.core.status import session_status, unreported
from earlyspring.core.succession import Successions
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, Moment, rows
from earlyspring.meetings.models import Attendance, Count, Decision, Organ, Session


@dataclass(frozen=True)
class Year:
    """The sessions of one year, in the order of the organs. Year 0: the year is not stated.

    `decided`: session → its host by a decision, of sessions that name none (`hosts.host_decision`).
    """

    year: int
    sessions: tuple[Session, ...]
    decided: Mapping[str, str | None] = field(default_factory=dict, hash=False)

    @property
    def held(self) -> bool:
        """Whether a session of it was held. One that is merely proposed says nothing yet."""
        return any(session.status == "held" and session.standing != PROPOSED for session in self.sessions)

    @property
    def together(self) -> bool:
        """Whether sessions of this year were held, or are planned, together."""
        items = {session.item for session in self.sessions}
        return any(session.held_with in items for session in self.sessions)

    @property
    def places(self) -> tuple[Session, ...]:
        """One session for each way in which the year met: host, place and mode, as far as they are stated; agreed ones first."""
        agreed_first = sorted(self.sessions, key=lambda one: one.standing == PROPOSED)
        hosts = {one.item: one.host or self.decided.get(one.item) for one in self.sessions}
        ways = {(hosts[one.item], one.place, one.mode): one for one in reversed(agreed_first)}
        kept = [way for way in ways if not any(way != other and _says_less(way, other) for other in ways)]
        return tuple(ways[way] for way in reversed(kept))

    def of_organ(self, organ: str) -> tuple[Session, ...]:
        return tuple(session for session in self.sessions if session.organ == organ)


def _says_less(way: tuple[str | None, ...], other: tuple[str | None, ...]) -> bool:
    """Whether one way says nothing that the other does not say too."""
    return all(mine in (None, theirs) for mine, theirs in zip(way, other, strict=True))


def status_on(session: Session, day: str) -> str:
    """What is said of a session, read on a day: before it began it was planned."""
    return session_status(session.status or "", day, session.start or session.day)


def unreported_on(session: Session, day: str) -> bool:
    """Whether the days it was planned for, or put off to, have passed and nobody has said whether it was held."""
    return unreported(session.status or "", day, session.planned_end or session.planned_start or session.day)


def put_off_from(session: Session, versions: Iterable[Session]) -> list[tuple[str, str | None]]:
    """The spans of days for which a session was announced and from which it was put off, the first first.

    `versions`: what the register said of it, the first first. Of a span that was announced again nothing is said.
    """
    now = session.planned_start, session.planned_end
    said = [*versions, session]
    put_off = [
        (one.planned_start, one.planned_end)
        for one, after in pairwise(said)
        if after.status == "postponed" and one.planned_start
    ]
    return [(start, end) for start, end in dict.fromkeys(put_off) if start and (start, end) != now]


def when(session: Session, cycles: Mapping[str, int | None]) -> str:
    """The day of a session as far as it is known, held or planned; `cycles`: the year of each. Empty: nothing is."""
    days = (session.day, session.start, session.planned_start)
    return stated_day(days, session.year, cycles.get(session.cycle or ""))


def begun(session: Session, day: str, cycles: Mapping[str, int | None], among: Iterable[Session] = ()) -> bool | None:
    """Whether a session has begun by a day; None where the register does not say.

    One of which no day is known began before those of a higher number in its organ that were held, and after those of a
    lower one. `among`: the sessions it is counted with; `cycles`: the year of each cycle.
    """
    if on := session.start or when(session, cycles):
        return on <= day
    if not session.ordinal:
        return None
    own = [one for one in among if one.organ == session.organ and one.ordinal and when(one, cycles)]
    by_then = {one.ordinal: begun(one, day, cycles) for one in own if one.status == "held"}
    if any(yes for number, yes in by_then.items() if number > session.ordinal):
        return True
    return False if any(not yes for number, yes in by_then.items() if number < session.ordinal) else None


def seen_on(
    sessions: Iterable[Session], cycles: Mapping[str, int | None], moment: Moment, decisions: Iterable[Decision] = ()
) -> list[Session]:
    """The sessions that were there on the moment's day, as they stood then, in the order given.

    There were those that had begun, and those ahead: the last session of a year opens the next year, and so does a
    decision on its host. One of which the register does not say whether it had begun is there as one ahead.
    `decisions`: those taken by the day. From today on every session is there that the register has. `cycles`: the
    year of each.
    """
    every = list(sessions)
    if moment.as_of >= moment.today:
        return every
    hosts = {one.year: one.body for one in decisions if one.type == "next_host" and one.year}
    stages = {one.item: begun(one, moment.as_of, cycles, every) for one in every}
    dated = [one for one in every if year_of(one, cycles)]
    years = {year_of(one, cycles) for one in dated if stages[one.item]}
    waited_for = {year_of(one, cycles) for one in dated if not stages[one.item]}
    opened = years | {year + 1 for year in years - waited_for} | set(hosts)
    there = [one for one in every if stages[one.item] is not False or year_of(one, cycles) in opened]
    return [one if stages[one.item] else ahead(one, hosts.get(year_of(one, cycles))) for one in there]


def undecided(
    sessions: Iterable[Session], cycles: Mapping[str, int | None], moment: Moment, every: Iterable[Session]
) -> list[Session]:
    """Those of the sessions of which the register does not say whether they had begun by the moment's day.

    `every`: all sessions of the register, by whose numbers an undated one is placed.
    """
    known = list(every)
    return [one for one in sessions if not when(one, cycles) and begun(one, moment.as_of, cycles, known) is None]


def ahead(session: Session, host: str | None) -> Session:
    """A session as it stood before it began: what was announced of it, its host by a decision, nothing of what came."""
    then: Any = copy(session)
    then.status = "planned" if session.status == "held" else session.status
    then.host, then.place, then.places, then.mode, then.theme = host, None, [], None, {}
    then.start = then.end = then.day = None
    stood: Session = then
    return stood


def year_of(session: Session, cycles: Mapping[str, int | None]) -> int:
    """The year a session belongs to; 0 where it is not known."""
    return session.year or int(when(session, cycles)[:4] or 0)


def latest_first(sessions: Iterable[Session], cycles: Mapping[str, int | None]) -> list[Session]:
    """Sessions of which nothing is known come last; what is alike goes by organ and number."""
    alike = sorted(sessions, key=lambda one: (one.organ or "", -(one.ordinal or 0), one.item))
    return sorted(alike, key=lambda one: when(one, cycles), reverse=True)


def session_years(
    sessions: Iterable[Session],
    cycles: Mapping[str, int | None] | None = None,
    decided: Mapping[str, str | None] | None = None,
) -> list[Year]:
    """The latest year first, by what is known of the day of each session. `decided`: see `Year`."""
    by_year = grouped(sessions, key=lambda session: year_of(session, cycles or {}))
    return [Year(year, tuple(by_year[year]), decided or {}) for year in sorted(by_year, reverse=True)]


def organs_meeting(sessions: Iterable[Session], organs: Mapping[str, Organ]) -> list[Organ]:
    """The organs that meet in sessions, in the order of the mechanism."""
    meeting = {session.organ for session in sessions}
    return [organ for organ in organs.values() if organ.item in meeting]


def in_turn(sessions: Iterable[Session], organ: str) -> list[Session]:
    """The sessions of one organ by their ordinal, those without one by their year and day at the end."""
    own = [session for session in sessions if session.organ == organ]
    return sorted(own, key=lambda one: session_order(one.ordinal, one.year, one.day, one.item))


def neighbours(sessions: Iterable[Session], session: Session) -> tuple[Session | None, Session | None]:
    """The session of the same organ before this one and the one after it."""
    row = in_turn(sessions, session.organ or "")
    place = [one.item for one in row].index(session.item)
    return row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None


def time_as_host(sessions: Iterable[Session], session: Session, successions: Successions) -> Times | None:
    """Which time its host hosts the organ with this session, and how often its predecessors had.

    None: not held yet, or merely proposed. Of the others those count that are not merely proposed.
    """
    if session.status != "held" or not session.host or session.standing == PROPOSED:
        return None
    turns = [
        Hosting(one.item, one.host, one.status, one.ordinal, one.year, one.day)
        for one in sessions
        if one.organ == session.organ and one.standing != PROPOSED
    ]
    return times_hosted(up_to(turns, session.item), session.host, successions)


def attendance(mechanism: Mechanism, session: str, moment: Moment) -> list[Attendance]:
    return list(rows(Attendance, mechanism, moment).filter(session=session).order_by("pk"))


def counted(mechanism: Mechanism, session: str, moment: Moment) -> list[Count]:
    return list(rows(Count, mechanism, moment).filter(session=session).order_by("what", "status"))


__all__ = [
    "Year",
    "ahead",
    "attendance",
    "begun",
    "counted",
    "in_turn",
    "latest_first",
    "neighbours",
    "organs_meeting",
    "put_off_from",
    "seen_on",
    "session_years",
    "status_on",
    "time_as_host",
    "undecided",
    "unreported_on",
    "when",
    "year_of",
]
