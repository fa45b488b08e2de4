"""Scans of three doors: which one counts, who is here, and that neither order nor clocks change it."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earlyspring.core.door import IN, OUT, Issued, Place, Scan, came_twice, happened, offset, opens, presence

EIGHT = datetime(2027, 2, 10, 8, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return EIGHT + timedelta(minutes=minutes)


def scan(no, minutes=0.0, *, person=1, door="main", direction=IN, refused="", device="a"):
    return Scan(f"{no}", person, refused, door, device, direction, at(minutes))


def issued(**more):
    values = {"badge": "0" * 16, "version": 1, "person": 1, "category": "delegate", "zones": ("A",), "since": at(-60)}
    return Issued(**(values | more))


def test_the_first_scan_is_shown_whichever_comes_first():
    early, late = scan("b", 1, door="gate"), scan("a", 9)
    for order in ([early, late], [late, early]):
        assert (presence(order)[1].first, presence(order)[1].last) == (early, late)


def test_who_went_out_is_not_here_and_came_first_as_before():
    found = presence([scan(1, 0), scan(2, 30, direction=OUT)])[1]
    assert (found.here, found.first.at) == (False, at(0))
    assert presence([scan(1, 0), scan(2, 30, direction=OUT), scan(3, 40)])[1].here


def test_who_only_goes_out_never_came():
    assert presence([scan(1, 0, direction=OUT)]) == {}


def test_a_refused_scan_counts_for_nothing():
    assert presence([scan(1, 0, refused="forged"), scan(2, 5, person=None)]) == {}


def test_a_copied_badge_at_two_doors_is_noticed_and_going_out_between_is_none():
    first, second = scan(1, 0), scan(2, 3, door="gate")
    assert came_twice([second, first]) == {1: (first, second)}
    assert came_twice([first, scan(3, 1, direction=OUT), second]) == {}
    assert came_twice([first, scan(4, 3)]) == {}


def test_what_opens_a_door_and_what_does_not():
    hall = Place("hall", ("delegate", "head"), ("A",))
    ended, later = issued(until=at(10)), issued(version=2, since=at(10))
    assert opens(later, hall, at(10), 2) == ""
    assert opens(ended, hall, at(9), 2) == ""
    assert opens(ended, hall, at(10), 2) == "replaced"
    assert opens(ended, hall, at(10), 1) == "revoked"
    assert opens(later, hall, at(9), 2) == ""
    assert opens(None, hall, at(0), 0) == "unknown"
    assert opens(later, None, at(11), 2) == "no_such_door"
    assert opens(issued(category="press"), hall, at(0), 1) == "wrong_category"
    assert opens(issued(zones=("B",)), hall, at(0), 1) == "wrong_zone"
    assert opens(issued(category="press", zones=()), Place("gate"), at(0), 1) == ""


def test_a_wrong_clock_does_no_harm_and_nothing_happens_after_it_was_received():
    slow = timedelta(minutes=5)
    asked, answered = at(0) - slow, at(0.02) - slow
    ahead = offset(asked, answered, at(0.01))
    assert ahead == slow
    assert happened(at(7) - slow, ahead, at(60)) == at(7)
    assert happened(at(90), ahead, at(60)) == at(60)
    assert happened(datetime.max.replace(tzinfo=UTC), ahead, at(60)) == at(60)


# The first draw of a process reads the constants of every module it has loaded: slow beside the tests of the desk.
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow])
SCANS = st.builds(
    scan,
    st.integers(0, 40),
    st.integers(0, 20),
    person=st.integers(1, 4),
    door=st.sampled_from(["main", "gate"]),
    direction=st.sampled_from([IN, IN, OUT]),
    refused=st.sampled_from(["", "", "", "revoked"]),
)


def once(scans):
    """Ids are drawn once: of two under one id only the first exists."""
    return list({one.id: one for one in reversed(scans)}.values())


@PATIENT
@given(st.lists(SCANS, max_size=12).map(once), st.integers(0, 99))
def test_order_and_replay_change_nothing(scans, seed):
    again = [*scans, *scans]
    Random(seed).shuffle(again)
    assert presence(again) == presence(scans)
    assert came_twice(again) == came_twice(scans)


@PATIENT
@given(st.lists(SCANS, max_size=12).map(once), st.lists(SCANS, max_size=12).map(once))
def test_the_first_scan_only_ever_becomes_earlier_as_more_is_known(held, more):
    union = presence(once([*held, *more]))
    for person, found in presence(held).items():
        assert union[person].first.at <= found.first.at
