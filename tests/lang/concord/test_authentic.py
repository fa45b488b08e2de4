"""The same language prevails in every text, and all are done in the same languages."""

import pytest

from earlyspring.lang.concord.checks import authentic
from tests.lang.concord.words_said import clause, pair, told_of_clause

VI = "Làm bằng tiếng Việt, tiếng Trung và tiếng Anh, có giá trị như nhau. Bản tiếng Anh được dùng làm cơ sở."
ZH = "用中文、越文和英文写成，同等作准。以英文文本为准。"
EN = "Done in the Vietnamese, Chinese and English languages, all equally authentic. The English text shall prevail."


@pytest.mark.parametrize("said", [{"vi": VI, "zh": ZH}, {"vi": VI, "en": EN}, {"zh": ZH, "en": EN}])
def test_the_same_languages_with_the_same_force_are_no_finding(said):
    assert told_of_clause(authentic, clause("signature", **said)) == []


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": VI, "zh": ZH.replace("英文文本", "中文文本")},
            ("D27", "hard", {"vi": "Bản tiếng Anh", "zh": "中文文本"}, {"vi": "en", "zh": "zh"}),
        ),
        (
            {"zh": ZH, "en": EN.replace("Vietnamese, ", "")},
            ("D27", "hard", {"zh": "越文", "en": ""}, {"zh": "vi", "en": ""}),
        ),
        (
            {"vi": "Bản tiếng Anh chỉ để tham khảo.", "en": "The English text shall prevail."},
            ("D27", "hard", {"vi": "chỉ để tham khảo", "en": "shall prevail"}, {"vi": "reference", "en": "prevails"}),
        ),
        (
            {"vi": "Bản tiếng Anh có giá trị như nhau.", "en": "The English text shall prevail."},
            ("D27", "hard", {"vi": "có giá trị như nhau", "en": "shall prevail"}, {"vi": "equal", "en": "prevails"}),
        ),
    ],
)
def test_another_language_or_force_is_one_finding(said, finding):
    assert told_of_clause(authentic, clause("signature", **said)) == [finding]


@pytest.mark.parametrize(
    "said",
    [
        {"vi": "Bản tiếng Anh được dùng để đối chiếu.", "zh": "以英文文本作参考。"},
        {"vi": "Bản tiếng Anh được dùng để đối chiếu.", "en": "The English text shall prevail."},
        {"zh": "英文文本仅供参考。", "en": "The English text is for reference only."},
    ],
)
def test_a_text_that_others_are_only_compared_with_is_one_in_every_language(said):
    assert told_of_clause(authentic, clause("signature", **said)) == []


def test_people_called_by_a_language_are_no_text():
    assert (
        told_of_clause(authentic, clause(vi="Các địa phương Việt Nam họp.", en="The Vietnamese localities meet.")) == []
    )


def test_of_lines_only_the_force_of_a_text_is_told():
    news = pair("", vi="Bộ phim về Johnny bằng tiếng Anh.", en="Johnny English, an English film in Chinese.")
    force = pair("", zh="以中文文本为准。", en="The English text shall prevail.")
    assert list(authentic.found_in_lines(news)) == []
    assert [(one.code, dict(one.values)) for one in authentic.found_in_lines(force)] == [
        ("D27", {"zh": "zh", "en": "en"})
    ]
