"""A session that sits at a gathering, with a point of its agenda and two who speak at it."""

from typing import Any

from earlyspring.meetings.plenary.actions import add_point, add_turn
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from tests.gatherings import a_gathering
from tests.people import Cast, a_fact

SESSION = "SM-2027"


def a_session(cast: Cast) -> Any:
    """The gathering in whose cycle the session sits."""
    names = {"vi": "Gặp gỡ Bí thư", "zh": "书记会晤", "en": "Secretaries' meeting"}
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names=names, position=1)
    a_fact(cast.mechanism, "cycle", "CY-2027", year=2027)
    a_fact(cast.mechanism, "session", SESSION, organ="O-S", cycle="CY-2027", year=2027, status="planned", ordinal=12)
    return a_gathering(cast.mechanism, cycle="CY-2027")


def a_point(gathering: Any, minutes: int = 30) -> AgendaPoint:
    return add_point(gathering, SESSION, titles={"vi": "Phát biểu", "zh": "发言", "en": "Speeches"}, minutes=minutes)


def a_turn(point: AgendaPoint, party: str = "B-GX") -> Turn:
    names = {"zh": "试书记", "vi": "Bí thư Thử"} if party == "B-GX" else {"vi": "Người Thử Một"}
    return add_turn(point, party=party, names=names, office={"vi": "Bí thư", "zh": "书记"}, minutes=10)
