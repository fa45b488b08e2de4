"""A journalist finds the meeting of 2026: who took part, what was agreed, who hosts 2027, and how all are written.

By links or by search, at a desk and on a phone, with the keyboard alone, without scripts; Vietnamese, Chinese, English.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from earlyspring.cli.demo import EXAMPLE
from tests.browser.conftest import Node
from tests.browser.public_reader import DESKTOP, PHONE, Reader, reading

MEETING = {
    "vi": "Gặp gỡ đầu Xuân lần thứ 11 (năm 2026)",
    "zh": "新春会晤第十一次（2026年）",
    "en": "11th Spring Meeting (2026)",
}
PARTIES = {
    "vi": ["Cao Bằng", "Hải Phòng", "Lạng Sơn", "Quảng Ninh", "Quảng Tây", "Tuyên Quang"],
    "zh": ["高平", "海防", "谅山", "广宁", "广西", "宣光"],
    "en": ["Cao Bang", "Guangxi", "Hai Phong", "Lang Son", "Quang Ninh", "Tuyen Quang"],
}
OBSERVER = {"vi": "Đại sứ quán Việt Nam tại Trung Quốc", "zh": "越南驻华大使馆", "en": "Embassy of Viet Nam in China"}
HOSTS = {"vi": ("Quảng Tây", "Hải Phòng"), "zh": ("广西", "海防"), "en": ("Guangxi", "Hai Phong")}
REPORT = {
    "vi": "Kết quả Gặp gỡ đầu Xuân lần thứ 11",
    "zh": "第十一次新春会晤举行",
    "en": "What came of the 11th Spring Meeting",
}
OFFICIAL = {
    ("Tỉnh Cao Bằng", "高平省", "Cao Bang Province"),
    ("Thành phố Hải Phòng", "海防市", "Hai Phong City"),
    ("Tỉnh Lạng Sơn", "谅山省", "Lang Son Province"),
    ("Tỉnh Quảng Ninh", "广宁省", "Quang Ninh Province"),
    ("Tỉnh Tuyên Quang", "宣光省", "Tuyen Quang Province"),
    ("Khu tự trị dân tộc Choang Quảng Tây", "广西壮族自治区", "Guangxi Zhuang Autonomous Region"),
}
CHEN = ("Trần Cương", "陈刚", "Chen Gang")
PROMISED = ["C-055", "C-057", "C-058", "C-059", "C-060"]
SOUGHT = {"vi": "gap go 2026", "zh": "新春会晤 2026", "en": "spring meeting 2026"}

BY_LINKS = {
    "at a desk": ("vi", "mouse", DESKTOP, True),
    "on a phone": ("zh", "finger", PHONE, True),
    "with the keyboard alone": ("en", "keys", DESKTOP, True),
    "without scripts": ("vi", "mouse", PHONE, False),
}
BY_SEARCH = {
    "at a desk": ("en", "mouse", DESKTOP, True),
    "on a phone": ("vi", "finger", PHONE, True),
    "with the keyboard alone": ("zh", "keys", PHONE, True),
    "without scripts": ("zh", "mouse", DESKTOP, False),
}


@pytest.fixture
def reader(request: pytest.FixtureRequest, chromium: Browser, node: Node) -> Iterator[Reader]:
    with reading(chromium, node, *request.param) as found:
        yield found


def agreed(language: str) -> list[str]:
    """What the example says was agreed at the meeting of 2026."""
    facts: list[dict[str, Any]] = json.loads(EXAMPLE.read_text(encoding="utf-8"))["facts"]
    said = [one for one in facts if one["kind"] == "statement" and one.get("session") == "SM-2026"]
    return sorted(one["text"][language] for one in said if one["force"] == "agreed")


def reads_the_meeting(reader: Reader) -> None:
    """Day, place and host, who took part, what was agreed, what was promised, who hosts next."""
    own = reader.language
    assert reader.read("h1") == [MEETING[own]]
    assert reader.page.locator("dl.facts time").first.get_attribute("datetime") == "2026-02-11"
    host, next_host = HOSTS[own]
    facts = reader.page.locator("dl.facts > div").filter(has=reader.page.get_by_text(reader.word("Host"), exact=True))
    assert facts.locator("dd").all_inner_texts() == [host]
    assert sorted(reader.read("section:has(#part) li a")) == sorted([*PARTIES[own], OBSERVER[own]])
    said = reader.page.locator("ul.said li > p:first-child:has(.force-agreed)").all_inner_texts()
    mark = reader.page.locator(".force-agreed").first.inner_text()
    assert sorted(" ".join(one.split()).removeprefix(f"{mark} ") for one in said) == agreed(own)
    assert reader.read("section:has(#commitment) .code") == PROMISED
    assert reader.read(".next-host") == [f"{reader.word('Next host')} (2027){'：' if own == 'zh' else ': '}{next_host}"]


def reads_the_press_kit(reader: Reader) -> None:
    """Names of parties and of who was there, in three languages side by side, each marked as what it is."""
    reader.follow(reader.word("For the press"), "nav.ways")
    assert named(reader, "parties") == OFFICIAL
    assert CHEN in named(reader, "persons")
    marks = reader.page.locator("section:has(#parties) tbody tr").first.locator("td [lang]").all()
    assert [one.get_attribute("lang") for one in marks] == ["vi", "zh-Hans", "en"]


def named(reader: Reader, part: str) -> set[tuple[str, ...]]:
    rows = reader.page.locator(f"section:has(#{part}) tbody tr").all()
    return {tuple(one.locator("td").all_inner_texts()) for one in rows}


@pytest.mark.parametrize("reader", BY_LINKS.values(), ids=BY_LINKS, indirect=True)
def test_by_links_from_the_start(reader: Reader) -> None:
    reader.arrive()
    reader.follow(MEETING[reader.language], "section:has(#last)")
    reads_the_meeting(reader)
    reader.follow(REPORT[reader.language])
    assert reader.read("h1") == [REPORT[reader.language]]
    reads_the_press_kit(reader)


@pytest.mark.parametrize("reader", BY_SEARCH.values(), ids=BY_SEARCH, indirect=True)
def test_by_search_from_the_start(reader: Reader) -> None:
    reader.arrive().search(SOUGHT[reader.language])
    reader.follow(MEETING[reader.language], "#found")
    reads_the_meeting(reader)
    reads_the_press_kit(reader)


def test_what_was_never_there_is_told_in_the_language_of_the_address(chromium: Browser, node: Node) -> None:
    with reading(chromium, node, "vi", "mouse", PHONE, scripts=False) as reader:
        answer = reader.page.goto(f"{node.address}/public/gx-vn/vi/sessions/SM-1826.html")
        assert (answer.status, reader.page.locator("html").get_attribute("lang")) == (404, "vi")
        reader.follow(reader.word("Sessions"), "nav.ways")
        assert MEETING["vi"] in reader.read(".row-title")
