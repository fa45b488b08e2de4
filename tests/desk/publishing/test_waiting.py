"""Lan sees what waits and gives it; Wei is told that she did, and gives the same; what changed is told in words."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.commitments.models import Result
from earlyspring.publishing.models import Release
from earlyspring.publishing.queries import public_items
from earlyspring.publishing.waiting import compared, waiting_of
from tests.people import a_fact

pytestmark = pytest.mark.django_db
AT = "/spring/public/waiting/"


def words(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def digest_of(spring, kind, item, party="B-QN"):
    return waiting_of(spring.mechanism, party, timezone.localdate(), kind, item).given.digest


def now_says(spring, text):
    """The register says something else of the result from now on."""
    Result.objects.filter(item="R-1").update(known_to=timezone.now())
    a_fact(spring.mechanism, "result", "R-1", text=text, value=12, as_of="2026")


def said(response):
    return [str(one) for one in response.context["messages"]]


def press(client, data, at=AT):
    return client.post(at, data, follow=True)


def public(spring):
    return [(one.kind, one.item) for one in public_items(spring.mechanism, timezone.now() + timedelta(seconds=1))]


def test_lan_gives_one_thing_and_it_waits_for_wei(spring: SimpleNamespace) -> None:
    told = press(spring.lan, {"thing": digest_of(spring, "result", "R-1")})
    assert said(told) == [
        "Released: 1 thing (result: 1).",
        "1 waits for the release of others, or for its hour.",
    ]
    assert public(spring) == []
    page = spring.wei.get(AT, {"kind": "result"})
    assert [row["one"].same for row in page.context["rows"]] == [["B-QN"]]
    assert said(press(spring.wei, {"thing": digest_of(spring, "result", "R-1", "B-GX")}))[1:] == [
        "1 of them is public now."
    ]
    assert public(spring) == [("result", "R-1")]


def test_all_that_is_listed_goes_in_one_press(spring: SimpleNamespace) -> None:
    for client in (spring.lan, spring.wei):
        page = client.get(AT, {"kind": "session"})
        press(client, {"all": "1", "all_seen": page.context["all_seen"]}, f"{AT}?kind=session")
    assert public(spring) == [("session", "SM-2026")]


def test_what_changed_meanwhile_is_not_given(spring: SimpleNamespace) -> None:
    seen, old = spring.lan.get(AT).context["all_seen"], digest_of(spring, "result", "R-1")
    now_says(spring, {"en": "Trade fell."})
    assert said(press(spring.lan, {"all": "1", "all_seen": seen})) == [
        "The list has changed since you opened it. Look at it again, then release it."
    ]
    assert said(press(spring.lan, {"thing": old})) == [
        "1 thing has changed since you opened the list. Look at it again."
    ]
    assert said(press(spring.lan, {})) == ["Choose what is to be released."]
    assert Release.objects.count() == 0


def test_what_is_other_stands_side_by_side(spring: SimpleNamespace) -> None:
    press(spring.lan, {"thing": digest_of(spring, "result", "R-1")})
    assert spring.lan.get(AT, {"kind": "result"}).context["rows"] == []
    now_says(spring, {"en": "Trade grew by half.", "vi": "Thương mại tăng."})
    (row,) = spring.lan.get(AT, {"kind": "result"}).context["rows"]
    (changed,) = row["changed"]
    assert (row["state"], changed.label) == ("other than what you released", "Text")
    assert [one.words["en"] for one in (*changed.before, *changed.after)] == ["Trade grew.", "Trade grew by half."]
    (row,) = spring.wei.get(AT, {"kind": "result"}).context["rows"]
    ((party, theirs),) = row["others"]
    assert (party, [one.label for one in theirs]) == ("B-QN", ["Text"])


def test_an_embargo_is_an_hour_of_the_gathering_and_not_past(spring: SimpleNamespace) -> None:
    one = {"thing": digest_of(spring, "result", "R-1")}
    answer = spring.lan.post(AT, one | {"public_from": "2020-01-01T09:00"})
    assert answer.status_code == 422
    assert "This hour has passed" in words(answer)
    assert said(press(spring.lan, one | {"public_from": "2199-01-01T09:00"}))[1:] == [
        "1 waits for the release of others, or for its hour."
    ]
    assert Release.objects.get().public_from.year == 2199


def test_what_left_the_register_is_said(spring: SimpleNamespace) -> None:
    press(spring.lan, {"thing": digest_of(spring, "result", "R-1")})
    Result.objects.update(known_to=timezone.now())
    assert spring.lan.get(AT).context["gone"] == [{"kind": "result", "item": "R-1", "words": "result"}]


def test_nobody_but_officers_opens_what_waits(spring: SimpleNamespace) -> None:
    assert [client.get(AT).status_code for client in (spring.leader, spring.minh)] == [404, 404]


def test_a_thousand_things_in_one_press(spring: SimpleNamespace, django_assert_max_num_queries) -> None:
    first = Result.objects.get()
    for number in range(1000):
        first.pk, first.item, first.version = None, f"R-X{number}", f"v{number}"
        first.save(force_insert=True)
    page = spring.lan.get(AT, {"kind": "result"})
    with django_assert_max_num_queries(130):
        told = press(spring.lan, {"all": "1", "all_seen": page.context["all_seen"]}, f"{AT}?kind=result")
    assert said(told)[0] == "Released: 1001 things (result: 1001)."


def test_the_list_can_be_taken_along(spring: SimpleNamespace) -> None:
    answer = spring.lan.get(AT, {"format": "csv", "kind": "result"})
    assert "never released by you" in answer.content.decode()


def test_more_rows_cost_no_more_statements(spring: SimpleNamespace) -> None:
    counts = []
    for number in range(3):
        row = Result.objects.order_by("pk").first()
        row.pk, row.item, row.version = None, f"R-Y{number}", f"w{number}"
        row.save(force_insert=True)
        with CaptureQueriesContext(connection) as asked:
            compared(spring.mechanism, "B-QN", timezone.localdate())
        counts.append(len(asked))
    assert len(set(counts)) == 1
