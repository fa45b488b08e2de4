import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.succession import Act, Answer, Successions, bound_on
from earlyspring.core.succession_faults import SuccessionError, check, faults

MERGER = Act("SUC-1", "merger", "2025-07-01", (("B-HG", True), ("B-TQ-OLD", True)), ("B-TQ",))
DISTRICTS = Act("SUC-4", "dissolution", "2025-07-01", (("B-QUANGHOA", True),), (), complete=False)
EARLIER = Act("SUC-7", "merger", "2020-03-01", (("B-PHUCHOA", True), ("B-QUANGUYEN", True)), ("B-QUANGHOA",))
DEPARTMENTS = Act("SUC-6", "transfer_of_functions", None, (("B-DOT-QN", True),), ("B-DOC-QN",))
SPLIT = Act("SUC-8", "split", "2024-01-01", (("B-BAISE", False),), ("B-JINGXI",))
KNOWN = Successions([MERGER, DISTRICTS, EARLIER, DEPARTMENTS, SPLIT])


def test_tuyen_quang_answers_for_ha_giang_from_the_day_of_the_merger():
    assert KNOWN.bound_on("B-HG", "2025-06-30").bodies == ("B-HG",)
    assert KNOWN.bound_on("B-HG", "2025-07-01").bodies == ("B-TQ",)
    assert KNOWN.bound_on("B-HG", "2026-02-11") == Answer(("B-TQ",), ("SUC-1",))
    assert KNOWN.predecessors("B-TQ") == ("B-HG", "B-TQ-OLD")
    assert (KNOWN.ends_on("B-HG"), KNOWN.ends_on("B-TQ")) == ("2025-07-01", None)


def test_a_chain_ends_where_no_successor_is_known_and_says_so():
    assert KNOWN.bound_on("B-PHUCHOA", "2024-01-01").bodies == ("B-QUANGHOA",)
    assert KNOWN.bound_on("B-PHUCHOA", "2026-01-01") == Answer((), ("SUC-7", "SUC-4"), "successor_not_known")
    closed = Successions([Act("SUC-9", "dissolution", "2025-07-01", (("B-HALANG", True),))])
    assert closed.bound_on("B-HALANG", "2026") == Answer((), ("SUC-9",), "no_successor")


def test_a_body_that_goes_on_answers_for_itself():
    assert KNOWN.bound_on("B-BAISE", "2026").bodies == ("B-BAISE",)
    assert KNOWN.bound_on("B-GX", "2026").bodies == ("B-GX",)
    assert KNOWN.predecessors("B-JINGXI") == ()


def test_an_act_without_a_day_is_not_applied():
    assert KNOWN.bound_on("B-DOT-QN", "2026") == Answer(("B-DOT-QN",), (), "undated")


def test_a_split_leaves_two_who_answer():
    split = Act("S", "split", "2026-01-01", (("B-X", True),), ("B-Y", "B-Z"))
    assert Successions([split]).bound_on("B-X", "2026-01-01").bodies == ("B-Y", "B-Z")


def test_two_acts_of_one_day_are_one_chain():
    second = Act("SUC-2", "absorption", "2025-07-01", (("B-TQ", True), ("B-LCA", False)), ("B-LCA",))
    assert Successions([MERGER, second]).bound_on("B-HG", "2025-07-01").bodies == ("B-LCA",)
    assert Successions([MERGER, second]).predecessors("B-LCA") == ("B-HG", "B-TQ", "B-TQ-OLD")


def test_a_circle_is_refused():
    back = Act("SUC-3", "rename", "2026-01-01", (("B-TQ", True),), ("B-HG",))
    with pytest.raises(SuccessionError) as refused:
        check([MERGER, back])
    assert str(refused.value) == "B-HG comes out of SUC-3 and leads back to itself"


def test_a_circle_on_record_is_shown_and_hides_nothing_else():
    known = Successions([MERGER, EARLIER, Act("SUC-3", "rename", "2026-01-01", (("B-TQ", True),), ("B-HG",))])
    assert known.bound_on("B-HG", "2025-12-31").bodies == ("B-TQ",)
    assert known.bound_on("B-HG", "2026-01-01") == Answer((), ("SUC-1", "SUC-3"), "circle")
    assert known.bound_on("B-PHUCHOA", "2026-01-01").bodies == ("B-QUANGHOA",)
    assert known.predecessors("B-TQ") == ("B-HG", "B-TQ-OLD")


def test_a_dissolved_tier_and_the_split_of_a_unit_are_one_end():
    tier = Act("SUC-4", "dissolution", "2025-07-01", (("B-MONGCAI", True),), (), False)
    split = Act("SUC-5", "split", "2025-07-01", (("B-MONGCAI", True),), ("B-MONGCAI1",))
    assert faults([tier, split]) == []
    assert bound_on([split, tier], "B-MONGCAI", "2025-07-01") == Answer(
        ("B-MONGCAI1",), ("SUC-4", "SUC-5"), "successor_not_known"
    )
    unit = Act("SUC-5", "split", "2025-07-01", (("B-MONGCAI", False),), ("B-MONGCAI1",))
    assert bound_on([unit, tier], "B-MONGCAI", "2025-07-01").bodies == ("B-MONGCAI1",)
    assert Successions([unit, tier]).predecessors("B-MONGCAI1") == ("B-MONGCAI",)
    later = Act("SUC-6", "split", "2025-09-01", (("B-MONGCAI", True),), ("B-MONGCAI2",), batch="TIER")
    assert faults([tier, later]) == ["B-MONGCAI ends in SUC-4 and again in SUC-6"]
    assert faults([Act("SUC-4", "dissolution", "2025-07-01", (("B-MONGCAI", True),), (), batch="TIER"), later]) == []


def test_only_the_acts_of_its_end_hand_over_what_a_body_had():
    early = Act("S-1", "split", "2010", (("B-X", False),), ("B-Y",), batch="OLD")
    end = Act("S-2", "merger", "2025-07-01", (("B-X", True),), ("B-Z",), batch="TIER")
    rest = Act("S-3", "split", "2025-09-01", (("B-X", False),), ("B-W",), batch="TIER")
    known = Successions([early, end, rest])
    assert known.bound_on("B-X", "2026").bodies == ("B-Z", "B-W")
    assert (known.predecessors("B-Y"), known.predecessors("B-W")) == ((), ("B-X",))


def test_ending_twice_or_in_oneself_is_refused():
    again = Act("SUC-5", "dissolution", "2026-01-01", (("B-HG", True),))
    itself = Act("SUC-0", "absorption", "2026-01-01", (("B-X", True),), ("B-X",))
    odd = Act("SUC-A", "marriage", "2026-01-01")
    assert faults([MERGER, again]) == ["B-HG ends in SUC-1 and again in SUC-5"]
    assert "B-X ceases in SUC-0 and is its result" in faults([itself])
    assert faults([odd])[0].startswith("SUC-A: 'marriage' is no kind of succession; one of merger, ")


def test_an_act_is_read_from_a_fact():
    fact = {
        "kind": "succession",
        "id": "SUC-1",
        "type": "merger",
        "effective_on": "2025-07-01",
        "inputs": [{"body": "B-HG", "ceases": True}, {"body": "B-TQ-OLD", "ceases": True}],
        "outputs": ["B-TQ"],
    }
    assert Act.from_json(fact) == MERGER
    assert Act.from_json({**fact, "complete": False}).complete is False
    assert Act.from_json({**fact, "outputs": []}).complete is False
    assert Act.from_json({**fact, "outputs": [], "complete": True}).complete is True


bodies = st.integers(0, 7)


@st.composite
def forward(draw):
    """Acts that lead from a body only to later ones, each body ending at most once."""
    acts = []
    for body in draw(st.sets(bodies)):
        outputs = draw(st.sets(st.integers(body + 1, 9), max_size=3))
        day = f"20{draw(st.integers(10, 40))}"
        acts.append(Act(f"S{body}", "split", day, ((str(body), True),), tuple(str(one) for one in sorted(outputs))))
    return acts


@given(forward(), st.randoms(), bodies, st.integers(2010, 2040))
def test_order_of_arrival_does_not_matter_and_who_answers_exists(acts, shuffle, body, year):
    one = Successions(acts)
    shuffle.shuffle(acts)
    answer = one.bound_on(str(body), str(year))
    assert bound_on(acts, str(body), str(year)) == answer
    for follower in answer.bodies:
        assert one.ends_on(follower) is None or one.ends_on(follower) > str(year)
        assert one.bound_on(follower, str(year)).bodies == (follower,)
        assert follower == str(body) or str(body) in one.predecessors(follower)
    assert answer.bodies or answer.reason
