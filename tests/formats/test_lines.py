from hypothesis import given
from hypothesis import strategies as st

from earlyspring.formats.lines import clauses_of
from earlyspring.formats.texts import Clause


def test_articles_are_told_by_their_heads_in_each_language():
    assert clauses_of(["Hai bên", "Điều 1. Phạm vi", "Một.", "Điều 2", "Hai."], "vi") == (
        Clause("preamble", lines=("Hai bên",)),
        Clause("article", "Điều 1", "Phạm vi", ("Một.",)),
        Clause("article", "Điều 2", "", ("Hai.",)),
    )
    assert clauses_of(["第一条 双方同意。", "第十二条 期限"], "zh") == (
        Clause("article", "第一条", "", ("双方同意。",)),
        Clause("article", "第十二条", "期限", ()),
    )
    assert clauses_of(["ARTICLE IV – Term"], "en") == (Clause("article", "ARTICLE IV", "Term", ()),)


def test_a_sentence_that_speaks_of_an_article_is_no_head():
    assert clauses_of(["Theo Điều 1, hai bên họp."], "vi") == (
        Clause("paragraph", lines=("Theo Điều 1, hai bên họp.",)),
    )


def test_lines_without_articles_are_paragraphs():
    assert clauses_of(["a", "b"], "vi") == (Clause("paragraph", lines=("a",)), Clause("paragraph", lines=("b",)))


@given(
    st.lists(st.sampled_from(["Điều 1. Đầu", "Điều 2. Hết.", "chữ", "Điều 3"])),
    st.sampled_from(["vi", "zh", "en", "xx"]),
)
def test_nothing_is_left_out_and_nothing_added(lines, language):
    said = "".join(part for one in clauses_of(lines, language) for part in (one.num, one.heading, *one.lines))
    assert (
        said.replace(" ", "") == "".join(lines).replace(". Đ", "Đ").replace(". H", "H").replace(" ", "")
        or language != "vi"
    )
    if language != "vi":
        assert said == "".join(lines)
