"""Lan acts in the place of the secretary while she is away: in her office, in her days, and of nobody else's."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.periods import overlaps
from earlyspring.core.standing_in import standing_in_faults

AWAY = {"office": "F-1", "person": "P-1", "capacity": "holder", "from": "2024", "to": "2027"}
LAN = {"office": "F-1", "person": "P-2", "capacity": "acting", "from": "2026-03", "acting_for": "T-1"}
DAYS = st.none() | st.sampled_from(["2024", "2024-06", "2025-01-01", "2026"])


def codes(said, other=AWAY, item="T-2"):
    return [(one.path, one.code, one.given) for one in standing_in_faults(item, said, other)]


def test_whoever_names_nobody_is_told_nothing():
    assert codes({"office": "F-1", "capacity": "holder"}, None) == []


def test_who_is_acting_may_name_the_holder_of_the_same_office():
    assert (codes(LAN), codes(LAN, None)) == ([], [])


def test_each_refusal():
    nobody, elsewhere, later = "acts_for_nobody", "acts_in_another_office", "acts_at_another_time"
    assert [codes(LAN | {"capacity": one}) for one in ("holder", "deputy", None)] == [
        [("acting_for", nobody, "T-1")]
    ] * 3
    assert codes(LAN, AWAY | {"office": "F-2"}) == [("acting_for", elsewhere, "T-1")]
    assert codes(LAN | {"from": "2027"}) == [("acting_for", later, "T-1")]
    assert codes(LAN, item="T-1") == [("acting_for", "acts_for_itself", "T-1")]


@given(DAYS, DAYS, DAYS, DAYS)
def test_days_stand_against_it_exactly_where_no_day_is_shared(begin, end, first, last):
    said, other = LAN | {"from": begin, "to": end}, AWAY | {"from": first, "to": last}
    assert (codes(said, other) == []) == overlaps(begin, end, first, last)
