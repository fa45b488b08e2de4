"""Lan drafts a report on the desk, Wei reads it and releases it for her side, Minh finds nothing."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from earlyspring.publishing.news.models import NewsPiece
from earlyspring.publishing.queries import public_items
from tests.desk.news_addresses import words_as_they_are
from tests.news_cast import a_meeting, a_public_report, a_report
from tests.people import Cast, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
AT = "/spring/public/news/"
PIECE = f"{AT}report-SM-11/"


@pytest.fixture
def spring(cast: Cast) -> SimpleNamespace:
    return a_meeting(cast)


def words(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def said(response):
    return [str(one) for one in response.context["messages"]]


def release(client, **more):
    seen = client.get(PIECE).context["given"].digest
    return client.post(PIECE, {"seen": seen} | more, follow=True)


def edit(client, act="", **more):
    data = words_as_they_are(None) | {"base": newest().number, "act": act} | more
    return client.post(f"{PIECE}edit/", data, follow=True)


def newest():
    return NewsPiece.objects.get(item="report-SM-11").versions.order_by("-number")[0]


def sentences():
    return [one["text"].get("en") for one in newest().sentences]


def test_lan_drafts_and_wei_releases_for_his_side(spring):
    told = spring.lan.post(f"{AT}new/", {"type": "report", "session": "SM-11", "owner": ""}, follow=True)
    assert said(told) == ["Drafted from the record. Read every sentence before you release it."]
    assert spring.wei.get(PIECE).status_code == 404
    assert said(release(spring.lan)) == ["Released: it is public when the others release the same words."]
    assert "Both sides agreed on the following: open more gates." in words(spring.wei.get(PIECE))
    assert spring.leader.get(PIECE).status_code == 404
    assert said(release(spring.wei)) == ["Released: it is public now."]
    assert spring.leader.get(PIECE).status_code == 200
    assert [one.piece.item for one in spring.leader.get(AT).context["shown"].rows] == ["report-SM-11"]
    assert [spring.minh.get(at).status_code for at in (AT, PIECE, f"{PIECE}edit/")] == [404] * 3


def test_a_sentence_of_our_own_is_confirmed_before_release(spring):
    a_report(spring.cast)
    edit(spring.lan, "add")
    assert sentences()[2] is None
    own = {f"s3__{lang}": words for lang, words in {"vi": "Trời đẹp.", "zh": "天晴。", "en": "It was fine."}.items()}
    edit(spring.lan, **own)
    page = words(spring.lan.get(PIECE))
    assert "Sentence 3 rests on nothing of the record. Confirm that it is said by you, or take it out." in page
    assert "given" not in spring.lan.get(PIECE).context
    edit(spring.lan, **own, s3__confirmed="on")
    assert "said by us, not in the record" in words(spring.lan.get(PIECE))
    assert said(release(spring.lan)) == ["Released: it is public when the others release the same words."]


def test_sentences_are_moved_taken_out_and_taken_in_again(spring):
    a_report(spring.cast)
    first, second = sentences()
    edit(spring.lan, "down:s1")
    assert sentences() == [second, first]
    edit(spring.lan, "up:s2")
    assert sentences() == [second, first]
    edit(spring.lan, "drop:s2")
    assert sentences() == [first]
    page = spring.lan.get(f"{PIECE}edit/")
    ((key, text),) = page.context["left"]
    assert (key, text["en"]) == ("ST-1", second)
    edit(spring.lan, f"take:{key}")
    assert sentences() == [first, second]


def test_the_records_wording_stands_beside_other_words(spring):
    a_report(spring.cast)
    _first, second = sentences()
    edit(spring.lan, s2__en="They will open gates.")
    page = spring.lan.get(f"{PIECE}edit/")
    assert page.context["rows"][1][0].changed == {"en": second}
    edit(spring.lan, "drafted:s2", s2__en="They will open gates.")
    assert sentences()[1] == second


def test_the_second_of_two_is_told_and_hidden_characters_are_refused(spring):
    a_report(spring.cast)
    edit(spring.lan, s2__en="They will open gates.")
    told = edit(spring.lan, base=1, s2__en="They will close gates.")
    assert told.status_code == 422
    assert said(told) == ["Somebody changed this piece while you had it open. Read what stands now, then do it again."]
    assert edit(spring.lan, s2__en="gates\u202e").status_code == 422
    assert sentences()[1] == "They will open gates."


def test_an_embargo_and_an_hour_that_has_passed(spring):
    a_report(spring.cast)
    seen = spring.lan.get(PIECE).context["given"].digest
    past = (timezone.now() - timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
    assert spring.lan.post(PIECE, {"seen": seen, "public_from": past}).status_code == 422
    ahead = (timezone.now() + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
    release(spring.lan, public_from=ahead)
    assert said(release(spring.wei, public_from=ahead)) == ["Released: it waits for its hour."]
    assert list(public_items(spring.mechanism, timezone.now(), "news")) == []


def test_what_is_public_is_corrected_in_public(spring):
    a_public_report(spring.cast)
    assert spring.lan.get(f"{PIECE}edit/").status_code == 302
    assert spring.lan.post(f"{PIECE}correct/", {}).status_code == 422
    told = spring.lan.post(f"{PIECE}correct/", {"wrong": ["2", "²", "99999999"]}, follow=True)
    assert said(told) == ["A draft of the correction was made. Write what is right."]
    correction = NewsPiece.objects.get(type="correction")
    at = f"{AT}{correction.item}/"
    version = correction.versions.get()
    right = {"base": 1, "on": version.on.isoformat(), "s1__en": "One gate is opened.", "title__en": "Correction"}
    spring.lan.post(f"{at}edit/", right)
    for client in (spring.lan, spring.wei):
        client.post(at, {"seen": client.get(at).context["given"].digest})
    assert [one["item"] for one in spring.leader.get(PIECE).context["corrections"]] == [correction.item]
    assert "Right is: One gate is opened." in words(spring.leader.get(at))
    assert "open more gates" in words(spring.leader.get(PIECE))


def test_a_draft_is_thrown_away(spring):
    a_report(spring.cast)
    assert said(spring.lan.post(f"{PIECE}discard/", follow=True)) == ["The draft was thrown away."]
    assert NewsPiece.objects.exists() is False


def test_what_rests_on_something_hidden_is_named_in_words(spring):
    a_report(spring.cast)
    spring.lan.post("/spring/public/things/session/SM-11/take-back/", {"reason": "wrong day"})
    (told, other) = spring.lan.get(PIECE).context["against"]
    assert told == (
        "Sentence 1 rests on something that is not public: 11th Trial Meeting (2026). "
        "Release that first, or take the sentence out."
    )
    assert other.startswith("Sentence 2")


@pytest.mark.parametrize("language", ["vi", "zh-hans", "en"])
def test_the_pages_show_no_id_and_take_few_statements(spring, language, django_assert_max_num_queries):
    a_report(spring.cast)
    spring.lan.cookies["django_language"] = language
    for at, most in ((AT, 30), (PIECE, 60), (f"{PIECE}edit/", 90)):
        with django_assert_max_num_queries(most):
            page = spring.lan.get(at)
        assert page.status_code == 200
        assert re.findall(r"\b(?:ST-1|ATT-B-QN|SM-11)\b", words(page)) == []


def test_the_list_is_taken_along(spring):
    a_report(spring.cast)
    assert "report-SM-11" in spring.lan.get(AT, {"format": "csv"}).content.decode()


def test_a_press_release_in_the_languages_that_are_whole(spring):
    a_report(spring.cast)
    edit(spring.lan, s2__en="", title__vi="Tin")
    assert spring.lan.get(PIECE).context["paper_langs"] == ["vi", "zh"]
    at = f"{PIECE}paper/"
    assert spring.lan.get(at, {"lang": "vi-zh"}).content[:5] == b"%PDF-"
    docx = spring.lan.get(at, {"lang": "zh", "format": "docx"})
    assert docx["Content-Disposition"] == 'attachment; filename="spring-report-SM-11-zh.docx"'
    assert [spring.lan.get(at, said).status_code for said in ({"lang": "en"}, {"lang": "zh", "format": "txt"})] == [
        404
    ] * 2
    assert spring.wei.get(at, {"lang": "zh"}).status_code == 404
