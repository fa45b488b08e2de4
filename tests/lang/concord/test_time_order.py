"""Before in one language is before in the others."""

import pytest

from earlyspring.lang.concord.checks import time_order
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("Thông báo trước khi thay đổi.", "变更之前通知。", "Notify before the change."),
    ("Thông báo sau khi thu hồi.", "撤销后通报。", "Inform after it is revoked."),
    ("Trước ngày 31 tháng 12 năm 2027 hoàn thành.", "2027年12月31日前完成。", "Complete before 31 December 2027."),
    ("Hiện nay các nước đang phát triển.", "目前各国正在发展，今后继续。", "At present the countries develop."),
    (
        "Có hiệu lực sau 30 ngày kể từ ngày ký.",
        "自签署之日起30日后生效。",
        "It enters into force 30 days after signing.",
    ),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_the_same_order_is_no_finding(vi, zh, en):
    assert [told_of(time_order, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "spans", "values"),
    [
        (
            {"vi": "Thông báo trước khi thay đổi.", "en": "Notify after the change."},
            {"vi": "trước khi", "en": "after"},
            {"vi": "before", "en": "after"},
        ),
        (
            {"zh": "变更之后通知。", "vi": "Thông báo trước khi thay đổi."},
            {"zh": "之后", "vi": "trước khi"},
            {"zh": "after", "vi": "before"},
        ),
    ],
)
def test_before_against_after_is_one_soft_finding_from_either_side(said, spans, values):
    given = pair(**said)
    assert told_of(time_order, given) == [("D13", "soft", spans, values)]
    assert told_of(time_order, turned(given)) == [("D13", "soft", spans, values)]


def test_what_one_language_leaves_out_is_no_finding():
    assert told_of(time_order, pair(vi="Thông báo trước khi thay đổi.", en="Notify the change.")) == []
