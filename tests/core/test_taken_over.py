"""Hà Giang ends in the new Tuyên Quang on 1 July 2025; what it promised is moved when somebody enters that."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.succession import Act, Successions
from earlyspring.core.taken_over import as_named, parties_on, places

MERGER = Act("S-1", "merger", "2025-07-01", (("HG", True), ("OLD", True)), ("TQ",))
LATER = Act("S-2", "absorption", "2026-07-01", (("TQ", True),), ("CB",))
SPLIT = Act("S-3", "split", "2025-07-01", (("BS", True),), ("NORTH", "SOUTH"))
ACTS = Successions([MERGER, LATER, SPLIT])


def on(day, *said):
    return parties_on(places(said, ACTS), ACTS, day)


def test_before_the_act_the_old_party_and_from_its_day_the_heir():
    said = ["HG", "GX"], ["TQ", "GX"]
    assert [on(day, *said) for day in ("2020-05-01", "2025-06-30", "2025-07-01", "2026-06-30")] == [
        ("HG", "GX"),
        ("HG", "GX"),
        ("TQ", "GX"),
        ("TQ", "GX"),
    ]
    assert as_named(places(said, ACTS)) == ("HG", "GX")


def test_two_that_merged_were_two():
    said = ["HG", "OLD", "GX"], ["TQ", "GX"]
    assert on("2025-06-30", *said) == ("HG", "OLD", "GX")
    assert on("2025-07-01", *said) == ("TQ", "GX")


def test_an_heir_of_an_heir_comes_on_its_own_day():
    for said in ((["HG"], ["TQ"], ["CB"]), (["HG"], ["CB"])):
        days = ("2025-06-30", "2025-07-01", "2026-07-01")
        assert [on(day, *said) for day in days] == [("HG",), ("TQ",), ("CB",)]


def test_who_was_a_party_before_it_took_over_stays_one():
    said = ["TQ", "CB"], ["CB"]
    assert [on(day, *said) for day in ("2026-06-30", "2026-07-01")] == [("CB", "TQ"), ("CB",)]


def test_of_several_heirs_only_those_that_took_over():
    assert [on(day, ["BS"], ["NORTH"]) for day in ("2025-06-30", "2025-07-01")] == [("BS",), ("NORTH",)]
    assert [on(day, ["BS"], ["NORTH", "SOUTH"]) for day in ("2025-06-30", "2025-07-01")] == [
        ("BS",),
        ("NORTH", "SOUTH"),
    ]


def test_a_list_changed_for_another_reason_is_as_it_is():
    assert on("2020", ["QN"], ["LS", "GX"]) == ("LS", "GX")
    assert on("2020", ["HG"], ["TQ"], ["TQ", "GX"]) == ("HG", "GX")
    assert on("2020", ["TQ"], ["HG"]) == ("HG",)
    assert on("2020") == ()


def test_who_was_never_taken_over_stands_as_named_on_every_day():
    assert [on(day, ["HG", "GX"]) for day in ("2025-06-30", "2026-01-01")] == [("HG", "GX")] * 2


bodies = st.lists(st.sampled_from(["HG", "OLD", "TQ", "CB", "BS", "NORTH", "SOUTH", "GX"]), unique=True)


@given(st.lists(bodies, min_size=1, max_size=4), st.sampled_from(["2020", "2025-07-01", "2026-07-01"]))
def test_somebody_is_a_party_on_every_day_where_somebody_is_one_now(said, day):
    found = on(day, *said)
    assert bool(found) == bool(said[-1])
    assert len(set(found)) == len(found)
