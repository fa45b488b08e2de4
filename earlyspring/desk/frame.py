"""The frame of one request: the posting that opened the page, its moment, and what whole pages look up once."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language

from earlyspring.lang.tongues import code_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.meetings.models import Cycle, Organ, Session
from earlyspring.meetings.naming import session_name
from earlyspring.members.accounts import Posting, User
from earlyspring.members.queries import Directory


def tongue() -> str:
    """The reader's language by the code that texts are kept under."""
    return code_of(get_language() or "en")


class DeskRequest(HttpRequest):
    """A request that has passed `access.posted`."""

    frame: "Frame"
    user: User


@dataclass
class Frame:
    posting: Posting
    moment: Moment

    @classmethod
    def for_paper(cls, mechanism: Mechanism, moment: Moment) -> "Frame":
        """The frame of a paper that nobody in particular asked for: what is internal to any party stays out."""
        return cls(Posting(mechanism=mechanism, party=""), moment)

    @property
    def mechanism(self) -> Mechanism:
        return self.posting.mechanism

    @property
    def language(self) -> str:
        return tongue()

    @cached_property
    def directory(self) -> Directory:
        directory = Directory(self.mechanism, self.moment)
        directory.home_side = directory.side_of(self.posting.party)
        return directory

    @cached_property
    def organs(self) -> dict[str, Organ]:
        return {organ.item: organ for organ in rows(Organ, self.mechanism, self.moment).order_by("position")}

    @cached_property
    def sessions(self) -> dict[str, Session]:
        """Every session, the latest first."""
        found = rows(Session, self.mechanism, self.moment).order_by("-year", "-day", "organ")
        return {session.item: session for session in found}

    @cached_property
    def session_choices(self) -> list[dict[str, str]]:
        """The held sessions whose last day is known: moments that a page can be seen from."""
        return [
            {"key": session.item, "label": session_name(session, self.organs, self.language)}
            for session in self.sessions.values()
            if session.status == "held" and len(session.end or session.day or "") == 10
        ]

    @cached_property
    def open_cycle(self) -> Cycle | None:
        return rows(Cycle, self.mechanism, Moment.now_like(self.moment)).order_by("-year").first()

    @property
    def exercise(self) -> bool:
        """Whether what is written today is written for trying out."""
        return bool(self.open_cycle and self.open_cycle.trial)
