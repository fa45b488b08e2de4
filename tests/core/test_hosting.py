from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.hosting import Hosting, Times, Turn, departs, in_order, times_hosted, turn, up_to
from earlyspring.core.succession import Act, Successions

GX, QN, LS, CB, HG, HP, TQ = "B-GX", "B-QN", "B-LS", "B-CB", "B-HG", "B-HP", "B-TQ"
HOSTS = [GX, QN, GX, LS, GX, CB, GX, HG, GX, QN, GX]
MEETINGS = [
    *(Hosting(f"SM-{2016 + place}", host, "held", place + 1, 2016 + place) for place, host in enumerate(HOSTS)),
    Hosting("SM-2027", HP, "planned", 12, 2027),
]
MERGED = Successions([Act("SUC-1", "merger", "2025-07-01", ((HG, True),), (TQ,))])


def test_2025_is_the_second_time_that_quang_ninh_hosts():
    assert times_hosted(up_to(MEETINGS, "SM-2025"), QN) == Times(2, 0)
    assert times_hosted(up_to(MEETINGS, "SM-2024"), QN) == Times(1, 0)
    assert times_hosted(MEETINGS, GX) == Times(6, 0)
    assert up_to(MEETINGS, "SM-1999") == ()


def test_a_predecessors_time_is_told_apart():
    assert times_hosted(MEETINGS, TQ, MERGED) == Times(0, 1)
    assert times_hosted(MEETINGS, TQ) == Times(0, 0)
    assert times_hosted(MEETINGS, HG, MERGED) == Times(1, 0)


def test_a_session_not_held_is_not_counted():
    assert times_hosted(MEETINGS, HP) == Times(0, 0)


def test_whose_turn_it_is():
    assert turn(GX, MEETINGS[:10]) == Turn(GX)
    assert turn(GX, MEETINGS[:11]) == Turn(None, GX)
    assert turn(None, MEETINGS) is None
    assert turn(GX, []) is None
    assert turn(GX, [Hosting("JWC-8", None, "held", 8)]) is None


def test_a_cancelled_session_takes_nobodys_turn():
    assert turn(GX, [*MEETINGS[:11], Hosting("SM-X", QN, "cancelled", 12, 2027)]) == Turn(None, GX)


def test_a_decision_that_departs_from_the_rule():
    assert not departs(HP, turn(GX, MEETINGS[:11]))
    assert departs(GX, turn(GX, MEETINGS[:11]))
    assert departs(QN, turn(GX, MEETINGS[:10]))
    assert not departs(GX, turn(GX, MEETINGS[:10]))
    assert not departs(QN, None)


def test_the_past_kept_the_rule():
    assert [place for place in range(1, 12) if departs(MEETINGS[place].host, turn(GX, MEETINGS[:place]))] == []


@given(st.permutations(MEETINGS))
def test_order_of_arrival_does_not_matter(meetings):
    assert in_order(meetings) == tuple(MEETINGS)
    assert turn(GX, meetings) == Turn(GX)
    assert times_hosted(up_to(meetings, "SM-2025"), QN) == Times(2, 0)
