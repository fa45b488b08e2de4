"""Lan drafts from the record and changes words; Wei releases the same; what is wrong is corrected in public."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import withdraw
from earlyspring.publishing.news.actions import begin, begin_correction, change, discard, give
from earlyspring.publishing.news.models import NewsPiece, NewsVersion
from earlyspring.publishing.news.permits import may_read_draft, may_write
from earlyspring.publishing.news.queries import corrections_of, shown_to
from earlyspring.publishing.news.sentences import Sentence, read
from earlyspring.publishing.queries import public_items
from tests.news_cast import a_meeting, a_public_report, a_report
from tests.people import Cast

__all__ = ["cast", "house"]
from tests.people import cast, house

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def spring(cast: Cast):
    return a_meeting(cast)


def version(piece):
    return piece.versions.order_by("-number")[0]


def changed(piece, sentences, **said):
    now = version(piece)
    words = {"title": now.title, "on": now.on, "by": None, "based_on": now.number} | said
    return change(piece, sentences=sentences, **words)


def refused(act, *given, **said):
    before = NewsVersion.objects.count()
    with pytest.raises(Refused) as refusal:
        act(*given, **said)
    assert NewsVersion.objects.count() == before
    return [(fault.code, fault.given) for fault in refusal.value.faults]


def public(spring):
    soon = timezone.now() + timedelta(seconds=1)
    return {one.item: one for one in public_items(spring.mechanism, soon, "news")}


def states(spring, posting):
    return {one.piece.item: one.state for one in shown_to(posting, spring.mechanism, timezone.now())}


def test_a_report_is_drafted_sentence_by_sentence(spring):
    piece = a_report(spring.cast)
    assert (piece.item, piece.type, piece.owner) == ("report-SM-11", "report", "")
    assert [one.text["zh"] for one in read(version(piece).sentences)] == [
        "广宁省和广西党委书记第十一次试行会晤于2026年2月11日举行，由广西承办。",
        "双方商定：增开口岸。",
    ]
    assert a_report(spring.cast).item == "report-SM-11-2"


def test_both_sides_release_the_same_words_and_they_are_public(spring):
    piece = a_report(spring.cast)
    give(piece, "B-QN", by=spring.cast.lan.user)
    assert (states(spring, spring.cast.lan), public(spring)) == ({"report-SM-11": "handed_over"}, {})
    give(piece, "B-GX", by=spring.cast.wei.user)
    assert states(spring, spring.cast.own["leader"]) == {"report-SM-11": "public"}
    content = public(spring)["report-SM-11"].content
    assert content["sentences"][1] == {
        "text": {
            "vi": "Hai bên thống nhất: mở thêm cửa khẩu.",
            "zh": "双方商定：增开口岸。",
            "en": "Both sides agreed on the following: open more gates.",
        },
        "refs": [
            {
                "kind": "session",
                "item": "SM-11",
                "words": {
                    "vi": "Gặp gỡ thử lần thứ 11 (năm 2026)",
                    "zh": "试行会晤第十一次（2026年）",
                    "en": "11th Trial Meeting (2026)",
                },
            }
        ],
    }
    assert (content["type"], content["on"]) == ("report", TODAY.isoformat())
    assert give(piece, "B-GX", by=None) is None


def test_a_piece_of_one_party_alone_needs_no_other(spring):
    piece = a_report(spring.cast, owner="B-QN")
    assert refused(give, piece, "B-GX", by=None) == [("not_yours_to_release", "report-SM-11")]
    give(piece, "B-QN", by=None)
    assert list(public(spring)) == ["report-SM-11"]


def test_nobody_releases_before_its_writer(spring):
    assert refused(give, a_report(spring.cast), "B-GX", by=None) == [("not_yours_to_release", "report-SM-11")]


def test_a_sentence_without_a_record_is_confirmed_first(spring):
    piece = a_report(spring.cast)
    own = Sentence(id="s9", text=dict.fromkeys(LANGUAGES, "…"))
    changed(piece, [*read(version(piece).sentences), own])
    assert refused(give, piece, "B-QN", by=None) == [("news_unconfirmed", "3")]
    changed(piece, [replace(own, confirmed="2026-02-12")])
    give(piece, "B-QN", by=None)


def test_what_rests_on_something_hidden_is_named(spring):
    piece = a_report(spring.cast)
    withdraw(spring.mechanism, "B-GX", "session", "SM-11", by=None, reason="wrong day")
    assert refused(give, piece, "B-QN", by=None) == [("news_rests_on_hidden", "SM-11")] * 2


def test_a_piece_is_released_in_the_languages_that_are_whole(spring):
    piece = a_report(spring.cast)
    first, second = read(version(piece).sentences)
    without = {lang: words for lang, words in second.text.items() if lang != "en"}
    changed(piece, [first, replace(second, text=without)])
    give(piece, "B-QN", by=None)
    give(piece, "B-GX", by=None)
    assert [sorted(one["text"]) for one in public(spring)["report-SM-11"].content["sentences"]] == [["vi", "zh"]] * 2


def test_without_a_whole_language_nothing_is_released(spring):
    piece = a_report(spring.cast)
    changed(piece, [])
    assert refused(give, piece, "B-QN", by=None) == [("news_no_whole_language", "")]
    changed(piece, read(piece.versions.first().sentences), title={})
    assert refused(give, piece, "B-QN", by=None) == [("news_no_whole_language", "")]


def test_an_embargo_lies_ahead(spring):
    piece = a_report(spring.cast)
    past, ahead = (timezone.now() + timedelta(hours=hours) for hours in (-1, 1))
    assert refused(give, piece, "B-QN", by=None, public_from=past) == [("news_hour_passed", "")]
    for party in ("B-QN", "B-GX"):
        give(piece, party, by=None, public_from=ahead)
    assert (states(spring, spring.cast.lan), public(spring)) == ({"report-SM-11": "embargoed"}, {})


def test_the_second_of_two_is_told(spring):
    piece = a_report(spring.cast)
    sentences = read(version(piece).sentences)
    changed(piece, sentences[:1])
    assert refused(changed, piece, sentences, based_on=1) == [("news_changed_meanwhile", "")]
    assert refused(give, piece, "B-QN", by=None, seen="0" * 64) == [("news_changed_meanwhile", "")]
    assert changed(piece, read(version(piece).sentences)).number == 2  # the same words are no new version


def test_released_words_are_not_changed_under_their_readers(spring):
    piece = a_public_report(spring.cast)
    assert refused(changed, piece, []) == [("news_released", "")]
    assert refused(discard, piece) == [("news_released", "")]
    withdraw(spring.mechanism, "B-QN", "news", piece.item, by=None, reason="a wrong name")
    assert states(spring, spring.cast.lan) == {"report-SM-11": "withdrawn"}
    changed(piece, read(version(piece).sentences)[:1])
    draft = a_report(spring.cast)
    discard(draft)
    assert NewsPiece.objects.filter(pk=draft.pk).exists() is False


def test_a_correction_says_what_was_wrong_and_what_is_right(spring):
    piece = a_public_report(spring.cast)
    correction = begin_correction(piece, [2], by=None, today=TODAY)
    (wrong,) = read(version(correction).sentences)
    assert (wrong.wrong["en"], wrong.text) == ("Both sides agreed on the following: open more gates.", {})
    assert refused(give, correction, "B-QN", by=None) == [("news_no_whole_language", "")]
    changed(correction, [replace(wrong, text=wrong.wrong)])
    assert refused(give, correction, "B-QN", by=None) == [("news_nothing_corrected", "1")]
    changed(correction, [replace(wrong, text={"en": "Both sides agreed to open one gate."})])
    for party in ("B-QN", "B-GX"):
        give(correction, party, by=None)
    (found,) = corrections_of(piece.item, public(spring).values())
    assert found.content["corrects"]["item"] == piece.item
    assert found.content["sentences"][0]["text"] == {
        "en": "We wrote: “Both sides agreed on the following: open more gates.” That was wrong. "
        "Right is: Both sides agreed to open one gate."
    }
    assert piece.item in public(spring)


def test_only_what_is_public_is_corrected(spring):
    piece = a_report(spring.cast)
    assert refused(begin_correction, piece, [1], by=None, today=TODAY) == [("news_corrects_hidden", "")]
    public_piece = a_public_report(spring.cast)
    assert refused(begin_correction, public_piece, [0, 9], by=None, today=TODAY) == [("news_nothing_chosen", "")]


def test_what_cannot_be_begun(spring):
    mechanism = spring.mechanism
    assert refused(begin, mechanism, "B-QN", "report", "SM-99", by=None, today=TODAY) == [
        ("news_session_unknown", "SM-99")
    ]
    assert refused(begin, mechanism, "B-QN", "rumour", "SM-11", by=None, today=TODAY) == [("not_in_list", "rumour")]
    assert refused(begin, mechanism, "B-QN", "report", "SM-11", by=None, today=TODAY, owner="B-GX") == [
        ("not_yours_to_release", "B-GX")
    ]


def test_too_much_is_not_kept(spring):
    piece = a_report(spring.cast)
    assert refused(changed, piece, [Sentence(id="s1", text={"en": "x" * 4001})]) == [("news_too_long", "")]
    many = [Sentence(id=f"s{n}", text={}) for n in range(1, 202)]
    assert refused(changed, piece, many) == [("news_too_many", "201")]


def test_who_reads_a_draft(spring):
    piece, cast = a_report(spring.cast), spring.cast
    assert [may_write(one, piece) for one in (cast.lan, cast.wei, cast.own["leader"])] == [True, False, False]
    assert [may_read_draft(cast.wei, piece, handed_over=over) for over in (False, True)] == [False, True]
    assert states(spring, cast.wei) == states(spring, cast.own["leader"]) == {}


def test_the_statements_of_a_list_do_not_grow(spring, django_assert_num_queries):
    a_report(spring.cast)
    with django_assert_num_queries(7):
        shown_to(spring.cast.lan, spring.mechanism, timezone.now())
    for _again in range(3):
        a_report(spring.cast)
    with django_assert_num_queries(7):
        shown_to(spring.cast.lan, spring.mechanism, timezone.now())


def test_an_announcement_is_drafted_as_the_record_was_known(spring):
    piece = begin(spring.mechanism, "B-QN", "announcement", "SM-12", by=None, today=TODAY)
    assert read(version(piece).sentences)[0].text["en"] == (
        "The 12th Trial Meeting will be held in 2027, hosted by Quảng Ninh."
    )
    early = date(2019, 12, 31)
    assert refused(begin, spring.mechanism, "B-QN", "announcement", "SM-12", by=None, today=TODAY, known_on=early) == [
        ("news_session_unknown", "SM-12")
    ]
