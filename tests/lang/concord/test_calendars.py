"""A lunar day is the day beside it, by a calendar that is said."""

import pytest

from earlyspring.lang.concord.checks import calendars
from tests.lang.concord.words_said import told, whole


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("vi", "Họp ngày mùng 10 tháng Giêng năm Canh Tuất theo âm lịch Việt Nam, tức ngày 11 tháng 02 năm 2030."),
        ("vi", "Họp ngày mùng 10 tháng Giêng năm Đinh Mùi (ngày 15 tháng 02 năm 2027)."),
        ("zh", "于越南农历庚戌年正月初十，即2030年2月11日，在高平举行。"),
        ("zh", "于农历丁未年正月初十举行。2030年2月11日签署。"),
        ("en", "On the tenth day of the first lunar month of 2027 (15 February 2027)."),
    ],
)
def test_the_day_that_both_calendars_or_the_one_said_give_is_no_finding(lang, line):
    assert list(calendars.found(whole(lang, line))) == []


@pytest.mark.parametrize(
    ("lang", "line", "severity", "message"),
    [
        (
            "vi",
            "Ngày mùng 10 tháng Giêng năm Canh Tuất theo âm lịch Việt Nam, tức ngày 12 tháng 02 năm 2030.",
            "hard",
            "calendar_differs",
        ),
        ("zh", "农历丁未年正月十五（2027年2月15日）举行。", "hard", "calendar_differs"),
        ("zh", "农历庚戌年正月初十（2030年2月12日）举行。", "soft", "calendar_unsaid"),
        ("vi", "Ngày mùng 6 tháng Giêng năm Canh Tuất (ngày 07 tháng 02 năm 2030).", "soft", "calendar_unsaid"),
        ("en", "The sixth day of the first lunar month of 2030 (8 February 2030).", "soft", "calendar_unsaid"),
    ],
)
def test_another_day_or_a_calendar_not_said_is_one_finding(lang, line, severity, message):
    found = list(calendars.found(whole(lang, line)))
    assert [(one.code, one.severity, one.message) for one in found] == [("D35", severity, message)]


def test_the_finding_shows_both_days_and_the_country_by_whose_calendar_it_is_so():
    text = whole("zh", "农历庚戌年正月初十（2030年2月12日）举行。")
    found = list(calendars.found(text))
    assert told(found, text) == [("D35", "soft", {"zh": "农历庚戌年正月初十（2030年2月12日"}, {"zh": "2030-02-12"})]
    assert [one.said for one in found] == [{"country": "CN", "day": "2030-02-12"}]
