"""A party seats its own: who else is named for it is refused with both names, at the first entry and at every change."""

import pytest
from django.urls import reverse

from earlyspring.members.models import Seat
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page
from tests.people import signed_in

pytestmark = pytest.mark.django_db
SAID = {"organ": "O-SM", "party": "B-GX", "role": "member", "how": "report", "sources": ["SRC-1"]}
TOLD = {
    "vi": "Sở Ngoại vụ Quảng Ninh không thuộc Quảng Tây.",
    "zh-hans": "广宁省外事厅不属于广西。",
    "en": "Quảng Ninh foreign affairs does not belong to Guangxi.",
}


@pytest.mark.parametrize("language", TOLD)
def test_it_is_refused_with_both_names(cast, language):
    hosted(cast)
    lan = signed_in(cast.lan)
    lan.cookies["django_language"] = language
    new = reverse("new", args=[cast.mechanism.key, "seat"])
    answer = lan.post(new, SAID | {"item": "SEAT-1", "body": "B-QN-FA"})
    assert (answer.status_code, TOLD[language] in Page(answer).words, Seat.objects.count()) == (422, True, 0)
    assert lan.post(new, SAID | {"item": "SEAT-1", "body": "B-GX-FA"}).status_code == 302
    change = reverse("change", args=[cast.mechanism.key, "seat", "SEAT-1"])
    answer = lan.post(change, SAID | {"body": "B-QN-FA"})
    assert (answer.status_code, TOLD[language] in Page(answer).words) == (422, True)
    assert lan.post(change, SAID | {"role": "chair", "body": "B-GX"}).status_code == 302
    assert [(one.body, one.role) for one in Seat.objects.filter(known_to=None)] == [("B-GX", "chair")]
