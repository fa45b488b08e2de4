"""Questions about a session as it is held: its agenda with the speakers, what runs now and what comes next."""

from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from earlyspring.lang.side_by_side import Rows, pages_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.models import AgendaPoint, Speech, TakenDown, TalkingPoint, Turn

ON_SCREEN = ("vi", "zh")
"""The room reads two languages side by side."""


class Now(NamedTuple):
    """The point and the turn that run, and the turn that comes next of that point."""

    point: AgendaPoint | None
    turn: Turn | None
    following: Turn | None


def agenda_of(gathering: Gathering, session: str) -> list[AgendaPoint]:
    """The points in their order, each with its turns and their speeches. Three statements."""
    speeches = Prefetch("speeches", Speech.objects.order_by("lang"))
    turns = Prefetch("turns", Turn.objects.order_by("number").prefetch_related(speeches))
    return list(
        AgendaPoint.objects.filter(gathering=gathering, session=session).order_by("number").prefetch_related(turns)
    )


def now_of(points: list[AgendaPoint]) -> Now:
    """What runs now of an agenda: a point, somebody at it, and who speaks next there."""
    point = next((one for one in points if one.running), None)
    turns = list(point.turns.all()) if point else []
    turn = next((one for one in turns if one.running), None)
    return Now(point, turn, next((one for one in turns if one.started_at is None), None))


def on_screen(turn: Turn) -> list[Rows]:
    """What is released of the text of a turn, in the languages of the room, as pages of paragraphs side by side."""
    released = {one.lang: one.words for one in turn.speeches.all() if one.released_at and one.words}
    return pages_of({lang: released[lang] for lang in ON_SCREEN if lang in released})


def own_notes(gathering: Gathering, session: str, party: str) -> QuerySet[TalkingPoint]:
    """A party's talking points for a session, the first written first."""
    return TalkingPoint.objects.filter(gathering=gathering, session=session, party=party).order_by("pk")


def taken_down_at(gathering: Gathering, session: str) -> QuerySet[TakenDown]:
    """What was taken down at a session, as it fell."""
    return (
        TakenDown.objects.filter(gathering=gathering, session=session)
        .select_related("point")
        .order_by("taken_at", "pk")
    )
