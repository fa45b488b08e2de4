"""What drafts of one session look up: the session, those held with it, who took part, names that keep their capitals."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from earlyspring.core.hosting import Hosting
from earlyspring.lang.news.meeting import Called, When, Where
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.moments import in_force_on
from earlyspring.meetings.models import Attendance, Organ, Session
from earlyspring.meetings.queries import status_on
from earlyspring.members.models import Membership
from earlyspring.publishing.news.drafting.drafted import Rests
from earlyspring.publishing.projecting.known import Known

SECRETARIES = "secretaries"


@dataclass(frozen=True)
class Around:
    """A session and what lies around it, as the register knew it at the moment of `known`."""

    known: Known
    session: Session

    @cached_property
    def day(self) -> str:
        return self.known.day_of(self.session.item)

    @cached_property
    def beside(self) -> list[Session]:
        """The sessions that are held with it, as far as they are known."""
        every = self.known.sessions.values()
        own = self.session
        return [
            one for one in every if (one.item != own.item and own.item == one.held_with) or one.item == own.held_with
        ]

    @cached_property
    def both(self) -> list[Session]:
        return [self.session, *self.beside]

    def organ(self, session: Session) -> Organ | None:
        return self.known.organs.get(session.organ or "")

    def called(self, session: Session) -> Called:
        organ = self.organ(session)
        names = organ.names if organ else {}
        return Called(names, session.ordinal, bool(organ) and organ.code != SECRETARIES if organ else False)

    def when(self, session: Session, *, ahead: bool) -> When:
        """The days on which it was held, or for which it is planned."""
        if not ahead:
            return When(session.start or session.day or "", session.end or session.day or "")
        first = session.planned_start or session.start or session.day or str(session.year or "")
        return When(first, session.planned_end or session.end or first)

    def where(self, session: Session) -> Where:
        return Where(self.name(session.place), self.name(session.host))

    def held(self, session: Session) -> bool:
        return status_on(session, self.known.moment.as_of) == "held"

    def name(self, body: str | None, *, short: bool = True) -> Mapping[str, str]:
        """The name of a body on the day of the session."""
        directory = self.known.directory
        return directory.text(body or "", day=self.day, short=short) or directory.text(body or "", short=short)

    def rests(self, kind: str, item: str) -> Rests:
        """A fact of which the public is told with the session."""
        return Rests(kind, item, "session", self.session.item)

    @cached_property
    def attendances(self) -> list[Attendance]:
        items = [one.item for one in self.both]
        return sorted(self.known.rows(Attendance).filter(session__in=items), key=lambda one: one.item)

    def took_part(self, session: Session) -> list[Attendance]:
        every = [one for one in self.attendances if one.session == session.item and one.role == "participant"]
        return sorted((one for one in every if one.body), key=lambda one: self.place_of(one.body or ""))

    def place_of(self, body: str) -> int:
        """The place of a body in the order in which the record names the parts of the organ."""
        return self.parents.index(body) if body in self.parents else len(self.parents)

    @cached_property
    def parents(self) -> list[str | None]:
        organ = self.organ(self.session)
        parts = [self.known.directory.bodies.get(one) for one in (organ.parts if organ else ())]
        return [one.parent for one in parts if one]

    @cached_property
    def members(self) -> list[Membership]:
        """Who is in the circle, or comes to it, on the day of the session."""
        found = self.known.rows(Membership).filter(in_force_on(self.day)).order_by("item")
        return sorted((one for one in found if one.body), key=lambda one: self.place_of(one.body or ""))

    def class_names(self, code: str) -> Mapping[str, str]:
        return self.known.directory.class_names.get(code, {})

    def decides(self, code: str) -> bool:
        charter = self.known.directory.charter
        return any(one["code"] == code and one.get("decides") for one in (charter.classes if charter else ()))

    def in_order(self, bodies: Iterable[str], lang: str) -> list[str]:
        """The bodies with those of the reader's own side first; inside a side in the order given."""
        directory = self.known.directory
        sides = self.sides(lang)
        return sorted(bodies, key=lambda one: sides.index(side) if (side := directory.side_of(one)) in sides else 99)

    def sides(self, lang: str) -> list[str]:
        rows = self.known.directory.sides.values()
        return [one.item for one in sorted(rows, key=lambda one: (lang not in one.languages, one.position or 0))]

    def side_names(self, lang: str) -> list[str]:
        sides = self.known.directory.sides
        return [name for one in self.sides(lang) if (name := (sides[one].short or {}).get(lang, ""))]

    def listed_names(self, bodies: Sequence[str], lang: str) -> list[str] | None:
        """Their names in one language, in its order; None where one has none."""
        names = [self.name(one).get(lang, "") for one in self.in_order(bodies, lang)]
        return names if all(names) else None

    @cached_property
    def kept_capitals(self) -> dict[str, list[str]]:
        """Names that keep their capital within a sentence, by language."""
        return {lang: sorted(set(self._names(lang))) for lang in LANGUAGES}

    def _names(self, lang: str) -> Iterator[str]:
        directory = self.known.directory
        for body in directory.bodies.values():
            for one in body.names:
                yield from (words.get(lang, "") for words in (one.get("official") or {}, one.get("short") or {}))
        yield from (organ.names.get(lang, "") for organ in self.known.organs.values())
        for side in directory.sides.values():
            yield from (words.get(lang, "") for words in (side.short or {}, side.state_name or {}))

    def hostings(self, organ: str | None) -> list[Hosting]:
        """The sessions of an organ as far as hosting is concerned; the one asked about counts as held."""
        own = self.session.item
        return [
            Hosting(one.item, one.host, "held" if one.item == own else one.status or "", one.ordinal, one.year, one.day)
            for one in self.known.sessions.values()
            if one.organ == organ
        ]
