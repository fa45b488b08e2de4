"""Lan of the host computes the order of rank, overrides it with a reason, approves and freezes it; Wei may not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.actions import withdraw
from earlyspring.delegations.ranking.actions import (
    accept_bands,
    approve,
    change_bands,
    change_facts,
    change_rule,
    compute,
    freeze,
    lift,
    override,
    reopen,
)
from earlyspring.delegations.ranking.models import Ranking, RankOverride
from earlyspring.delegations.ranking.queries import bands_of, is_stale, places_of, rankings_of, seen_by
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering

pytestmark = pytest.mark.django_db


def said(ranking):
    return [(one.delegate.code, one.decided_by, one.reason) for one in places_of(ranking)]


def refusal(act, *given, **named):
    with pytest.raises(Refused) as refused:
        act(*given, **named)
    return [(one.code, one.path) for one in refused.value.faults]


def test_a_substitute_who_leads_stands_where_his_own_rank_is(cast, gathering, people):
    change_facts(people["secretary"], by=cast.lan, party_office=True)
    ranking = compute(gathering, by=cast.lan)

    assert said(ranking) == [
        ("GX-003", "", ""),
        ("LS-004", "party_office", ""),
        ("QN-001", "office", ""),
        ("QN-002", "office", ""),
    ]
    assert (ranking.number, ranking.state) == (1, "computed")


def test_the_agreed_order_of_the_parties_decides_where_the_rule_says_so(cast, gathering, people):
    change_rule(gathering, ["office", "agreed"], {"office": "02-QĐi/TW"}, ["B-LS", "B-GX", "B-QN"], by=cast.lan)
    ranking = compute(gathering, by=cast.lan)

    assert said(ranking)[:2] == [("LS-004", "", ""), ("GX-003", "agreed", "")]
    assert (ranking.keys, ranking.sources) == (["office", "agreed"], {"office": "02-QĐi/TW"})


def test_a_person_is_put_elsewhere_with_a_reason_and_back(cast, gathering, people):
    ranking = compute(gathering, by=cast.lan)
    before = said(ranking)
    override(ranking, people["deputy"], people["chair"], "leads the host's delegation", by=cast.lan)

    assert said(ranking)[0] == ("QN-001", "", "leads the host's delegation")
    lift(RankOverride.objects.get(), by=cast.lan)
    assert said(ranking) == before


def test_what_an_override_lacks_is_refused(cast, gathering, people):
    ranking = compute(gathering, by=cast.lan)
    elsewhere = a_delegate(a_delegation(a_gathering(cast.mechanism, "2028"), "B-QN"), 9, rank=1)

    put = (ranking, people["deputy"], people["secretary"])
    assert refusal(override, *put, "  ", by=cast.lan) == [("missing", "reason")]
    assert refusal(override, *put, "x" * 301, by=cast.lan) == [("longer_than", "reason")]
    assert refusal(override, ranking, people["interpreter"], None, "so", by=cast.lan) == [
        ("not_in_ranking", "delegate")
    ]
    assert refusal(override, ranking, people["deputy"], elsewhere, "so", by=cast.lan) == [("not_in_ranking", "before")]
    assert refusal(override, ranking, people["deputy"], people["deputy"], "so", by=cast.lan) == [
        ("before_oneself", "before")
    ]
    assert refusal(override, *put, "so", by=cast.wei) == [("host_alone", "")]
    assert RankOverride.objects.count() == 0


def test_it_is_approved_then_frozen_and_the_next_version_keeps_what_people_decided(cast, gathering, people):
    ranking = compute(gathering, by=cast.lan)
    override(ranking, people["member"], people["chair"], "is ninety years old", by=cast.lan)
    assert refusal(freeze, ranking, by=cast.lan) == [("ranking_not_approved", "")]
    approve(ranking, by=cast.lan)
    assert refusal(compute, gathering, by=cast.lan) == [("ranking_approved", "")]
    assert refusal(override, ranking, people["chair"], None, "so", by=cast.lan) == [("ranking_approved", "")]
    frozen = freeze(ranking, by=cast.lan)
    assert frozen.state == "frozen"
    assert refusal(reopen, ranking, by=cast.lan) == [("ranking_frozen", "")]

    withdraw(people["deputy"], "is ill", by=None)
    following = compute(gathering, by=cast.lan)

    assert [one[0] for one in said(ranking)] == ["QN-002", "LS-004", "GX-003", "QN-001"]
    assert said(following) == [("QN-002", "", "is ninety years old"), ("LS-004", "", ""), ("GX-003", "name", "")]
    assert [one.number for one in rankings_of(gathering)] == [2, 1]
    assert refusal(reopen, ranking, by=cast.lan) == [("ranking_followed", "")]


def test_an_override_about_somebody_who_does_not_come_rests(cast, gathering, people):
    ranking = compute(gathering, by=cast.lan)
    override(ranking, people["member"], people["chair"], "is ninety years old", by=cast.lan)
    withdraw(people["chair"], "is ill", by=None)

    assert [one[0] for one in said(compute(gathering, by=cast.lan))] == ["GX-003", "QN-001", "QN-002"]
    assert RankOverride.objects.count() == 1


def test_an_approval_is_taken_back_and_the_list_made_anew(cast, gathering, people):
    ranking = reopen(approve(compute(gathering, by=cast.lan), by=cast.lan), by=cast.lan)

    assert (ranking.state, compute(gathering, by=cast.lan).number) == ("computed", 1)


def test_a_list_that_is_not_of_today_is_neither_approved_nor_frozen(cast, gathering, people):
    ranking = compute(gathering, by=cast.lan)
    people["member"].rank = 1
    people["member"].save()
    assert is_stale(ranking, places_of(ranking))
    assert refusal(approve, ranking, by=cast.lan) == [("ranking_stale", "")]
    approve(compute(gathering, by=cast.lan), by=cast.lan)
    change_rule(gathering, ["name"], {}, [], by=cast.lan)
    assert refusal(freeze, ranking, by=cast.lan) == [("ranking_stale", "")]


def test_nobody_is_left_out_for_want_of_a_band(cast, gathering, people):
    a_delegate(people["chair"].delegation, 7)
    ranking = compute(gathering, by=cast.lan)

    assert refusal(approve, ranking, by=cast.lan) == [("band_missing", "")]
    assert refusal(compute, a_gathering(cast.mechanism, "2028"), by=cast.lan) == [("nobody_ranked", "")]


def test_the_rule_names_keys_and_parties_that_exist_once(cast, gathering, people):
    assert refusal(change_rule, gathering, [], {}, [], by=cast.lan) == [("missing", "keys")]
    assert refusal(change_rule, gathering, ["height"], {}, ["B-XX"], by=cast.lan) == [
        ("not_in_list", "keys"),
        ("not_in_list", "agreed"),
    ]
    assert refusal(change_rule, gathering, ["office", "office"], {"office": "x" * 201}, [], by=cast.lan) == [
        ("twice", "keys"),
        ("longer_than", "sources"),
    ]
    assert refusal(change_rule, gathering, ["office"], {}, [], by=cast.wei) == [("host_alone", "")]


def test_each_party_accepts_the_table_of_equal_ranks_as_it_stands(cast, gathering, people):
    table = change_bands(gathering, {1: {"vi": "Bí thư tỉnh ủy", "zh": "自治区党委书记"}, 3: {"vi": " "}}, by=cast.lan)
    assert ([one.band for one in table.rows], table.waiting) == ([1], ("B-GX", "B-LS", "B-QN"))
    accept_bands(gathering, table.digest, by=cast.wei)
    assert accept_bands(gathering, table.digest, by=cast.wei).accepted == ("B-GX",)

    changed = change_bands(gathering, {1: {"vi": "Bí thư thành ủy", "zh": "自治区党委书记"}}, by=cast.lan)
    assert changed.accepted == ()
    assert refusal(accept_bands, gathering, table.digest, by=cast.wei) == [("bands_changed", "")]
    assert change_bands(gathering, {1: {"vi": "Bí thư tỉnh ủy", "zh": "自治区党委书记"}}, by=cast.lan).accepted == (
        "B-GX",
    )


def test_a_table_that_cannot_be_is_refused(cast, gathering, people):
    assert refusal(change_bands, gathering, {0: {"vi": "x"}, 1: {"fr": "y"}, 2: {"zh": "z" * 301}}, by=cast.lan) == [
        ("rank_out_of_bounds", "band"),
        ("not_lang", "offices"),
        ("longer_than", "offices"),
    ]
    assert refusal(change_bands, gathering, {}, by=cast.wei) == [("host_alone", "")]
    assert refusal(accept_bands, gathering, "", by=cast.wei) == [("no_bands", "")]
    assert refusal(accept_bands, gathering, bands_of(gathering).digest, by=cast.own["leader"]) == [("not_invited", "")]


def test_what_is_asked_of_a_person_is_said_by_the_host(cast, gathering, people):
    assert refusal(change_facts, people["chair"], by=cast.wei, party_office=True) == [("host_alone", "")]
    assert refusal(change_facts, people["interpreter"], by=cast.lan) == [("not_in_ranking", "delegate")]
    assert refusal(change_facts, people["chair"], by=cast.lan, in_office_since="soon") == [
        ("not_day", "in_office_since")
    ]
    assert change_facts(people["chair"], by=cast.lan, in_office_since="2021-05").in_office_since == "2021-05"


def test_a_draft_is_the_hosts_alone(cast, gathering, people):
    compute(gathering, by=cast.lan)
    every = list(rankings_of(gathering))

    assert (seen_by(cast.lan, gathering, every), seen_by(cast.wei, gathering, every)) == (every, [])
    freeze(approve(every[0], by=cast.lan), by=cast.lan)
    assert seen_by(cast.wei, gathering, rankings_of(gathering)) == list(Ranking.objects.all())


def test_computing_costs_the_same_with_few_and_with_many(cast, gathering, people):
    counts = []
    for size in (1, 30):
        for at in range(size):
            a_delegate(people["chair"].delegation, 100 * size + at, rank=at % 20 + 1)
        compute(gathering, by=cast.lan)
        with CaptureQueriesContext(connection) as asked:
            compute(gathering, by=cast.lan)
        counts.append(len(asked))
    assert counts[0] == counts[1]
