"""Who bears and who does is the same party in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import actors
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("Chi phí do Bên đăng cai chi trả.", "费用由主办方承担。", "Costs shall be borne by the host Party."),
    ("Mỗi Bên tự chi trả.", "由各方自行承担。", "Borne by each Party."),
    ("Mỗi Bên có thể chấm dứt Thỏa thuận này.", "任何一方可终止本协议。", "Either Party may terminate it."),
    ("Mỗi Bên thông báo cho Bên kia.", "双方相互通知。", "The Parties notify each other."),
    ("Thông báo cho Bên kia.", "通知另一方。", "Notify the other Party."),
    ("Bên A gửi danh sách cho Bên B.", "甲方将名单送交乙方。", "Party A sends the list to Party B."),
    ("Không tiết lộ cho bên thứ ba.", "不得向第三方披露。", "Not disclosed to any third party."),
    ("Đảng Cộng sản và biên bản họp.", "共产党和会议方案。", "The Communist Party and the minutes."),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_the_same_party_is_no_finding(vi, zh, en):
    assert [told_of(actors, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "Chi phí do Bên đăng cai chi trả.", "en": "Costs shall be borne by each Party."},
            ("D17", "hard", {"vi": "Bên đăng cai", "en": "each Party"}, {"vi": "host", "en": "each"}),
        ),
        (
            {"zh": "保险费由用人单位承担。", "vi": "Phí bảo hiểm do người lao động chi trả."},
            ("D17", "hard", {"zh": "用人单位", "vi": "người lao động"}, {"zh": "employer", "vi": "worker"}),
        ),
        (
            {"zh": "甲方出资。", "en": "Party B contributes."},
            ("D17", "hard", {"zh": "甲方", "en": "Party B"}, {"zh": "A", "en": "B"}),
        ),
        (
            {"vi": "Bên A giao, Bên B nhận.", "zh": "甲方交付，甲方接收。"},
            ("D17", "hard", {"vi": "Bên B", "zh": "甲方"}, {"vi": "B", "zh": "A"}),
        ),
        (
            {"vi": "Mỗi Bên báo cáo.", "en": "The Parties report."},
            ("D17", "soft", {"vi": "Mỗi Bên", "en": "The Parties"}, {"vi": "each", "en": "all"}),
        ),
        (
            {"vi": "Bên đăng cai gửi thư mời.", "en": "The letter of invitation is sent."},
            ("D17", "soft", {"vi": "Bên đăng cai", "en": ""}, {"vi": "host", "en": ""}),
        ),
    ],
)
def test_another_party_is_one_finding_from_either_side(said, finding):
    given = pair(**said)
    assert told_of(actors, given) == [finding]
    assert told_of(actors, turned(given)) == [finding]


WORDS = {"host": ("Bên đăng cai", "host Party"), "guest": ("Bên cử đoàn", "sending Party"), "A": ("Bên A", "Party A")}


@given(st.permutations(sorted(WORDS)))
def test_the_order_in_which_parties_are_named_does_not_count(order):
    said = {"vi": ", ".join(WORDS[one][0] for one in sorted(WORDS)), "en": ", ".join(WORDS[one][1] for one in order)}
    assert told_of(actors, pair(**said)) == []
