"""Lan and Wei give to the public, each for one party; what both gave is public, until one of them takes it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import Given, empty, release, set_rule, withdraw
from earlyspring.publishing.models import Content, Release
from earlyspring.publishing.permits import may_release
from earlyspring.publishing.queries import public_items
from tests.people import Cast
from tests.people import a_cast as the_people

pytestmark = pytest.mark.django_db

MET = Given("session", "NYM-2026", {"title": {"vi": "Gặp gỡ", "zh": "会晤"}})
CORRECTED = Given("session", "NYM-2026", {"title": {"vi": "Gặp gỡ đầu Xuân", "zh": "新春会晤"}})
BOOTH = Given("exhibitor", "X-1", {"names": {"vi": "Chè thử"}}, owner="B-QN")


def a_cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    return cast


def public(mechanism, *, later=timedelta(seconds=1), **more):
    return [(one.item, one.content) for one in public_items(mechanism, timezone.now() + later, **more)]


def refused(act, *given, **said):
    before = list(Release.objects.order_by("pk").values())
    with pytest.raises(Refused) as refusal:
        act(*given, **said)
    assert list(Release.objects.order_by("pk").values()) == before
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_what_is_joint_is_public_when_one_of_each_side_gave_the_same():
    mechanism = a_cast().mechanism
    release(mechanism, "B-QN", [MET], by=None)
    release(mechanism, "B-LS", [MET], by=None)
    assert public(mechanism) == []
    release(mechanism, "B-GX", [CORRECTED], by=None)
    assert public(mechanism) == []
    release(mechanism, "B-GX", [MET], by=None)
    assert public(mechanism) == [("NYM-2026", MET.content)]


def test_what_was_public_stays_until_the_corrected_words_are_given_by_enough():
    mechanism = a_cast().mechanism
    for party in ("B-QN", "B-GX"):
        release(mechanism, party, [MET], by=None)
    release(mechanism, "B-QN", [CORRECTED], by=None)
    assert public(mechanism) == [("NYM-2026", MET.content)]
    release(mechanism, "B-GX", [CORRECTED], by=None)
    assert public(mechanism) == [("NYM-2026", CORRECTED.content)]


def test_either_side_takes_it_back_with_its_reason():
    cast = a_cast()
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [MET], by=None)
    taken = {"by": cast.wei.user, "reason": "the name of a place is wrong"}
    assert withdraw(cast.mechanism, "B-GX", "session", "NYM-2026", **taken) == 1
    assert public(cast.mechanism) == []
    assert refused(withdraw, cast.mechanism, "B-GX", "session", "NYM-2026", **taken) == [
        ("item", "not_released_by_you")
    ]
    assert refused(withdraw, cast.mechanism, "B-QN", "session", "NYM-2026", by=None, reason=" ") == [
        ("reason", "missing")
    ]
    release(cast.mechanism, "B-GX", [MET], by=cast.wei.user)
    assert public(cast.mechanism) == [("NYM-2026", MET.content)]


def test_what_is_ones_own_needs_nobody_else_and_nobody_else_gives_it():
    mechanism = a_cast().mechanism
    assert refused(release, mechanism, "B-GX", [BOOTH], by=None) == [("item", "not_yours_to_release")]
    release(mechanism, "B-QN", [BOOTH], by=None)
    assert public(mechanism) == [("X-1", BOOTH.content)]


def test_an_embargo_holds_until_its_hour():
    mechanism = a_cast().mechanism
    hour = timezone.now() + timedelta(hours=3)
    release(mechanism, "B-QN", [MET], by=None, public_from=hour)
    release(mechanism, "B-GX", [MET], by=None)
    assert public(mechanism) == []
    found = list(public_items(mechanism, hour))
    assert [(one.item, one.since) for one in found] == [("NYM-2026", hour)]


def test_releasing_the_same_twice_leaves_one_release():
    mechanism = a_cast().mechanism
    assert len(release(mechanism, "B-QN", [MET], by=None)) == 1
    assert release(mechanism, "B-QN", [MET], by=None) == []


def test_the_rule_of_the_mechanism_says_who_must():
    mechanism = a_cast().mechanism
    release(mechanism, "B-QN", [MET], by=None)
    set_rule(mechanism, "one")
    assert public(mechanism) == [("NYM-2026", MET.content)]
    set_rule(mechanism, "all")
    release(mechanism, "B-GX", [MET], by=None)
    assert public(mechanism) == []
    release(mechanism, "B-LS", [MET], by=None)
    assert public(mechanism) == [("NYM-2026", MET.content)]


def test_an_agency_and_a_kind_nobody_knows_release_nothing():
    mechanism = a_cast().mechanism
    assert refused(release, mechanism, "B-QN-FA", [MET], by=None) == [("party", "not_a_party")]
    assert refused(release, mechanism, "B-QN", [Given("secret", "x", {})], by=None) == [
        ("kind", "no_such_kind_of_release")
    ]


def test_what_was_released_is_never_written_over_and_is_emptied_only_when_nothing_stands():
    cast = a_cast()
    release(cast.mechanism, "B-QN", [BOOTH], by=None)
    content = Content.objects.get()
    content.content = "{}"
    with pytest.raises(TypeError):
        content.save()
    with pytest.raises(TypeError):
        Content.objects.update(content="{}")
    assert refused(empty, content) == [("item", "still_released")]
    withdraw(cast.mechanism, "B-QN", "exhibitor", "X-1", by=cast.lan.user, reason="asked for")
    empty(content)
    assert Content.objects.get().content == ""
    assert refused(release, cast.mechanism, "B-QN", [BOOTH], by=None) == [("", "content_was_emptied")]


def test_officers_release_what_is_joint_and_their_own_and_nobody_else_anything():
    cast = a_cast()
    assert [may_release(cast.lan, owner) for owner in ("", "B-QN", "B-GX")] == [True, True, False]
    assert [may_release(cast.own[role], "") for role in ("focal_point", "leader", "observer")] == [False] * 3


def test_many_items_cost_no_more_statements(django_assert_num_queries):
    mechanism = a_cast().mechanism
    for count in (1, 3):
        many = [Given("result", f"R-{number}", {"no": number}, owner="B-QN") for number in range(count)]
        release(mechanism, "B-QN", many, by=None)
        with django_assert_num_queries(5):
            assert [one for one, _content in public(mechanism)] == [f"R-{number}" for number in range(count)]


def test_words_that_come_back_are_given_again_and_are_public_when_both_came_back_to_them():
    mechanism = a_cast().mechanism
    for content in (MET, CORRECTED):
        for party in ("B-QN", "B-GX"):
            release(mechanism, party, [content], by=None)
    assert public(mechanism) == [("NYM-2026", CORRECTED.content)]
    assert len(release(mechanism, "B-QN", [MET], by=None)) == 1
    assert public(mechanism) == [("NYM-2026", CORRECTED.content)]
    release(mechanism, "B-GX", [MET], by=None)
    assert public(mechanism) == [("NYM-2026", MET.content)]


def test_a_thousand_things_are_given_in_one_press_with_few_statements(django_assert_max_num_queries):
    mechanism = a_cast().mechanism
    many = [Given("result", f"R-{number:04}", {"no": number}, owner="B-QN") for number in range(1000)]
    with django_assert_max_num_queries(30):  # SQLite takes some hundred rows with one statement
        assert len(release(mechanism, "B-QN", many, by=None)) == 1000
    assert release(mechanism, "B-QN", many, by=None) == []
    assert len(public(mechanism)) == 1000
