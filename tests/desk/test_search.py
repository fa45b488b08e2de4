"""Two-character Chinese words and Vietnamese typed without marks are found, and hostile words are only words."""

import pytest
from django.urls import reverse

from earlyspring.desk.search import marked
from earlyspring.ledger.actions import report
from tests.desk.hosted import hosted
from tests.people import signed_in

pytestmark = pytest.mark.django_db

GATE = {"names": {"vi": "Hữu Nghị – Hữu Nghị Quan", "zh": "友谊—友谊关口岸", "en": "Huu Nghi – Youyiguan"}}


@pytest.fixture
def answer(cast):
    hosted(cast)
    report(cast.mechanism, "gate", "G-01", GATE, by="B-QN", sources=["SRC-1"])
    lan = signed_in(cast.lan)
    return lambda words: lan.get(reverse("search", args=[cast.mechanism.key]), {"q": words}).content.decode()


@pytest.mark.parametrize("words", ["口岸", "友谊", "huu nghi", "HỮU NGHỊ", "youyi", "G-01"])
def test_what_was_typed_is_found(answer, words):
    assert "1 fact found" in answer(words)


@pytest.mark.parametrize("words", ["南宁", '"', "* OR *", "NEAR(a b)", "口"])
def test_what_is_not_there_is_not_found(answer, words):
    assert ("1 fact found" in answer(words)) is (words == "口")


def test_what_is_found_is_marked_and_the_rest_escaped():
    assert marked("<b>口岸</b>", "口岸") == "&lt;b&gt;<mark>口岸</mark>&lt;/b&gt;"
