"""What is released of news has the shape that is promised, in the languages of its headline."""

from dataclasses import replace

import jsonschema_rs
import pytest
from django.utils import timezone

from earlyspring.publishing.news.actions import begin_correction, change, give
from earlyspring.publishing.news.sentences import read
from earlyspring.publishing.projecting.shapes import CONTENTS
from earlyspring.publishing.queries import public_items
from tests.news_cast import a_meeting, a_public_report
from tests.people import cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_a_report_and_its_correction_have_the_shape_that_is_promised(cast):
    mechanism = a_meeting(cast).mechanism
    correction = begin_correction(a_public_report(cast), [1], by=None, today=timezone.localdate())
    version = correction.versions.get()
    (wrong,) = read(version.sentences)
    right = [replace(wrong, text={"en": "It was held.", "zh": "已举行。"})]
    change(correction, 1, title=version.title, on=version.on, sentences=right, by=None)
    for party in ("B-QN", "B-GX"):
        give(correction, party, by=None)
    check = jsonschema_rs.validator_for(CONTENTS["news"])
    found = [one.content for one in public_items(mechanism, timezone.now(), "news")]
    assert [str(fault) for one in found for fault in check.iter_errors(one)] == []
    assert [(one["type"], sorted(one["title"]), "corrects" in one) for one in found] == [
        ("correction", ["en", "zh"], True),
        ("report", ["en", "vi", "zh"], False),
    ]
    for one in found:
        assert {tuple(sorted(each["text"])) for each in one["sentences"]} == {tuple(sorted(one["title"]))}
    assert check.is_valid(found[0] | {"draft": "words that nobody released"}) is False
