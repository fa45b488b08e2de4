"""A festival with its year is the same one in every language, though its day may not be the same in both countries."""

import pytest

from earlyspring.lang.facts import facts_in
from earlyspring.lang.facts.matching import unmatched


def told(text, lang):
    return [(one.value, one.unit, one.text, one.soft, one.readings) for one in facts_in(text, lang)]


def test_its_day_is_that_of_the_calendar_of_the_language():
    assert told("dịp Tết 2030", "vi") == [
        ("2030-02-02", "lunar-VN", "Tết 2030", False, ("2030-02-03", "year:2030")),
    ]
    assert told("二〇三〇年春节期间", "zh") == [
        ("2030-02-03", "lunar-CN", "二〇三〇年春节", False, ("2030-02-02", "year:2030")),
    ]
    assert told("the Spring Festival of 2030", "en") == [
        ("2030-02-02", "lunar", "Spring Festival of 2030", False, ("2030-02-03", "year:2030")),
    ]


def test_a_country_that_is_named_with_it_leaves_its_own_day_alone():
    assert told("Tết Nguyên đán Trung Quốc năm 2030", "vi")[0][:2] == ("2030-02-03", "lunar-CN")
    assert told("越南2030年春节", "zh")[0][::4] == ("2030-02-02", ("year:2030",))


def test_a_year_told_by_its_name_alone_is_soft():
    assert told("庚戌年春节", "zh") == [("2030-02-03", "lunar-CN", "庚戌年春节", True, ("2030-02-02", "year:2030"))]
    assert told("Tết Canh Tuất 2030", "vi")[0][3] is False


@pytest.mark.parametrize("text", ["dịp Tết", "Tết Dương lịch", "ngày hội", "tết 01/02"])
def test_without_a_year_there_is_none(text):
    assert not any(one.unit for one in facts_in(text, "vi"))


@pytest.mark.parametrize(
    ("vi", "zh"),
    [
        ("trước Tết Nguyên đán 2030", "2030年春节前"),
        ("Tết Trung thu 2027", "2027年中秋节"),
        ("Tết Đoan ngọ năm 2027", "2027年端午节"),
        ("mùng 3 tháng 3 âm lịch năm 2027", "2027年三月三"),
        ("đầu xuân 2030", "2030年春节"),
        ("Tết 2029 và Tết 2030", "2029年和2030年春节"),
        ("Tết Bính Ngọ", "2026年春节"),
    ],
)
def test_the_same_festival_is_no_difference(vi, zh):
    assert unmatched(facts_in(vi, "vi"), facts_in(zh, "zh")) == []


@pytest.mark.parametrize(
    ("vi", "zh"),
    [
        ("Tết Nguyên đán 2027", "2027年中秋节"),
        ("Tết Nguyên đán 2027", "2028年春节"),
    ],
)
def test_another_festival_or_another_year_is_named_on_both_sides(vi, zh):
    assert [one.side for one in unmatched(facts_in(vi, "vi"), facts_in(zh, "zh"))] == [0, 1]
