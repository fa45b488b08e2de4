"""At least stays at least, at most stays at most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import comparators
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("ít nhất 15 ngày làm việc", "至少15个工作日", "at least 15 working days"),
    ("không quá 8 giờ", "不超过8小时", "shall not exceed 8 hours"),
    ("không dưới 16 tiết", "不少于16课时", "not less than 16 lessons"),
    ("từ 18 tuổi trở lên", "18周岁以上", "18 years or more"),
    ("điểm trung bình từ 7,0 trở lên", "平均成绩7.0分以上", "an average mark of 7.0 or higher"),
    ("từ 60 tuổi trở xuống", "60周岁以下", "aged 60 or younger"),
    ("được gia hạn không quá 02 lần", "延期不得超过2次", "may not be extended more than 2 times"),
    ("Tòa án nhân dân tối cao", "最高人民法院", "the Supreme People's Court"),
    ("sau đây gọi là hai Bên", "以下合称双方", "hereinafter the Parties"),
    ("tăng hơn 10%", "增长超过10%", "grew by more than 10 per cent"),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_the_same_bound_is_no_finding(vi, zh, en):
    assert [told_of(comparators, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "trước tối đa 15 ngày", "zh": "至少提前15天"},
            ("D12", "hard", {"vi": "tối đa", "zh": "至少"}, {"vi": "max", "zh": "min"}),
        ),
        (
            {"zh": "至少6个月前", "en": "6 months before"},
            ("D12", "hard", {"zh": "至少", "en": ""}, {"zh": "min", "en": ""}),
        ),
        (
            {"vi": "ít nhất 5 người", "en": "more than 5 persons"},
            ("D12", "soft", {"vi": "ít nhất", "en": "more than"}, {"vi": "min", "en": "more"}),
        ),
        (
            {"zh": "每日不超过8小时、每周不超过44小时", "en": "not more than 8 hours a day and 44 a week"},
            ("D12", "soft", {"zh": "不超过", "en": ""}, {"zh": "max", "en": ""}),
        ),
    ],
)
def test_another_bound_is_one_finding(said, finding):
    assert told_of(comparators, pair(**said)) == [finding]


def test_lines_that_name_no_party_are_not_judged():
    assert told_of(comparators, pair("", zh="至少6个月前", en="6 months before")) == []


WORDS = {"min": ("ít nhất", "至少"), "max": ("không quá", "不超过"), "": ("", "")}


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(sorted(WORDS)))
def test_the_other_language_first_tells_the_same(one, other):
    given = pair(vi=f"{WORDS[one][0]} 15 ngày", zh=f"{WORDS[other][1]}15天")
    there = told_of(comparators, given)
    assert told_of(comparators, turned(given)) == there
    assert bool(there) == (one != other)
