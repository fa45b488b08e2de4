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
    "机密 备忘录": "机密",
    "机密\u3000备忘录": "机密",
    "机 密 备忘录": "机密",
    "机\u3000密\u3000\u3000备\u3000忘\u3000录": "机密",
    "绝密：关于边境合作的备忘录": "绝密",
    "【机密】备忘录": "机密",
    "秘密 谅解备忘录": "秘密",
    "机密10年": "机密",
    "绝密 30 年 备忘录": "绝密",
    "机密，请勿外传": "机密",
    "备忘录（机密）": "机密",
    "备忘录 绝密": "绝密",
    "边境合作备忘录【秘密】": "秘密",
    "备忘录 秘密★5年": "秘密",
    "密级 机密": "机密",
    "MẬT Bản ghi nhớ": "MẬT",
    "Mật Bản ghi nhớ": "MẬT",
    "Mật: Bản ghi nhớ": "MẬT",
    "M Ậ T Bản ghi nhớ": "MẬT",
    "Tối mật Bản ghi nhớ": "TỐI MẬT",
    "Tuyệt mật - Bản ghi nhớ": "TUYỆT MẬT",
    "Bản ghi nhớ (Mật)": "MẬT",
    "Bản ghi nhớ – Tối mật": "TỐI MẬT",
    "Bản ghi nhớ [TUYỆT MẬT]": "TUYỆT MẬT",
    "Bản ghi nhớ MẬT": "MẬT",
    "BẢN GHI NHỚ (MẬT)": "MẬT",
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
    "保密协定",
    "保密 协定",
    "关于保守国家 秘密",
    "商业 秘密",
    "秘密保护协定",
    "秘密文件交换 备忘录",
    "机 密 文 件 交 换",
    "“机密”一词的译法",
    "绝密、机密、秘密三级文件的交换",
    "内部",
    "内部★",
    "内部资料 备忘录",
    "Nội bộ",
    "Lưu hành nội bộ",
    "Trao đổi về bí mật nhà nước",
    "Bản ghi nhớ về bảo mật",
    "Thỏa thuận - Bảo mật thông tin",
    "Thỏa thuận BẢO MẬT",
    "Mật độ dân số",
    "Mật Ong Rừng",
    "Mật khẩu",
    "Giữ bí mật",
    "Hợp tác thân mật",
]
TITLES = st.sampled_from(["备忘录", "边境合作 备忘录", "Bản ghi nhớ", "Memorandum of 2026"])
STAMPS = st.sampled_from(["绝密", "机密", "秘密", "MẬT", "TỐI MẬT", "TUYỆT MẬT"])


@given(TITLES, STAMPS, st.sampled_from([" ", "\u3000", "  ", ": ", " - ", "："]))
def test_a_mark_before_a_title_is_seen_however_it_is_set_apart(title, stamp, between):
    assert secret_mark([f"{stamp}{between}{title}"]) == stamp
    assert secret_mark([f"{' '.join(stamp.replace(' ', ''))}{between}{title}"]) == stamp


@given(TITLES, STAMPS, st.sampled_from(["({})", " ({})", "（{}）", "【{}】", " [{}]"]))
def test_a_mark_in_brackets_after_a_title_is_seen(title, stamp, bracketed):
    assert secret_mark([title + bracketed.format(stamp)]) == stamp


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
