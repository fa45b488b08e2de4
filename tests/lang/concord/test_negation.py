"""What one language denies, the others deny."""

import pytest

from earlyspring.lang.concord.checks import negation
from earlyspring.lang.concord.comparing import compare
from tests.lang.concord.words_said import pair, pairs, told_of, turned, whole

CONCORDANT = [
    ("Quy định này không áp dụng.", "本规定不适用。", "This provision does not apply."),
    ("Nếu hòa giải không thành.", "调解未成的。", "If mediation fails."),
    ("Trừ khi có thỏa thuận khác.", "除另有约定外。", "Unless otherwise agreed."),
    ("Không phải nộp phí.", "无须缴费。", "It is free of charge."),
    ("Mở cửa tất cả các ngày, không nghỉ lễ.", "每日开放，节假日不休。", "Open every day, public holidays included."),
    ("Xe không hàng giảm một nửa.", "空车减半。", "Empty vehicles pay half."),
    ("Nếu không đồng ý thì khiếu nại.", "有异议的，可以申诉。", "Whoever disagrees may complain."),
    ("Quyết định có gia hạn hay không.", "决定是否延期。", "Decide whether or not to extend it."),
    ("Bộ phận không tách rời.", "不可分割的组成部分。", "An integral part."),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_what_all_deny_by_whatever_words_is_no_finding(vi, zh, en):
    assert [told_of(negation, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


def test_what_one_side_alone_denies_is_one_soft_finding_from_either_side():
    given = pair(vi="Quy định này không áp dụng.", en="This provision shall apply.")
    finding = ("D20", "soft", {"vi": "không", "en": ""}, {"vi": "not", "en": ""})
    assert told_of(negation, given) == [finding]
    assert told_of(negation, turned(given)) == [finding]


def test_where_one_side_forbids_duties_are_compared():
    assert told_of(negation, pair(vi="Không được tiết lộ.", en="It shall be disclosed.")) == []


def test_of_three_languages_the_one_that_alone_does_not_deny_is_surely_odd():
    said = {"vi": "Quy định này không áp dụng.", "zh": "本规定不适用。", "en": "This provision shall apply."}
    heads = {"vi": "Điều 1", "zh": "第一条", "en": "Article 1"}
    report = compare({lang: whole(lang, heads[lang], line) for lang, line in said.items()})
    assert [(one.code, one.severity, one.odd) for one in report.findings if one.check == "negation"] == [
        ("D20", "hard", "en")
    ]
