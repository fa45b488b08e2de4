"""A weekday is that of the day beside it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import weekdays
from tests.lang.concord.words_said import told, whole

CONCORDANT = [
    ("vi", "Làm tại Đông Hưng, thứ Sáu, ngày 06 tháng 02 năm 2026."),
    ("vi", "Ngày 11 tháng 02 năm 2026 (thứ Tư), Hội nghị được tổ chức."),
    ("zh", "于2026年2月6日（星期五）签署。"),
    ("en", "Done on Friday, 6 February 2026."),
    ("en", "On Saturdays and Sundays, and on 6 February 2026."),
    ("en", "Every Monday. On 6 February 2026 they met."),
]


@pytest.mark.parametrize(("lang", "line"), CONCORDANT)
def test_the_right_weekday_is_no_finding(lang, line):
    assert list(weekdays.found(whole(lang, line))) == []


@pytest.mark.parametrize(
    ("lang", "line", "written", "value"),
    [
        ("vi", "Ký thứ Năm, ngày 06 tháng 02 năm 2026.", "thứ Năm, ngày 06 tháng 02 năm 2026", "2026-02-06 ≠ 4"),
        ("zh", "于2026年2月6日（星期六）签署。", "2026年2月6日（星期六", "2026-02-06 ≠ 6"),
        ("en", "Done on Monday, 6 February 2026.", "Monday, 6 February 2026", "2026-02-06 ≠ 1"),
    ],
)
def test_another_weekday_is_one_finding(lang, line, written, value):
    text = whole(lang, line)
    assert told(list(weekdays.found(text)), text) == [("D07", "hard", {lang: written}, {lang: value})]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 7))
def test_there_is_a_finding_exactly_where_the_calendar_says_so(day, weekday):
    line = f"于{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[weekday - 1]}）签署。"
    assert bool(list(weekdays.found(whole("zh", line)))) == (day.isoweekday() != weekday)
