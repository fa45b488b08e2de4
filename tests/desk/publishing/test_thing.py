"""One thing before the public: read by all who are posted; Wei takes back what he gave, with a reason."""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from earlyspring.publishing.actions import release
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.queries import public_items, rule_of
from tests.desk.publishing.test_waiting import said, words

pytestmark = pytest.mark.django_db
AT = "/spring/public/things/result/R-1/"
RULE = "/spring/public/rule/"


def give(spring, *parties):
    (one,) = contents_of(spring.mechanism, timezone.localdate(), ["result"])
    for party in parties:
        release(spring.mechanism, party, [one], by=spring.cast.lan.user, position="sha256:0123456789abcdef")


def test_whoever_is_posted_reads_what_is_public(spring: SimpleNamespace) -> None:
    give(spring, "B-QN", "B-GX")
    page = spring.leader.get(AT)
    assert [(one.label, one.plain or one.words["en"]) for one in page.context["lines"]] == [
        ("Text", "Trade grew."),
        ("Value", "12"),
        ("As of", "2026"),
        ("Standing", "reported"),
    ]
    assert len(page.context["given"]) == 2
    assert [row.item for row in spring.leader.get("/spring/public/").context["shown"].rows] == ["R-1"]
    assert spring.minh.get(AT).status_code == 404


def test_a_draft_is_read_by_officers_alone(spring: SimpleNamespace) -> None:
    give(spring, "B-GX")
    assert [client.get(AT).status_code for client in (spring.lan, spring.wei, spring.leader)] == [200, 200, 404]
    assert "not public" in words(spring.lan.get(AT))
    assert spring.lan.get("/spring/public/things/secret/R-1/").status_code == 404
    assert spring.lan.get("/spring/public/things/result/R-9/").status_code == 404


def test_wei_takes_back_what_he_gave(spring: SimpleNamespace) -> None:
    give(spring, "B-QN", "B-GX")
    page = words(spring.wei.get(f"{AT}take-back/"))
    assert "From this moment on the public reads it no longer" in page
    assert "Quảng Ninh: their release stands" in page
    assert spring.wei.post(f"{AT}take-back/", {"reason": " "}).status_code == 422
    told = spring.wei.post(f"{AT}take-back/", {"reason": "a wrong figure"}, follow=True)
    assert said(told) == ["Taken back: it is public no longer."]
    assert list(public_items(spring.mechanism, timezone.now())) == []
    assert "a wrong figure" in words(spring.lan.get(AT))
    assert spring.wei.get(f"{AT}take-back/").status_code == 404
    assert spring.leader.get(AT).status_code == 404


def test_the_rule_changes_when_one_of_each_side_asks(spring: SimpleNamespace) -> None:
    assert said(spring.lan.post(RULE, {"needs": "all"}, follow=True)) == [
        "Noted. The rule changes when the others ask for the same."
    ]
    assert "Quảng Ninh asks for: every party" in words(spring.leader.get(RULE))
    assert rule_of(spring.mechanism) == "each_side"
    assert said(spring.wei.post(RULE, {"needs": "all"}, follow=True)) == ["The rule is changed."]
    assert rule_of(spring.mechanism) == "all"
    assert spring.lan.post(RULE, {"needs": "whoever"}).status_code == 422
    assert spring.leader.post(RULE, {"needs": "one"}).status_code == 405


def test_the_list_is_taken_along(spring: SimpleNamespace) -> None:
    give(spring, "B-QN", "B-GX")
    assert "Trade grew." in spring.leader.get("/spring/public/", {"format": "csv"}).content.decode()
