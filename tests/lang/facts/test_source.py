"""Places are those of the text as it was given: decomposed, full-width, with odd letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.facts import facts_in

VI = "Từ ngày 19 đến 22/2/2025, Ủy ban họp lần thứ XVI; chi 1,5 tỷ USD trong 15 ngày làm việc (Điều 2 khoản 1)."
ZH = "２０２５年２月１９日至２２日,委员会第十六次会晤;支出１５亿美元,15个工作日(第二条第一款)。"


@pytest.mark.parametrize(("text", "lang"), [(VI, "vi"), (unicodedata.normalize("NFD", VI), "vi"), (ZH, "zh")])
def test_each_fact_lies_where_its_words_stand(text, lang):
    facts = facts_in(text, lang)
    assert [text[one.start : one.end] for one in facts] == [one.text for one in facts]
    assert [(one.kind, one.value) for one in facts] == [
        ("range", "2025-02-19/2025-02-22"),
        ("ordinal", 16),
        ("amount", 1500000000),
        ("period", 15),
        ("reference", "art_2__para_1"),
    ]


def test_decomposed_words_keep_their_own_spelling():
    text = unicodedata.normalize("NFD", "mười lăm triệu đồng")
    (one,) = facts_in(text, "vi")
    assert (one.value, one.unit, one.start, one.end, one.text) == (15_000_000, "VND", 0, len(text), text)


def test_a_letter_that_grows_when_small_moves_nothing():
    (one,) = facts_in("İİİ 42", "en")
    assert (one.start, one.end, one.text) == (4, 6, "42")


def test_a_mark_on_a_figure_is_no_part_of_it():
    (one,) = facts_in("12\u0302 km", "en")
    assert (one.start, one.end, one.text) == (0, 2, "12")


@given(
    st.text(
        st.sampled_from("0123456789.,/-()%:年月日第条一二三十百万亿元thángnămngàyộ\u0302\u0323 tyUSDmay１２，"),
        max_size=60,
    ),
    st.sampled_from(["vi", "zh", "en"]),
)
def test_no_text_breaks_it_and_facts_lie_apart(text, lang):
    end = 0
    for one in facts_in(text, lang):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        end = one.end
