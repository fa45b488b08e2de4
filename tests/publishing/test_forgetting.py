"""A name that is erased is public no longer, and no released word keeps it."""

import pytest
from django.utils import timezone

from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import PersonName
from earlyspring.publishing.actions import release
from earlyspring.publishing.forgetting import NAME_ERASED
from earlyspring.publishing.models import Content, Release
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.queries import public_items
from tests.people import KINDS, a_fact, columns_of
from tests.publishing.test_actions import a_cast

pytestmark = pytest.mark.django_db


def a_reported_chair(mechanism):
    """An, chair of Quảng Ninh by a report that has a day."""
    PersonName.objects.create(mechanism=mechanism, person="P-AN", salt="0" * 64, names={"vi": "An"})
    a_fact(mechanism, "source", "SRC-1", publisher={"en": "A paper"}, published="2026-02-11")
    a_fact(mechanism, "office", "O-1", body="B-QN", code="chair", titles={"vi": "Chủ tịch"})
    KINDS["tenure"]._default_manager.create(
        mechanism=mechanism,
        item="T-1",
        version="v",
        standing="reported",
        known_from=timezone.now(),
        sources=["SRC-1"],
        **columns_of("tenure", {"office": "O-1", "person": "P-AN", "capacity": "holder"}),
    )


def test_an_erased_name_is_public_no_longer_and_nobody_gives_it_again(settings, tmp_path):
    settings.PURGE_JOURNAL = tmp_path / "journal.jsonl"
    mechanism = a_cast().mechanism
    host(mechanism, "B-QN")
    a_reported_chair(mechanism)
    (an,) = contents_of(mechanism, timezone.localdate(), ["person"])
    assert (an.owner, an.content["name"]) == ("B-QN", {"vi": "An"})
    release(mechanism, "B-QN", [an], by=None)
    assert [one.item for one in public_items(mechanism, timezone.now())] == ["T-1"]
    erase_person(mechanism, "P-AN", by="B-QN", ground="asked for")
    assert list(public_items(mechanism, timezone.now())) == []
    assert [(one.content, one.digest) for one in Content.objects.all()] == [("", an.digest)]
    assert [one.reason for one in Release.objects.all()] == [NAME_ERASED]
    assert list(contents_of(mechanism, timezone.localdate(), ["person"])) == []
