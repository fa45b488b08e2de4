"""A term that an agreement defines stands in every language where it stands in one."""

import pytest

from earlyspring.lang.concord.comparing import compare
from tests.lang.concord.words_said import whole

DEFINITIONS = {
    "vi": ("Điều 1", "a) “Mùa vụ nông sản” là thời gian từ tháng 5;", "b) “Nước” là nước."),
    "zh": ("第一条", "（一）“农产品上市季节”指5月起的时间；", "（二）“水”指水。"),
    "en": ("Article 1", "(a) “agricultural season”: the time from May;", "(b) “water”: water."),
}
USE = {
    "vi": ("Điều 2", "Trong mùa vụ nông sản, hai Bên kéo dài."),
    "zh": ("第二条", "在农产品上市季节，双方延长。"),
    "en": ("Article 2", "During agricultural seasons the Parties extend."),
}


def found(langs=("vi", "zh", "en"), **lines):
    said = {lang: (*DEFINITIONS[lang], USE[lang][0], lines.get(lang, USE[lang][1])) for lang in langs}
    report = compare({lang: whole(lang, *rows) for lang, rows in said.items()})
    return [
        (one.code, one.severity, one.ids, one.odd, dict(one.values))
        for one in report.findings
        if one.check == "own_terms"
    ]


def test_where_all_use_it_or_say_part_of_it_nothing_is_found():
    assert found() == []
    assert found(en="During the season the Parties extend.") == []


def test_where_one_of_three_has_nothing_of_it_words_were_dropped():
    values = {"vi": "Mùa vụ nông sản", "zh": "农产品上市季节", "en": ""}
    assert found(en="The Parties extend.") == [("D33", "hard", ("art_2",), "en", values)]


@pytest.mark.parametrize("line", ["The Parties extend it.", "During that time the Parties extend."])
def test_who_may_say_it_by_a_pronoun_is_looked_at(line):
    assert [one[:2] for one in found(en=line)] == [("D33", "soft")]


def test_of_two_languages_it_is_only_likely():
    values = {"vi": "Mùa vụ nông sản", "en": ""}
    assert found(("vi", "en"), en="The Parties extend.") == [("D33", "soft", ("art_2",), "", values)]


def test_what_two_of_three_lack_is_told_of_neither():
    assert found(en="The Parties extend.", zh="双方延长。") == []
