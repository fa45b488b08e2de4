"""What must be in writing in one language must be so in the others."""

import pytest

from earlyspring.lang.concord.checks import forms
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("Thông báo bằng văn bản cho Bên kia.", "书面通知另一方。", "Notify the other Party in writing."),
    ("Có sự đồng ý bằng văn bản.", "经书面同意。", "With the written consent."),
    ("Gửi qua đường ngoại giao.", "通过外交途径送达。", "Delivered through diplomatic channels."),
    ("Các văn bản có giá trị như nhau.", "各文本同等作准。", "All texts being equally authentic."),
    ("Làm bằng tiếng Việt và tiếng Trung.", "用中文和越文写成。", "Written in Vietnamese and Chinese."),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_the_same_form_is_no_finding(vi, zh, en):
    assert [told_of(forms, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "Có sự đồng ý bằng văn bản.", "en": "With the consent."},
            ("D30", "hard", {"vi": "bằng văn bản", "en": ""}, {"vi": "written", "en": ""}),
        ),
        (
            {"zh": "书面通知另一方。", "vi": "Thông báo qua đường dây nóng cho Bên kia."},
            ("D30", "hard", {"zh": "书面通知", "vi": "đường dây nóng"}, {"zh": "written", "vi": "hotline"}),
        ),
        (
            {"zh": "通过热线通报。", "en": "Inform the other Party."},
            ("D30", "soft", {"zh": "热线", "en": ""}, {"zh": "hotline", "en": ""}),
        ),
    ],
)
def test_another_form_is_one_finding_from_either_side(said, finding):
    given = pair(**said)
    assert told_of(forms, given) == [finding]
    assert told_of(forms, turned(given)) == [finding]
