"""What was said in the review is found under the name of the commitment it is about."""

import pytest
from commitments.conftest import SAID
from story_house import GX, LS, QN

from earlyspring.ledger.search import search
from earlyspring.review.actions import accept, assess, freeze, state_on_line

pytestmark = pytest.mark.django_db


def hits(year, words):
    return {(hit.kind, hit.title) for hit in search(year.mechanism, words)}


def test_an_opinion_is_found_by_its_words_and_by_its_commitment(year):
    assess(year.round, year.commitments[0], completion="limited", rationale={"en": "Zyqmark rings."}, by=QN)
    assert hits(year, "zyqmark") == {("assessment", SAID["en"])}
    assert ("assessment", SAID["en"]) in hits(year, "reporting line")


def test_what_was_stated_on_the_worksheet_is_found_in_its_finding(year):
    sheet = year.filled()
    state_on_line(year.line(0), {"en": "Zyqmark rang."}, revision=0, by=QN)
    freeze(sheet, by=QN)
    for party in (GX, LS):
        accept(sheet, by=party)
    assert hits(year, "zyqmark") == {("finding", SAID["en"])}
    assert ("review", "18th Joint Working Committee (2027)") in hits(year, "joint working committee")
