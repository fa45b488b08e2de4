"""The session of the demo's gathering has an agenda, every head speaks, and what is said in it says that it is invented."""

import pytest

from earlyspring.cli.demo_people import PLACES, fill_people
from earlyspring.cli.demo_plenary import fill_plenary
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from earlyspring.meetings.plenary.queries import agenda_of, on_screen
from tests.people import a_cast
from tests.plenaries import SESSION, a_session

pytestmark = pytest.mark.django_db


def test_the_agenda_is_there_once_with_all_heads_and_two_speeches():
    gathering = a_session(a_cast())
    gathering.host = "B-HP"
    gathering.save()
    fill_people(gathering)
    fill_plenary(gathering)
    fill_plenary(gathering)
    points = agenda_of(gathering, SESSION)
    assert [one.titles["en"] for one in points] == [
        "Opening",
        "Report on the past year",
        "Speeches of the heads of delegation",
        "Signing",
        "Closing",
    ]
    assert [one.party for one in points[2].turns.all()] == sorted(PLACES)
    assert (AgendaPoint.objects.count(), Turn.objects.count()) == (5, 7)
    laid = [turn for point in points for turn in point.turns.all() if turn.speeches.all()]
    assert [(one.party, {"vi", "zh"} <= set(on_screen(one)[0].rows[0])) for one in laid] == [
        ("B-HP", True),
        ("B-GX", True),
    ]
