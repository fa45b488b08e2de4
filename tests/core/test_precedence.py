"""The order of rank: by rule, with what decided, and changed by people only with a reason."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.precedence import ASK, Override, Placed, Rule, Standing, precedence

REGULATION = Rule(("office", "party_office", "external_relations", "counterpart"))
SECRETARY = Standing("secretary-ls", 1, party_office=True)
CHAIR = Standing("chair-cb", 1)
DEPUTY = Standing("deputy-qn", 2, party_office=True)


def test_the_office_counts_first_and_then_that_of_the_party() -> None:
    assert precedence([DEPUTY, CHAIR, SECRETARY], REGULATION) == (
        Placed("secretary-ls"),
        Placed("chair-cb", "party_office"),
        Placed("deputy-qn", "office"),
    )


def test_who_leads_in_place_of_another_keeps_the_own_rank() -> None:
    leading = Standing("deputy-leading-qn", 2, party_office=True)

    assert [one.person for one in precedence([leading, CHAIR], REGULATION)] == ["chair-cb", "deputy-leading-qn"]


def test_equals_by_every_key_stay_as_given_and_nothing_decided() -> None:
    other = Standing("secretary-cb", 1, party_office=True)

    assert precedence([other, SECRETARY], REGULATION)[1] == Placed("secretary-ls", None)


def test_who_is_longer_in_office_comes_first_and_the_unknown_last() -> None:
    rule = Rule(("in_office_since",))
    people = [Standing("a", 1), Standing("b", 1, in_office_since="2024-05"), Standing("c", 1, in_office_since="2020")]

    assert [one.person for one in precedence(people, rule)] == ["c", "b", "a"]


def test_people_put_a_person_elsewhere_and_say_why() -> None:
    put = Override("deputy-qn", "leads the delegation of the next host", before="chair-cb")

    assert precedence([DEPUTY, CHAIR, SECRETARY], REGULATION, [put])[1] == Placed(
        "deputy-qn", None, "leads the delegation of the next host"
    )


@pytest.mark.parametrize(
    ("override", "words"),
    [
        (Override("deputy-qn", " ", before="chair-cb"), "deputy-qn is put elsewhere without a reason"),
        (Override("minh", "asks for it", before="chair-cb"), "minh cannot be put before chair-cb"),
        (Override("chair-cb", "a slip", before="chair-cb"), "chair-cb cannot be put before chair-cb"),
    ],
)
def test_an_override_that_says_nothing_is_refused(override: Override, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        precedence([DEPUTY, CHAIR], REGULATION, [override])


def test_an_unknown_key_and_a_doubled_person_are_refused() -> None:
    with pytest.raises(ValueError, match="height: no key of precedence"):
        precedence([CHAIR], Rule(("height",)))
    with pytest.raises(ValueError, match="stands in the list once"):
        precedence([CHAIR, CHAIR], REGULATION)


STANDINGS = st.builds(
    Standing,
    st.uuids().map(str),
    st.integers(1, 3),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.none(),
    st.integers(0, 2),
)


@given(st.lists(STANDINGS, unique_by=lambda one: one.person), st.permutations(sorted(ASK)))
def test_nobody_is_lost_and_each_place_is_decided_by_the_first_key_that_differs(
    people: list[Standing], keys: list[str]
) -> None:
    known = {one.person: one for one in people}
    placed = precedence(people, Rule(tuple(keys)))

    assert sorted(one.person for one in placed) == sorted(known)
    for before, one in pairwise(placed):
        pair = known[before.person], known[one.person]
        differing = [key for key in keys if ASK[key](pair[0]) != ASK[key](pair[1])]
        assert one.decided_by == (differing[0] if differing else None)
        assert not differing or ASK[differing[0]](pair[0]) < ASK[differing[0]](pair[1])
