"""Parts of an hour, a month or a year answer the minutes and months that the other language says."""

import pytest

from earlyspring.lang.facts import facts_in
from earlyspring.lang.facts.matching import unmatched
from tests.lang.facts.said import said


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        ("en", "half an hour", ["period 30 min?"]),
        ("en", "a quarter of an hour", ["period 15 min?"]),
        ("en", "three quarters of an hour", ["period 45 min?"]),
        ("vi", "nửa năm", ["period 6 mo?"]),
        ("vi", "nửa đầu năm 2026", ["half 2026-H1"]),
        ("zh", "半个小时", ["period 30 min?"]),
        ("zh", "半个月", ["period 0.5 mo?"]),
        ("zh", "一刻钟", ["period 15 min?"]),
        ("zh", "2026年上半年", ["half 2026-H1"]),
        ("zh", "一半", ["fraction 0.5?"]),
    ],
)
def test_a_part_of_a_span_is_a_soft_span(lang, text, facts):
    assert said(text, lang, soft=True) == facts


@pytest.mark.parametrize(
    ("one", "other"),
    [(("vi", "mười lăm phút"), ("en", "a quarter of an hour")), (("vi", "sáu tháng"), ("zh", "半年"))],
)
def test_it_answers_what_is_counted(one, other):
    assert unmatched(facts_in(one[1], one[0]), facts_in(other[1], other[0])) == []
