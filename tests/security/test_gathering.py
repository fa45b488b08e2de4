"""Attacks on the gathering: secrets that end in a log, answers that tell who else is there, bytes that nobody expects."""

import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver

from earlyspring.conf.log_lines import SECRET
from earlyspring.delegations.actions import change, reinstate, withdraw
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.door.actions import enrol
from earlyspring.delegations.links import give_link
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.purging import purge
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.delegations.travelling.photos import plain_picture
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.plenary.actions import deposit_speech
from earlyspring.meetings.plenary.models import AgendaPoint, Speech, Turn
from earlyspring.meetings.preparing.actions import (
    add_task,
    answer_invitation,
    change_letter,
    discard_letter,
    invite_organ,
    release,
    send_invitation,
    write_letters,
)
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.preparing.models import Letter
from tests.doors import a_house_with_doors
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, a_posting, a_user, cast, house, now, signed_in, today
from tests.plenaries import a_point, a_session, a_turn

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/"


@pytest.fixture
def written(monkeypatch):
    """What the node writes to its log, as it stands there."""
    [handler] = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    stream = StringIO()
    monkeypatch.setattr(handler, "stream", stream)
    return stream


def test_no_secret_of_an_address_is_written_to_the_log(cast: Cast, written: StringIO) -> None:
    cache.clear()
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)
    day = give_day_link(person, by=cast.wei)[1]
    link = give_link(person.delegation, label="Office", expires_at=now() + timedelta(days=5), by=cast.wei)[1]
    visitor = Client()
    asked = [
        visitor.post(f"{HERE}by-link/{link}/", {"name": ""}),
        visitor.get(f"{HERE}by-link/{link}/GX-404/"),
        visitor.post(f"{HERE}my-day/{day}/"),
        visitor.get(f"{HERE}my-day/{day}/programme.ics"),
        visitor.get(f"/spring/calendar/{day}.ics"),
        visitor.get(f"/invitation/{day}/"),
    ]
    assert [one.status_code for one in asked] == [422, 404, 405, 404, 404, 404]
    assert [secret in written.getvalue() for secret in (day, link)] == [False, False]
    assert f"Not Found: {HERE}by-link/…/GX-404/\n" in written.getvalue()


def test_every_address_with_a_secret_is_known_to_the_log() -> None:
    named = [one for one in addresses(get_resolver()) if any(word in one for word in ("secret>", "token>", "uidb36>"))]
    steps = [re.sub(r"\(\?P<uidb36>.*|<str:(secret|token)>.*", "SECRET/", one.replace("^", "")) for one in named]
    assert len(named) == 21
    assert [SECRET.sub(r"\1…", f"/{one}") for one in steps] == [f"/{one}".replace("SECRET", "…") for one in steps]


def addresses(resolver: Any, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        path = f"{before}{one.pattern}"
        if hasattr(one, "url_patterns"):
            yield from addresses(one, path)
        else:
            yield path


@pytest.mark.parametrize("code", ["\ud800", "A" * 100_000, "\x00" * 8, "İ" * 8, "", 12345678, ["A"], None])
def test_no_code_of_a_stranger_breaks_the_door(cast: Cast, code: object) -> None:
    a_house_with_doors(cast)
    answer = Client().post(f"{HERE}door/scan/enrol", json.dumps({"code": code}), content_type="application/json")
    assert (answer.status_code, answer.json()) == (403, {"refused": "code"})


def test_the_host_learns_no_name_of_an_account_by_its_number(cast: Cast) -> None:
    a_gathering(cast.mechanism)
    stranger = a_user("stranger", "Người Lạ")
    lan = signed_in(cast.lan)
    asked = [
        lan.post(f"{HERE}trustees/", {"user": user}) for user in (stranger.pk, cast.wei.user.pk, 10**6, "9" * 5000)
    ]
    assert [one.status_code for one in asked] == [404, 404, 404, 404]
    page = lan.get(f"{HERE}trustees/").content.decode()
    assert [words in page for words in ("Người Lạ", cast.wei.user.first_name)] == [False, False]


def test_who_leads_a_delegation_is_told_to_its_party_and_the_host_alone(cast: Cast) -> None:
    gathering = a_gathering(cast.mechanism)
    invited = invite_organ(gathering, "O-S", "B-GX", from_office={}, to_office={})
    send_invitation(invited, today())
    said: dict[str, Any] = {
        "answer": "accepted",
        "on": today(),
        "led_by": "试代表一",
        "persons": 9,
        "office": {},
        "acting_for": {"en": "Secretary"},
    }
    answer_invitation(invited, today=today(), **said)
    pages = (f"{HERE}preparing/invitations/", f"{HERE}preparing/invitations/{invited.pk}/")
    son = a_posting(a_user("son", "Sơn"), cast.mechanism, "B-LS")
    told = [
        [words in signed_in(one).get(page).content.decode() for page in pages for words in ("试代表一", "Secretary")]
        for one in (cast.lan, cast.wei, son)
    ]
    assert told == [[True] * 4, [True] * 4, [False] * 4]


def test_an_address_handed_out_names_the_house_whatever_host_the_request_names(cast: Cast, settings: Any) -> None:
    settings.ALLOWED_HOSTS, settings.PUBLIC_URL = ["*"], "https://spring.example.org"
    a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)
    wei = signed_in(cast.wei, headers={"host": "minh.example.net"})
    address = wei.post(f"{HERE}programme/personal/GX-001/").context["address"]
    assert address.startswith(f"https://spring.example.org{HERE}my-day/")


def test_a_link_ends_with_the_gathering_however_late_its_own_day(cast: Cast) -> None:
    soon: dict[str, Any] = {
        "first_day": today(),
        "last_day": today() + timedelta(days=1),
        "purge_on": today() + timedelta(days=90),
    }
    delegation = a_delegation(a_gathering(cast.mechanism, **soon))
    address = (
        f"{HERE}by-link/{give_link(delegation, label='x', expires_at=now() + timedelta(days=50), by=cast.wei)[1]}/"
    )
    assert Client().get(address).status_code == 200
    with time_machine.travel(now() + timedelta(days=4)):
        assert Client().get(address).status_code == 404


def test_who_withdraws_a_person_loses_nothing_that_another_wrote_meanwhile(cast: Cast) -> None:
    read = a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)
    change(Delegate.objects.get(), {"phone": "0771"}, by=cast.wei)
    withdraw(read, "ill", by=cast.wei)
    there = Delegate.objects.get()
    assert (there.phone, there.withdrawn_why) == ("0771", "ill")
    change(Delegate.objects.get(), {"phone": "0772"}, by=cast.wei)
    reinstate(there, by=cast.wei)
    assert (Delegate.objects.get().phone, Delegate.objects.get().withdrawn_at) == ("0772", None)


def test_a_letter_released_meanwhile_is_neither_changed_nor_thrown_away(cast: Cast) -> None:
    gathering = a_gathering(cast.mechanism)
    [read] = write_letters(gathering, "B-QN", "notice", [Receiver("B-GX", "zh")], {"zh": {"subject": "x", "body": "y"}})
    release([Letter.objects.get()], user=cast.lan.user, today=today())
    for act in (lambda: change_letter(read, body="another"), lambda: discard_letter(read)):
        with pytest.raises(Refused):
            act()
    assert (Letter.objects.get().body, Letter.objects.get().state) == ("y", "released")


def test_a_photo_keeps_no_second_picture_behind_the_first() -> None:
    scan = b"\xff\xda\x00\x04ab" + b"pixels\xff\x00\xff\xd0more"
    plain = b"\xff\xd8\xff\xe0\x00\x04ab" + scan + b"\xff\xda\x00\x04cdlast\xff\xd9"
    second = b"\xff\xd8\xff\xe1\x00\x0aExif\x00at\xff\xd9"
    assert plain_picture(plain + second + b"home") == ("image/jpeg", plain)
    between = plain.replace(b"\xff\xda\x00\x04cd", b"\xff\xfe\x00\x06at h\xff\xda\x00\x04cd")
    assert plain_picture(between) == ("image/jpeg", plain)


def test_a_purge_takes_who_spoke_and_leaves_a_party_what_it_laid_down(
    cast: Cast, settings: Any, tmp_path: Path
) -> None:
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "purge.journal"
    turn = a_turn(a_point(a_session(cast)))
    deposit_speech(turn, by=cast.wei.user, texts={"zh": "各位来宾"})
    gathering = turn.point.gathering
    with time_machine.travel(datetime.combine(gathering.purge_on, time(12), UTC)):
        purge(gathering)
    assert [one.words for one in Speech.objects.all()] == ["各位来宾"]
    left = json.dumps([*Turn.objects.values("names", "office", "person"), *AgendaPoint.objects.values("titles")])
    assert [json.dumps(words)[1:-1] in left for words in (*turn.names.values(), *turn.office.values())] == [False] * 4
    page = signed_in(cast.wei).get(f"{HERE}plenary/SM-2027/turns/{turn.pk}/")
    assert (page.status_code, "各位来宾" in page.content.decode()) == (200, True)
    assert signed_in(cast.lan).get(f"{HERE}plenary/SM-2027/").status_code == 200


def test_what_is_of_one_gathering_opens_nothing_under_the_key_of_another(cast: Cast) -> None:
    days: dict[str, Any] = {"first_day": date(2028, 2, 9), "last_day": date(2028, 2, 10), "purge_on": date(2028, 5, 31)}
    turn = a_turn(a_point(a_session(cast)))
    own, by = turn.point.gathering, cast.lan.user
    a_gathering(cast.mechanism, "2028", cycle="CY-2027", **days)
    device = enrol(own, "Phone", door="", by=by, at=now())[0]
    arrival = Arrival.objects.create(delegation=a_delegation(own), place="x", at=now(), zone="Asia/Shanghai")
    [letter] = write_letters(own, "B-QN", "notice", [Receiver("B-GX", "zh")], {"zh": {"subject": "x", "body": "y"}})
    invited = invite_organ(own, "O-S", "B-GX", from_office={}, to_office={})
    task = add_task(own, "B-QN", names={"vi": "Đặt hoa"}, part="papers")
    plan = Arrangement.objects.create(gathering=own, kind="rooms", number=1, status="feasible", assignment=[{}])
    gets: tuple[str, ...] = (
        f"arrivals/{arrival.pk}/",
        f"preparing/letters/{letter.pk}/",
        f"preparing/invitations/{invited.pk}/",
    )
    gets += (f"preparing/tasks/{task.pk}/", f"plenary/SM-2027/turns/{turn.pk}/", f"door/devices/{device.pk}/name/")
    posts: tuple[str, ...] = (
        f"arrivals/{arrival.pk}/cancel/",
        f"door/devices/{device.pk}/send-away/",
        f"seats/plans/{plan.pk}/",
    )
    posts += (f"preparing/tasks/{task.pk}/", f"preparing/invitations/{invited.pk}/", f"preparing/letters/{letter.pk}/")
    lan = signed_in(cast.lan)
    other = HERE.replace("2027", "2028")
    assert [lan.get(other + one).status_code for one in gets] == [404] * len(gets)
    assert [lan.post(other + one, {"discard": "1", "sent": "1"}).status_code for one in posts] == [404] * len(posts)
    assert [lan.get(HERE + one).status_code for one in gets] == [200, 200, 200, 200, 404, 200]
    lan.post(f"{other}plenary/SM-2027/step/", {"begin_turn": turn.pk})
    lan.post(f"{other}preparing/letters/release/", {"letter": letter.pk})
    turn.refresh_from_db()
    letter.refresh_from_db()
    assert (turn.started_at, letter.released_at, Arrival.objects.count()) == (None, None, 1)
