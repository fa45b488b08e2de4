"""What waits for the centre, and whose turn it is."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from earlyspring.ledger.moments import Moment
from earlyspring.ledger.saying import put
from earlyspring.review.actions import ask_centre, take_step
from earlyspring.review.permits import may_step
from earlyspring.review.queries import requests
from review.conftest import officer

pytestmark = pytest.mark.django_db
TITLE = {"title": {"en": "A road across"}, "level": "ministry"}
SENT = {"submitted": {"en": "Letter 12"}, "submitted_on": "2026-10-01"}


@pytest.fixture
def embassy(year):
    return put(year.mechanism, "body", {"side": "S-VN", "type": "mission"}, by=QN, way=REPORT, item="B-EMB")


def on(day="2026-12-10"):
    return Moment(as_of=day, today=day)


def test_the_way_of_a_request(year, embassy):
    request = ask_centre(year.mechanism, TITLE | SENT | {"body": embassy.item}, by=QN)
    assert (request.party, request.standing) == (QN, "own")
    (asked,) = requests(year.mechanism, on())
    assert (asked.state, asked.turn.of, asked.turn.since) == ("open", "addressee", "2026-10-01")
    assert (asked.request.item, asked.request.body) == (request.item, embassy.item)
    step = {"class": "taken_up", "on": "2026-11-02", "body": embassy.item, "text": {"en": "Passed on."}}
    assert take_step(request, step, by=GX).party == GX
    assert [one.state for one in requests(year.mechanism, on())] == ["taken_up"]
    take_step(request, {"class": "settled", "on": "2026-12-01"}, by=QN)
    (asked,) = requests(year.mechanism, on())
    assert (asked.state, asked.turn, len(asked.steps)) == ("settled", None, 2)
    assert [one.state for one in requests(year.mechanism, on("2026-11-20"))] == ["taken_up"]


def test_all_ask_together(year):
    motion = ask_centre(year.mechanism, TITLE, by=QN, way=PROPOSE)
    assert motion.parties == sorted([QN, GX, LS])
    assert year.house.agreed(motion).party is None


def test_requests_that_are_refused(year):
    refused = lambda **more: codes(lambda: ask_centre(year.mechanism, TITLE | more, by=QN), year.house)
    assert refused(level="other") == [("addressee", "missing")]
    assert refused(submitted_on="2026-10-01") == [("submitted", "nothing_submitted")]
    assert refused(**SENT | {"submitted_on": "2027-03-01"}) == [("submitted_on", "not_yet")]
    assert ("", "needs_assent") in codes(lambda: ask_centre(year.mechanism, TITLE | {"party": GX}, by=QN), year.house)


def test_steps_that_are_refused(year):
    request = ask_centre(year.mechanism, TITLE, by=QN)
    refused = lambda **more: codes(
        lambda: take_step(request, {"class": "answered", "on": "2026-12-01"} | more, by=QN), year.house
    )
    assert refused() == [("class", "not_submitted")]
    take_step(request, {"class": "submitted", "on": "2026-11-01"}, by=QN)
    assert refused(on="2026-10-01") == [("on", "before_submission")]
    assert refused(on="2027-10-01") == [("on", "not_yet")]
    assert refused(**{"class": "lost"}) == [("class", "not_in_list")]
    take_step(request, {"class": "withdrawn", "on": "2026-11-05"}, by=QN)
    assert refused() == [("class", "request_ended")]


def test_an_observer_enters_its_own_steps_and_nothing_else(year, embassy):
    request = ask_centre(year.mechanism, TITLE, by=QN)
    observer = officer(year.house, QN, "an", "observer", embassy.item)
    lan, minister = officer(year.house, QN, "lan"), officer(year.house, QN, "minh", "leader")
    may = lambda who, body: may_step(who, request, body)
    assert [may(observer, embassy.item), may(observer, "B-QN"), may(observer, "")] == [True, False, False]
    assert [may(lan, embassy.item), may(minister, embassy.item)] == [True, False]


def test_what_an_observer_enters_says_whose_account_it_was(year, embassy):
    request = ask_centre(year.mechanism, TITLE | SENT, by=QN)
    taken = take_step(request, {"class": "taken_up", "on": "2026-11-01"}, by=QN, observer=embassy.item)
    assert (taken.body, taken.party, taken.entered_by) == (embassy.item, QN, embassy.item)
    told = take_step(request, {"class": "answered", "on": "2026-11-02", "entered_by": embassy.item}, by=GX)
    assert (told.party, told.entered_by) == (GX, None)


def test_an_observer_ends_no_request(year, embassy):
    request = ask_centre(year.mechanism, TITLE | SENT, by=QN)
    for step in ("submitted", "settled", "withdrawn", "refused"):
        enter = lambda step=step: take_step(request, {"class": step, "on": "2026-11-01"}, by=QN, observer=embassy.item)
        assert codes(enter, year.house) == [("class", "not_own_step")]
