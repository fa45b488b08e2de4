"""Questions about meetings: the sessions of each year, who came, what was counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.core.hosting import times_hosted
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.meetings.models import Attendance, Count, Session


@dataclass(frozen=True)
class Year:
    """The sessions of one year, in the order of the organs."""

    year: int
    sessions: tuple[Session, ...]

    @property
    def held(self) -> bool:
        return any(session.status == "held" for session in self.sessions)


def session_years(sessions: Iterable[Session]) -> list[Year]:
    """The latest year first."""
    by_year: dict[int, list[Session]] = {}
    for session in sessions:
        by_year.setdefault(session.year or 0, []).append(session)
    return [Year(year, tuple(by_year[year])) for year in sorted(by_year, reverse=True)]


def attendance(mechanism: Mechanism, session: str, moment: Moment) -> list[Attendance]:
    return list(rows(Attendance, mechanism, moment).filter(session=session).order_by("pk"))


def counted(mechanism: Mechanism, session: str, moment: Moment) -> list[Count]:
    return list(rows(Count, mechanism, moment).filter(session=session).order_by("what", "status"))


__all__ = ["Year", "attendance", "counted", "session_years", "times_hosted"]
