"""A lunar day is the day of its country's calendar, which is not the same day in both in 1985, 2007 and 2030."""

from datetime import date

import pytest

from earlyspring.lang.facts import facts_in
from earlyspring.lang.facts.lunar_calendar import solar_day
from earlyspring.lang.facts.matching import unmatched


def days(text, lang):
    return [(one.value, one.unit) for one in facts_in(text, lang)]


@pytest.mark.parametrize(
    ("year", "vietnam", "china"),
    [
        (1968, date(1968, 1, 29), date(1968, 1, 30)),
        (1985, date(1985, 1, 21), date(1985, 2, 20)),
        (2007, date(2007, 2, 17), date(2007, 2, 18)),
        (2026, date(2026, 2, 17), date(2026, 2, 17)),
        (2030, date(2030, 2, 2), date(2030, 2, 3)),
        (2034, date(2034, 2, 19), date(2034, 2, 19)),
    ],
)
def test_new_years(year, vietnam, china):
    assert (solar_day(year, 1, 1, "VN"), solar_day(year, 1, 1, "CN")) == (vietnam, china)


def test_days_and_months_that_no_year_has():
    assert [solar_day(2026, *day, "VN") for day in ((13, 1), (1, 31), (0, 1))] == [None] * 3
    assert solar_day(1899, 1, 1, "CN") is None
    twelfths = [solar_day(year, 12, 30, "VN") for year in (2024, 2025)]
    assert twelfths == [None, None]


def test_each_side_reads_its_own_calendar():
    assert days("mùng 6 tháng Giêng năm Canh Tuất", "vi") == [("2030-02-07", "lunar-VN")]
    assert days("庚戌年正月初六", "zh") == [("2030-02-08", "lunar-CN")]
    assert days("越南农历2030年正月初六", "zh") == [("2030-02-07", "lunar-VN")]
    (english,) = facts_in("the sixth day of the first lunar month of 2030", "en")
    assert english.values == ("2030-02-07", "2030-02-08")


def test_the_same_words_on_two_days_are_found():
    vi = facts_in("ngày mùng 6 tháng Giêng năm Canh Tuất", "vi")
    assert [one.fact.value for one in unmatched(vi, facts_in("庚戌年正月初六", "zh"))] == ["2030-02-07", "2030-02-08"]
    assert unmatched(vi, facts_in("2030年2月7日", "zh")) == []


def test_a_day_without_its_year_stays_lunar():
    assert days("mùng 1 Tết", "vi") == [("L01-01", "lunar-VN")]
    assert days("rằm tháng Giêng", "vi") == [("L01-15", "lunar-VN")]
    assert days("农历腊月二十三", "zh") == [("L12-23", "lunar-CN")]


def test_what_is_no_lunar_day():
    assert days("mùng 2/9", "vi") == [("--09-02", None)]
    assert days("五月二十日", "zh") == [("--05-20", None)]


def test_the_name_of_a_year_is_soft():
    (vi,), (zh,) = facts_in("năm Bính Ngọ", "vi"), facts_in("丙午年", "zh")
    assert (vi.value, vi.soft, zh.value, zh.soft) == ("2026", True, "2026", True)
