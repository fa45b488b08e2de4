"""Where a page of a session stands: one that sits at the gathering, below the programme."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.whole import whole
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from earlyspring.meetings.plenary.permits import may_preside


def session_here(mechanism: Mechanism, key: str, item: str) -> tuple[Gathering, Session]:
    """The gathering and the session of an address; 404 where that session does not sit there."""
    gathering = gathering_at(mechanism, key)
    session = next((one for one in sessions_at(gathering) if one.item == item), None)
    if session is None:
        raise Http404
    return gathering, session


def presided(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> tuple[Gathering, Session]:
    """The same for those alone who keep agenda and decisions."""
    gathering, session = session_here(mechanism, key, item)
    if not may_preside(request.frame.posting, gathering):
        raise Http404
    return gathering, session


def point_here(gathering: Gathering, session: Session, pk: str) -> AgendaPoint:
    """A point of the session's agenda; 404 where there is none."""
    here = AgendaPoint.objects.filter(gathering=gathering, session=session.item)
    found = here.select_related("gathering__mechanism").filter(pk=whole(pk) or 0).first()
    if found is None:
        raise Http404
    return found


def turn_here(gathering: Gathering, session: Session, pk: str) -> Turn:
    """A turn at one of its points; 404 where there is none."""
    here = Turn.objects.filter(point__gathering=gathering, point__session=session.item)
    found = here.select_related("point__gathering__mechanism").filter(pk=whole(pk) or 0).first()
    if found is None:
        raise Http404
    return found


def at_session(frame: Frame, gathering: Gathering, session: Session, *steps: tuple[str, str]) -> dict[str, Any]:
    """What the frame of a page of a session needs."""
    at = [frame.mechanism.key, gathering.key]
    above = [(_("Sessions"), reverse("plenaries", args=at))]
    name = session_name(session, frame.organs, frame.language)
    above.append((name, reverse("plenary", args=[*at, session.item])))
    return {
        "session": session,
        "session_words": name,
        "presides": may_preside(frame.posting, gathering),
    } | placed(frame, gathering, "programme", *above, *steps)
