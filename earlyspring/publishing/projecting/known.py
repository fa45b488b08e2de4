"""What every projection looks up: bodies, sides, organs and sessions of a mechanism, read together once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from earlyspring.core.calendar import stated_day
from earlyspring.lang.titles import session_title
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism, Source
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Body, Charter, Duplicate, Side
from earlyspring.members.queries import Directory, Roll
from earlyspring.publishing.projecting.words import Ref, ref, said, words

R = TypeVar("R", bound=Record)
TOGETHER = 500
"""Rows taken with one statement: what is held in memory at a time."""


@dataclass
class Known:
    """The mechanism as the register has it on a day, without what is merely proposed or tried out."""

    mechanism: Mechanism
    moment: Moment
    directory: Directory
    parties: frozenset[str]
    organs: Mapping[str, Organ]
    sessions: Mapping[str, Session]
    titles: Mapping[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, mechanism: Mechanism, today: date, moment: Moment | None = None) -> "Known":
        """`moment`: as of another day, or as it was known then; None: as of today."""
        moment = moment or Moment.now(today)
        nouns: dict[str, type[Any]] = {"bodies": Body, "sides": Side, "charters": Charter, "duplicates": Duplicate}
        nouns |= {"organs": Organ, "sessions": Session}
        found = together(**{name: in_effect(noun, mechanism, moment) for name, noun in nouns.items()})
        organs = {one.item: one for one in sorted(found["organs"], key=lambda one: (one.position or 0, one.item))}
        met = {one.item: one for one in found["sessions"]}
        return cls(
            mechanism=mechanism,
            moment=moment,
            directory=Directory(mechanism, moment, given=Roll.of(found)),
            parties=parties_of(mechanism),
            organs=organs,
            sessions=met,
            titles=_titles(met, organs),
        )

    def rows(self, noun: type[R], items: Collection[str] = ()) -> QuerySet[R]:
        """The facts of a kind that hold now, all or the named ones."""
        found = in_effect(noun, self.mechanism, self.moment)
        return found.filter(item__in=list(items)) if items else found

    def chunks(self, query: QuerySet[R]) -> Iterator[list[R]]:
        """The rows in the order of their ids, so many at a time that memory does not grow with the register."""
        after = ""
        while some := list(query.filter(item__gt=after).order_by("item")[:TOGETHER]):
            yield some
            if len(some) < TOGETHER:
                return
            after = some[-1].item

    def body(self, item: str | None, day: str = "") -> Ref | None:
        """A body by the name it had on a day, or else has now; None where the register holds no such body."""
        key = self.directory.same.get(item or "", item or "")
        if key not in self.directory.bodies:
            return None
        names = self.directory.text(key, day=day) or self.directory.text(key)
        return ref("body", key, names)

    def bodies(self, items: Iterable[str | None], day: str = "") -> list[Ref]:
        return [found for one in items if (found := self.body(one, day))]

    def session(self, item: str | None) -> Ref | None:
        return ref("session", item, self.titles.get(item, {})) if item and item in self.sessions else None

    def day_of(self, session: str | None) -> str:
        """The day of a session as far as it is known, "" where nothing is."""
        held = self.sessions.get(session or "")
        return stated_day((held.day, held.start, held.planned_start), held.year, None) if held else ""

    def party_of(self, body: str) -> str:
        """The party that a body is or stands under; "" where it is of none."""
        seen = set[str]()
        while body and body not in seen:
            if body in self.parties:
                return body
            seen.add(body)
            row = self.directory.bodies.get(body)
            body = (row.parent or "") if row else ""
        return ""

    def sources(self, rows: Iterable[Record]) -> dict[str, dict[str, Any]]:
        """What the public is told of the sources that these rows rest on, by their ids; one statement."""
        named = {one for row in rows for one in row.sources}
        found = self.rows(Source).filter(item__in=sorted(named)) if named else ()
        return {one.item: _source(one) for one in found}


def ground(row: Record, sources: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Where a fact stands, and by which public reports: what every content of a fact ends with."""
    return said(standing=row.standing, sources=[sources[one] for one in row.sources if one in sources])


def _source(one: Source) -> dict[str, Any]:
    return said(publisher=words(one.publisher), published=one.published, url=one.page)


def _titles(sessions: Mapping[str, Session], organs: Mapping[str, Organ]) -> dict[str, dict[str, str]]:
    return {
        item: {
            lang: session_title(name, one.ordinal, one.year, lang)
            for lang, name in (organs[one.organ].names if one.organ in organs else {}).items()
        }
        for item, one in sessions.items()
    }
