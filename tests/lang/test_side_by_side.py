"""A long speech in two languages is cut into pages on which the same is said on both sides."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.side_by_side import Rows, pages_of, paragraphs_of, uneven, width

WORDS = st.text(st.sampled_from("ab ửớ试书记.。 \n"), max_size=400)


def test_paragraph_stands_beside_paragraph_and_what_one_language_lacks_stays_empty():
    pages = pages_of({"vi": "Một\n\nHai\nBa", "zh": "一\n二"})
    assert pages == [Rows(({"vi": "Một", "zh": "一"}, {"vi": "Hai", "zh": "二"}, {"vi": "Ba"}))]
    assert (pages_of({}), pages_of({"vi": " \n"})) == ([], [])


def test_a_row_that_fits_no_more_goes_to_the_next_page_with_both_sides():
    pages = pages_of({"vi": "aa aa\nbb bb", "zh": "试试\n书书"}, lines=1, line=5)
    assert [page.rows for page in pages] == [({"vi": "aa aa", "zh": "试试"},), ({"vi": "bb bb", "zh": "书书"},)]


def test_a_long_paragraph_is_cut_at_the_ends_of_sentences_on_both_sides():
    said = {"vi": "Câu thứ nhất. Câu thứ hai.", "zh": "第一句话。第二句话。"}
    assert [page.rows for page in pages_of(said, lines=1, line=14)] == [
        ({"vi": "Câu thứ nhất.", "zh": "第一句话。"},),
        ({"vi": "Câu thứ hai.", "zh": "第二句话。"},),
    ]


@given(WORDS, WORDS)
def test_every_page_fits_and_no_word_is_lost(vi, zh):
    pages = pages_of({"vi": vi, "zh": zh}, lines=3, line=12)
    rows = [row for page in pages for row in page.rows]
    for lang, words in (("vi", vi), ("zh", zh)):
        assert "".join(row.get(lang, "") for row in rows).replace(" ", "") == "".join(paragraphs_of(words)).replace(
            " ", ""
        )
    for page in pages:
        high = sum(max(-(-width(words) // 12) for words in row.values()) for row in page.rows)
        assert high <= 3


def test_texts_of_as_many_paragraphs_are_even_and_a_text_that_says_nothing_is_none() -> None:
    assert uneven({"vi": "Một.\n\nHai.", "zh": "一。\n二。", "en": " \n"}) == {}
    assert uneven({"vi": "Một.\n\nHai.", "zh": "一。"}) == {"vi": 2, "zh": 1}
