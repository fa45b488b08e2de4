"""A name that is erased stands in no news, neither released nor drafted."""

import pytest
from django.utils import timezone

from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import PersonName
from earlyspring.publishing.actions import release
from earlyspring.publishing.models import Content
from earlyspring.publishing.news.actions import give
from earlyspring.publishing.news.models import NewsVersion
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.queries import public_items
from tests.news_cast import a_meeting, a_report
from tests.people import KINDS, a_fact, cast, columns_of, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_an_erased_name_stands_in_no_news(cast, settings, tmp_path):
    settings.PURGE_JOURNAL = tmp_path / "journal.jsonl"
    mechanism = a_meeting(cast).mechanism
    host(mechanism, "B-QN")
    PersonName.objects.create(mechanism=mechanism, person="P-AN", salt="0" * 64, names={"vi": "Thử Một"})
    a_fact(mechanism, "source", "SRC-1", publisher={"en": "A paper"}, published="2026-02-11")
    a_fact(mechanism, "office", "O-1", body="B-QN", code="secretary", titles={"vi": "Bí thư"})
    tenure = {"office": "O-1", "person": "P-AN", "capacity": "holder"}
    held = {"standing": "reported", "known_from": timezone.now(), "sources": ["SRC-1"]}
    KINDS["tenure"]._default_manager.create(
        mechanism=mechanism, item="T-1", version="v", **held, **columns_of("tenure", tenure)
    )
    said = {"session": "SM-11", "force": "affirmed", "body": "B-QN", "office": "O-1", "person": "P-AN", "sentence": 2}
    a_fact(mechanism, "statement", "ST-2", **said, text={"vi": "Kết quả tốt."})
    release(mechanism, "B-QN", contents_of(mechanism, timezone.localdate(), ["person"]), by=None)
    piece = a_report(cast)
    for party in ("B-QN", "B-GX"):
        give(piece, party, by=None)
    assert [one.text for one in public_items(mechanism, timezone.now(), "news") if "Bí thư Thử Một" in one.text] != []
    erase_person(mechanism, "P-AN", by="B-QN", ground="asked for")
    assert list(public_items(mechanism, timezone.now(), "news")) == []
    assert [one.content for one in Content.objects.filter(kind="news")] == [""]
    assert [one for one in NewsVersion.objects.all() if "Thử Một" in str(one.sentences)] == []
