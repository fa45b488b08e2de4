"""From a worksheet to the plain facts that the papers of its review are made of."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from earlyspring.commitments.models import Chain, Commitment, Priority
from earlyspring.core.periods import latest
from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_facts import titled
from earlyspring.desk.review_figures import glance, late_on, rates_of
from earlyspring.desk.review_scribe import ReviewScribe
from earlyspring.ledger.moments import in_effect, rows
from earlyspring.meetings.models import Session
from earlyspring.papers import facts as paper
from earlyspring.papers import review_facts as papers
from earlyspring.review import centre
from earlyspring.review.sheet_known import KnownSheet

# An answer after the party was bound by another says nothing of its own.
WAYS = {"assent": "key", "paper": "paper", "decline": "declined", "bound": "awaited"}
GO_ON = ("carry_over", "refer_up")


def report_of(frame: Frame, session: Session, sheet: KnownSheet) -> papers.ReviewReport:
    """The whole review, with who accepted the worksheet and its figures."""
    return papers.ReviewReport(
        **_shared(frame, session, sheet),
        frozen_on=_civil(frame, sheet.read_at, session.host or "") if sheet.sha256 else None,
        worksheet_sha256=sheet.sha256,
        accepted=tuple(_accepted(frame, sheet)),
        rates=rates_of(frame, sheet),
    )


def follow_up_of(frame: Frame, session: Session, sheet: KnownSheet) -> papers.FollowUp:
    """Who does what until when."""
    return papers.FollowUp(**_shared(frame, session, sheet))


def brief_of(frame: Frame, session: Session, sheet: KnownSheet) -> papers.LeadersBrief:
    """The leader's page: promised, done, late, blocked and by whom, what keeps coming back."""
    shared = _shared(frame, session, sheet)
    lines = tuple(line for one in shared["instruments"] for line in one.lines)
    late = late_on(lines)
    return papers.LeadersBrief(**shared, rates=glance(lines, late), late=late)


def minutes_of(frame: Frame, session: Session, sheet: KnownSheet) -> papers.DraftMinutes:
    """The draft of the review paragraph and of the priorities for the minutes of the year after."""
    shared = _shared(frame, session, sheet)
    ahead = shared["year"] + 1
    goes_on = _goes_on(shared["instruments"], frame.moment.as_of)
    on_record = _on_record(frame, ahead, exercise=sheet.exercise)
    return papers.DraftMinutes(**shared, next_year=ahead, priorities=(*goes_on, *on_record))


PAPERS: dict[str, Callable[[Frame, Session, KnownSheet], paper.Paper]] = {
    "review": report_of,
    "followup": follow_up_of,
    "brief": brief_of,
    "paragraph": minutes_of,
}


def _shared(frame: Frame, session: Session, sheet: KnownSheet) -> dict[str, Any]:
    scribe = ReviewScribe(frame, sheet)
    charter, organ = frame.directory.charter, frame.organs.get(session.organ or "")
    known = frame.sessions.get(frame.moment.session)
    place = frame.directory.text(session.place) if session.place else {}
    return {
        "mechanism": charter.names if charter else {},
        "organ": organ.names if organ else {},
        "year": session.year or int(frame.moment.as_of[:4]),
        "as_of": frame.moment.as_of,
        "ordinal": session.ordinal,
        "ordinal_basis": session.ordinal_basis or "stated",
        "known_as": titled(frame, known) if known else None,
        "exercise": sheet.exercise,
        "own_side": {tongue: side.item for side in frame.directory.sides.values() for tongue in side.languages},
        "round": (sheet.round.class_code if sheet.round else None) or "annual",
        "state": sheet.state,
        "cutoff_on": sheet.round.cutoff_on if sheet.round else None,
        "first_day": session.start or session.day or session.planned_start,
        "last_day": session.end or session.day or session.planned_end,
        "place": place or None,
        "instruments": tuple(scribe.instruments()),
        "requests": tuple(_requests(frame, sheet)),
    }


def _accepted(frame: Frame, sheet: KnownSheet) -> Iterable[papers.Acceptance]:
    """Every party that the organ's rule names, in the approved order of sides."""
    places = {side: place for place, side in enumerate(frame.directory.sides)}
    side_of = frame.directory.side_of
    for party in sorted(sheet.accepting, key=lambda item: (places.get(side_of(item), len(places)), item)):
        body = paper.Body(frame.directory.text(party), side_of(party))
        said = sheet.answers.get(party)
        if said is None:
            yield papers.Acceptance(body, "awaited")
        else:
            way = WAYS[said.answer]
            on = said.paper.get("date") or (_civil(frame, said.at, party) if said.at else None)
            yield papers.Acceptance(body, way, on if way != "awaited" else None)


def _civil(frame: Frame, at: datetime, party: str) -> str:
    """The day of an instant as a party's own calendar had it."""
    side = frame.directory.sides.get(frame.directory.side_of(party))
    return at.astimezone(ZoneInfo((side.zone if side else "") or "UTC")).date().isoformat()


def _requests(frame: Frame, sheet: KnownSheet) -> Iterable[papers.Request]:
    """What waits for the centre, the longest first, and what was answered on a commitment of the worksheet."""
    reviewed = {line["commitment"] for line in sheet.lines}
    for asked in centre.requests(frame.mechanism, frame.moment):
        one = asked.request
        if one.exercise == sheet.exercise and (asked.turn or reviewed & set(one.commitments)):
            yield papers.Request(
                id=one.item,
                text=one.title,
                addressee=frame.directory.text(one.body) if one.body else one.addressee or None,
                submitted=one.submitted or None,
                submitted_on=one.submitted_on,
                state=asked.state,
                since=asked.steps[-1].on if asked.steps else None,
            )


def _on_record(frame: Frame, year: int, *, exercise: bool) -> Iterable[papers.Priority]:
    """The priorities that the register has for a year, each with its id and the commitments that carry it."""
    mechanism, moment = frame.mechanism, frame.moment
    codes = {one.item: one.code or one.item for one in rows(Commitment, mechanism, moment)}
    links = [(one.from_item or "", one.to_item or "") for one in rows(Chain, mechanism, moment)]
    found = in_effect(Priority, mechanism, moment).filter(from_year__lte=year, exercise=exercise)
    for one in sorted(found, key=lambda it: (it.from_year or 0, it.no or 0, it.item)):
        if one.to_year is None or one.to_year >= year:
            carried = sorted({codes[item] for pair in links if one.item in pair for item in pair if item in codes})
            names = frame.directory.field_names
            fields = tuple(names.get(code, {}) for code in one.sectors)
            yield papers.Priority(
                text=one.title,
                from_year=one.from_year or year,
                to_year=one.to_year,
                fields=fields,
                lines=(one.item, *carried),
            )


def _goes_on(instruments: Iterable[papers.Reviewed], day: str) -> Iterable[papers.Priority]:
    """What the review carried over or referred upwards, by the day it is due now: it stands before everything new.

    A day that is past is no day ahead, and is left out.
    """
    for line in (line for one in instruments for line in one.lines):
        if line.outcome in GO_ON:
            to_come = line.due if line.due and latest(line.due) >= latest(day) else None
            yield papers.Priority(text=line.text, until=line.new_due or to_come, fields=line.fields, lines=(line.id,))
