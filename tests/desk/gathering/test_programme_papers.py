"""The released programme on paper: each reads what is for him, the pocket holds what is for all."""

from datetime import UTC, datetime, time

import pytest

from earlyspring.meetings.programme.actions import add_item, release
from tests.gatherings import a_gathering, a_programme
from tests.papers.gathering.looking import flat
from tests.papers.reading import pages
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/programme/paper/"


@pytest.fixture
def gathering(cast: Cast):
    """An opening for all, and talks of Guangxi with Quảng Ninh, interpreted."""
    made = a_gathering(cast.mechanism)
    a_programme(made, cast.lan.user)
    add_item(
        made,
        by=cast.lan.user,
        kind="talks",
        titles={"vi": "Hội đàm", "zh": "会谈"},
        day=made.first_day,
        start=time(14),
        end=time(15),
        audiences=["named"],
        parties=["B-GX"],
        languages=["vi", "zh"],
        notes={"vi": "Phòng kín"},
    )
    release(made, by=cast.lan.user, at=datetime(2027, 1, 21, tzinfo=UTC))
    return made


def read(person, paper: str) -> str:
    answer = signed_in(person).get(f"{AT}{paper}.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return flat("".join(pages(answer.content)))


def test_wei_reads_the_talks_in_both_languages_with_who_interprets(cast, gathering):
    sheet = read(cast.wei, "run-sheet")
    for words in ("Khai mạc", "开幕", "Hội đàm", "会谈", "Hội trường A", "A厅", "Quảng Tây", "Phòng kín"):
        assert flat(words) in sheet
    assert flat("phiên dịch tiếng Việt, tiếng Trung") in sheet
    assert flat("口译：越南文、中文") in sheet


def test_an_observer_finds_only_what_is_for_all_and_so_does_the_pocket(cast, gathering):
    assert ["会谈" in read(cast.other["observer"], "run-sheet"), "会谈" in read(cast.wei, "pocket")] == [False, False]
    assert "开幕" in read(cast.wei, "pocket")


def test_what_is_not_released_is_not_printed(cast):
    a_gathering(cast.mechanism)
    assert signed_in(cast.lan).get(f"{AT}run-sheet.pdf").status_code == 404


def test_there_is_no_other_paper_and_minh_finds_none(cast, gathering):
    assert signed_in(cast.lan).get(f"{AT}poster.pdf").status_code == 404
    assert signed_in(cast.minh).get(f"{AT}run-sheet.pdf").status_code == 404
