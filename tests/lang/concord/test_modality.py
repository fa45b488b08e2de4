"""Duties, permissions and prohibitions bind alike in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.concord.checks import modality
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("Mỗi Bên phải bảo đảm an ninh.", "各方应确保安全。", "Each Party shall ensure security."),
    ("Các Bên có thể thỏa thuận khác.", "双方可另行商定。", "The Parties may agree otherwise."),
    ("Không Bên nào được tiết lộ số liệu.", "任何一方不得披露数据。", "Neither Party may disclose the data."),
    ("Hai Bên phấn đấu nâng kim ngạch.", "双方力争提高贸易额。", "The Parties shall endeavour to raise trade."),
    ("Các Bên nên chia sẻ số liệu.", "鼓励各方共享数据。", "The Parties should share data."),
    ("Lỗi này không ảnh hưởng đến hợp đồng.", "此不影响合同。", "This shall not affect contracts."),
    ("Hai Bên phát triển bền vững.", "双方促进可持续发展和应用技术。", "The Parties promote sustainable growth."),
    ("Hiệu lực: ngày 6 tháng 5 năm 2026.", "2026年5月6日生效。", "It enters into force on 6 May 2026."),
    ("Mỗi Bên trao đổi số liệu sớm nhất có thể.", "各方尽快交换数据。", "Each Party exchanges data as soon as it can."),
    ("Không tổ chức nào được xây dựng.", "任何组织不得修建。", "No structure of any kind shall be built."),
    ("Nghiêm cấm mang hàng cấm.", "严禁携带违禁品。", "It is strictly prohibited to carry prohibited goods."),
    ("Các Bên nên tăng cường hợp tác.", "各方应加强合作。", "The Parties should strengthen cooperation."),
    ("Giấy phép được gia hạn không quá 02 lần.", "延期不得超过2次。", "The permit may not be extended more than 2 times."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_what_binds_alike_is_no_finding(vi, zh, en):
    assert [told_of(modality, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "Mỗi Bên phải bảo đảm an ninh.", "en": "Each Party may ensure security."},
            ("D18", "hard", {"vi": "phải", "en": "may"}, {"vi": "shall", "en": "may"}),
        ),
        (
            {"en": "The Parties may agree.", "zh": "双方应商定。"},
            ("D19", "hard", {"en": "may", "zh": "应"}, {"en": "may", "zh": "shall"}),
        ),
        (
            {"zh": "数据不得向第三方披露。", "vi": "Số liệu được tiết lộ cho bên thứ ba."},
            ("D20", "hard", {"zh": "不得", "vi": "được"}, {"zh": "prohibit", "vi": "may"}),
        ),
        (
            {"vi": "Hai Bên phấn đấu nâng kim ngạch.", "en": "The Parties shall raise trade."},
            ("D21", "hard", {"vi": "phấn đấu", "en": "shall"}, {"vi": "endeavour", "en": "shall"}),
        ),
        (
            {"vi": "Các Bên có thể gia hạn.", "en": "The Parties extend it."},
            ("D19", "soft", {"vi": "có thể", "en": ""}, {"vi": "may", "en": ""}),
        ),
        (
            {"zh": "各方应提交报告。", "en": "Each Party submits a report."},
            ("D18", "soft", {"zh": "应", "en": ""}, {"zh": "shall", "en": ""}),
        ),
    ],
)
def test_what_binds_otherwise_is_one_finding(said, finding):
    assert told_of(modality, pair(**said)) == [finding]


def test_a_duty_unmarked_in_vietnamese_or_chinese_is_no_difference():
    said = {"vi": "Hai Bên họp hằng năm.", "zh": "双方每年会晤。", "en": "The Parties shall meet every year."}
    assert [told_of(modality, one) for one in pairs(**said)] == [[], [], []]


def test_what_one_language_says_once_for_two_is_soft():
    said = {"zh": "各方不得扣押证件，不得收取费用。", "en": "The Parties shall not retain papers or charge fees."}
    assert [one[:2] for one in told_of(modality, pair(**said))] == [("D20", "soft")]


def test_a_preamble_binds_nobody_and_lines_only_where_they_name_a_party():
    said = {"vi": "Mỗi Bên phải bảo đảm an ninh.", "en": "Each Party may ensure security."}
    news = {"vi": "Ông phải bảo đảm an ninh.", "en": "He may ensure security."}
    assert [one[1] for one in told_of(modality, pair("preamble", **said))] == ["soft"]
    assert [one[1] for one in told_of(modality, pair("", **said))] == ["hard"]
    assert told_of(modality, pair("", **news)) == []


WORDS = {
    "shall": ("phải", "应", "shall"),
    "may": ("có thể", "可", "may"),
    "prohibit": ("không được", "不得", "shall not"),
}
WORDS |= {"endeavour": ("cố gắng", "努力", "shall endeavour to"), "should": ("nên", "鼓励", "should"), "": ("", "", "")}
TURNED = {"D18": "D19", "D19": "D18"}


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(sorted(WORDS)))
def test_the_other_language_first_tells_the_same_mirrored(one, other):
    given = pair(vi=f"Mỗi Bên {WORDS[one][0]} báo cáo.", en=f"Each Party {WORDS[other][2]} report.")
    there, back = told_of(modality, given), told_of(modality, turned(given))
    mirrored = [(TURNED.get(code, code), severity, spans, values) for code, severity, spans, values in back]
    assert mirrored == there
    assert bool(there) == (one != other and (one, other) != ("", "shall"))
