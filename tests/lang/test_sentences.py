"""Where sentences end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.sentences import sentences

# What costs more than in proportion to its length would cost hours, on any machine.
PATIENCE = 60


def said(text, lang):
    return [text[start:end] for start, end in sentences(text, lang)]


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("zh", ["双方商定如下：通关十二小时。", "“好！”", "是吗？", "第一；", "第二"]),
        ("vi", ["Họp tại TP. Hạ Long, do ThS. Lan chủ trì.", "Cam, quýt, v.v.", "Đạt 1.234,5 tấn.", "Có không?", "Có"]),
        ("en", ["Held in Prov. Guangxi by Mr. A. Wei under No. 12.", "It grew by 12.5 per cent.", '"Good."', "Done"]),
        ("en", ["1. The gate opens at 7 a.m. every day.", "2. It closes."]),
        ("vi", ["Dòng một", "Dòng hai."]),
    ],
)
def test_a_text_is_parted_where_its_sentences_end(lang, parts):
    joined = "\n" if parts[0] == "Dòng một" else "" if lang == "zh" else " "
    assert said(joined.join(parts), lang) == parts


@given(st.text(st.sampled_from("ab .!?。；\n1TP“”…"), max_size=60), st.sampled_from(["vi", "zh", "en"]))
def test_nothing_is_lost_and_sentences_stand_in_order(text, lang):
    spans = sentences(text, lang)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(one[0] < one[1] <= other[0] for one, other in zip(spans, [*spans[1:], (len(text), 0)], strict=False))


@pytest.mark.parametrize("part", [".", "a.", "TP. ", "。", "?\n", "1", " ", "“"])
def test_long_texts_take_linear_time(part):
    begun = time.process_time()
    for lang in ("vi", "zh", "en"):
        sentences(part * (300_000 // len(part)), lang)
    assert time.process_time() - begun < PATIENCE
