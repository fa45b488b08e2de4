"""Lan opens a gathering: its days hold together, its key is used once."""

from datetime import date

import pytest

from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, change_gathering, gatherings_of, open_gathering, sessions_at
from earlyspring.meetings.permits import may_host
from tests.gatherings import DAYS, NAMES, PLACE, a_gathering
from tests.people import a_cast, a_fact

pytestmark = pytest.mark.django_db


def refused(mechanism, **said):
    before = Gathering.objects.count()
    with pytest.raises(Refused) as refusal:
        open_gathering(mechanism, **{"key": "2028", "host": "B-QN", "names": NAMES, "place": PLACE, **DAYS, **said})
    assert Gathering.objects.count() == before
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_a_gathering_is_opened_and_its_host_prepares_it():
    cast = a_cast()
    made = a_gathering(cast.mechanism)
    assert list(gatherings_of(cast.mechanism)) == [made]
    assert [may_host(one, made) for one in (cast.lan, cast.own["focal_point"], cast.wei)] == [True, False, False]


def test_what_does_not_hold_together_is_refused():
    mechanism = a_cast().mechanism
    a_gathering(mechanism, "2028")
    assert refused(mechanism) == [("key", "gathering_key_taken")]
    assert refused(mechanism, key="x", names={}) == [("names", "missing")]
    assert refused(mechanism, key="x", last_day=date(2027, 2, 9)) == [("last_day", "ends_before_it_begins")]
    assert refused(mechanism, key="x", purge_on=date(2027, 2, 12)) == [("purge_on", "purged_before_it_ends")]
    assert refused(mechanism, key="x", zone="Asia/Nowhere") == [("zone", "no_such_zone")]
    assert refused(mechanism, key="x", cycle="C-9") == [("cycle", "no_such_fact")]


def test_its_sessions_are_those_of_its_cycle_that_are_not_cancelled():
    mechanism = a_cast().mechanism
    a_fact(mechanism, "cycle", "C-1", year=2027)
    a_fact(mechanism, "session", "S-1", organ="O-1", cycle="C-1", status="planned", ordinal=12)
    a_fact(mechanism, "session", "S-2", organ="O-2", cycle="C-1", status="cancelled", ordinal=18)
    assert [one.item for one in sessions_at(a_gathering(mechanism, cycle="C-1"))] == ["S-1"]


def test_days_move_and_what_is_refused_changes_nothing():
    made = a_gathering(a_cast().mechanism)
    change_gathering(made, last_day=date(2027, 2, 13))
    made.refresh_from_db()
    assert made.last_day == date(2027, 2, 13)
    with pytest.raises(Refused):
        change_gathering(made, last_day=date(2027, 2, 1))
    made.refresh_from_db()
    assert made.last_day == date(2027, 2, 13)


def test_that_of_a_cycle_for_trying_out_is_tried_out_itself():
    mechanism = a_cast().mechanism
    a_fact(mechanism, "cycle", "C-1", year=2027, exercise=True)
    made = a_gathering(mechanism, cycle="C-1")
    assert made.exercise is True
    assert change_gathering(made, cycle="").exercise is False
