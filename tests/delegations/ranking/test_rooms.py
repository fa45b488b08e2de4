"""Each room says how layouts stand in it; where it says nothing, the gathering does."""

import pytest

from earlyspring.delegations.ranking.rooms import change_manner, manner_of
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.programme.models import Venue

pytestmark = pytest.mark.django_db


def test_a_room_is_asked_first_and_then_the_gathering(cast, gathering):
    Venue.objects.create(gathering=gathering, code="hall-a", names={"vi": "Phòng A"})
    assert (manner_of(gathering, "hall-a").hand, manner_of(gathering).table) == ("right", "across")
    change_manner(gathering, "", by=cast.lan, hand="left")
    change_manner(gathering, "hall-a", by=cast.lan, table="end_on", interpreter="behind")

    assert (manner_of(gathering, "hall-a").table, manner_of(gathering, "hall-a").hand) == ("end_on", "right")
    assert (manner_of(gathering, "hall-b").table, manner_of(gathering, "hall-b").hand) == ("across", "left")


def test_what_no_room_can_be_is_refused(cast, gathering):
    with pytest.raises(Refused) as refused:
        change_manner(gathering, "nowhere", by=cast.lan, hand="up", row=0)
    assert [(one.path, one.code) for one in refused.value.faults] == [
        ("venue", "no_such_fact"),
        ("hand", "not_in_list"),
        ("row", "row_out_of_bounds"),
    ]
    with pytest.raises(Refused) as refused:
        change_manner(gathering, "", by=cast.wei, hand="left")
    assert [one.code for one in refused.value.faults] == ["host_alone"]
