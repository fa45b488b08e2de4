import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.days import written_day, written_span

HANOI, NANNING = "Asia/Ho_Chi_Minh", "Asia/Shanghai"


@pytest.mark.parametrize(
    ("day", "vi", "zh", "en"),
    [
        ("2026-02-11", "ngày 11/2/2026", "2026年2月11日", "11 February 2026"),
        ("2026-02", "tháng 2/2026", "2026年2月", "February 2026"),
        ("2026", "năm 2026", "2026年", "2026"),
    ],
)
def test_a_day_as_each_reader_writes_it(day, vi, zh, en):
    assert [written_day(day, lang) for lang in ("vi", "zh-Hans", "en")] == [vi, zh, en]


@pytest.mark.parametrize(
    ("first", "last", "vi", "zh", "en"),
    [
        ("2025-02-19", "2025-02-22", "19–22/2/2025", "2025年2月19日至22日", "19–22 February 2025"),
        ("2025-02-28", "2025-03-02", "28/2–2/3/2025", "2025年2月28日至3月2日", "28 February – 2 March 2025"),
        (
            "2025-12-30",
            "2026-01-02",
            "30/12/2025–2/1/2026",
            "2025年12月30日至2026年1月2日",
            "30 December 2025 – 2 January 2026",
        ),
        ("2026-02", "2026-03", "tháng 2–3/2026", "2026年2月至3月", "February–March 2026"),
        ("2025-12", "2026-01", "tháng 12/2025–1/2026", "2025年12月至2026年1月", "December 2025 – January 2026"),
        ("2016", "2018", "năm 2016–2018", "2016年至2018年", "2016–2018"),
        ("2025-02-19", "2025", "ngày 19/2/2025 – năm 2025", "2025年2月19日至2025年", "19 February 2025 – 2025"),
        ("2025-02-19", "2025-02-19", "ngày 19/2/2025", "2025年2月19日", "19 February 2025"),
        ("2025-07-01", None, "từ ngày 1/7/2025", "2025年7月1日起", "from 1 July 2025"),
        (None, "2025-06-30", "đến hết ngày 30/6/2025", "至2025年6月30日", "until 30 June 2025"),
        (None, None, None, None, None),
    ],
)
def test_a_span_as_each_reader_writes_it(first, last, vi, zh, en):
    assert [written_span(first, last, lang) for lang in ("vi", "zh", "en")] == [vi, zh, en]


def test_a_language_without_a_manner_gets_iso():
    assert written_day("2026-02-11", "lo") == "2026-02-11"
    assert written_span("2026-02", "2026-03", "lo") == "2026-02/2026-03"
    assert (written_span("2026", None, "lo"), written_span(None, "2026", "lo")) == ("2026/..", "../2026")


def test_what_is_no_day_is_refused():
    with pytest.raises(ValueError, match="not a day"):
        written_day("11/2/2026", "vi")
    with pytest.raises(ValueError, match="not a day"):
        written_span("2/2/2025", "1/2/2025", "vi")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "ngày 22/2/2025 – ngày 19/2/2025"),
        ("zh", "2025年2月22日至2025年2月19日"),
        ("en", "22 February 2025 – 19 February 2025"),
        ("lo", "2025-02-22/2025-02-19"),
    ],
)
def test_a_span_stated_the_wrong_way_round_is_written_as_stated(lang, words):
    assert written_span("2025-02-22", "2025-02-19", lang) == words


@given(st.dates(), st.sampled_from(["vi", "zh"]))
def test_the_numbers_of_a_day_stay(day, lang):
    numbers = [int(number) for number in re.findall(r"[0-9]+", written_day(str(day), lang))]
    assert sorted(numbers) == sorted([day.year, day.month, day.day])


near = st.dates(date(2025, 11, 28), date(2026, 2, 3)).map(str)


@given(st.tuples(near, near), st.tuples(near, near), st.sampled_from(["vi", "zh", "en", "lo"]))
def test_different_spans_are_told_differently(one, other, lang):
    assert (written_span(*one, lang) == written_span(*other, lang)) == (one == other)
