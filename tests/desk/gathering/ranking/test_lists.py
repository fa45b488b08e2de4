"""Lan computes, overrides, approves and freezes on the desk; Wei reads what is frozen; Minh finds nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.ranking.actions import approve, compute, freeze
from earlyspring.delegations.ranking.models import Ranking, RankOverride
from tests.delegations.ranking.people import three_delegations
from tests.desk.saved import about, table
from tests.gatherings import a_delegate, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/spring/gathering/2027/ranking/"


@pytest.fixture
def people(cast):
    return three_delegations(a_gathering(cast.mechanism))


def shown(page):
    return [(one.number, one.code, one.decided, one.reason) for one in page.context["lines"]]


def test_lan_computes_and_reads_why_each_stands_where(cast, people):
    lan = signed_in(cast.lan)
    assert lan.post(f"{PAGE}compute/")["Location"] == PAGE

    assert shown(lan.get(PAGE, headers={"accept-language": "en"})) == [
        (1, "LS-004", "first of all", ""),
        (2, "GX-003", "Vietnamese order of names", ""),
        (3, "QN-001", "band of the own office", ""),
        (4, "QN-002", "band of the own office", ""),
    ]


def test_a_version_is_taken_along_with_its_number_and_state(cast, people):
    lan = signed_in(cast.lan, headers={"accept-language": "en"})
    lan.post(f"{PAGE}compute/")
    for page in (PAGE, f"{PAGE}1/"):
        answer = lan.get(page, {"format": "csv"})
        assert about(answer)["Narrowed to"] == "Version 1 · computed， not approved yet"
        heads, *rows = table(answer)
        assert [row[:2] for row in rows] == [["1", "LS-004"], ["2", "GX-003"], ["3", "QN-001"], ["4", "QN-002"]]
        assert {len(row) for row in rows} == {len(heads)}
    assert signed_in(cast.wei).get(f"{PAGE}1/", {"format": "csv"}).status_code == 404


def test_a_person_is_chosen_then_placed_with_a_reason_and_taken_back(cast, people):
    lan = signed_in(cast.lan, headers={"accept-language": "en"})
    lan.post(f"{PAGE}compute/")
    page = lan.get(f"{PAGE}1/place/QN-001/")
    assert [code for code, _words in page.context["form"].fields["before"].choices] == [
        "LS-004",
        "GX-003",
        "QN-002",
        "last",
    ]

    without = lan.post(f"{PAGE}1/place/QN-001/", {"before": "LS-004", "reason": " "})
    nowhere = lan.post(f"{PAGE}1/place/QN-001/", {"reason": "leads"})
    assert (without.status_code, nowhere.status_code, RankOverride.objects.count()) == (422, 422, 0)
    put = lan.post(f"{PAGE}1/place/QN-001/", {"before": "LS-004", "reason": "leads the host's delegation"})
    assert put["Location"] == PAGE
    assert shown(lan.get(PAGE))[0] == (1, "QN-001", "put here by people", "leads the host's delegation")

    lan.post(f"{PAGE}overrides/{RankOverride.objects.get().pk}/lift/")
    assert shown(lan.get(PAGE))[0][1] == "LS-004"
    lan.post(f"{PAGE}1/place/LS-004/", {"before": "last", "reason": "asked for it"})
    assert shown(lan.get(PAGE))[-1] == (4, "LS-004", "put here by people", "asked for it")


def test_it_is_approved_frozen_and_followed_and_wei_reads_the_frozen_one(cast, people):
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    lan.post(f"{PAGE}compute/")
    assert ("lines" in wei.get(PAGE).context, wei.get(f"{PAGE}1/").status_code) == (False, 404)
    lan.post(f"{PAGE}1/settle/", {"act": "approve"})
    lan.post(f"{PAGE}1/settle/", {"act": "freeze"})
    assert [one[1] for one in shown(wei.get(PAGE))] == ["LS-004", "GX-003", "QN-001", "QN-002"]
    lan.post(f"{PAGE}compute/")

    assert [one.state for one in Ranking.objects.order_by("number")] == ["frozen", "computed"]
    assert lan.get(PAGE).context["ranking"].number == 2
    assert wei.get(PAGE).context["ranking"].number == 1
    assert lan.get(f"{PAGE}1/").context["latest"] is False
    assert (lan.post(f"{PAGE}2/settle/", {"act": "burn"}).status_code, lan.get(f"{PAGE}3/").status_code) == (404, 404)


def test_what_is_refused_is_told(cast, people):
    lan = signed_in(cast.lan, headers={"accept-language": "en"})
    lan.post(f"{PAGE}compute/")
    answer = lan.post(f"{PAGE}1/settle/", {"act": "freeze"}, follow=True)
    assert [str(one) for one in answer.context["messages"]][-1:] == ["Version 1 is not approved yet. Approve it first."]
    assert lan.get(f"{PAGE}1/place/GX-005/").status_code == 404


def test_who_has_no_band_is_named_to_the_host(cast, people):
    without = a_delegate(people["chair"].delegation, 8)
    assert signed_in(cast.lan).get(PAGE).context["unranked"] == [without]
    assert "unranked" not in signed_in(cast.wei).get(PAGE).context


def test_minh_observers_and_who_does_not_come_find_nothing(cast, people):
    assert signed_in(cast.minh).get(PAGE).status_code == 404
    assert signed_in(cast.own["observer"]).get(PAGE).status_code == 404
    a_gathering(cast.mechanism, "2028")
    assert signed_in(cast.wei).get("/spring/gathering/2028/ranking/").status_code == 404
    chapters = [name for name, _words, _url in signed_in(cast.wei).get("/spring/gathering/2028/").context["chapters"]]
    assert [name for name in chapters if name in ("ranking", "layouts")] == []


def test_the_rule_is_written_by_numbers(cast, people):
    lan = signed_in(cast.lan)
    sent = {"key_agreed": "1", "key_office": "2", "source_agreed": "letter of 3 January", "party_B-GX": "1"}
    assert lan.post(f"{PAGE}rule/", sent)["Location"] == PAGE
    lan.post(f"{PAGE}compute/")

    made = Ranking.objects.get()
    assert (made.keys, made.agreed, made.sources) == (["agreed", "office"], ["B-GX"], {"agreed": "letter of 3 January"})
    assert shown(lan.get(PAGE))[0][1] == "GX-003"
    assert lan.post(f"{PAGE}rule/", {}).status_code == 422


def test_equal_ranks_are_written_by_the_host_and_accepted_by_each_party(cast, people):
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    sent = {"band1__vi": "Bí thư tỉnh ủy", "band1__zh": "自治区党委书记"}
    assert lan.post(f"{PAGE}equal/change/", sent)["Location"] == f"{PAGE}equal/"
    page = wei.get(f"{PAGE}equal/")
    assert (page.context["accepts"], page.context["bands"].waiting) == (True, ("B-GX", "B-LS", "B-QN"))
    wei.post(f"{PAGE}equal/accept/", {"digest": page.context["bands"].digest})

    assert lan.get(f"{PAGE}equal/").context["bands"].accepted == ("B-GX",)
    assert wei.get(f"{PAGE}equal/").context["accepts"] is False
    assert wei.post(f"{PAGE}equal/change/", sent).status_code == 404


def test_what_is_asked_of_a_person(cast, people):
    lan = signed_in(cast.lan)
    assert lan.post(f"{PAGE}people/GX-003/", {"party_office": "on", "in_office_since": "2024"})["Location"] == PAGE
    lan.post(f"{PAGE}compute/")
    assert shown(lan.get(PAGE))[0][1] == "GX-003"
    assert lan.post(f"{PAGE}people/GX-003/", {"in_office_since": "soon"}).status_code == 422
    assert lan.get(f"{PAGE}people/NOBODY/").status_code == 404


def test_the_page_costs_the_same_with_few_and_with_many(cast, people):
    lan, counts = signed_in(cast.lan), []
    gathering = people["chair"].gathering
    for size in (1, 20):
        for at in range(size):
            a_delegate(people["chair"].delegation, 100 * size + at, rank=at % 20 + 1)
        freeze(approve(compute(gathering, by=cast.lan), by=cast.lan), by=cast.lan)
        lan.get(PAGE)
        with CaptureQueriesContext(connection) as asked:
            lan.get(PAGE)
        counts.append(len(asked))
    assert counts[0] == counts[1]
