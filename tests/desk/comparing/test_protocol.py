"""The protocol of a comparison: what the page shows, on paper, for everybody who reads the page."""

import pytest
from django.utils import timezone

from earlyspring.agreements.comparing.actions import accept_finding
from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.desk.comparing.protocol import protocol_of
from earlyspring.desk.frame import Frame
from earlyspring.ledger.moments import Moment
from tests.desk.comparing_addresses import VI, ZH, lay
from tests.people import cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
WHERE = "/spring/instruments/I-7/compare/protocol/"


def made(cast, instrument):
    frame = Frame.for_paper(cast.mechanism, Moment.now(timezone.localdate()))
    return protocol_of(frame, instrument, comparison_of(instrument))


def test_a_difference_stands_on_it_with_the_words_around_it_and_who_accepted_it(cast):
    instrument = lay(cast, vi=VI, zh=ZH)
    found = comparison_of(instrument).findings[0]
    told = {"fingerprint": found.finding.fingerprint, "bound": found.bound}
    accept_finding(instrument, **told, reason="Sẽ sửa", by="B-QN", user=cast.lan.user, at=timezone.now())
    paper = made(cast, instrument)
    one = paper.differences[0]
    assert (paper.organ["en"], paper.version, [text.lang for text in paper.texts], paper.long) == (
        "Memorandum on hours",
        1,
        ["vi", "zh"],
        False,
    )
    assert (one.code, one.grave, one.where["en"], one.quoted["zh"]) == (
        found.finding.code,
        True,
        "Article 1, paragraph 1",
        "一、通关时间每日不少于10小时。",
    )
    assert [(each.body.names["en"], each.person, each.reason) for each in one.accepted] == [
        ("Quảng Ninh", "Lan", "Sẽ sửa")
    ]
    assert [each.names["en"] for each in one.waits] == ["Guangxi"]
    assert [each.names["en"] for each in paper.signing] == ["Quảng Ninh", "Guangxi"]
    assert [clause.called["zh"] for clause in paper.clauses][:3] == ["序言", "第一条", "第一条第一款"]


def test_it_is_a_pdf_or_a_word_file_in_one_language_or_two(cast):
    lay(cast, vi=VI, zh=ZH)
    lan = signed_in(cast.lan)
    answers = [lan.get(WHERE, asked) for asked in ({"lang": "vi-zh"}, {"lang": "en", "format": "docx"}, {"lang": "fr"})]
    assert [(one.status_code, one["Content-Type"]) for one in answers[:2]] == [
        (200, "application/pdf"),
        (200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ]
    assert (answers[0].content[:5], answers[1].content[:2], answers[2].status_code) == (b"%PDF-", b"PK", 404)


def test_there_is_none_of_texts_that_were_not_compared(cast):
    lay(cast, vi=VI)
    assert signed_in(cast.lan).get(WHERE).status_code == 404
