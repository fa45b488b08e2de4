"""The mechanism through its years, cycle by cycle: what the desk shows and the paper prints, from the same rows."""

from collections.abc import Iterable
from typing import Any

from earlyspring.commitments.queries import Line, book
from earlyspring.core.groups import grouped
from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_facts import titled
from earlyspring.ledger.models import Source
from earlyspring.ledger.moments import PROPOSED, rows
from earlyspring.meetings.models import Attendance, Count, Organ, Session
from earlyspring.meetings.queries import in_turn, organs_meeting, status_on
from earlyspring.papers import facts as paper
from earlyspring.papers.codes import LISTS
from earlyspring.papers.years_facts import ManyYears, Year

FIGURES = ("delegates", "agencies", "documents")
PLANNED = dict(zip(("vi", "zh", "en"), LISTS["signing"]["planned"], strict=True))
LOCALITY = "provincial"


def many_years(frame: Frame) -> ManyYears:
    """The cycles of the gathering by which the mechanism counts its years (its first organ that meets), oldest first."""
    if not gatherings(frame)[1]:
        # Where all is an exercise, so is the paper, and says so.
        frame.see_exercise()
    mechanism, moment = frame.mechanism, frame.moment
    organs, sessions = gatherings(frame)
    lines, found = book(
        mechanism,
        moment,
        {one.item: one.day or one.start or str(one.year or "") for one in frame.sessions.values()},
        (),
        counts=rows(Count, mechanism, moment).filter(session__isnull=False),
        attendance=rows(Attendance, mechanism, moment).filter(role="participant"),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None),
    )
    known = {one.item: one for one in found["sources"]}
    known_at = frame.sessions.get(moment.session)
    years = tuple(_years(frame, sessions, lines, found, known))
    charter = frame.directory.charter
    return ManyYears(
        mechanism=charter.names if charter else {},
        organ=organs[0].names if organs else {},
        year=int(moment.as_of[:4]),
        as_of=moment.as_of,
        known_as=titled(frame, known_at) if known_at else None,
        exercise=bool(sessions) and all(one.exercise for one in sessions),
        own_side={tongue: side.item for side in frame.directory.sides.values() for tongue in side.languages},
        years=years,
        sources=tuple(source_of(known[key]) for key in dict.fromkeys(key for one in years for key in one.sources)),
    )


def gatherings(frame: Frame) -> tuple[list[Organ], list[Session]]:
    """The organs that meet, and what the first of them has held by the day of the page, the oldest first."""
    organs = organs_meeting(frame.sessions.values(), frame.organs)
    every = in_turn(frame.sessions.values(), organs[0].item) if organs else []
    held = [one for one in every if status_on(one, frame.moment.as_of) == "held" and one.standing != PROPOSED]
    return organs, [one for one in held if one.year]


def _years(
    frame: Frame, sessions: Iterable[Session], lines: list[Line], found: dict[str, list[Any]], known: dict[str, Source]
) -> Iterable[Year]:
    counts = grouped(found["counts"], key=lambda one: one.session)
    came = grouped(found["attendance"], key=lambda one: one.session)
    promised = grouped(lines, key=lambda line: line.made_on[:4])
    bodies = frame.directory.bodies
    for one in sessions:
        own, there = counts.get(one.item, []), came.get(one.item, [])
        localities = {it.body for it in there if it.body in bodies and bodies[it.body].tier == LOCALITY}
        made = promised.get(str(one.year), [])
        keys = dict.fromkeys(key for row in [one, *sorted(own, key=lambda it: it.item)] for key in row.sources)
        yield Year(
            year=one.year or 0,
            ordinal=one.ordinal,
            host=_body(frame, one.host, one.day or "") if one.host else None,
            localities=paper.Amount(len(localities)) if localities else None,
            **{what: _figure(own, what) for what in FIGURES},
            commitments=len(made) if made else None,
            with_owner=sum(owned(line) for line in made),
            with_date=sum(bool(line.due_dates) for line in made),
            with_both=sum(owned(line) and bool(line.due_dates) for line in made),
            standing="reported" if one.standing == "own" else one.standing,
            sources=tuple(key for key in keys if key in known),
        )


def owned(line: Line) -> bool:
    """Whether every obliged party has named an agency that leads."""
    return bool(line.commitment.parties) and not {"no_owner", "no_party"} & set(line.lacks)


def _figure(counts: Iterable[Count], what: str) -> paper.Amount | None:
    """What was counted; where only a plan is known, that, and called so. Sources that differ are never added up."""
    own = sorted((one for one in counts if one.what == what), key=lambda one: (one.status != "actual", one.item))
    if not own:
        return None
    planned = own[0].status == "planned"
    return paper.Amount(own[0].value, qualifier=own[0].qualifier or "exact", unit=PLANNED if planned else None)


def _body(frame: Frame, item: str, day: str) -> paper.Body:
    return paper.Body(frame.directory.text(item, day=day), frame.directory.side_of(item))


def source_of(one: Source) -> paper.Source:
    """A source as papers print it."""
    title = one.what.get(one.lang or "", "")
    return paper.Source(one.item, one.publisher, one.published, title, one.lang or "", one.url or "")
