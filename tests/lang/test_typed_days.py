"""A day is read as its reader writes it, and asked about where it can be two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.days import written_day
from earlyspring.lang.typed_days import NotADay, TwoDays, read_day, read_whole_day


@pytest.mark.parametrize(
    "typed", ["2026-10-31", "31/10/2026", "31.10.2026", "ngày 31/10/2026", "2026年10月31日", "31 October 2026"]
)
def test_a_whole_day_in_every_usual_form(typed):
    assert {(read_whole_day(typed, lang), read_day(typed, lang)) for lang in ("vi", "zh", "en")} == {
        ("2026-10-31",) * 2
    }


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027", "2027"),
        ("năm 2027", "2027"),
        ("2027年", "2027"),
        ("2027-02", "2027-02"),
        ("2/2027", "2027-02"),
        ("tháng 2/2027", "2027-02"),
        ("2027年2月", "2027-02"),
    ],
)
def test_what_is_known_in_part_is_no_whole_day(typed, day):
    assert read_day(typed, "zh") == day
    with pytest.raises(NotADay):
        read_whole_day(typed, "zh")


def test_the_day_stands_first_in_vietnamese_and_is_asked_about_elsewhere():
    assert read_day("11/2/2026", "vi") == "2026-02-11"
    with pytest.raises(TwoDays) as two:
        read_day("11/2/2026", "en")
    assert two.value.readings == ["2026-02-11", "2026-11-02"]


@pytest.mark.parametrize(
    "typed", ["", "31/10", "2026-13-01", "31.2.2027", "soon", "soon 2027", "31 Smarch 2027", "13/2027", "2027-00"]
)
def test_what_is_no_day(typed):
    with pytest.raises(NotADay):
        read_day(typed, "en")


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["vi", "zh", "en"]), st.sampled_from([4, 7, 10]))
def test_what_the_desk_writes_can_be_typed(day, lang, exactness):
    said = day.isoformat()[:exactness]
    assert read_day(written_day(said, lang), lang) == said
