"""Lan writes the programme and releases it; Wei reads what is for him; an observer what all see; Minh finds nothing."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from pypdfium2 import PdfDocument

from earlyspring.meetings.programme.actions import add_item, add_venue, change_item, release
from earlyspring.meetings.programme.models import ProgrammeItem, ProgrammeRelease, Venue
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/programme/"
NOON = datetime(2027, 1, 20, 12, tzinfo=UTC)
SENT = {
    "kind": "talks",
    "day": "2027-02-11",
    "start": "09:00",
    "end": "10:00",
    "audiences": ["named"],
    "parties": ["B-GX"],
    "venues": ["hall-a"],
    "languages": ["vi", "zh"],
    "titles__vi": "Hội đàm",
    "titles__zh": "会谈",
}
ASKED = {"kind": "meal", "day": date(2027, 2, 11), "start": time(12), "end": time(13), "titles": {"en": "Lunch"}}


@pytest.fixture
def days(cast: Cast) -> Any:
    made: Any = cast
    made.gathering = a_gathering(cast.mechanism)
    a_delegation(made.gathering)
    add_venue(made.gathering, "hall-a", names={"vi": "Hội trường A", "zh": "A厅", "en": "Hall A"}, capacity=200)
    return made


def item(days: Any, **more: Any) -> ProgrammeItem:
    return add_item(days.gathering, by=days.lan.user, **{**ASKED, "audiences": ["all"], **more})


def given_out(days: Any) -> ProgrammeRelease:
    return release(days.gathering, by=days.lan.user, at=NOON)


def titles(client: Any, address: str = AT) -> list[str]:
    return [cell.item.titles["en"] for day in client.get(address).context["days"] for cell in day.cells]


def test_lan_enters_an_item_and_releases_it_in_three_clicks(days):
    lan = signed_in(days.lan)
    sent = lan.post(f"{AT}new/", SENT)
    assert (sent.status_code, sent["Location"]) == (302, f"{AT}items/P-01/")
    assert f"{AT}release/" in lan.get(AT).content.decode()
    page = lan.get(f"{AT}release/")
    assert [(one.party, one.changes) for one in page.context["parties"]] == [("B-GX", 1)]
    sent = lan.post(f"{AT}release/", {"note": "first"})
    assert (sent.status_code, sent["Location"]) == (302, f"{AT}versions/1/")
    assert lan.get(f"{AT}versions/1/").context["release"].note == "first"


def test_wei_sees_nothing_of_the_draft_and_of_a_release_what_is_for_him(days):
    item(days, titles={"en": "For all"})
    item(days, titles={"en": "Organisers"}, audiences=["organisers"])
    item(days, titles={"en": "Guangxi"}, audiences=["named"], parties=["B-GX"])
    item(days, titles={"en": "Lạng Sơn"}, audiences=["named"], parties=["B-LS"])
    wei, watching = signed_in(days.wei), signed_in(days.other["observer"])
    assert (titles(wei), wei.get(f"{AT}items/P-01/").status_code) == ([], 404)
    given_out(days)
    assert titles(wei) == ["For all", "Guangxi"]
    assert titles(watching) == ["For all"]
    assert titles(signed_in(days.own["leader"])) == ["For all", "Organisers", "Guangxi", "Lạng Sơn"]
    assert [wei.get(f"{AT}items/P-0{number}/").status_code for number in (1, 2, 3, 4)] == [200, 404, 200, 404]
    assert titles(wei, f"{AT}versions/1/") == ["For all", "Guangxi"]
    assert signed_in(days.minh).get(AT).status_code == 404


def test_what_changed_is_told_to_each_as_far_as_he_sees_it(days):
    seen, hidden = item(days), item(days, audiences=["organisers"], titles={"en": "Secret"})
    given_out(days)
    for one in (seen, hidden):
        change_item(one, base=one.version, by=days.lan.user, start=time(11))
    given_out(days)
    page = signed_in(days.wei).get(f"{AT}versions/2/")
    assert [change.code for change, _words in page.context["changes"]] == ["P-01"]
    assert ("parties" in page.context, "Secret" in page.content.decode()) == (False, False)
    page = signed_in(days.lan).get(f"{AT}versions/2/")
    assert [change.code for change, _words in page.context["changes"]] == ["P-01", "P-02"]


def test_who_is_named_in_a_change_stands_among_those_to_be_told(days):
    wei = a_delegate(a_delegation(days.gathering), 1)
    item(days, audiences=["organisers"], persons=[wei.code])
    told = signed_in(days.lan).get(f"{AT}release/").context["parties"]
    assert [(one.party, one.people, one.changes, one.persons) for one in told] == [("B-GX", 1, 1, (wei,))]


def test_what_is_refused_is_said_at_its_place_and_nothing_is_lost(days):
    lan = signed_in(days.lan)
    answer = lan.post(f"{AT}new/", SENT | {"end": "08:00", "persons": ""})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["end"])
    answer = lan.post(f"{AT}new/", SENT | {"persons": "GX-999"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["persons"])
    assert ('value="Hội đàm"' in answer.content.decode(), ProgrammeItem.objects.count()) == (True, 0)


def test_of_two_editors_the_second_is_told_and_sees_what_he_wrote(days):
    lan = signed_in(days.lan)
    made = item(days, venues=["hall-a"])
    stale = SENT | {"base": made.version}
    assert lan.post(f"{AT}items/P-01/change/", stale).status_code == 302
    answer = lan.post(f"{AT}items/P-01/change/", stale | {"titles__en": "Later"})
    assert (answer.status_code, len(answer.context["form"].non_field_errors())) == (422, 1)
    assert lan.post(f"{AT}items/P-01/drop/", {"base": made.version})["Location"] == f"{AT}items/P-01/"
    made.refresh_from_db()
    assert lan.post(f"{AT}items/P-01/drop/", {"base": made.version})["Location"] == AT
    assert ProgrammeItem.objects.count() == 0


def test_rooms_are_entered_changed_and_taken_out_when_empty(days):
    lan = signed_in(days.lan)
    sent = {"code": "nanning", "names__zh": "南宁", "zone": "Asia/Shanghai", "connected": ["hall-a"]}
    assert lan.post(f"{AT}rooms/new/", sent).status_code == 302
    assert lan.post(f"{AT}rooms/new/", sent).status_code == 422
    made = item(days, venues=["nanning"])
    assert lan.post(f"{AT}rooms/nanning/", {"drop": "1"})["Location"] == f"{AT}rooms/nanning/"
    made.delete()
    assert lan.post(f"{AT}rooms/nanning/", {"drop": "1"})["Location"] == f"{AT}rooms/"
    room = Venue.objects.get()
    assert lan.post(f"{AT}rooms/hall-a/", {"names__vi": "Hội trường lớn", "base": room.version}).status_code == 302
    room.refresh_from_db()
    assert (room.names, lan.get(f"{AT}rooms/").status_code) == ({"vi": "Hội trường lớn"}, 200)


def test_nobody_else_writes_or_reads_the_draft(days):
    made = item(days)
    closed = ["new/", "items/P-01/change/", "items/P-01/drop/", "rooms/", "rooms/new/", "rooms/hall-a/", "release/"]
    for person in (days.wei, days.own["leader"], days.own["focal_point"], days.minh):
        client = signed_in(person)
        assert [client.get(f"{AT}{one}").status_code for one in closed] == [404] * len(closed)
        assert client.post(f"{AT}items/P-01/drop/", {"base": made.version}).status_code == 404
    assert ProgrammeItem.objects.count() == 1


def test_two_things_in_one_room_are_told_and_stand(days):
    for name in ("One", "Two"):
        item(days, titles={"en": name}, venues=["hall-a"])
    page = signed_in(days.lan).get(AT, headers={"accept-language": "en"})
    assert page.context["warnings"] == [
        "11 February 2027, 12:00–13:00: “One” and “Two” are in one room at once (Hall A)."
    ]
    given_out(days)
    assert signed_in(days.wei).get(AT).context["warnings"] == []


def test_the_calendar_holds_what_the_reader_sees_at_its_instant(days):
    wei = signed_in(days.wei)
    item(days, venues=["hall-a"])
    item(days, audiences=["organisers"])
    assert wei.get(f"{AT}calendar.ics").status_code == 404
    given_out(days)
    whole = Calendar.from_ical(wei.get(f"{AT}calendar.ics").content)
    said = str(whole["prodid"]), str(whole["description"])
    assert said == ("-//earlyspring//programme//en", "programme of spring 2027; release 1")
    [event] = whole.walk("VEVENT")
    assert (event["dtstart"].dt, event["location"]) == (datetime(2027, 2, 11, 5, tzinfo=UTC), "Hall A")


def test_the_bytes_of_a_version_are_the_hosts_to_hold_against_the_digest(days):
    item(days)
    made = given_out(days)
    assert signed_in(days.lan).get(f"{AT}versions/1/programme.json").content.decode() == made.content
    assert signed_in(days.wei).get(f"{AT}versions/1/programme.json").status_code == 404


def test_the_papers_hold_what_the_reader_sees_of_the_version_released_last(days):
    wei = signed_in(days.wei)
    item(days, titles={"vi": "Bữa trưa", "zh": "午餐"}, venues=["hall-a"], parties=["B-GX"])
    item(days, titles={"vi": "Họp kín"}, audiences=["organisers"])
    assert wei.get(f"{AT}paper/pocket.pdf").status_code == 404
    given_out(days)
    for form in ("pocket", "run-sheet"):
        pages = PdfDocument(wei.get(f"{AT}paper/{form}.pdf").content)
        words = "".join(page.get_textpage().get_text_range() for page in pages)
        assert (["Bữa trưa" in words, "午餐" in words, "Họp kín" in words], form) == ([True, True, False], form)
    assert wei.get(f"{AT}paper/other.pdf").status_code == 404


def test_sixty_items_cost_as_many_statements_as_one_and_at_most_eight(days):
    lan, wei = signed_in(days.lan), signed_in(days.wei)
    counts = []
    for number in (1, 59):
        for one in range(number):
            item(days, day=date(2027, 2, 10 + one % 3), start=time(8 + one % 10), end=time(18, 30), parties=["B-GX"])
        given_out(days)
        for client in (lan, wei):
            client.get(AT)
            with CaptureQueriesContext(connection) as asked:
                client.get(AT)
            counts.append(len(asked))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 8
