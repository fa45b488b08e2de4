"""The demo's promotion events: two in the programme with who presents there, one cancelled with its reason."""

import pytest

from earlyspring.cli.demo_fair import fill_fair
from earlyspring.cli.demo_fair_events import WHY, fill_events
from earlyspring.fair.promoting.models import PromotionEvent
from tests.gatherings import a_gathering
from tests.people import cast, house
from tests.promotions import a_hall

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_they_are_offered_once(cast):
    gathering = a_gathering(cast.mechanism)
    a_hall(gathering, "room-2")
    fill_fair(gathering)
    fill_events(gathering)
    fill_events(gathering)
    told = [
        (one.type, bool(one.item), one.presenting.count(), one.cancelled_why) for one in PromotionEvent.objects.all()
    ]
    assert told == [("investment", True, 3, {}), ("product", True, 3, {}), ("tourism", False, 2, WHY)]
