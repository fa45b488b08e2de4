from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.precedence import bodies_for, languages_for, sides_for

SIDE = {"B-GX": "CN", "B-QN": "VN", "B-LS": "VN", "B-TQ": "VN", "B-UN": None}
NEUTRAL = ["VN", "CN"]
APPROVED = ["B-LS", "B-QN", "B-GX"]


def test_wei_reads_guangxi_first_and_lan_quang_ninhs_side():
    assert sides_for("CN", NEUTRAL) == ("CN", "VN")
    assert sides_for("VN", NEUTRAL) == ("VN", "CN")
    assert bodies_for("CN", SIDE, SIDE, NEUTRAL, APPROVED) == ("B-GX", "B-LS", "B-QN", "B-TQ", "B-UN")
    assert bodies_for("VN", SIDE, SIDE, NEUTRAL, APPROVED) == ("B-LS", "B-QN", "B-TQ", "B-GX", "B-UN")


def test_minh_of_no_side_reads_the_neutral_order():
    assert sides_for(None, NEUTRAL) == sides_for("LA", NEUTRAL) == ("VN", "CN")
    assert bodies_for(None, ["B-UN", "B-GX", "B-TQ", "B-QN"], SIDE, NEUTRAL) == ("B-TQ", "B-QN", "B-GX", "B-UN")


def test_parallel_texts_put_the_readers_language_first():
    assert languages_for("zh", ["vi", "zh", "en"]) == ("zh", "vi", "en")
    assert languages_for("lo", ["vi", "zh"]) == ("vi", "zh")


@given(st.permutations(sorted(SIDE)), st.sampled_from(["VN", "CN", None]))
def test_nobody_is_lost_and_an_approved_list_settles_the_order(bodies, own):
    shown = bodies_for(own, bodies, SIDE, NEUTRAL, sorted(SIDE))
    assert sorted(shown) == sorted(bodies)
    assert shown == bodies_for(own, sorted(bodies), SIDE, NEUTRAL, sorted(SIDE))
