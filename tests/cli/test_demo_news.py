"""The demo's news: two pieces are public in three languages, the announcement of 2027 is a draft; once written, left alone."""

import json

import pytest
from django.utils import timezone

from earlyspring.cli.demo_news import write_news
from earlyspring.cli.demo_publishing import publish_history
from earlyspring.example import document
from earlyspring.ledger.loading import load
from earlyspring.publishing.news.models import NewsPiece
from earlyspring.publishing.queries import public_items

pytestmark = pytest.mark.django_db
PARTIES = ["B-CB", "B-GX", "B-HP", "B-LS", "B-QN", "B-TQ"]


def test_what_is_past_is_public_and_what_comes_is_a_draft(settings, tmp_path):
    settings.HOME = tmp_path
    mechanism = load(json.loads(document()), at=timezone.now(), purpose="demo", parties=PARTIES)
    publish_history(mechanism)
    made = write_news(mechanism, timezone.localdate())
    assert write_news(mechanism, timezone.localdate()) == []
    assert [one.item for one in made] == ["announcement-SM-2025", "report-SM-2026", "announcement-SM-2027"]
    assert NewsPiece.objects.count() == 3
    public = {one.item: one.content for one in public_items(mechanism, timezone.now(), "news")}
    assert {item: sorted(content["title"]) for item, content in public.items()} == {
        "announcement-SM-2025": ["en", "vi", "zh"],
        "report-SM-2026": ["en", "vi", "zh"],
    }
