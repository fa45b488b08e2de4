"""A total is the sum of its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import sums
from tests.lang.concord.words_said import told, whole

LINES = ("Annex 1. Costs", "1. Health check: 180", "2. Insurance: 420", "3. Orientation course: 150")


@pytest.mark.parametrize(
    "lines",
    [
        (*LINES, "Total: 750"),
        (*LINES, "In all 999 places."),
        (*LINES, "4. Travel: 1900", "Total: 2650"),
        ("Annex 1. Costs", "Health check", "180", "Insurance", "420", "Total", "600"),
        ("Annex 1. Costs", "Health check", "2", "90", "180", "Insurance", "1", "420", "420", "Total", "600"),
        ("Annex 1. Costs", "Food: RMB 180", "Travel: USD 420", "Total: 700"),
        ("Annex 1. Costs", "Food: 180", "Travel from 4 to 9 places: 420", "Total: 700"),
        ("Annex 1. Costs", "1. Pay (24 teachers, RMB 3,500 each): 336", "2. Food (for 9): 264", "Total: 600"),
        ("Article 1. Costs", "1. Food: 180", "Article 2. Totals", "Total: 700"),
    ],
)
def test_a_right_total_or_none_that_can_be_judged_is_no_finding(lines):
    assert list(sums.found(whole("en", *lines))) == []


@pytest.mark.parametrize(
    ("lang", "lines", "written", "value", "code"),
    [
        ("en", (*LINES, "Total: 705"), "705", "705 ≠ 750", "D01"),
        ("zh", ("附件1 费用", "一、津贴（24名）：336", "二、保险：420", "合计：765"), "765", "765 ≠ 756", "D01"),
        ("vi", ("Phụ lục 1. Chi phí", "1. Ăn: 1.180", "2. Ở: 420", "Tổng cộng: 1.500"), "1.500", "1500 ≠ 1600", "D01"),
        ("zh", ("附件1 费用", "一、体检：180元", "二、保险：420元", "合计：610元"), "610元", "610 ≠ 600", "D02"),
        (
            "en",
            ("Annex 1. Costs", "Health check", "180", "Insurance", "420", "Total", "620"),
            "620",
            "620 ≠ 600",
            "D01",
        ),
    ],
)
def test_another_total_is_one_finding(lang, lines, written, value, code):
    text = whole(lang, *lines)
    assert told(list(sums.found(text)), text) == [(code, "hard", {lang: written}, {lang: value})]


@given(st.lists(st.integers(13, 9_999), min_size=2, max_size=12), st.integers(13, 99_999))
def test_there_is_a_finding_exactly_where_no_last_lines_make_the_total(numbers, stated):
    lines = [f"Item: {number}" for number in numbers]
    made = {sum(numbers[-count:]) for count in range(2, len(numbers) + 1)}
    assert bool(list(sums.found(whole("en", "Annex 1. Costs", *lines, f"Total: {stated}")))) == (stated not in made)
