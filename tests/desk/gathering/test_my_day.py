"""Wei hands out addresses of personal programmes: each opens one person's part, in three languages, and nothing else."""

import re
from datetime import UTC, datetime, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from earlyspring.delegations.day_links import DayLink, give_day_link
from earlyspring.meetings.programme.actions import add_item, add_venue, release
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/"
LINKS = f"{HERE}programme/personal/"


@pytest.fixture
def days(cast: Cast) -> Any:
    made: Any = cast
    made.gathering = a_gathering(cast.mechanism)
    made.who = a_delegate(a_delegation(made.gathering), 1, agency="B-GX-FA", other_name="Người Thử", other_lang="vi")
    add_venue(made.gathering, "hall-a", names={"vi": "Hội trường A", "zh": "A厅", "en": "Hall A"})
    add_venue(made.gathering, "nanning", names={"zh": "南宁"}, zone="Asia/Shanghai")
    for titles, more in (
        ({"vi": "Khai mạc", "zh": "开幕", "en": "Opening"}, {"venues": ["hall-a"], "languages": ["vi", "zh"]}),
        ({"en": "Organisers"}, {"audiences": ["organisers"]}),
        ({"en": "By name"}, {"audiences": ["organisers"], "persons": [made.who.code], "venues": ["nanning"]}),
    ):
        hours = {"day": made.gathering.first_day, "start": time(9), "end": time(10)}
        said = {"kind": "session", "audiences": ["all"], "titles": titles, **hours, **more}
        add_item(made.gathering, by=made.lan.user, **said)
    release(made.gathering, by=made.lan.user, at=datetime(2027, 1, 20, tzinfo=UTC))
    return made


def opened(days: Any) -> str:
    return f"{HERE}my-day/{give_day_link(days.who, by=days.wei)[1]}/"


def test_wei_makes_an_address_that_is_shown_once_with_its_square_code(days):
    wei = signed_in(days.wei)
    page = wei.post(f"{LINKS}GX-001/").content.decode()
    [secret] = set(re.findall(r"/my-day/([\w-]{32})/", page))
    assert 'src="data:image/svg+xml' in page
    assert secret not in wei.get(f"{LINKS}GX-001/").content.decode() + wei.get(LINKS).content.decode()
    assert Client().get(f"{HERE}my-day/{secret}/").status_code == 200
    assert wei.post(f"{LINKS}GX-001/", {"take_back": "1"}).status_code == 302
    assert Client().get(f"{HERE}my-day/{secret}/").status_code == 404
    assert DayLink.objects.count() == 0


def test_the_page_of_an_address_is_titled_by_the_name(days):
    page = signed_in(days.wei).get(f"{LINKS}GX-001/")
    title = page.content.decode().partition("<title>")[2].partition("</title>")[0]
    assert " ".join(title.split()).startswith(f"Personal programme · {days.who.name}")


def test_only_ones_own_party_and_agency_hands_addresses_out(days):
    other = a_delegate(days.who.delegation, 2)
    focal = signed_in(days.other["focal_point"])
    assert [one.code for one in focal.get(LINKS).context["rows"]] == ["GX-001"]
    assert (focal.post(f"{LINKS}GX-001/").status_code, focal.post(f"{LINKS}{other.code}/").status_code) == (200, 404)
    for person in (days.lan, days.other["leader"], days.other["observer"], days.minh):
        assert signed_in(person).post(f"{LINKS}GX-001/").status_code == 404
    assert DayLink.objects.count() == 1


def test_the_page_holds_what_is_this_persons_by_both_clocks_in_the_language_of_a_tap(days):
    address = opened(days)
    page = Client().get(address)
    assert (page.context["language"], [row[0].titles["en"] for _day, rows in page.context["days"] for row in rows]) == (
        "zh",
        ["Opening", "By name"],
    )
    assert [(row[1], row[2], row[4]) for _day, rows in page.context["days"] for row in rows] == [
        ("09:00–10:00", "", False),
        ("09:00–10:00", "08:00–09:00 (河内时间)", True),
    ]
    vietnamese = Client().get(f"{address}?to=vi").content.decode()
    assert '<html lang="vi">' in vietnamese
    assert [f'href="./?to={one}"' in vietnamese for one in ("vi", "zh", "en")] == [True, True, True]
    assert Client().get(f"{address}?to=xx").context["language"] == "zh"


def test_it_is_kept_by_nobody_but_the_phone_whose_worker_stays_in_its_folder(days):
    address = opened(days)
    page = Client().get(address)
    assert (page["Cache-Control"], page["X-Robots-Tag"], page["Programme-Version"]) == ("no-store", "noindex", "1")
    assert page["Link-Ends"] == "2027-02-16T00:00:00+00:00"
    assert "unsafe-inline" not in page["Content-Security-Policy"]
    assert re.findall(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=", page.content.decode()) == []
    worker = Client().get(f"{address}worker.js")
    assert (worker["Content-Type"], worker.has_header("Service-Worker-Allowed")) == (
        "text/javascript; charset=utf-8",
        False,
    )
    assert worker.content.decode().startswith('const PARTS = ["/static/earlyspring/style.css"')


def test_the_calendar_holds_the_same_items(days):
    events = Calendar.from_ical(Client().get(f"{opened(days)}programme.ics?to=en").content).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == ["Opening", "By name"]


def test_an_address_opens_nothing_else_and_none_that_ended_opens_anything(days):
    address = opened(days)
    assert [Client().post(one).status_code for one in (address, f"{address}worker.js")] == [405, 405]
    assert Client().get(address.replace("2027", "2028")).status_code == 404
    DayLink.objects.update(ends_at=datetime(2026, 1, 1, tzinfo=UTC))
    ends = ["", "worker.js", "programme.ics"]
    assert [Client().get(f"{address}{one}").status_code for one in ends] == [404, 404, 404]
