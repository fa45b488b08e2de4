"""Sentences that say the same find each other."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.cli.bench_alignment import beads, spoiled
from earlyspring.lang.alignment import align
from earlyspring.lang.alignment.aligning import align_anchored
from earlyspring.lang.facts import UnknownLanguage

# What costs more than in proportion to its length would cost hours, on any machine.
PATIENCE = 60

VI = [
    "Hai Bên phải bảo đảm thông quan không ít hơn 12 giờ mỗi ngày tại cửa khẩu Móng Cái.",
    "Số liệu được trao đổi trước ngày 30 tháng 6 năm 2027.",
    "Mỗi Bên chịu chi phí của mình.",
    "Tổng chi không quá 300.000 Nhân dân tệ mỗi năm.",
]
EN = [
    "The Parties shall ensure clearance for not less than 12 hours per day at the Mong Cai gate.",
    "Data are exchanged before 30 June 2027.",
    "Each Party bears its own cost.",
    "The total shall not exceed RMB 300,000 per year.",
]
ZH = [
    "双方应确保芒街口岸每日通关不少于12小时。",
    "2027年6月30日前交换数据。",
    "各方自行承担费用。",
    "每年总额不超过30万元人民币。",
]


def beads_of(a, b, lang_a="vi", lang_b="en"):
    return [(one.a, one.b) for one in align(a, b, lang_a, lang_b)]


@pytest.mark.parametrize(("a", "b", "langs"), [(VI, EN, ("vi", "en")), (VI, ZH, ("vi", "zh")), (EN, ZH, ("en", "zh"))])
def test_each_sentence_finds_its_own(a, b, langs):
    assert beads_of(a, b, *langs) == [((one,), (one,)) for one in range(4)]


def test_two_put_into_one_are_one_bead():
    assert beads_of(VI, [f"{EN[0]} {EN[1]}", *EN[2:]]) == [((0, 1), (0,)), ((2,), (1,)), ((3,), (2,))]


def test_a_sentence_left_out_stands_alone():
    assert beads_of(VI, [EN[0], *EN[2:]]) == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), (2,))]


def test_nothing_beside_something():
    assert beads_of([], []) == []
    assert beads_of(VI[:1], []) == [((0,), ())]
    assert beads_of([], EN[:1]) == [((), (0,))]


def test_a_language_that_nobody_wrote_down_is_refused():
    with pytest.raises(UnknownLanguage):
        align(["x"], ["y"], "vi", "fr")


SAID = st.lists(st.sampled_from(["", "a", "12 giờ", "Hai Bên phải bảo đảm thông quan.", "x" * 400]), max_size=8)


@settings(max_examples=40)
@given(SAID, SAID)
def test_each_sentence_is_in_one_link_and_none_cross(a, b):
    links = align(a, b, "vi", "en")
    assert [row for one in links for row in one.a] == list(range(len(a)))
    assert [column for one in links for column in one.b] == list(range(len(b)))
    assert all(0 <= one.score <= 1 for one in links)


@pytest.mark.parametrize(("a", "b"), [(400, 400), (400, 10), (1, 400)])
def test_long_texts_are_aligned_in_time(a, b):
    begun = time.process_time()
    links = align(["Hai Bên bàn."] * a, ["The Parties talk."] * b, "vi", "en")
    assert sum(len(one.a) for one in links) == a
    assert time.process_time() - begun < PATIENCE


def test_what_truly_belongs_together_is_told_by_what_was_done():
    assert beads([[0], [1, 2], [4]], [[0, 1], [2], [3]]) == {((0, 1), (0, 1)), ((2,), ()), ((), (2,))}


class Never:
    """A chance that never comes."""

    def random(self):
        return 0.99


def test_nothing_is_spoiled_where_no_chance_comes():
    assert spoiled(3, Never()) == [[0], [1], [2]]


@pytest.mark.parametrize(("rows", "columns"), [(1, 40), (40, 1), (7, 90), (33, 30), (0, 9), (9, 0), (0, 0)])
def test_a_narrow_search_links_every_sentence_once(rows, columns):
    found = align_anchored([20.0] * rows, [{}] * rows, [20.0] * columns, [{}] * columns, band=3)
    assert [place for one in found for place in one.a] == list(range(rows))
    assert [place for one in found for place in one.b] == list(range(columns))
