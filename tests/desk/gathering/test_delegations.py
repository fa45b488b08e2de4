"""Lan gives places, Wei registers his people; Lan sees names and offices of all, Minh and other parties nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.travelling.trust import name_trustee
from tests.desk.saved import table
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_posting, a_user, signed_in

pytestmark = pytest.mark.django_db
BASE = "/spring/gathering/2027"
SENT = {
    "name": "试代表一",
    "lang": "zh",
    "latin": "SHI Daibiao",
    "pinyin": "Shi Daibiao",
    "category": "delegate",
    "role": "member",
    "address": "comrade",
    "office__zh": "副处长",
    "phone": "0771-000",
    "needs": "no pork",
}


def names(page):
    return [one.code for one in page.context["shown"].lines]


def test_lan_gives_places_and_wei_registers(cast):
    a_gathering(cast.mechanism)
    given = signed_in(cast.lan).post(f"{BASE}/delegations/new/", {"party": "B-GX", "quota": "1"})
    assert (given.status_code, given["Location"]) == (302, f"{BASE}/delegations/")
    wei = signed_in(cast.wei)
    assert wei.get(f"{BASE}/delegations/new/").status_code == 404
    sent = wei.post(f"{BASE}/delegations/B-GX/new/", SENT)
    made = Delegate.objects.get()
    assert (sent.status_code, sent["Location"]) == (302, f"{BASE}/people/{made.code}/")
    assert (made.name, made.office, made.other_name) == ("试代表一", {"zh": "副处长"}, "")
    full = wei.post(f"{BASE}/delegations/B-GX/new/", SENT | {"name": "试代表二"})
    assert full.status_code == 422
    assert 'value="试代表二"' in full.content.decode()


def test_the_host_sees_what_it_needs_and_no_telephone(cast):
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)), phone="0771-000", email="a@b.cn", needs="no pork")
    address = f"{BASE}/people/{person.code}/"
    told = {who: signed_in(who).get(address).content.decode() for who in (cast.lan, cast.wei)}
    assert [("no pork" in words, "0771-000" in words, "a@b.cn" in words) for words in told.values()] == [
        (True, False, False),
        (True, True, True),
    ]
    saved = signed_in(cast.lan).get(f"{BASE}/people/?format=csv").content.decode()
    assert ("试代表1" in saved, "0771-000" in saved) == (True, False)


def test_a_file_of_people_says_what_they_eat_to_their_party_and_to_those_of_the_host_who_are_named(cast):
    gathering = a_gathering(cast.mechanism)
    a_delegate(a_delegation(gathering), needs="Peanuts", diet="halal", wheelchair=True)

    def told(who, address="people/"):
        words = signed_in(who).get(f"{BASE}/{address}?format=csv").content.decode()
        return [one in words for one in ("试代表1", "Peanuts", "halal", "Wheelchair")]

    assert (told(cast.lan), told(cast.lan, "delegations/B-GX/")) == ([True, False, False, False],) * 2
    assert told(cast.wei) == [True] * 4
    name_trustee(gathering, cast.lan.user, by=cast.lan)
    assert told(cast.lan) == [True] * 4


def test_other_parties_and_the_outsider_find_nothing(cast):
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)))
    third = a_posting(a_user("son"), cast.mechanism, "B-LS")
    for who in (third, cast.minh, cast.other["observer"], cast.own["leader"]):
        assert signed_in(who).get(f"{BASE}/people/{person.code}/").status_code == 404
        assert signed_in(who).get(f"{BASE}/delegations/B-GX/").status_code == 404
    assert signed_in(third).get(f"{BASE}/people/").context["shown"].lines == []
    assert signed_in(cast.lan).get(f"{BASE}/people/{person.code}/change/").status_code == 404


def test_one_field_finds_without_tones_by_pinyin_and_by_code_and_the_list_is_narrowed(cast):
    gathering = a_gathering(cast.mechanism)
    a_delegate(a_delegation(gathering, "B-QN"), 1, name="Người Thử Ánh", code="AB2CD", role="head")
    a_delegate(a_delegation(gathering, "B-QN"), 2, name="Người Thử Bình", code="BBBBB", category="press")
    a_delegate(a_delegation(gathering), 3, name="试覃", pinyin="Shi Qin", code="QQQQQ")
    lan = signed_in(cast.lan)
    for asked, found in {
        "q=nguoi+thu+anh": ["AB2CD"],
        "q=qin": ["QQQQQ"],
        "q=ab2cd": ["AB2CD"],
        "category=press": ["BBBBB"],
        "role=head": ["AB2CD"],
        "delegation=B-GX": ["QQQQQ"],
        "state=withdrawn": [],
        "order=pinyin": ["QQQQQ", "AB2CD", "BBBBB"],
        "q=%27%22%3C&category=nobody": [],
    }.items():
        assert (asked, names(lan.get(f"{BASE}/people/?{asked}"))) == (asked, found)


def test_of_two_editors_the_second_is_told_and_a_namesake_may_be_meant(cast):
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)), pinyin="", latin="", office={})
    wei, address = signed_in(cast.wei), f"{BASE}/people/{person.code}/change/"
    version = Delegate.objects.get().version
    assert wei.post(address, SENT | {"version": version, "needs": "first"}).status_code == 302
    assert wei.post(address, SENT | {"version": version, "needs": "second"}).status_code == 422
    assert Delegate.objects.get().needs == "first"
    again = wei.post(f"{BASE}/delegations/B-GX/new/", SENT)
    assert (again.status_code, "namesake" in again.content.decode()) == (422, True)
    assert wei.post(f"{BASE}/delegations/B-GX/new/", SENT | {"namesake": "on"}).status_code == 302


def test_a_person_is_withdrawn_with_a_reason_and_put_on_the_list_again(cast):
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)))
    wei, address = signed_in(cast.wei), f"{BASE}/people/{person.code}"
    wei.post(f"{address}/withdraw/", {"why": ""})
    assert Delegate.objects.get().withdrawn_at is None
    wei.post(f"{address}/withdraw/", {"why": "ill"})
    assert Delegate.objects.get().withdrawn_why == "ill"
    assert names(wei.get(f"{BASE}/delegations/B-GX/")) == []
    assert names(wei.get(f"{BASE}/delegations/B-GX/?state=withdrawn")) == [person.code]
    wei.post(f"{address}/reinstate/")
    assert Delegate.objects.get().withdrawn_at is None


def test_a_focal_point_registers_for_its_agency_alone(cast):
    a_delegation(a_gathering(cast.mechanism))
    focal = signed_in(cast.other["focal_point"])
    assert focal.post(f"{BASE}/delegations/B-GX/new/", SENT).status_code == 422
    assert focal.post(f"{BASE}/delegations/B-GX/new/", SENT | {"agency": "B-GX-FA"}).status_code == 302
    person = a_delegate(Delegation.objects.get(), 7)
    assert focal.get(f"{BASE}/people/{person.code}/change/").status_code == 404


def test_on_a_phone_a_card_keeps_delegation_category_and_role_and_who_withdrew_the_state(cast):
    delegation = a_delegation(a_gathering(cast.mechanism))
    a_delegate(delegation, 1)
    a_delegate(delegation, 2, withdrawn_at=timezone.now(), withdrawn_why="ill")
    lan, kept = signed_in(cast.lan), []
    for asked in ("", "?state=withdrawn"):
        page = lan.get(f"{BASE}/people/{asked}").content.decode()
        kept.append(re.findall(r'<td +data-label="([^"]+)"', page))
    assert kept == [["Delegation", "Category", "Role here"], ["Delegation", "Category", "Role here", "State"]]


def test_the_saved_list_is_no_formula(cast):
    a_delegate(a_delegation(a_gathering(cast.mechanism)), latin="=1+1")
    saved = signed_in(cast.wei).get(f"{BASE}/delegations/B-GX/?format=csv")
    cells = table(saved)[1]
    assert [one for one in cells if one.startswith("=")] == []


def test_the_lists_cost_the_same_with_one_and_with_three(cast):
    gathering = a_gathering(cast.mechanism)
    client, counts = signed_in(cast.lan), []
    for people in ([1], [2, 3]):
        for number in people:
            a_delegate(a_delegation(gathering, ("B-QN", "B-GX", "B-LS")[number - 1]), number)
        for page in ("delegations", "people"):
            client.get(f"{BASE}/{page}/")
            with CaptureQueriesContext(connection) as asked:
                client.get(f"{BASE}/{page}/")
            counts.append(len(asked))
    assert counts[:2] == counts[2:]
    assert counts[1] <= 6
