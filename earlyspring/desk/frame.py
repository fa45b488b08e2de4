"""The frame of one request: the posting that opened the page, its moment, and what whole pages look up once."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from earlyspring.lang.tongues import code_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.remembered import remembered
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Cycle, Organ, Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.queries import latest_first
from earlyspring.members.accounts import Posting, User
from earlyspring.members.queries import Directory, Roll


def tongue() -> str:
    """The reader's language by the code that texts are kept under."""
    return code_of(get_language() or "en")


class DeskRequest(HttpRequest):
    """A request that has passed `access.posted`."""

    frame: "Frame"
    user: User


@dataclass(frozen=True)
class Known:
    """What nearly every page looks up, whoever reads it. `sessions`: the latest first. `cycles`: the year of each.

    `cycle`: the last one opened.
    """

    roll: Roll
    organs: dict[str, Organ]
    sessions: dict[str, Session]
    cycles: dict[str, int | None]
    cycle: Cycle | None


def read_known(mechanism: Mechanism, moment: Moment) -> Known:
    """One statement for all of it."""
    found = together(
        **Roll.asked(mechanism, moment),
        organs=rows(Organ, mechanism, moment),
        sessions=rows(Session, mechanism, moment),
        cycles=rows(Cycle, mechanism, Moment(moment.today, moment.today, exercise=True)),
    )
    organs = sorted(found["organs"], key=lambda organ: (organ.position or 0, organ.item))
    cycles = {cycle.item: cycle.year for cycle in found["cycles"]}
    return Known(
        roll=Roll.of(found),
        organs={organ.item: organ for organ in organs},
        sessions={session.item: session for session in latest_first(found["sessions"], cycles)},
        cycles=cycles,
        cycle=max(found["cycles"], key=lambda cycle: (cycle.year or 0, cycle.item), default=None),
    )


class Rehearsed(Protocol):
    """A fact, a motion or a sheet: whether it belongs to an exercise."""

    @property
    def exercise(self) -> bool: ...


@dataclass
class Frame:
    """`written`: what templates have written on this page already and may write again.

    `reads`: whether the page can be read as of another day; a page that writes is of now.
    """

    posting: Posting
    moment: Moment
    reads: bool = True
    written: dict[Hashable, SafeString] = field(default_factory=dict)

    @classmethod
    def for_paper(cls, mechanism: Mechanism, moment: Moment) -> "Frame":
        """The frame of a paper that nobody in particular asked for: what is internal to any party stays out.

        What was tried out stands only on the paper of an exercise (`session_named`, `see`), which says so on every page.
        """
        return cls(Posting(mechanism=mechanism, party=""), moment.seeing(exercise=False))

    def see_exercise(self) -> None:
        """From here on the page is read with what was tried out; it says so at its head, and each such row does."""
        if not self.moment.exercise:
            self.moment = self.moment.seeing(exercise=True)
            for looked_up in ("known", "directory", "session_choices"):
                self.__dict__.pop(looked_up, None)

    def see(self, *things: Rehearsed) -> None:
        """The page shows these: what belongs to an exercise is read among what was tried out."""
        if any(one.exercise for one in things):
            self.see_exercise()

    def session_named(self, item: str) -> Session | None:
        """A session by its id, found also where it is one of an exercise: then the page is read so."""
        if item not in self.sessions:
            self.see_exercise()
        return self.sessions.get(item)

    @property
    def mechanism(self) -> Mechanism:
        return self.posting.mechanism

    @property
    def language(self) -> str:
        return tongue()

    @cached_property
    def known(self) -> Known:
        return remembered(read_known, self.mechanism, self.moment)

    @cached_property
    def directory(self) -> Directory:
        directory = Directory(self.mechanism, self.moment, given=self.known.roll)
        directory.home_side = directory.side_of(self.posting.party)
        return directory

    @property
    def organs(self) -> dict[str, Organ]:
        return self.known.organs

    @property
    def sessions(self) -> dict[str, Session]:
        """Every session, the latest first."""
        return self.known.sessions

    @cached_property
    def session_choices(self) -> list[tuple[str, str]]:
        """The held sessions whose last day is known, with their names: moments that a page can be seen from."""
        return [
            (session.item, session_name(session, self.organs, self.language))
            for session in self.sessions.values()
            if session.status == "held" and len(session.end or session.day or "") == 10
        ]

    @property
    def open_cycle(self) -> Cycle | None:
        return self.known.cycle

    @property
    def exercise(self) -> bool:
        """Whether what is written today is written for trying out."""
        return bool(self.open_cycle and self.open_cycle.trial)
