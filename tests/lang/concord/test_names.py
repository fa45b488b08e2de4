"""What one language names of the term base, the others name."""

import pytest

from earlyspring.lang.concord.checks import names
from tests.lang.concord.words_said import clause, pair, told, told_of_clause

CONCORDANT = [
    {"vi": "Họp tại Móng Cái và Đông Hưng.", "zh": "在东兴和芒街举行。"},
    {"vi": "Khu tự trị dân tộc Choang Quảng Tây.", "en": "Guangxi."},
    {"vi": "Sở Ngoại vụ các địa phương.", "en": "The Departments of Foreign Affairs of the localities."},
    {"vi": "cửa khẩu Hữu Nghị – Hữu Nghị Quan", "en": "the Huu Nghi – Youyiguan gate"},
    {"vi": "dự án cửa khẩu thông minh Hữu Nghị", "en": "the Huu Nghi smart gate"},
    {"vi": "Quan hệ Việt – Trung.", "zh": "越南和中国的关系。"},
    {"vi": "Lực lượng biên phòng.", "en": "The border forces."},
    {"vi": "Cặp cửa khẩu Trà Lĩnh – Long Bang.", "zh": "茶岭—龙邦口岸。"},
    {"vi": "Biên bản này được ký.", "zh": "本备忘录签署。"},
]


@pytest.mark.parametrize("said", CONCORDANT)
def test_what_both_name_is_no_finding(said):
    assert told_of_clause(names, clause(**said)) == []


@pytest.mark.parametrize(
    ("eid", "said", "finding"),
    [
        (
            "art_1",
            {"vi": "Họp tại Móng Cái.", "zh": "在凭祥举行。"},
            ("D15", "hard", {"vi": "Móng Cái", "zh": "凭祥"}, {"vi": "Mong Cai", "zh": "Pingxiang"}),
        ),
        (
            "art_1",
            {"vi": "Họp tại Móng Cái.", "en": "They meet."},
            ("D15", "hard", {"vi": "Móng Cái", "en": ""}, {"vi": "Mong Cai", "en": ""}),
        ),
        (
            "art_1",
            {"zh": "外事厅负责。", "en": "The Department of Health is responsible."},
            (
                "D16",
                "hard",
                {"zh": "外事厅", "en": "Department of Health"},
                {"zh": "Department of Foreign Affairs", "en": "Department of Health"},
            ),
        ),
        (
            "art_1",
            {"vi": "Ban Thư ký họp.", "zh": "联合工作组开会。"},
            (
                "D16",
                "hard",
                {"vi": "Ban Thư ký", "zh": "联合工作组"},
                {"vi": "Secretariat", "zh": "Joint Working Group"},
            ),
        ),
        (
            "art_1",
            {"vi": "công dân Việt Nam", "zh": "中国公民"},
            ("D15", "hard", {"vi": "Việt Nam", "zh": "中国"}, {"vi": "Viet Nam", "zh": "China"}),
        ),
        (
            "art_1",
            {"vi": "Bản ghi nhớ này được ký.", "zh": "本协定签署。"},
            (
                "D34",
                "soft",
                {"vi": "Bản ghi nhớ", "zh": "协定"},
                {"vi": "memorandum of understanding", "zh": "treaty"},
            ),
        ),
        (
            "signature",
            {"vi": "Ký tại Nam Ninh.", "zh": "在北海签署。"},
            ("D39", "hard", {"vi": "Nam Ninh", "zh": "北海"}, {"vi": "Nanning", "zh": "Beihai"}),
        ),
    ],
)
def test_another_name_is_one_finding(eid, said, finding):
    assert told_of_clause(names, clause(eid, **said)) == [finding]


def test_a_kind_of_gate_counts_only_against_another():
    assert told_of_clause(names, clause(vi="cửa khẩu quốc tế", en="gate")) == []
    assert [one[:2] for one in told_of_clause(names, clause(vi="cửa khẩu quốc tế", en="bilateral border gate"))] == [
        ("D15", "hard")
    ]


def test_of_lines_only_a_name_against_another_is_told():
    swapped = pair("", vi="Họp tại Móng Cái.", zh="在凭祥举行。")
    lacking = pair("", vi="Họp tại Móng Cái.", zh="在当地举行。")
    assert [one[0] for one in told(list(names.found_in_lines(swapped)), swapped.a, swapped.b)] == ["D15"]
    assert [one.ids for one in names.found_in_lines(swapped)] == [()]
    assert list(names.found_in_lines(lacking)) == []
