"""A party is called as the text defined it."""

import pytest

from earlyspring.lang.concord.checks import defined
from tests.lang.concord.words_said import told, whole


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("vi", ("Hai tỉnh (sau đây gọi chung là “hai Bên”)", "Điều 1", "Cả hai Bên họp.")),
        ("en", ("They (hereinafter jointly “the Parties”)", "Article 1", "Both Parties meet.")),
        ("zh", ("两省（以下合称“双方”）", "第一条", "缔约双方会晤。各方应报告。")),
        ("en", ("Article 1", "The Parties meet. Both sides meet.")),
    ],
)
def test_a_party_that_is_called_as_defined_is_no_finding(lang, lines):
    assert list(defined.found(whole(lang, *lines))) == []


@pytest.mark.parametrize(
    ("lang", "lines", "written", "term"),
    [
        (
            "vi",
            ("Hai tỉnh (sau đây gọi chung là “hai Bên”)", "Điều 1", "Các Bên họp. Các Bên về."),
            "Các Bên",
            "hai bên",
        ),
        ("en", ("They (hereinafter “the Parties”)", "Article 1", "Both sides meet."), "Both sides", "the parties"),
    ],
)
def test_another_word_for_it_is_told_once_and_softly(lang, lines, written, term):
    text = whole(lang, *lines)
    found = list(defined.found(text))
    assert told(found, text) == [("D31", "soft", {lang: written}, {lang: written})]
    assert [(one.ids, one.said) for one in found] == [(("art_1",), {"term": term, "other": written})]
