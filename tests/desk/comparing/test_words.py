"""Every class, message and reason has its words in the reader's language, with all its blanks filled."""

import re

import pytest
from django.utils import translation

from earlyspring.desk.comparing.name_words import CLASSES, KIND, UNREAD
from earlyspring.desk.comparing.words import SENTENCES, part_words, sentence
from earlyspring.desk.faults import WORDS
from earlyspring.intake.documents import DOCUMENT
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.messages import MESSAGES
from earlyspring.lang.facts.fact import KINDS as FACTS
from earlyspring.lang.terms.concept import KINDS as TERMS

LANGUAGES = ("vi", "zh-hans", "en")
SAID = {"kind": "amount", "part": "art_2__para_1", "reference": "art_9", "day": "2030-02-02"}
RAW = re.compile(r"%\(|\{|[a-z]+_[a-z0-9]+")


def told(message):
    said = {one: SAID.get(one, "7") for one in MESSAGES[message]} | ({"other": "art_3"} if message == "swapped" else {})
    return sentence(Finding("D01", "x", "hard", message=message, said=said))


def test_every_message_has_its_sentence_and_no_other():
    assert set(SENTENCES) == set(MESSAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_shows_a_code_or_an_empty_blank(language):
    with translation.override(language):
        said = {message: told(message) for message in MESSAGES}
    assert {message: words for message, words in said.items() if RAW.search(words)} == {}


@pytest.mark.parametrize("language", ["vi", "zh-hans"])
def test_every_sentence_and_name_is_written_in_the_readers_language(language):
    with translation.override("en"):
        english = {message: told(message) for message in MESSAGES}
        names = [{key: str(words) for key, words in those.items()} for those in (CLASSES, KIND, UNREAD)]
    with translation.override(language):
        assert {message for message in MESSAGES if told(message) == english[message]} == set()
        other = [{key: str(words) for key, words in those.items()} for those in (CLASSES, KIND, UNREAD)]
    assert [key for one, two in zip(names, other, strict=True) for key in one if one[key] == two[key]] == []


def test_every_class_of_the_catalogue_and_every_kind_has_a_name():
    assert list(CLASSES) == [f"D{number:02}" for number in range(1, 40)]
    assert set(FACTS) | set(TERMS) <= set(KIND)


def test_every_reason_why_a_file_is_not_read_has_its_sentence():
    assert set(UNREAD) == {*DOCUMENT, "not_here"}
    assert {f"document_{code}" for code in UNREAD} <= set(WORDS)


def test_parts_are_said_as_their_readers_say_them():
    with translation.override("en"):
        assert part_words("art_2__para_1") == "Article 2, paragraph 1"
        assert part_words("annex_1__art_3-2") == "Annex 1, Article 3 (2)"
        assert part_words("") == "the text as a whole"
    with translation.override("zh-hans"):
        assert part_words("art_2__para_1") == "第二条第一款"
    with translation.override("vi"):
        assert part_words("art_2__para_1") == "Điều 2, khoản 1"
