"""Seats go to those who come first, within those of the tour and of each party."""

from hypothesis import given
from hypothesis import strategies as some

from earlyspring.core.tours import has_room, moves_up

PARTIES = some.lists(some.sampled_from("ABC"), max_size=12)


@given(PARTIES, PARTIES, some.integers(0, 10), some.none() | some.integers(0, 4))
def test_nobody_moves_up_beyond_a_bound_and_nobody_is_passed_over(waiting, seated, seats, per_party):
    found = moves_up(waiting, seated, seats, per_party)
    assert found == sorted(found)
    now = list(seated)
    for place, party in enumerate(waiting):
        room = has_room(party, now, seats, per_party)
        assert (place in found) == room
        now += [party] if room else []
    for party in set(now) - set(seated):
        assert per_party is None or now.count(party) <= per_party
    assert len(now) <= max(seats, len(seated))
