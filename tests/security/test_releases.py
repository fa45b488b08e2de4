"""What a party gives of its own is its own until the public reads it; a thing that is gone leaves nothing behind."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from earlyspring.ledger.erasure import erase_person, scrub
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import PersonName
from earlyspring.portal.shelves import filled
from earlyspring.publishing.actions import release, withdraw
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import Release
from earlyspring.publishing.news.actions import _piece
from tests.desk.publishing.conftest import cast, house, spring
from tests.news_cast import a_meeting, a_public_report
from tests.people import Cast, a_fact
from tests.portal.made import QN, text

__all__ = ["cast", "house", "spring"]
pytestmark = pytest.mark.django_db
MARK = "WEIS OWN WORDS"
AT = "/spring/public/things/exhibitor/X-1/"


def own(spring: SimpleNamespace, hours: int = 0, mark: str = MARK) -> None:
    """Wei gives something of his own party to the public, from an hour to come on where he says one."""
    given = Given("exhibitor", "X-1", {"names": text(mark, mark, mark)}, "B-GX")
    later = timezone.now() + timedelta(hours=hours) if hours else None
    release(spring.mechanism, "B-GX", [given], by=spring.cast.wei.user, public_from=later)


def test_what_is_a_partys_own_is_read_by_no_other_before_its_hour(spring: SimpleNamespace) -> None:
    own(spring, hours=2)
    assert MARK in spring.wei.get(AT).content.decode()
    assert (spring.lan.get(AT).status_code, spring.leader.get(AT).status_code) == (404, 404)


def test_what_is_a_partys_own_is_read_by_no_other_once_it_is_taken_back(spring: SimpleNamespace) -> None:
    own(spring)
    assert MARK in spring.lan.get(AT).content.decode()
    withdraw(spring.mechanism, "B-GX", "exhibitor", "X-1", by=spring.cast.wei.user, reason="wrong")
    assert (spring.wei.get(AT).status_code, spring.lan.get(AT).status_code) == (200, 404)


def test_newer_words_of_its_own_are_not_told_before_their_hour(spring: SimpleNamespace) -> None:
    own(spring)
    own(spring, hours=2, mark="NEWER")
    assert (len(spring.lan.get(AT).context["given"]), len(spring.wei.get(AT).context["given"])) == (1, 2)


def test_names_of_accounts_are_told_to_their_own_party_alone(spring: SimpleNamespace) -> None:
    user = spring.cast.wei.user
    user.first_name, user.last_name = "Wei", "Canary"
    user.save()
    own(spring)
    assert "Canary" in spring.wei.get(AT).content.decode()
    for other in (spring.lan, spring.leader):
        page = other.get(AT).content.decode()
        assert (MARK in page, "Canary" in page, user.username in page) == (True, False, False)


def test_an_erased_name_is_in_no_file_of_the_public_pages(
    spring: SimpleNamespace, settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "journal.jsonl"
    mechanism = spring.mechanism
    host(mechanism, "B-QN")
    PersonName.objects.create(mechanism=mechanism, person="P-AN", salt="0" * 64, names={"vi": "CANARYAN"})
    a_fact(mechanism, "office", "O-1", body="B-QN", code="chair", titles={"vi": "Chủ tịch"})
    a_fact(mechanism, "tenure", "T-1", office="O-1", person="P-AN", capacity="holder")
    given = Given("person", "T-1", {"name": {"vi": "CANARYAN"}, "body": QN}, "B-QN")
    release(mechanism, "B-QN", [given], by=None)
    held = filled(mechanism, timezone.now())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file() and b"CANARYAN" in path.read_bytes()] != []
    with django_capture_on_commit_callbacks() as after:
        erase_person(mechanism, "P-AN", by="B-QN", ground="asked for")
    for act in after:
        if act is not scrub:
            act()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file() and b"CANARYAN" in path.read_bytes()] == []
    assert filled(mechanism, timezone.now()).get("person", "T-1") is None
    held.close()


def test_names_of_accounts_stand_beside_no_news_of_another_party(cast: Cast) -> None:
    house = a_meeting(cast)
    a_public_report(cast)
    user = cast.lan.user
    user.last_name = "Canary"
    user.save()
    Release.objects.filter(party="B-QN").update(released_by=user)
    at = "/spring/public/news/report-SM-11/"
    assert ["Canary" in one.get(at).content.decode() for one in (house.lan, house.wei)] == [True, False]


def test_no_name_of_news_is_longer_than_the_register_keeps(cast: Cast) -> None:
    """A correction of a correction, and a session with the longest id: PostgreSQL keeps eighty signs and fails on more."""
    said = {"type": "correction", "party": "B-QN", "session": "SM-11"}
    found = [_piece(cast.mechanism, "correction-" * 9, **said).item for _ in range(3)]
    assert ([len(one) <= 80 for one in found], len(set(found))) == ([True] * 3, 3)
