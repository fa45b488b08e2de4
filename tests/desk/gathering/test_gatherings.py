"""Lan opens a gathering on the desk; Wei reads it; Minh finds nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.meetings.gatherings import Gathering
from tests.gatherings import a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
SENT = {
    "key": "2027",
    "first_day": "2027-02-10",
    "last_day": "2027-02-12",
    "purge_on": "2027-05-31",
    "zone": "Asia/Ho_Chi_Minh",
    "rank_two": "right",
    "names__vi": "Gặp gỡ thử 2027",
    "names__zh": "2027年试会晤",
    "place__vi": "Hạ Long",
}


def test_lan_opens_it_and_wei_reads_it(cast):
    sent = signed_in(cast.lan).post("/spring/gathering/new/", SENT)
    assert (sent.status_code, sent["Location"]) == (302, "/spring/gathering/2027/")
    made = Gathering.objects.get()
    assert (made.host, made.names["zh"], f"{made.purge_on}") == ("B-QN", "2027年试会晤", "2027-05-31")
    page = signed_in(cast.wei).get("/spring/gathering/2027/")
    assert page.context["hosts"] is False
    assert [one.status_code for one in _pages(signed_in(cast.minh))] == [404, 404]


def _pages(client):
    return [client.get("/spring/gathering/"), client.get("/spring/gathering/2027/")]


def test_what_is_refused_is_told_and_nothing_is_lost(cast):
    answer = signed_in(cast.lan).post("/spring/gathering/new/", SENT | {"last_day": "2027-02-09"})
    assert answer.status_code == 422
    assert Gathering.objects.count() == 0
    assert 'value="Gặp gỡ thử 2027"' in answer.content.decode()
    assert "2027-02-09" in answer.content.decode()


def test_only_the_hosts_officers_change_it(cast):
    a_gathering(cast.mechanism)
    sent = SENT | {"last_day": "2027-02-13"}
    assert signed_in(cast.wei).post("/spring/gathering/2027/change/", sent).status_code == 404
    assert signed_in(cast.lan).post("/spring/gathering/2027/change/", sent).status_code == 302
    assert f"{Gathering.objects.get().last_day}" == "2027-02-13"


def test_the_list_costs_the_same_with_one_and_with_three(cast):
    client = signed_in(cast.lan)
    counts = []
    for keys in (["2027"], ["2028", "2029"]):
        for key in keys:
            a_gathering(cast.mechanism, key)
        client.get("/spring/gathering/")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get("/spring/gathering/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
