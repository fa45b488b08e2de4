"""An event of the fair as the public reads it, and a piece of news that leads to its correction."""

import json
import re
from pathlib import Path

from earlyspring.portal.data import every
from earlyspring.portal.feeds import atom
from earlyspring.portal.filling import fill
from earlyspring.portal.pages import page_at, render
from earlyspring.portal.searching import found
from tests.portal.made import CONTENTS, SITE, a_shelf, a_site, files, items, ref, text
from tests.portal.test_pages import words

TEA = "events/E-1.html"
CORRECTION = {
    "type": "correction",
    "title": text("Đính chính", "更正", "A correction"),
    "on": "2026-02-14",
    "corrects": ref("news", "N-1", "Đã họp", "会晤举行", "They met"),
    "sentences": [{"text": text("Không phải vậy.", "并非如此。", "It was not so.")}],
}


def test_an_event_says_when_where_and_who_presents_there(tmp_path):
    shelf = a_shelf(tmp_path)
    said = words(shelf, "en", TEA)
    told = ("trade promotion", "25 February 2027", "09:00–11:00 (Hà Nội time)", "Hall", "Quang Ninh")
    assert [one in said for one in told] == [True] * 5
    assert "Tea day" in words(shelf, "en", "events.html")
    assert "Tea day" in words(shelf, "en", "fair/X-1.html")
    assert [one.item for one in found(shelf, "en", "tea day")] == ["E-1"]


def test_to_machines_it_is_an_event_with_the_hours_of_its_place(tmp_path):
    data = render(a_shelf(tmp_path), SITE, "en", page_at(a_shelf(tmp_path), TEA)).decode()
    block = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', data)[1])
    names = ("@type", "startDate", "endDate", "eventStatus")
    assert [block[name] for name in names] == [
        "Event",
        "2027-02-25T09:00+07:00",
        "2027-02-25T11:00+07:00",
        "https://schema.org/EventScheduled",
    ]
    assert [one["name"] for one in block["performer"]] == ["Tea Cooperative"]


def test_a_cancelled_one_says_why_everywhere(tmp_path):
    gone = CONTENTS["event", "E-1"] | {"cancelled": text("Bão", "台风", "A storm")}
    shelf = a_shelf(tmp_path, items(CONTENTS | {("event", "E-1"): gone}))
    assert "It does not take place : A storm" in words(shelf, "en", TEA)
    assert "cancelled · trade promotion" in words(shelf, "en", "events.html")
    assert "EventCancelled" in render(shelf, SITE, "en", page_at(shelf, TEA)).decode()


def test_it_comes_in_a_feed_and_in_the_open_data(tmp_path):
    shelf = a_shelf(tmp_path)
    feed = atom(shelf, SITE, "vi", "event").decode()
    assert ("Ngày hội chè" in feed, "vi/events/E-1.html" in feed, "Chè mới." in feed) == (True, True, True)
    assert "Ngày hội chè" not in atom(shelf, SITE, "vi").decode()
    table = {place: make for place, _touched, make in every(shelf, SITE, 0)}["data/event.csv"]()
    head, row = (line.split(",") for line in table.decode("utf-8-sig").splitlines() if line[0] != "#")
    told = dict(zip(head, row, strict=True))
    assert (told["place:en"], told["organiser"], told["exhibitors"]) == ("Hall", "B-QN", "X-1")


def test_a_piece_of_news_leads_to_its_correction_while_that_is_public(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    before = a_site(shelf, tmp_path / "site") and files(tmp_path / "site")
    fill(shelf, items(CONTENTS | {("news", "N-2"): CORRECTION}))
    a_site(shelf, tmp_path / "site")
    assert "Corrected by: A correction ( 14 February 2026 )" in words(shelf, "en", "news/N-1.html")
    assert b'href="../news/N-2.html"' in files(tmp_path / "site")["en/news/N-1.html"]
    fill(shelf, items(CONTENTS))
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == before


def test_whoever_presents_there_is_named_as_long_as_its_own_party_lets_it_be_public(tmp_path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    fill(shelf, items({key: said for key, said in CONTENTS.items() if key[0] not in ("exhibitor", "product")}))
    a_site(shelf, tmp_path / "site")
    told = b"\n".join(data for place, data in files(tmp_path / "site").items() if not place.endswith((".br", ".gz")))
    assert [name for name in ("Tea Cooperative", "Hợp tác xã Chè", "茶叶合作社") if name.encode() in told] == []
