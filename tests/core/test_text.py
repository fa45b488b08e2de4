import pickle
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.text import Text, TextError, clean, valid_language

seen = st.text(st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1)


def test_a_language_without_words_stays_missing():
    text = Text({"vi": "Cam kết", "zh": None, "en": "  "})
    assert dict(text) == {"vi": "Cam kết"}
    assert text.missing(["vi", "zh", "en"]) == ("zh", "en")
    assert text.get("en") is None


def test_decomposed_words_are_composed_and_ends_are_stripped():
    assert Text(vi=unicodedata.normalize("NFD", " Quảng Ninh\r\n"))["vi"] == "Quảng Ninh"


@pytest.mark.parametrize(
    "character", ["\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u00ad", "\x00", "\ud800", "\ue000", "\uffff"]
)
def test_characters_nobody_sees_are_refused(character):
    with pytest.raises(TextError) as refused:
        Text(en=f"Nan{character}ning")
    assert str(refused.value).startswith(f"en: U+{ord(character):04X} (")
    assert str(refused.value).endswith(") at character 4; remove it")


def test_characters_newer_than_this_python_are_taken():
    assert clean("\U0003134f𰻞") == "\U0003134f𰻞"


def test_a_non_joiner_is_taken_inside_a_word_only():
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    with pytest.raises(TextError):
        clean("Wei \u200c Lan")
    with pytest.raises(TextError):
        clean("Wei\u200c Lan")


@pytest.mark.parametrize("code", ["VI", "vietnamese", "", "zh_Hans", "e", "zh-hans"])
def test_a_key_that_is_no_language_is_refused(code):
    assert not valid_language(code)
    with pytest.raises(TextError):
        Text({code: "x"})


def test_languages_are_data():
    assert Text({"lo": "x", "zh-Hans-CN": "y", "es-419": "z"}).missing(["lo"]) == ()


def test_what_is_not_a_text_is_refused():
    with pytest.raises(TextError, match="an object of languages, not list"):
        Text.from_json(["vi"])
    with pytest.raises(TextError, match="words are expected, not int"):
        Text.from_json({"vi": 3})


def test_a_text_does_not_change():
    text = Text(vi="Lan")
    with pytest.raises(AttributeError):
        text._words = {}
    assert text.with_("zh", "兰") == Text(vi="Lan", zh="兰")
    assert text.with_("vi", None) == Text()
    assert text == Text(vi="Lan")


@given(st.dictionaries(st.sampled_from(["vi", "zh", "en", "zh-Hant"]), seen))
def test_json_brings_the_same_text_back(words):
    text = Text(words)
    assert Text.from_json(text.to_json()) == text
    assert hash(Text.from_json(text.to_json())) == hash(text)
    assert pickle.loads(pickle.dumps(text)) == text  # noqa: S301
    assert list(text) == sorted(text)


@given(seen)
def test_cleaning_twice_changes_nothing(words):
    assert clean(clean(words)) == clean(words)
