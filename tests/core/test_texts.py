"""Words as people enter them."""

from unicodedata import is_normalized

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.shapes import Fault
from earlyspring.core.texts import composed, text_faults


def test_what_lan_types_with_loose_marks_is_composed_and_bare() -> None:
    assert composed(" Quảng Ninh ") == "Quảng Ninh"
    assert composed({"vi": " Chè ", "zh": "  ", "en": ""}) == {"vi": "Chè"}
    assert composed(3) == 3


@given(st.dictionaries(st.sampled_from(["vi", "zh", "en"]), st.text(max_size=8)))
def test_composing_again_changes_nothing_and_leaves_no_language_without_words(text: dict[str, str]) -> None:
    once = composed(text)
    assert composed(once) == once
    assert all(once.values())
    assert all(is_normalized("NFC", words) for words in once.values())


def test_a_text_that_can_stand_has_no_fault() -> None:
    assert list(text_faults("about", {"vi": "Chè", "zh": "茶"}, 3)) == []


def test_another_language_a_long_text_and_a_hidden_character_are_told_by_their_place() -> None:
    said = {"fr": "thé", "vi": "Chè xanh", "en": "a\u202eb"}
    assert list(text_faults("about", said, 3)) == [
        Fault("about", "not_lang", "fr"),
        Fault("about.vi", "longer_than", "8", "3"),
        Fault("about.en", "hidden_characters", "'\\u202e'"),
    ]
    assert list(text_faults("about", {"vi": "Chè\u200b xanh"}, 3)) == [Fault("about.vi", "longer_than", "9", "3")]
