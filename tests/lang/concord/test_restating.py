"""Figures and the words that restate them are the same number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import restating
from tests.lang.concord.words_said import told, whole

CONCORDANT = [
    ("vi", "Kinh phí là 300.000 (ba trăm nghìn) Nhân dân tệ."),
    ("vi", "Số vốn 1,2 triệu Nhân dân tệ (một triệu hai trăm nghìn Nhân dân tệ)."),
    ("vi", "Trên 450 mẫu Trung Quốc (30 ha)."),
    ("vi", "Trong vòng 12 (mười hai) tháng."),
    ("zh", "经费为30万元人民币（大写：叁拾万元整）。"),
    ("zh", "叁拾万元（300,000元）。"),
    ("en", "RMB 1.2 million (one million two hundred thousand yuan)."),
    ("en", "Within thirty (30) days."),
    ("en", "In Article 5 (two lines above)."),
]


@pytest.mark.parametrize(("lang", "line"), CONCORDANT)
def test_the_same_number_is_no_finding(lang, line):
    assert list(restating.found(whole(lang, line))) == []


@pytest.mark.parametrize(
    ("lang", "line", "code", "written", "value"),
    [
        ("vi", "Số tiền 300.000 (ba mươi nghìn) Nhân dân tệ.", "D02", "300.000 (ba mươi nghìn", "CNY 300000 ≠ 30000"),
        ("zh", "120万元人民币（壹佰万元整）。", "D02", "120万元人民币（壹佰万元", "CNY 1200000 ≠ CNY 1000000"),
        ("en", "Within thirty (20) days.", "D10", "thirty (20", "30 d ≠ 20"),
        ("en", "A growth of 10 per cent (twelve per cent).", "D06", "10 per cent (twelve per cent", "10 % ≠ 12 %"),
    ],
)
def test_another_number_in_words_is_one_finding(lang, line, code, written, value):
    text = whole(lang, line)
    found = list(restating.found(text))
    assert told(found, text) == [(code, "hard", {lang: written}, {lang: value})]


WORDS = {20: "twenty", 30: "thirty", 45: "forty-five", 200: "two hundred", 3000: "three thousand"}


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(sorted(WORDS)))
def test_there_is_a_finding_exactly_where_the_numbers_differ(figures, words):
    found = list(restating.found(whole("en", f"It has {figures} ({WORDS[words]}) members.")))
    assert bool(found) == (figures != words)
