"""Days and amounts as each reader writes them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.papers import Amount
from earlyspring.papers.figures import amount, chapter, day, number, ordinal, span


def each(write: Callable[..., str], *values: object) -> list[str]:
    return [write(*values, lang) for lang in ("vi", "zh", "en")]


def test_a_day_a_month_and_a_year() -> None:
    assert each(day, "2026-02-11") == ["ngày 11/2/2026", "2026年2月11日", "11 February 2026"]
    assert each(day, "2026-02") == ["tháng 2/2026", "2026年2月", "February 2026"]
    assert each(day, "2027") == ["năm 2027", "2027年", "2027"]


@pytest.mark.parametrize("wrong", ["", "2026-13", "2026-00", "2026-02-11-1", "soon"])
def test_what_is_no_day_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"YYYY|invalid literal"):
        day(wrong, "en")


def test_a_span_says_both_days_and_one_day_once() -> None:
    assert each(span, "2025-02-19", "2025-02-22") == [
        "ngày 19/2/2025 – ngày 22/2/2025",
        "2025年2月19日—2025年2月22日",
        "19 February 2025 – 22 February 2025",
    ]
    assert span("2025-02-19", "2025-02-19", "vi") == span("2025-02-19", None, "vi") == "ngày 19/2/2025"


def test_english_ordinals() -> None:
    assert [ordinal(n, "en") for n in (1, 2, 3, 4, 11, 12, 13, 17, 21, 22, 103, 111)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "17th", "21st", "22nd", "103rd", "111th")
    ]
    assert [ordinal(17, "vi"), ordinal(17, "zh")] == ["17", "17"]


def test_chapters_as_each_office_numbers_them() -> None:
    assert each(chapter, 5) == ["V.", "五、", "5."]


def test_large_figures_are_scaled_only_where_nothing_is_lost() -> None:
    assert each(number, 300_000_000_000) == ["300 tỷ", "3000亿", "300 billion"]
    assert each(number, 13_000_000) == ["13 triệu", "1300万", "13 million"]
    assert each(number, 43_500_000_000) == ["43,5 tỷ", "435亿", "43.5 billion"]
    assert each(number, 154_382) == ["154.382", "154,382", "154,382"]
    assert each(number, 290) == ["290", "290", "290"]
    assert each(number, 0.5) == ["0,5", "0.5", "0.5"]


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_no_figure_changes_by_being_written(value: int) -> None:
    written = number(value, "en").replace(",", "")
    digits, _, scale = written.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9}[scale]
    assert round(float(digits) * factor) == value


def test_an_amount_with_qualifier_unit_and_currency() -> None:
    trade = Amount(300_000_000_000, qualifier="more_than", currency="CNY")
    assert each(amount, trade, "") == ["hơn 300 tỷ nhân dân tệ", "超过3000亿元人民币", "more than 300 billion CNY"]
    assert amount(Amount(value_min=3, value_max=4, qualifier="about"), "giờ", "vi") == "khoảng 3–4 giờ"
    assert each(amount, Amount(44, qualifier="more_than"), "%") == ["hơn 44%", "超过44%", "more than 44%"]
    assert amount(Amount(5, currency="THB"), "", "en") == "5 THB"


def test_an_amount_without_a_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="a value or both ends of a range"):
        amount(Amount(value_min=3), "", "en")
