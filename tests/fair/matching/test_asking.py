"""Wei's exhibitor asks Lan's for a meeting; what cannot be asked or answered is refused."""

from datetime import timedelta

import pytest

from earlyspring.fair.actions import withdraw_exhibitor
from earlyspring.fair.links import give_link
from earlyspring.fair.matching.actions import (
    answer_request,
    ask_for_meeting,
    fix_meeting,
    let_meeting_go,
    stay_away,
    withdraw_request,
)
from earlyspring.fair.matching.models import MatchEntry, MatchLock, MatchRequest
from earlyspring.fair.matching.queries import locks_of, matching_input, readiness, requests_of
from earlyspring.ledger.refused import Refused
from tests.fairs import a_product, an_exhibitor
from tests.matches import comes, one_that_comes, some_half_hours
from tests.people import now

pytestmark = pytest.mark.django_db


def refused(act, *asked, **more):
    with pytest.raises(Refused) as found:
        act(*asked, **more)
    return [(one.path, one.code) for one in found.value.faults]


def test_one_asks_another_accepts_and_the_plan_is_given_both(cast, fair):
    some_half_hours(fair, cast.lan)
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    a_product(lan, cast.lan)
    asked = ask_for_meeting(wei, lan, 3, "Trà thử", by=cast.wei)
    assert [one["wants"] for one in matching_input(fair, [])["firms"] if one["id"] == wei.code] == [[lan.code]]
    answered = answer_request(asked, True, by=cast.lan)
    assert (answered.state, answered.answered_by, answered.answered_link) == ("accepted", cast.lan.user, False)
    given = matching_input(fair, [])
    assert given["meetings"] == [{"firm": wei.code, "with": lan.code}]
    assert {one["id"]: (one["side"], one["offers"]) for one in given["firms"]} == {
        wei.code: ("guest", []),
        lan.code: ("host", ["drinks"]),
    }
    assert readiness(fair) == (1, 1)


def test_who_declined_may_ask_and_then_that_counts(cast, fair):
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    first = answer_request(ask_for_meeting(wei, lan, 1, "Trà", by=cast.wei), False, by=cast.lan)
    ask_for_meeting(lan, wei, 1, "Quế", by=cast.lan)
    assert refused(answer_request, first, True, by=cast.lan) == [("", "match_asked_already")]


def test_what_cannot_be_asked_is_told(cast, fair):
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    stranger = an_exhibitor(fair, cast.wei, 3)
    assert refused(ask_for_meeting, stranger, lan, 1, "Trà", by=cast.wei) == [("", "match_not_signed_up")]
    assert refused(ask_for_meeting, lan, stranger, 1, "Trà", by=cast.lan) == [("asked", "match_cannot_be_asked")]
    assert refused(ask_for_meeting, wei, wei, 1, "Trà", by=cast.wei) == [("asked", "match_cannot_be_asked")]
    assert refused(ask_for_meeting, wei, lan, 9, "", by=cast.wei) == [("weight", "not_in_list"), ("about", "missing")]
    assert refused(ask_for_meeting, wei, lan, 1, "Trà", by=cast.lan) == [("", "not_own_exhibitor")]
    asked = ask_for_meeting(wei, lan, 1, "Trà", by=cast.wei)
    assert refused(ask_for_meeting, lan, wei, 1, "Trà", by=cast.lan) == [("asked", "match_asked_already")]
    assert refused(answer_request, asked, True, by=cast.wei) == [("", "not_own_exhibitor")]
    assert refused(withdraw_request, asked, by=cast.lan) == [("", "not_own_exhibitor")]
    withdraw_request(asked, by=cast.wei)
    assert refused(answer_request, asked, True, by=cast.lan) == [("", "match_withdrawn")]
    assert MatchRequest.objects.count() == 1


def test_an_exhibitor_that_withdrew_asks_nobody_and_is_asked_by_nobody(cast, fair):
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    ask_for_meeting(wei, lan, 3, "Trà", by=cast.wei)
    withdraw_exhibitor(lan, "lũ", by=cast.lan)
    assert (list(requests_of(fair)), [one["id"] for one in matching_input(fair, [])["firms"]]) == ([], [wei.code])
    assert refused(comes, lan, cast.lan) == [("", "exhibitor_withdrawn")]


def test_by_its_link_an_exhibitor_asks_and_answers_and_for_no_other(cast, fair):
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    link, _secret = give_link(lan, label="Gian hàng", expires_at=now() + timedelta(days=3), by=cast.lan)
    answered = answer_request(ask_for_meeting(wei, lan, 1, "Trà", by=cast.wei), True, by=link)
    assert (answered.state, answered.answered_by, answered.answered_link) == ("accepted", None, True)
    assert refused(stay_away, wei, by=link) == [("", "not_own_exhibitor")]
    stay_away(lan, by=link)
    assert MatchEntry.objects.get(exhibitor=lan).absent_at is not None


def test_when_and_for_what_it_comes_is_checked(cast, fair):
    some_half_hours(fair, cast.lan, half_hours=1)
    one = an_exhibitor(fair, cast.wei)
    assert refused(comes, one, cast.wei, languages=[], most=0) == [("languages", "missing"), ("most", "out_of_bounds")]
    assert refused(comes, one, cast.wei, away=["2027-02-10T0900"]) == [("away", "match_never_there")]
    assert refused(comes, one, cast.wei, away=["never"]) == [("away", "match_no_such_half_hour")]
    assert refused(comes, one, cast.wei, languages=["xx"], needs=["gold"], size="huge") == [
        ("languages", "not_in_list"),
        ("needs", "not_in_list"),
        ("size", "not_in_list"),
    ]
    assert refused(stay_away, one, by=cast.wei) == [("", "match_not_signed_up")]


def test_the_host_fixes_a_meeting_and_lets_it_go(cast, fair):
    some_half_hours(fair, cast.lan)
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    fix_meeting(wei, lan, "2027-02-10T0900", 1, by=cast.lan)
    fix_meeting(lan, wei, "2027-02-10T0930", 1, by=cast.lan)
    assert [one.slot for one in locks_of(fair)] == ["2027-02-10T0930"]
    assert refused(fix_meeting, wei, lan, "2027-02-10T0900", 1, by=cast.wei) == [("", "host_alone")]
    assert refused(let_meeting_go, wei, lan, by=cast.wei) == [("", "host_alone")]
    let_meeting_go(wei, lan, by=cast.lan)
    assert MatchLock.objects.count() == 0
