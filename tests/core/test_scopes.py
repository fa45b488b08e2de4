"""Hải Phòng is a guest of the mechanism and a member of one committee; Bắc Giang only observes another."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.clashes import clash
from earlyspring.core.scopes import same_scope, taking_part


def held(body, class_code, organ=None):
    return SimpleNamespace(body=body, class_code=class_code, organ=organ)


HELD = (
    held("QN", "member"),
    held("HP", "guest"),
    held("HP", "member", "JWC"),
    held("BG", "observer", "SM"),
)
MEMBERSHIPS = st.builds(held, st.sampled_from("abc"), st.just("member"), st.sampled_from([None, "JWC", "SM"]))


def taken(organ=None):
    return [(one.body, one.class_code) for one in taking_part(HELD, organ)]


def test_a_class_in_one_organ_makes_nobody_a_member_of_the_mechanism():
    assert taken() == [("QN", "member"), ("HP", "guest")]


def test_in_an_organ_the_class_of_that_organ_wins():
    assert taken("JWC") == [("QN", "member"), ("HP", "member")]
    assert taken("SM") == [("QN", "member"), ("HP", "guest"), ("BG", "observer")]


def test_the_mechanism_as_a_whole_is_a_scope_of_its_own():
    assert same_scope({}, {"organ": None})
    assert same_scope({"organ": "JWC"}, {"organ": "JWC"})
    assert not same_scope({"organ": "JWC"}, {})
    assert not same_scope({"organ": "JWC"}, {"organ": "SM"})


@given(st.lists(MEMBERSHIPS), st.sampled_from([None, "JWC", "SM"]))
def test_whoever_takes_part_in_the_mechanism_takes_part_in_each_organ_once_a_scope(every, organ):
    found = taking_part(every, organ)
    assert {one.body for one in taking_part(every)} <= {one.body for one in found}
    assert all(one.organ in (None, organ) for one in found)
    for body in {one.body for one in found}:
        assert len({one.organ for one in found if one.body == body}) == 1


@given(MEMBERSHIPS, MEMBERSHIPS)
def test_two_memberships_clash_in_one_scope_alone(a, b):
    said = [{"body": one.body, "organ": one.organ} for one in (a, b)]
    wanted = "two_memberships" if a.body == b.body and a.organ == b.organ else None
    assert clash("membership", said[0], "membership", said[1]) == wanted
