"""A figure belongs to the same party in every language."""

import pytest

from earlyspring.lang.concord.checks import shares
from tests.lang.concord.words_said import pair, pairs, told_of

CONCORDANT = [
    ("Bên A đóng góp 40%, Bên B đóng góp 60%.", "甲方出资40%，乙方出资60%。", "Party A pays 40 per cent, Party B 60."),
    ("Bên A đóng góp 40%, Bên B đóng góp 60%.", "乙方出资60%，甲方出资40%。", "40 per cent by Party A, 60 per cent by Party B."),
    (
        "Tổng cộng 150 ha, trong đó phía Cao Bằng 90 ha và phía Bách Sắc 60 ha.",
        "共2250亩，其中高平方1350亩，百色方900亩。",
        "In all 150 hectares, of which 90 hectares on the Cao Bang side and 60 hectares on the Baise side.",
    ),
    ("Lạng Sơn và Cao Bằng mỗi tỉnh 5 xe, 7 người.", "谅山和高平各5辆车、7人。", "Lang Son and Cao Bang, 5 cars, 7 men."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_the_same_shares_are_no_finding(vi, zh, en):
    assert [told_of(shares, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "Bên A đóng góp 40%, Bên B đóng góp 60%.", "zh": "甲方出资60%，乙方出资40%。"},
            ("D17", "hard", {"vi": "40%", "zh": "40%"}, {"vi": "A: 40 %", "zh": "B: 40 %"}),
        ),
        (
            {
                "zh": "高平方1350亩，百色方900亩。",
                "en": "60 hectares on the Cao Bang side and 90 hectares on the Baise side.",
            },
            (
                "D17",
                "hard",
                {"zh": "1350亩", "en": "90 hectares"},
                {"zh": "cao-bang: 1350 [mu]", "en": "baise: 90 har"},
            ),
        ),
    ],
)
def test_exchanged_shares_are_one_finding(said, finding):
    assert told_of(shares, pair(**said)) == [finding]
