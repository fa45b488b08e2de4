"""Lan acts for the secretary of Quảng Ninh: the form offers whose place it can be, the page says it, the rest is refused."""

import pytest
from django.urls import reverse

from earlyspring.ledger.actions import report
from earlyspring.ledger.models import PersonName
from earlyspring.members.actions import enter_person
from earlyspring.members.models import Tenure
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page, read
from tests.people import signed_in

pytestmark = pytest.mark.django_db
REPORTED = {"how": "report", "sources": ["SRC-1"]}
SAID = REPORTED | {
    "office": "F-1",
    "person__vi": "Lan",
    "from": "2026-01-01",
    "capacity": "acting",
    "acting_for": "T-1",
}
TITLES = {"vi": "Bí thư", "zh": "书记", "en": "Secretary"}
AWAY = {"vi": "Người Vắng", "zh": "缺席者", "en": "Somebody Away"}
TOLD = {"vi": "giữ quyền thay Người Vắng", "zh-hans": "代行缺席者职务", "en": "acting for Somebody Away"}
REFUSED = {
    "vi": "“Giữ quyền thay”: chỉ người giữ quyền mới thay người khác.",
    "zh-hans": "“代行何人职务”：只有代理人员才代行他人职务。",
    "en": "“Acting for”: only who is acting acts for another.",
}


@pytest.fixture
def lan(cast):
    hosted(cast)
    away = enter_person(cast.mechanism, AWAY, by="B-QN").item
    for item, body in (("F-1", "B-QN"), ("F-2", "B-GX")):
        content = {"body": body, "code": "secretary", "titles": TITLES}
        report(cast.mechanism, "office", item, content, by="B-QN", sources=["SRC-1"])
    for item, office in (("T-1", "F-1"), ("T-2", "F-2")):
        content = {"office": office, "person": away, "from": "2024-01-01", "to": "2027-01-01", "capacity": "holder"}
        report(cast.mechanism, "tenure", item, content, by="B-QN", sources=["SRC-1"])
    return signed_in(cast.lan)


def new(cast, **asked):
    return reverse("new", args=[cast.mechanism.key, "tenure"], query=asked)


def offered(answer):
    listed = answer.content.decode().split('name="acting_for"')[1].split("</select>")[0]
    return [part.split('"')[0] for part in listed.split('value="')[1:]]


def test_the_tenures_of_the_office_are_offered(cast, lan):
    assert offered(lan.get(new(cast, office="F-1"))) == ["", "T-1"]
    assert offered(lan.get(new(cast, office="F-2"))) == ["", "T-2"]
    assert offered(lan.get(new(cast))) == ["", "T-1", "T-2"]
    assert offered(lan.get(reverse("change", args=[cast.mechanism.key, "tenure", "T-1"]))) == [""]


@pytest.mark.parametrize("language", TOLD)
def test_the_page_of_the_body_names_in_whose_place(cast, lan, language):
    assert lan.post(new(cast), SAID).status_code == 302
    assert Tenure.objects.get(capacity="acting").acting_for == "T-1"
    lan.cookies["django_language"] = language
    acting = reverse("fact", args=[cast.mechanism.key, "tenure", Tenure.objects.get(capacity="acting").item])
    assert f"{TITLES[language[:2]]} · {AWAY[language[:2]]}" in read(lan, acting).words
    page = read(lan, reverse("body", args=[cast.mechanism.key, "B-QN"]))
    rows = next(one for one in page.tables if len(one[0]) == 4 and any(TOLD[language] in cell[1] for cell in one))
    assert [cell[1] for cell in rows[1:]] == [TOLD[language], rows[2][1]]


@pytest.mark.parametrize("language", REFUSED)
def test_it_is_refused_in_words_at_the_first_entry_and_at_every_change(cast, lan, language):
    lan.cookies["django_language"] = language
    answer = lan.post(new(cast), SAID | {"capacity": "deputy"})
    assert (answer.status_code, REFUSED[language] in Page(answer).words) == (422, True)
    assert Tenure.objects.count() == 2
    lan.post(new(cast), SAID)
    acting = Tenure.objects.get(capacity="acting")
    change = reverse("change", args=[cast.mechanism.key, "tenure", acting.item])
    said = SAID | {"person__known": acting.person, "person__vi": "", "capacity": "deputy"}
    answer = lan.post(change, said)
    assert (answer.status_code, REFUSED[language] in Page(answer).words) == (422, True)
    assert PersonName.objects.count() == 2


def test_another_office_and_another_time_are_named(cast, lan):
    answer = lan.post(new(cast), SAID | {"acting_for": "T-2"})
    assert answer.status_code == 422
    words = Page(lan.post(new(cast), SAID | {"from": "2027-01-01"})).words
    assert (
        "“Acting for”: the two share no day (tenure: Secretary · Somebody Away). "
        "Correct the days, or name nobody where the office is vacant."
    ) in words
