"""Lan and Wei read words that are not held in the language of their paper: as given, and in whose language."""

from earlyspring.papers.pen import Pen, plain

OWN = {"vi": "VN", "zh": "CN"}
GIVEN = {"vi": "Đã xong.", "zh": "已完工。"}


def test_the_original_follows_in_its_own_language() -> None:
    assert Pen("zh", "", {}).said({"vi": "Đã xong."}) == [
        plain("— 暂无译文，越南文原文：", "missing"),
        plain("Đã xong.", lang="vi"),
    ]


def test_of_two_originals_that_of_the_side_whose_words_they_are() -> None:
    pen = Pen("en", "", {}, own_side=OWN)
    assert [pen.said(GIVEN, side)[1] for side in ("CN", "VN", "")] == [
        plain("已完工。", lang="zh"),
        plain("Đã xong.", lang="vi"),
        plain("Đã xong.", lang="vi"),
    ]


def test_what_stands_in_the_other_column_is_pointed_at_and_not_repeated() -> None:
    assert Pen("zh", "", {}, beside=("vi",)).said({"vi": "Đã xong.", "en": "Done."}) == [
        plain("— 暂无译文，越南文原文见旁栏", "missing")
    ]
    assert Pen("zh", "", {}, beside=("vi",)).said({"en": "Done."}) == [
        plain("— 暂无译文，英文原文：", "missing"),
        plain("Done.", lang="en"),
    ]


def test_where_there_are_no_words_at_all_nothing_is_made_up() -> None:
    pen = Pen("vi", "", {})
    assert pen.said({"zh": " "}) == [plain("— chưa có bản dịch", "missing")]
    assert pen.said(None) == [plain("— không nêu", "missing")]
    assert pen.name({"zh": "备忘录"}) == "— chưa có bản dịch; nguyên văn tiếng Trung: 备忘录"
