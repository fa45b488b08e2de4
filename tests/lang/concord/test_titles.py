"""Offices by the same titles in every language."""

import pytest

from earlyspring.lang.concord.checks import titles
from tests.lang.concord.words_said import clause, told_of_clause

CONCORDANT = [
    {"vi": "ông Trần Cương, Bí thư Khu ủy", "zh": "自治区党委书记陈刚"},
    {"vi": "Phó Chủ tịch Ủy ban nhân dân", "en": "Vice Chairman of the People's Committee"},
    {"zh": "省长、厅长", "en": "Governor and Director"},
    {"vi": "Chủ tịch phát biểu.", "en": "He spoke."},
    {"vi": "Đại sứ quán", "en": "Embassy"},
]


@pytest.mark.parametrize("said", CONCORDANT)
def test_the_same_title_or_none_is_no_finding(said):
    assert told_of_clause(titles, clause(**said)) == []


@pytest.mark.parametrize(
    ("said", "spans", "values"),
    [
        (
            {"vi": "Bí thư Khu ủy", "zh": "自治区政府主席"},
            {"vi": "Bí thư", "zh": "主席"},
            {"vi": "secretary", "zh": "chair"},
        ),
        (
            {"zh": "副主席", "en": "the Chairman"},
            {"zh": "副主席", "en": "Chairman"},
            {"zh": "deputy chair", "en": "chair"},
        ),
    ],
)
def test_another_title_is_one_finding(said, spans, values):
    assert told_of_clause(titles, clause(**said)) == [("D38", "hard", spans, values)]
