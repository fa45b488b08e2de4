from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.memory import Near, likeness, nearest


@dataclass(frozen=True)
class Said:
    texts: dict


SIGNED = Said({"vi": "Thỏa thuận này có hiệu lực kể từ ngày ký.", "zh": "本协议自签署之日起生效。"})
ENDED = Said({"vi": "Thỏa thuận này chấm dứt hiệu lực sau năm năm.", "zh": "本协议五年后终止。"})


def test_the_nearest_sentence_comes_first_and_what_is_far_is_left_out():
    units = [ENDED, SIGNED, Said({"en": "This Agreement"})]
    found = nearest("Thỏa thuận này có hiệu lực từ ngày ký kết", "vi", units, least=0.3)
    assert [one.unit for one in found] == [SIGNED, ENDED]
    assert nearest("本协议自签署之日起生效", "zh", units) == [Near(1.0, SIGNED)]
    assert nearest("Hai Bên", "vi", units) == []
    assert len(nearest("Thỏa thuận này", "vi", units, limit=1, least=0)) == 1


@pytest.mark.parametrize(
    ("one", "other", "score"), [("a b", "A, b!", 1.0), ("a b", "c d", 0.0), ("", "", 0.0), ("a b", "b a", 2 / 3)]
)
def test_likeness(one, other, score):
    assert likeness(one, other, "en") == pytest.approx(score)


@given(st.text(), st.text(), st.sampled_from(["vi", "zh", "en"]))
def test_likeness_is_the_same_either_way_and_a_share(one, other, lang):
    assert likeness(one, other, lang) == likeness(other, one, lang)
    assert 0 <= likeness(one, other, lang) <= 1
