import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.opinions import (
    CONFIRMATIONS,
    RATINGS,
    STANDINGS,
    assessed_by_all,
    confirmation,
    judges,
    standing,
    together,
    unconfirmed,
)
from earlyspring.core.succession import Act, Successions

GX, QN, LS = "B-GX", "B-QN", "B-LS"
ASKED = (GX, QN, LS)


def test_opinions_are_taken_together():
    assert standing(ASKED, {}) == "unassessed"
    assert standing(ASKED, {QN: "complete"}) == "one_sided"
    assert standing(ASKED, {QN: "complete", GX: "complete"}) == "one_sided"
    assert standing(ASKED, {QN: "complete", GX: "complete", LS: "complete"}) == "concordant"


def test_two_that_differ_are_enough():
    assert standing(ASKED, {QN: "complete", GX: "limited"}) == "differing"
    assert not assessed_by_all(ASKED, {QN: "complete", GX: "limited"})


def test_whoever_was_not_asked_has_no_opinion_here():
    assert standing((GX, QN), {GX: "complete", QN: "complete", "B-HG": "limited"}) == "concordant"
    assert standing((GX,), {"B-HG": "limited"}) == "unassessed"


def test_one_party_alone_agrees_with_nobody():
    assert standing((GX,), {GX: "complete"}) == "one_sided"
    assert not assessed_by_all((GX,), {GX: "complete"})


def test_a_view_is_of_the_version_that_was_seen():
    views = {GX: ("confirmed", "v1"), LS: ("disputed", "v1")}
    assert confirmation((GX, LS), "v1", views) == "disputed"
    assert confirmation((GX, LS), "v2", views) == "unseen"
    assert confirmation((GX, LS), "v1", {GX: ("confirmed", "v1")}) == "partly_confirmed"
    assert confirmation((GX,), "v1", views) == "confirmed"
    assert confirmation((), "v1", views) == "unseen"


parties = st.sampled_from([*ASKED, "B-HG"])
ratings = st.dictionaries(parties, st.sampled_from(RATINGS))


@given(st.sets(parties), ratings, parties, st.sampled_from(RATINGS))
def test_a_further_rating_never_hides_a_difference(asked, given_before, party, rating):
    before = standing(asked, given_before)
    after = standing(asked, {party: rating} | given_before)
    assert STANDINGS.index(before) <= STANDINGS.index(after)


@given(st.sets(parties), ratings)
def test_concordance_is_counted_among_what_all_assessed(asked, given_ratings):
    found = standing(asked, given_ratings)
    assert found in STANDINGS
    if found == "concordant":
        assert assessed_by_all(asked, given_ratings)
    if assessed_by_all(asked, given_ratings):
        assert found in ("concordant", "differing")


@given(
    st.sets(parties),
    st.dictionaries(parties, st.tuples(st.sampled_from(["confirmed", "disputed"]), st.sampled_from(["v1", "v2"]))),
)
def test_what_all_confirmed_nobody_disputes(counterparts, views):
    found = confirmation(counterparts, "v1", views)
    assert found in CONFIRMATIONS
    if found == "confirmed":
        assert {views[party] for party in counterparts} == {("confirmed", "v1")}


OLD, NEW = "B-BG", "B-BN"
MERGED = Successions([Act("A-1", "merger", "2025-07-01", ((OLD, True),), (NEW,))])
CIRCLE = ("B-GX", "B-LS", NEW)


@pytest.mark.parametrize(
    ("parties", "day", "asked"),
    [
        (["B-LS", "B-GX"], "2026-01-01", ("B-GX", "B-LS")),
        ([OLD, "B-GX"], "2026-01-01", (NEW, "B-GX")),
        ([OLD, "B-GX"], "2025-01-01", (NEW, "B-GX", "B-LS")),
        ([], "2026-01-01", (NEW, "B-GX", "B-LS")),
        (["B-GX"], "2026-01-01", (NEW, "B-GX", "B-LS")),
        (["B-GX", "B-ELSEWHERE"], "2026-01-01", (NEW, "B-GX", "B-LS")),
    ],
)
def test_who_is_obliged_assesses_and_where_nobody_is_named_all_do(parties, day, asked):
    assert judges(parties, CIRCLE, MERGED, day) == asked


def test_what_was_counted_together_is_confirmed_by_all_who_took_part():
    assert unconfirmed(["B-QN", "B-GX"], []) == ("B-QN", "B-GX")
    assert unconfirmed(["B-QN", "B-GX"], ["B-QN"]) == ("B-GX",)
    assert unconfirmed(["B-QN", "B-GX"], ["B-GX", "B-LS", "B-QN"]) == ()


def test_a_party_confirms_for_whoever_belongs_to_it():
    parties = {"B-QN-FA": "B-QN", "B-QN-TR": "B-QN"}
    assert unconfirmed(["B-QN-FA", "B-GX-FA"], ["B-QN", "B-GX"], parties) == ("B-GX-FA",)
    assert unconfirmed(["B-QN-FA"], ["B-QN-TR"], parties) == ()


@pytest.mark.parametrize(
    ("seen", "found"),
    [
        ([], "unseen"),
        (["unseen", "unseen"], "unseen"),
        (["confirmed", "confirmed"], "confirmed"),
        (["confirmed", "unseen"], "partly_confirmed"),
        (["partly_confirmed"], "partly_confirmed"),
        (["confirmed", "unseen", "disputed"], "disputed"),
    ],
)
def test_a_total_is_confirmed_where_each_of_its_figures_is(seen, found):
    assert together(seen) == found
