"""A name in a form that the term base warns of."""

import pytest

from earlyspring.lang.concord.checks import deprecated
from tests.lang.concord.words_said import told, whole


def test_a_good_form_is_no_finding():
    assert list(deprecated.found(whole("en", "Preamble", "Article 1", "They meet in Dongxing and Mong Cai."))) == []


@pytest.mark.parametrize(
    ("lang", "line", "written", "preferred"),
    [
        ("en", "They meet in Dong Hung.", "Dong Hung", "Dongxing"),
        ("vi", "Họp tại tỉnh Quảng Tây.", "tỉnh Quảng Tây", "Quảng Tây"),
        ("zh", "在广西省举行。", "广西省", "广西"),
    ],
)
def test_a_deprecated_form_is_one_finding_with_the_preferred_one(lang, line, written, preferred):
    heads = {"en": "Article 1", "vi": "Điều 1", "zh": "第一条"}
    text = whole(lang, heads[lang], line)
    found = list(deprecated.found(text))
    assert told(found, text) == [("D31", "hard", {lang: written}, {lang: written})]
    assert [(one.ids, one.odd, one.said) for one in found] == [
        (("art_1",), lang, {"written": written, "preferred": preferred})
    ]
