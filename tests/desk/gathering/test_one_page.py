"""The pages on one sheet: a leader's numbers and days, the brief of Wei's head; the same on paper, and by the own link."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.delegations.actions import send_list
from earlyspring.delegations.arranging.models import Arrangement, Banquet, Hotel
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.travelling.models import Arrival, Traveller
from earlyspring.meetings.plenary.models import TalkingPoint
from earlyspring.meetings.preparing.actions import add_task
from tests.gatherings import a_delegate, a_delegation, a_gathering, a_programme
from tests.papers.reading import pages
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/"


@pytest.fixture
def here(cast: Cast) -> Any:
    made: Any = cast
    made.gathering = a_gathering(cast.mechanism)
    made.head = a_delegate(a_delegation(made.gathering), 1, role="head", category="head")
    a_programme(made.gathering, cast.lan.user)
    return made


def overdue(here, party="B-GX", number=1):
    today = timezone.localdate()
    add_task(
        here.gathering, party, names={"en": f"Task {number}"}, part="papers", due_on=today - timedelta(days=number)
    )


def said(part):
    return ["".join(words for _lang, words in one.row.words) for one in part.steps]


def numbers(posting):
    page = signed_in(posting).get(f"{AT}leader/")
    return [(one.number, one.of) for one, _url in page.context["figures"]]


def test_a_leader_reads_the_numbers_of_the_own_party(here):
    overdue(here)
    overdue(here, "B-QN")
    a_delegate(a_delegation(here.gathering, "B-QN"), 1)
    assert numbers(here.other["leader"]) == [(1, None), (0, None), (0, 0), (1, None), (0, None)]
    assert numbers(here.lan) == [(2, None), (0, None), (0, 0), (2, None), (0, None)]


def test_each_number_opens_its_list_and_each_late_line_its_page(here):
    overdue(here)
    for posting in (here.other["leader"], here.lan):
        client = signed_in(posting)
        page = client.get(f"{AT}leader/").context
        urls = [url for _figure, url in page["figures"]]
        urls += [one.url for part in (*page["days"], *page["parts"]) for one in part.steps]
        assert {client.get(one).status_code for one in urls} == {200}


def test_the_days_are_there_and_what_is_late(here):
    for number in range(1, 11):
        overdue(here, number=number)
    page = signed_in(here.other["leader"]).get(f"{AT}leader/").context
    assert [(one.title, said(one)) for one in page["days"]] == [("10 February 2027", ["Opening"])]
    assert said(page["parts"][1]) == [f"Task {number}" for number in range(10, 2, -1)] + ["2 more"]


def test_nobody_else_reads_them(here):
    for name in ("leader/", "leader.pdf", "brief/", "brief.pdf"):
        for posting in (here.other["focal_point"], here.other["observer"], here.other["administrator"], here.minh):
            assert signed_in(posting).get(AT + name).status_code == 404


def test_the_brief_says_what_the_head_needs(here):
    lan_head = a_delegate(
        a_delegation(here.gathering, "B-QN"),
        1,
        role="head",
        other_name="试代表九",
        other_lang="zh",
        pinyin="Shi Daibiao",
    )
    parts = brief_of(here)
    assert [said(one) for one in parts] == [[]] * 7
    send_list(lan_head.delegation, by=here.lan)
    TalkingPoint.objects.create(gathering=here.gathering, session="X", party="B-GX", words="口岸")
    TalkingPoint.objects.create(gathering=here.gathering, session="X", party="B-QN", words="Cửa khẩu")
    Banquet.objects.create(gathering=here.gathering, key="gala", names={"en": "Gala"}, on=date(2027, 2, 10))
    plan = {"assignment": [{"table": "7", "persons": [here.head.code]}], "accepted_at": timezone.now(), "number": 1}
    Arrangement.objects.create(
        gathering=here.gathering, kind="seating", subject="gala", told_at=timezone.now(), given_sha256="", **plan
    )
    document = CeremonyDocument.objects.create(
        gathering=here.gathering, number=1, titles={"zh": "备忘录"}, level="government", languages=["vi", "zh"]
    )
    document.sides.create(body="B-GX", party="B-GX", language="zh", signatory=here.head.code)
    parts = brief_of(here)
    assert [said(one) for one in parts] == [
        ["Table 7"],
        [],
        [],
        ["Người Thử 1试代表九[Shi Daibiao]"],
        ["备忘录"],
        [],
        ["口岸"],
    ]
    pdf = signed_in(here.wei).get(f"{AT}brief.pdf")
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")


@pytest.fixture
def planned(here):
    """A person with a table, a hotel and a ride, of plans that nobody was told yet."""
    who, near = a_delegate(here.head.delegation, 2, sex="f"), a_delegate(here.head.delegation, 3)
    gone = a_delegate(here.head.delegation, 4, withdrawn_at=timezone.now())
    Banquet.objects.create(gathering=here.gathering, key="gala", names={"en": "Gala"}, on=date(2027, 2, 10))
    Hotel.objects.create(gathering=here.gathering, key="harbour", names={"en": "Harbour"})
    arrival = Arrival.objects.create(
        delegation=who.delegation, place="Airport", at=datetime(2027, 2, 9, 3, tzinfo=UTC), zone="Asia/Shanghai"
    )
    Traveller.objects.create(arrival=arrival, delegate=who)
    codes = [who.code, near.code, gone.code]
    rides = [{"vehicle": "car", "groups": [f"A{arrival.pk}-head"]}, {"vehicle": "bus", "groups": [f"A{arrival.pk}-1"]}]
    plans = (
        ("seating", "gala", [{"table": "head", "persons": codes}]),
        ("rooms", "", [{"block": "B-GX-twin", "hotel": "harbour"}]),
        ("vehicles", "", rides),
    )
    for kind, subject, assignment in plans:
        Arrangement.objects.create(
            gathering=here.gathering, kind=kind, subject=subject, number=1, assignment=assignment, given_sha256=""
        )
    return who


ARRIVES = "2027-02-09 10:00 Viet Nam (Hà Nội) | 2027-02-09 11:00 China (Beijing)"
TOLD = [
    [("Head table", "Gala | 10 February 2027 | 试代表3")],
    [("Harbour", "")],
    [("Airport", f"{ARRIVES} | Vehicle bus")],
]


def tell():
    Arrangement.objects.update(accepted_at=timezone.now(), told_at=timezone.now())


def test_a_delegate_reads_the_table_hotel_and_ride_of_the_plans_that_were_told(here, planned):
    secret = give_day_link(planned, by=here.wei)[1]
    assert places(secret)[:2] == [[], []]
    tell()
    assert places(secret) == TOLD


def test_the_own_officers_and_the_host_read_it_on_the_page_of_the_person(here, planned):
    address = f"{AT}people/{planned.code}/"
    for posting in (here.wei, here.lan):
        assert rows_of(shown(posting, address)) == [[("Airport", ARRIVES)]]
    tell()
    for posting in (here.wei, here.lan):
        assert [one.title for one in shown(posting, address)] == ["Seat", "Hotel", "Arrival"]
        assert rows_of(shown(posting, address)) == TOLD
    assert "Harbour" in signed_in(here.lan).get(address).content.decode()
    assert shown(here.other["leader"], address) == []


def test_nothing_is_kept_for_who_was_withdrawn(here, planned):
    tell()
    planned.withdrawn_at, planned.withdrawn_why = timezone.now(), "ill"
    planned.save()
    assert shown(here.wei, f"{AT}people/{planned.code}/") == []


def shown(posting, address):
    return signed_in(posting).get(address).context["parts"]


def places(secret):
    return rows_of(Client().get(f"{AT}my-day/{secret}/?to=en").context["parts"])


def rows_of(parts):
    return [
        [("".join(words for _lang, words in row.words), " | ".join(words for _lang, words in row.note)) for row in rows]
        for rows in ([step.row for step in part.steps] for part in parts)
    ]


def brief_of(here):
    return signed_in(here.other["leader"]).get(f"{AT}brief/").context["parts"]


def test_without_a_head_there_is_no_brief(here):
    lan = signed_in(here.lan)
    assert (lan.get(f"{AT}brief/").context["head"], lan.get(f"{AT}brief.pdf").status_code) == (None, 404)


def test_the_head_reads_it_by_the_own_link_and_nobody_else_does(here):
    secret = give_day_link(here.head, by=here.wei)[1]
    page = Client().get(f"{AT}my-day/{secret}/?to=en")
    assert page.context["parts"][0].title == "My seat"
    assert Client().get(f"{AT}my-day/{secret}/brief.pdf").content[:5] == b"%PDF-"
    assert Client().post(f"{AT}my-day/{secret}/brief.pdf").status_code == 405
    other = give_day_link(a_delegate(here.head.delegation, 2), by=here.wei)[1]
    own = Client().get(f"{AT}my-day/{other}/?to=en").context["parts"]
    assert [one.title for one in own] == ["My seat", "My hotel", "My arrival"]
    assert Client().get(f"{AT}my-day/{other}/brief.pdf").status_code == 404
    assert Client().get(f"{AT}my-day/{secret}x/brief.pdf").status_code == 404


def test_no_link_opens_talking_points_and_signed_in_the_own_people_read_them(here):
    TalkingPoint.objects.create(gathering=here.gathering, session="X", party="B-GX", words="Kouan alone")
    secret = give_day_link(here.head, by=here.wei)[1]
    last = Client().get(f"{AT}my-day/{secret}/?to=en").context["parts"][-1]
    assert (last.title, said(last)) == ("My talking points", [])
    papers = [
        client.get(AT + address).content
        for client, address in (
            (Client(), f"my-day/{secret}/brief.pdf?to=en"),
            (signed_in(here.wei), f"my-day/{secret}/brief.pdf?to=en"),
            (signed_in(here.wei), "brief.pdf"),
        )
    ]
    assert ["Kouan alone" in "".join(pages(one)) for one in papers] == [False, False, True]


def test_they_cost_the_same_with_few_and_many(here):
    client, counts = signed_in(here.lan), []
    for numbers_ in ([1], [2, 3]):
        for number in numbers_:
            overdue(here, number=number)
            a_delegate(here.head.delegation, number + 1)
        client.get(f"{AT}leader/")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{AT}leader/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
