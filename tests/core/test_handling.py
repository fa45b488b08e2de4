"""Marks of state secrets are seen in the forms in which they are written, and not in titles that speak of secrets."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.handling import secret_mark

MARKED = {
    "MẬT": "MẬT",
    "Mật": "MẬT",
    "(MẬT)": "MẬT",
    "M Ậ T": "MẬT",
    "MẬT   Số: 45/BC": "MẬT",
    "TUYỆT MẬT": "TUYỆT MẬT",
    "T Ố I  M Ậ T": "TỐI MẬT",
    "TỐI MẬT - bản số 2": "TỐI MẬT",
    "Độ mật: Tối mật": "TỐI MẬT",
    "Mức độ mật: Mật": "MẬT",
    "绝密": "绝密",
    "絕密": "绝密",
    "机 密": "机密",
    "机密★10年": "机密",
    "秘密 ★ 启封前": "秘密",
    "密级：秘密": "秘密",
    "密级:机密★长期": "机密",
    "★绝密": "绝密",
}
UNMARKED = [
    "",
    "BẢN GHI NHỚ",
    "Thỏa thuận bảo mật thông tin",
    "THỎA THUẬN BẢO MẬT",
    "BÍ MẬT NHÀ NƯỚC",
    "MẬT MÃ HỌC",
    "mật ong",
    "保护商业秘密协议",
    "关于保守国家秘密的谅解备忘录",
    "机密文件交换",
    "亲密合作",
]


@pytest.mark.parametrize(("line", "mark"), MARKED.items())
def test_a_mark_is_seen(line, mark):
    assert secret_mark([line]) == mark
    assert secret_mark(["MINUTES", "", unicodedata.normalize("NFD", line)]) == mark


@pytest.mark.parametrize("line", UNMARKED)
def test_a_title_is_no_mark(line):
    assert secret_mark([line]) is None


def test_only_the_first_lines_are_looked_at():
    assert secret_mark(["word"] * 20 + ["MẬT"]) is None


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="ẬậMmTt密\u0323\u0302"))))
def test_words_without_the_letters_have_no_mark(lines):
    assert secret_mark(lines) is None
