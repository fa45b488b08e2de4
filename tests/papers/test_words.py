"""Every word that papers print by themselves is there in three languages and can be set."""

import re

import pytest

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.papers.codes import LISTS, code
from earlyspring.papers.fonts import font_files, missing_glyphs
from earlyspring.papers.words import LABELS, WordMissing, word

EMPTY = {("basis", "stated"), ("signing", "reported"), ("qualifier", "exact")}


def test_no_word_is_left_out_in_any_language() -> None:
    assert [label for label, words in LABELS.items() if not all(words)] == []
    blank = {(name, value) for name, table in LISTS.items() for value, words in table.items() if not all(words)}
    assert blank == EMPTY


def test_every_word_can_be_printed() -> None:
    every = [*LABELS.values(), *(words for table in LISTS.values() for words in table.values())]
    assert missing_glyphs("".join("".join(words) for words in every), font_files()) == ()


def test_chinese_words_are_chinese_and_the_others_are_not() -> None:
    han = re.compile(r"[\u4e00-\u9fff]")
    assert [label for label, (_, zh, _) in LABELS.items() if not han.search(zh)] == []
    assert [label for label, (vi, _, en) in LABELS.items() if han.search(vi + en)] == []


def test_words_keep_their_places_for_values() -> None:
    for words in LABELS.values():
        assert len({tuple(sorted(re.findall(r"\{\w+\}", one))) for one in words}) == 1


def test_missing_is_said_in_the_readers_language() -> None:
    assert [word("not_translated", lang) for lang in LANGUAGES] == ["chưa có bản dịch", "暂无译文", "not translated"]
    assert [word("exercise", lang) for lang in LANGUAGES] == ["diễn tập", "演练", "exercise"]


def test_what_has_no_word_is_refused() -> None:
    with pytest.raises(WordMissing, match="no printed word for 'promise'"):
        word("promise", "vi")
    with pytest.raises(WordMissing, match="papers are written in vi, zh, en; there are no words in 'ja'"):
        word("extract", "ja")
    with pytest.raises(WordMissing, match="no printed word for 'internal'"):
        code("proposal", "internal", "zh")
