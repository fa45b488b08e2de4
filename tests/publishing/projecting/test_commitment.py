"""What is told of a commitment's state: what all concluded of it last, and nothing that one party thinks."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import columns_of
from earlyspring.publishing.projecting.every import contents_of
from tests.people import a_fact
from tests.publishing.test_actions import a_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def mechanism(db):
    """Lan and Wei promised to meet; three sessions could review it."""
    here = a_cast().mechanism
    a_fact(here, "organ", "O-S", code="secretaries", names={"en": "Meeting"})
    for year in (2025, 2026, 2027):
        day = f"{year}-02-11"
        a_fact(here, "session", f"SM-{year}", organ="O-S", year=year, ordinal=year, status="held", day=day)
        agreed(here, "review", f"RV-{year}", session=f"SM-{year}", round=f"RD-{year}", lines=1, **REVIEW)
    a_fact(
        here, "commitment", "C-1", state="registered", text={"en": "Meet"}, parties=["B-GX", "B-QN"], verifiable=True
    )
    return here


REVIEW = {"worksheet_sha256": "0" * 64, "frozen_at": "2026-02-11T02:00:00Z"}


def agreed(mechanism, kind, item, standing="joint", **content):
    return KINDS[kind]._default_manager.create(
        mechanism=mechanism,
        item=item,
        version=item,
        standing=standing,
        known_from=datetime(2026, 3, 1, tzinfo=UTC),
        **columns_of(kind, content),
    )


def found(mechanism, year, finding="agreed", **more):
    said = {"completion": "substantial", "outcome": "continue"} if finding == "agreed" else {"outcome": "continue"}
    return agreed(
        mechanism, "finding", f"FD-{year}", review=f"RV-{year}", commitment="C-1", finding=finding, **said, **more
    )


def told(mechanism):
    (one,) = contents_of(mechanism, timezone.localdate(), ["commitment"])
    return one.content.get("agreed")


def test_nobody_concluded_anything(mechanism):
    assert told(mechanism) is None


def test_the_last_review_is_told(mechanism):
    found(mechanism, 2025)
    found(mechanism, 2026)
    said = told(mechanism)
    assert (said.pop("session")["item"], said) == (
        "SM-2026",
        {"outcome": "continue", "completion": "substantial", "on": "2026-02-11"},
    )


def test_what_was_agreed_before_is_not_told_when_views_differ_now(mechanism):
    found(mechanism, 2025)
    found(mechanism, 2026, finding="views_differ", statements=[{"party": "B-QN", "text": {"en": "We did all."}}])
    assert told(mechanism) is None


def test_a_finding_that_waits_for_answers_is_not_told(mechanism):
    found(mechanism, 2027, standing="open")
    assert told(mechanism) is None
