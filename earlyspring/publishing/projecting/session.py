"""A session: when and where, who took part, what was counted, and what was said there with which force."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Attendance, Count, Session
from earlyspring.meetings.queries import status_on
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.said_there import said_there, told
from earlyspring.publishing.projecting.words import said, words

ROLES = ("participant", "guest_of_honour", "guest", "observer")


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    sessions = [one for item, one in sorted(known.sessions.items()) if not items or item in items]
    keys = [one.item for one in sessions]
    # What a count says of an instrument is told with that instrument.
    counts = known.rows(Count).filter(session__in=keys, instrument__isnull=True)
    found = together(attendances=known.rows(Attendance).filter(session__in=keys), counts=counts)
    around: dict[str, Any] = {
        name: grouped(sorted(rows, key=lambda one: one.item), key=lambda one: one.session)
        for name, rows in found.items()
    }
    around["statements"] = said_there(known, keys)
    around["sources"] = known.sources([*sessions])
    for one in sessions:
        yield Given("session", one.item, content_of(known, one, around))


def content_of(known: Known, one: Session, around: Mapping[str, Any]) -> dict[str, Any]:
    """`around`: attendances, counts and statements by session, sources by id."""
    day = known.day_of(one.item)
    organ = known.organs.get(one.organ or "")
    return said(
        names=known.titles[one.item],
        organ=said(code=organ.code, names=words(organ.names)) if organ else None,
        ordinal=one.ordinal,
        year=one.year,
        status=status_on(one, known.moment.as_of),
        mode=one.mode,
        planned_start=one.planned_start,
        planned_end=one.planned_end,
        start=one.start,
        end=one.end,
        day=one.day,
        host=known.body(one.host, day),
        place=known.body(one.place, day),
        theme=words(one.theme),
        held_with=known.session(one.held_with),
        participants=_participants(known, around["attendances"].get(one.item, []), day),
        counts=[
            said(what=row.what, value=row.value, qualifier=row.qualifier, status=row.status, as_of=row.as_of)
            for row in around["counts"].get(one.item, [])
        ],
        statements=[told(known, row, day) for row in around["statements"].get(one.item, [])],
        **ground(one, around["sources"]),
    )


def _participants(known: Known, rows: list[Attendance], day: str) -> list[dict[str, Any]]:
    """Each body once in each role. Who came for it is not told here: `person` says who held its offices."""
    took_part = dict.fromkeys((row.role or "", row.body) for row in rows if row.body)
    ordered = sorted(took_part, key=lambda one: (ROLES.index(one[0]), one[1] or ""))
    return [{"role": role, "body": body} for role, item in ordered if (body := known.body(item, day))]
