"""Words that would be code in a page, under every name of a gathering: run on no page, of the host, a guest or a stranger."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client

from earlyspring.delegations.arranging.models import Arrangement, Banquet, Hotel
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.door.actions import enrol, open_door
from earlyspring.delegations.links import give_link
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.actions import approve, compute, freeze
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.meetings.plenary.actions import begin_turn, deposit_speech, note_point, release_speech, take_down
from earlyspring.meetings.programme.actions import add_item, add_venue, release
from earlyspring.meetings.talks.models import TalkRequest
from tests.delegations.ranking.people import three_delegations
from tests.people import Cast, cast, house, now, signed_in
from tests.plenaries import SESSION, a_point, a_session, a_turn
from tests.security.test_payloads import PAYLOADS, WORDS, live

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/"
NAME = "".join(PAYLOADS[:2])
PAGES = (
    *("", "leader/", "brief/", "delegations/", "delegations/B-GX/", "people/", "people/?q=script", "people/GX-003/"),
    *("people/GX-003/change/", "delegations/B-GX/links/", "arrivals/", "programme/", "programme/rooms/"),
    *("programme/versions/", "programme/versions/1/", "programme/release/", "programme/personal/", "talks/"),
    *(
        "talks/T01/",
        "talks/timetable/",
        "ranking/",
        "ranking/1/",
        "ranking/rule/",
        "layouts/",
        "layouts/?occasion=photo",
    ),
    *("layouts/?occasion=head_table", "seats/", "seats/dinner/", "seats/hotels/", "seats/not-coming/GX-003/"),
    *("accrediting/", "accrediting/people/GX-003/", "accrediting/print/", "door/", "door/devices/", "plenary/"),
    *(f"plenary/{SESSION}/", f"plenary/{SESSION}/projector/", f"plenary/{SESSION}/decisions/", "trustees/"),
    *("preparing/", "signing/"),
)
OWN = ("a href=./?to=", "a href=brief.pdf?to=", "a href=programme.ics")
"""What the page of a day links to beside itself."""
OTHERS = ["people/GX-003/change/", "delegations/B-GX/links/"]
"""What is not the host's to open."""


@pytest.fixture
def poisoned(cast: Cast) -> dict[str, Delegate]:
    gathering = a_session(cast)
    gathering.names, gathering.place = WORDS, WORDS
    gathering.save()
    people = three_delegations(gathering)
    for one in people.values():
        one.name, one.latin, one.pinyin, one.other_name, one.other_lang = NAME, NAME, NAME, NAME, "vi"
        one.office, one.acting_for, one.needs, one.phone = WORDS, WORDS, NAME, PAYLOADS[0]
        one.save()
    freeze(approve(compute(gathering, by=cast.lan), by=cast.lan), by=cast.lan)
    by: dict[str, Any] = {"by": cast.lan.user}
    add_venue(gathering, "hall-a", names=WORDS, building=WORDS, capacity=9)
    hours: dict[str, Any] = {"day": gathering.first_day, "start": time(9), "end": time(10), "venues": ["hall-a"]}
    add_item(gathering, kind="session", titles=WORDS, notes=WORDS, audiences=["all"], **hours, **by)
    release(gathering, at=datetime(2027, 1, 20, tzinfo=UTC), note=NAME, **by)
    open_door(gathering, "main", names=WORDS)
    enrol(gathering, PAYLOADS[0], door="main", at=now(), **by)
    turn = a_turn(a_point(gathering))
    turn.names, turn.office = WORDS, WORDS
    turn.save()
    deposit_speech(turn, by=cast.wei.user, texts=WORDS)
    release_speech(turn, at=now())
    begin_turn(turn, at=now())
    note_point(gathering, SESSION, party="B-GX", words=NAME, by=cast.wei.user)
    take_down(gathering, SESSION, kind="procedure", texts=WORDS, at=now(), **by)
    talk: dict[str, Any] = {"asks": "B-GX", "asks_party": "B-GX", "asked": "B-QN", "asked_party": "B-QN"}
    TalkRequest.objects.create(
        gathering=gathering, code="T01", purpose=WORDS, reason=NAME, minutes=30, expires_on=gathering.last_day, **talk
    )
    tables = [{"id": "1", "seats": 8, "head": True}]
    Banquet.objects.create(gathering=gathering, key="dinner", names=WORDS, on=gathering.first_day, tables=tables)
    said: dict[str, Any] = {"assignment": [{"table": "1", "persons": ["GX-003"]}], "status": "feasible", "number": 1}
    Arrangement.objects.create(
        gathering=gathering, kind="seating", subject="dinner", accepted_at=now(), told_at=now(), **said
    )
    Hotel.objects.create(gathering=gathering, key="bay", names=WORDS, suites=1, singles=1, twins=1)
    Arrival.objects.create(
        delegation=people["secretary"].delegation,
        place=NAME,
        at=now(),
        zone="Asia/Shanghai",
        driver=NAME,
        receiver=NAME,
    )
    return people


def test_no_page_of_a_gathering_runs_what_somebody_wrote(cast: Cast, poisoned: dict[str, Delegate]) -> None:
    found: dict[str, list[str]] = {}
    shut: list[str] = []
    for name, client in (("lan", signed_in(cast.lan)), ("wei", signed_in(cast.wei))):
        for page in PAGES:
            answer = client.get(HERE + page)
            if name == "lan" and answer.status_code != 200:
                shut.append(page)
            if ran := live(answer.content.decode()):
                found[f"{name} {page}"] = ran
    head = poisoned["secretary"]
    by_link = give_link(head.delegation, label=NAME, expires_at=now() + timedelta(days=5), by=cast.wei)[1]
    Delegate.objects.filter(code="GX-005").update(link=head.delegation.links.get())
    day = give_day_link(head, by=cast.wei)[1]
    for page in (f"my-day/{day}/", f"my-day/{day}/?to=vi", f"by-link/{by_link}/", f"by-link/{by_link}/GX-005/"):
        answer = Client().get(HERE + page)
        assert answer.status_code == 200
        if ran := [one for one in live(answer.content.decode()) if not one.startswith(OWN)]:
            found[page.partition("/")[0]] = ran
    assert (found, shut) == ({}, OTHERS)
