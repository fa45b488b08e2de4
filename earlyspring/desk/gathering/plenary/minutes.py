"""The draft minutes of a session as a paper in one language or two: from its agenda as held and what was taken down."""

from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.utils import timezone

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.plenary.place import presided
from earlyspring.desk.not_written import or_told
from earlyspring.desk.papers import TOGETHER, TYPES
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.models import Session
from earlyspring.meetings.plenary.models import AgendaPoint
from earlyspring.meetings.plenary.queries import agenda_of, taken_down_at
from earlyspring.papers import write
from earlyspring.papers.facts import Body
from earlyspring.papers.plenary_facts import Fallen, PlenaryMinutes, PointHeld, Spoken


@posted(*OFFICERS, post=())
@or_told
def plenary_minutes(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """`lang=vi-zh&format=docx`: the draft as it can be written now."""
    gathering, session = presided(request, mechanism, key, item)
    langs = tuple(request.GET.get("lang", "vi-zh").split("-"))
    form = request.GET.get("format", "pdf")
    if langs not in TOGETHER or form not in TYPES:
        raise Http404
    written = write(minutes_of(request.frame, gathering, session), langs, form)
    name = f"{mechanism.key}-minutes-{session.item}-{'-'.join(langs)}.{form}"
    manner = "inline" if form == "pdf" else "attachment"
    headers = {"Content-Disposition": f'{manner}; filename="{name}"'}
    return HttpResponse(written, content_type=TYPES[form], headers=headers)


def minutes_of(frame: Frame, gathering: Gathering, session: Session) -> PlenaryMinutes:
    """The points that were begun, who had the floor, and every decision taken down, entered or not."""
    charter, organ = frame.directory.charter, frame.organs.get(session.organ or "")
    points = [one for one in agenda_of(gathering, session.item) if one.started_at]
    begun = min((one.started_at for one in points if one.started_at), default=None)
    return PlenaryMinutes(
        mechanism=charter.names if charter else {},
        organ=organ.names if organ else {},
        year=session.year or gathering.first_day.year,
        as_of=timezone.localdate().isoformat(),
        ordinal=session.ordinal,
        ordinal_basis=session.ordinal_basis or "stated",
        exercise=session.exercise,
        held_on=begun.astimezone(ZoneInfo(gathering.zone)).date().isoformat() if begun else None,
        place=gathering.place or None,
        points=tuple(_point(frame, one) for one in points),
        fallen=tuple(
            Fallen(type=one.kind, text=one.texts, point=one.point.number if one.point else None)
            for one in taken_down_at(gathering, session.item)
        ),
    )


def _point(frame: Frame, point: AgendaPoint) -> PointHeld:
    spoken = [
        Spoken(
            names=one.names,
            office=one.office or None,
            body=Body(frame.directory.text(one.party), frame.directory.side_of(one.party)),
        )
        for one in point.turns.all()
        if one.started_at
    ]
    return PointHeld(no=point.number, title=point.titles, spoken=tuple(spoken))
