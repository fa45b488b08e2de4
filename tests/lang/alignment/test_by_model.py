"""Alignment by what sentences mean: with nearness given by hand, and with the model where it is installed."""

import pytest

from earlyspring.lang.alignment.by_model import align_near
from earlyspring.lang.alignment.model import apart
from earlyspring.lang.alignment.model.apart import NotNear, installed, nearness
from earlyspring.lang.alignment.model.nearness import Nearness

VI = ["Hai Bên họp mỗi năm một lần.", "Bên đăng cai chịu chi phí.", "Thỏa thuận có hiệu lực từ ngày ký."]
ZH = ["双方每年举行一次会议。", "费用由主办方承担。", "本协议自签署之日起生效。"]
NONE = ((0.0, 0.0), (0.0,))


def near(*rows, within=NONE):
    return Nearness([one for row in rows for one in row], len(rows[0]) if rows else 0, within, within)


def pairs(links):
    return [(one.a, one.b) for one in links]


def test_near_sentences_are_linked_and_one_that_is_near_to_none_stands_alone():
    same = near((0.9, 0.0, 0.0), (0.0, 0.9, 0.0), (0.0, 0.0, 0.9))
    assert pairs(align_near(VI, ZH, "vi", "zh", same)) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    lacking = near((0.9, 0.0), (-0.2, -0.2), (0.0, 0.9))
    found = align_near(VI, [ZH[0], ZH[2]], "vi", "zh", lacking)
    assert pairs(found) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]
    assert [one.score for one in found] == [0.9, 0.0, 0.9]


def test_several_taken_together_are_as_near_as_their_sum():
    """Two sentences at right angles, each as near to the one: their sum is nearer than either."""
    both = Nearness((0.6, 0.6), 1, ((0.0,), ()), ((), ()))
    assert round(both.of((0, 2), (0, 1)), 4) == round(1.2 / 2**0.5, 4)
    assert both.of((0, 1), (0, 1)) == pytest.approx(0.6)
    assert pairs(align_near(VI[:2], [ZH[0] + ZH[1]], "vi", "zh", both)) == [((0, 1), (0,))]


def test_nothing_is_aligned_with_nothing():
    assert align_near([], [], "vi", "zh", near()) == []
    assert pairs(align_near(VI[:1], [], "vi", "zh", near())) == [((0,), ())]


def test_without_the_extra_it_is_said_that_it_is_not_there(monkeypatch):
    monkeypatch.setattr(apart, "find_spec", lambda name: None)
    with pytest.raises(NotNear) as fault:
        nearness(VI, ZH, "vi", "zh")
    assert fault.value.code == "not_installed"


def test_too_many_sentences_are_refused(monkeypatch):
    monkeypatch.setattr(apart, "installed", lambda: True)
    with pytest.raises(NotNear) as fault:
        nearness(["a"] * (apart.MOST_SENTENCES + 1), ZH, "vi", "zh")
    assert fault.value.code == "too_many"


@pytest.mark.skipif(not installed(), reason="the extra `align` is not installed: pip install 'earlyspring[align]'")
def test_the_model_tells_what_says_the_same():
    found = nearness(VI, ZH, "vi", "zh")
    assert pairs(align_near(VI, ZH, "vi", "zh", found)) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    lacking = [ZH[0], ZH[2]]
    told = align_near(VI, lacking, "vi", "zh", nearness(VI, lacking, "vi", "zh"))
    assert pairs(told) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]
    assert list(nearness(VI, ZH, "vi", "zh").across) == list(found.across)
