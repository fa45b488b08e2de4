"""Requests to the centre: an officer enters them, an embassy's observer enters its own steps and nothing else."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.desk.choices import Choices
from earlyspring.desk.frame import Frame
from earlyspring.ledger.actions import Way, report
from earlyspring.ledger.moments import Moment
from earlyspring.review.actions import ask_centre, take_step
from earlyspring.review.models import Request, Step
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.desk.reviewed import a_round, reviewed
from tests.people import a_posting, a_user, signed_in

pytestmark = pytest.mark.django_db
EMBASSY = "B-EMB"
NAME = {"en": "Embassy", "vi": "Đại sứ quán", "zh": "大使馆"}
LANE = {"title": {"en": "A new lane"}, "level": "embassy", "body": EMBASSY}
SENT = {"submitted": {"en": "Letter 12"}, "submitted_on": "2026-10-02"}


@pytest.fixture(autouse=True)
def a_day() -> Any:
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture(name="cast")
def the_cast(cast: Any) -> Any:
    hosted(cast)
    body = {"side": "S-VN", "type": "mission", "names": [{"official": NAME, "short": NAME}]}
    report(cast.mechanism, "body", EMBASSY, body, by="B-QN", sources=["SRC-1"])
    return cast


def address(cast: Any, *parts: str) -> str:
    return "/".join(["", cast.mechanism.key, "review", "requests", *parts, ""])


def asked(cast: Any, **more: Any) -> Request:
    made = ask_centre(cast.mechanism, LANE | more, by="B-QN", way=Way("own"))
    assert isinstance(made, Request)
    return made


def observer(cast: Any) -> Any:
    return signed_in(a_posting(a_user("mai"), cast.mechanism, "B-QN", "observer", EMBASSY))


def errors(response: Any) -> list[str]:
    return [str(one) for one in response.context["messages"]]


def test_lan_enters_what_waits_for_the_embassy(cast):
    sent = {"title__en": "A new lane", "level": "embassy", "body": EMBASSY, "whose": "own"}
    response = signed_in(cast.lan).post(address(cast, "new"), sent)
    made = Request.objects.get()
    assert (response["Location"], made.party) == (address(cast, made.item), "B-QN")


def test_a_joint_request_is_put_to_the_parties(cast):
    sent = {"title__en": "A new lane", "level": "embassy", "whose": "joint"}
    response = signed_in(cast.lan).post(address(cast, "new"), sent)
    assert f"/{cast.mechanism.key}/open/" in response["Location"]


def test_a_day_of_submission_says_what_was_submitted(cast):
    sent = {"title__en": "A new lane", "level": "embassy", "whose": "own", "submitted_on": "2026-10-02"}
    response = signed_in(cast.lan).post(address(cast, "new"), sent)
    assert response.status_code == 422
    assert errors(response) == ["“What was submitted”: what waits for the centre says what was submitted and when."]
    assert Request.objects.count() == 0


def test_the_list_says_for_whom_each_waits_and_since_when(cast):
    asked(cast, **SENT)
    rows = read(signed_in(cast.wei), address(cast)).tables[0]
    assert rows[1] == [
        "A new lane",
        "Quảng Ninh",
        "embassy Embassy",
        "not taken up yet",
        "Embassy",
        "2 October 2026 69 days",
    ]


@pytest.mark.parametrize(("day", "shown"), [("2026-10-01", 1), ("2026-09", 1), ("2026", 1), ("2026-10-02", 2), ("", 2)])
def test_the_list_follows_the_day_of_the_page(cast, day, shown):
    """What was submitted later had not come; one that bears no day is there, and is said to bear none on a past day."""
    later = asked(cast, **SENT)
    asked(cast, title={"en": "A wider road"})
    page = signed_in(cast.wei).get(address(cast), {"as_of": day} if day else {})
    assert (len(page.context["found"]), bool(page.context["dayless"])) == (shown, bool(day))
    assert signed_in(cast.wei).get(address(cast, later.item), {"as_of": day} if day else {}).status_code == 200


def test_the_observer_sees_what_waits_for_its_body_and_enters_its_own_step(cast):
    one, mai = asked(cast, **SENT), observer(cast)
    assert "1 request waits for you." in read(mai, address(cast)).words
    response = mai.post(address(cast, one.item), {"class": "taken_up", "on": "2026-10-20", "body": "B-QN"}, follow=True)
    assert errors(response) == ["The step is on record."]
    step = Step.objects.get()
    assert (step.body, step.party, step.class_code) == (EMBASSY, "B-QN", "taken_up")
    assert mai.get(address(cast, "new")).status_code == 404


def test_the_embassy_is_offered_its_own_steps_and_stands_there_as_who_entered_them(cast):
    one, mai = asked(cast, **SENT), observer(cast)
    offered = [code for code, _ in mai.get(address(cast, one.item)).context["form"].fields["class"].choices]
    assert offered == ["", "taken_up", "forwarded", "asked_back", "answered", "refused"]
    response = mai.post(address(cast, one.item), {"class": "settled", "on": "2026-11-01"})
    assert (response.status_code, Step.objects.count()) == (422, 0)
    mai.post(address(cast, one.item), {"class": "taken_up", "on": "2026-10-20"})
    words = read(signed_in(cast.lan), address(cast, one.item)).words
    assert "taken up · Embassy entered by Embassy · under the key of Quảng Ninh" in words


def test_wei_settles_nothing_for_lan(cast):
    one = asked(cast, **SENT)
    offered = [
        code for code, _ in signed_in(cast.wei).get(address(cast, one.item)).context["form"].fields["class"].choices
    ]
    assert offered == ["", "taken_up", "forwarded", "asked_back", "answered", "refused"]


def test_an_observer_who_speaks_for_no_body_enters_nothing(cast):
    one, nobody = asked(cast, **SENT), signed_in(cast.own["observer"])
    assert nobody.post(address(cast, one.item), {"class": "taken_up", "on": "2026-10-20"}).status_code == 404
    assert Step.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"class": "answered", "on": "2026-10-01"},
            "“On”: 1 October 2026 is before the request was submitted (2 October 2026).",
        ),
        (
            {"class": "answered", "on": "2027-10-01"},
            "“On”: 1 October 2027 has not come yet. Enter it when it has happened.",
        ),
    ],
)
def test_a_step_that_cannot_have_been_is_refused(cast, said, words):
    one = asked(cast, **SENT)
    response = signed_in(cast.lan).post(address(cast, one.item), said)
    assert (response.status_code, errors(response)) == (422, [words])


def test_a_step_before_the_last_one_is_refused(cast):
    one = asked(cast, **SENT)
    take_step(one, {"class": "taken_up", "on": "2026-11-05", "body": EMBASSY}, by="B-QN")
    response = signed_in(cast.lan).post(address(cast, one.item), {"class": "settled", "on": "2026-11-04"})
    assert errors(response) == ["“On”: 4 November 2026 is before the last step on record (5 November 2026)."]


def test_what_is_asked_in_another_language_can_be_read(cast):
    one = asked(cast, title={"vi": "Mở làn mới"}, text={"vi": "Xin mở một làn."}, **SENT)
    page = signed_in(cast.lan).get(address(cast, one.item))
    assert page.context["crumbs"][-1]["label"] == "Mở làn mới (in Vietnamese)"
    assert (
        "What is asked not translated Vietnamese: Xin mở một làn."
        in read(signed_in(cast.lan), address(cast, one.item)).words
    )
    assert read(signed_in(cast.lan), address(cast)).tables[0][1][0] == "not translated Vietnamese: Mở làn mới"


def test_a_request_about_what_was_referred_upwards_begins_with_its_words(cast):
    review = reviewed(cast, 1)
    review.write("C-1", outcome="refer_up", remark={"en": "Only the ministry can open it."})
    form = signed_in(cast.lan).get(address(cast, "new") + "?commitment=C-1&sheet=SM-2027").context["form"]
    assert form["title__en"].initial == "A reporting line for border gates."
    assert (form["text__en"].initial, form["commitments"].initial) == ("Only the ministry can open it.", ["C-1"])


def test_bodies_of_one_name_and_rounds_of_one_year_are_told_apart(cast):
    a_round(cast)
    for item, kind in (("B-CB", "province"), ("B-CBC", "department")):
        said = {"side": "S-VN", "type": kind, "names": [{"official": {"en": "Cao Bằng"}, "short": {"en": "Cao Bằng"}}]}
        report(cast.mechanism, "body", item, said, by="B-QN", sources=["SRC-1"])
    said = {"side": "S-CN", "type": "department", "names": [{"official": {"zh": "百色市人社局"}}]}
    report(cast.mechanism, "body", "B-LABOUR-BAISE", said, by="B-QN", sources=["SRC-1"])
    nameless = {"side": "S-VN", "type": "department", "parent": "B-QN"}
    report(cast.mechanism, "body", "B-NONE", nameless, by="B-QN", sources=["SRC-1"])
    days = {"cutoff_on": "2026-06-30", "due_on": "2026-07-31", "freeze_on": "2026-08-20"}
    report(cast.mechanism, "round", "RD-0", {"year": 2026, "class": "annual"} | days, by="B-QN", sources=["SRC-1"])
    choices = Choices(Frame(cast.lan, Moment.now(date(2026, 12, 10))))
    named = dict(choices.of_kind("body"))
    assert (named["B-CB"], named["B-CBC"]) == ("Cao Bằng · province", "Cao Bằng · department")
    assert named["B-NONE"] == "department · Quảng Ninh · no name on record"
    assert named["B-LABOUR-BAISE"] == "百色市人社局 (in Chinese)"
    assert choices.of_kind("round") == [
        ("RD-1", "Annual review 2026 · 30 November 2026"),
        ("RD-0", "Annual review 2026 · 30 June 2026"),
    ]


def test_what_has_ended_takes_no_further_step(cast):
    one = asked(cast, **SENT)
    take_step(one, {"class": "settled", "on": "2026-11-01", "body": EMBASSY}, by="B-QN")
    response = signed_in(cast.lan).post(address(cast, one.item), {"class": "answered", "on": "2026-11-02"})
    assert errors(response) == ["The request has ended (1 November 2026). Put the matter as a new one."]
    assert read(signed_in(cast.lan), address(cast), waits="ended").tables[0][1][4] == "nobody"


def test_three_requests_cost_no_more_questions_than_one(cast):
    lan, counts = signed_in(cast.lan), []
    for _ in range(2):
        asked(cast, **SENT)
        lan.get(address(cast))
        with CaptureQueriesContext(connection) as questions:
            lan.get(address(cast))
        counts.append(len(questions))
        asked(cast, **SENT)
    assert counts[0] == counts[1]
