"""The lists of a gathering are taken along by who reads their pages, with what stands on them and no more."""

from datetime import UTC, date, datetime

import pytest
from django.utils.timezone import localdate

from earlyspring.agreements.signing_day import actions
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.preparing.models import Task
from earlyspring.meetings.talks.actions import ask_for_talks
from earlyspring.members.queries import Directory
from tests.desk.saved import about, table, workbook
from tests.gatherings import a_delegate, a_delegation, a_gathering, a_programme
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/"
CSV = {"format": "csv"}


@pytest.fixture
def gathering(cast):
    return a_gathering(cast.mechanism)


def test_tasks_one_line_for_each_party(cast, gathering):
    for party in ("B-QN", "B-GX"):
        said = {"key": "list", "part": "people", "names": {"vi": "Danh sách", "en": "The list"}, "days_before": 10}
        Task.objects.create(gathering=gathering, party=party, **said)
    answer = signed_in(cast.lan).get(f"{AT}preparing/", CSV | {"party": "B-GX", "state": "open"})
    assert about(answer)["What this is"] == "Tasks · Trial gathering 2027"
    assert about(answer)["Narrowed to"] == "Who does it: Guangxi; State: to be done"
    rows = table(answer)
    assert [row[:4] for row in rows[1:]] == [["2027-01-31", "Danh sách", "not translated", "The list"]]
    assert rows[1][5] == "Guangxi"


def test_delegations_as_each_reader_sees_them(cast, gathering):
    a_delegate(a_delegation(gathering, "B-GX"))
    a_delegation(gathering, "B-QN", quota=None)
    seen = [table(signed_in(who).get(f"{AT}delegations/", CSV))[1:] for who in (cast.lan, cast.wei)]
    assert seen == [
        [["Guangxi", "1", "60", "0", ""], ["Quảng Ninh", "0", "", "0", ""]],
        [["Guangxi", "1", "60", "0", ""]],
    ]


def test_arrivals_by_the_clock_in_which_they_were_said(cast, gathering):
    at = {"at": datetime(2027, 2, 9, 2, 30, tzinfo=UTC), "zone": "Asia/Shanghai", "plate": "=1+1"}
    Arrival.objects.create(delegation=a_delegation(gathering), place="Móng Cái", wave=2, **at)
    (row,) = table(signed_in(cast.lan).get(f"{AT}arrivals/", CSV))[1:]
    assert row == ["Móng Cái", "2", "Guangxi", "2027-02-09 10:30", "Asia/Shanghai", "0", "'=1+1", "", ""]


def test_the_programme_as_far_as_it_is_for_the_reader(cast, gathering):
    a_programme(gathering, cast.lan.user)
    lan, wei = (table(signed_in(who).get(f"{AT}programme/", CSV)) for who in (cast.lan, cast.wei))
    assert lan == wei
    assert lan[1][1:] == [
        *["2027-02-10", "09:00", "10:00", "Asia/Ho_Chi_Minh", "Khai mạc", "开幕", "Opening"],
        *["Hall A", ""],
    ]


def test_talks_that_the_reader_sees(cast, gathering):
    said = {"level": "sector", "purpose": {"vi": "Cửa khẩu"}, "languages": ["vi", "zh"], "by": cast.lan.user}
    days = {"today": localdate(), "expires_on": date(2027, 2, 1)}
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    ask_for_talks(gathering, ("B-LS", "B-LS"), ("B-GX", "B-GX"), **said, **days)
    (row,) = table(signed_in(cast.lan).get(f"{AT}talks/", CSV))[1:]
    assert row[1:4] + row[6:9] == ["Cửa khẩu", *["not translated"] * 2, "Lạng Sơn", "Guangxi", "waits for the answer"]


def test_documents_with_open_points_for_those_alone_who_see_them(cast, gathering):
    titles = {"vi": "Bản ghi nhớ", "zh": "备忘录"}
    both = (actions.Signing("B-QN", "vi"), actions.Signing("B-GX", "zh"))
    directory = Directory(cast.mechanism, Moment("2027-02-10", "2027-02-10"))
    said = {"level": "provincial", "languages": ["vi", "zh"], "order_lang": "en", "signing": both, "titles": titles}
    actions.plan_document(gathering, directory, **said)
    lan, minh = (table(signed_in(who).get(f"{AT}signing/", CSV))[1] for who in (cast.lan, cast.own["observer"]))
    assert (
        lan[1:6] == minh[1:6] == ["Bản ghi nhớ", "备忘录", "not translated", "between provinces", "Quảng Ninh; Guangxi"]
    )
    assert [row[8] != "" for row in (lan, minh)] == [True, False]


@pytest.mark.parametrize("page", ["preparing/", "delegations/", "arrivals/", "programme/", "talks/", "signing/"])
def test_each_is_a_workbook_too(cast, gathering, page):
    sheets = workbook(signed_in(cast.lan).get(AT + page, {"format": "xlsx"}))
    assert list(sheets)[1] == "About this list"


def test_a_person_is_a_card_with_telephone_for_the_own_party_alone(cast, gathering):
    called = {"other_name": "Thí Đại Biểu", "other_lang": "vi", "phone": "+86 1", "email": "shi@example.org"}
    a_delegate(a_delegation(gathering), **called)
    own, host = (signed_in(who).get(f"{AT}people/GX-001/card.vcf").content.decode() for who in (cast.wei, cast.lan))
    told = ["TEL;VALUE=text:+86 1\r\n", "EMAIL:shi@example.org\r\n"]
    assert [[words in card for words in told] for card in (own, host)] == [[True, True], [False, False]]
    names = ["FN;ALTID=1;LANGUAGE=zh-Hans:试代表1\r\n", "FN;ALTID=1;LANGUAGE=vi:Thí Đại Biểu\r\n"]
    assert [words in host for words in names] == [True, True]
    assert signed_in(cast.minh).get(f"{AT}people/GX-001/card.vcf").status_code == 404
