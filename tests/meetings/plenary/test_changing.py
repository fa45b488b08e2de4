"""Lan changes what stands on the agenda and puts it in another order; of two who do so at once the second is told."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from earlyspring.meetings.plenary.actions import begin_point, begin_turn, deposit_speech, drop_turn
from earlyspring.meetings.plenary.changing import change_point, change_turn, move_point, move_turn, order_of
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from earlyspring.meetings.plenary.queries import agenda_of
from tests.people import a_cast
from tests.plenaries import SESSION, a_point, a_session, a_turn
from tests.refusing import refused

pytestmark = pytest.mark.django_db
NINE = datetime(2027, 2, 11, 2, tzinfo=UTC)
NAMES = {"vi": "Người Thử Hai", "zh": "试二"}


def test_a_point_says_something_else_and_the_second_of_two_editors_is_told(cast):
    point = a_point(cast.gathering)
    seen = point.version
    changed = change_point(point, base=seen, titles={"vi": "Báo cáo", "zh": "报告"}, minutes=45)
    assert (changed.titles, changed.minutes) == ({"vi": "Báo cáo", "zh": "报告"}, 45)
    assert refused(change_point, point, base=seen, titles={"vi": "Khác"}, minutes=5) == [("", "changed_meanwhile")]
    now = AgendaPoint.objects.get().version
    assert refused(change_point, point, base=now, titles={}, minutes=5) == [("titles", "missing")]
    assert refused(change_point, point, base=now, titles={"vi": "Khác"}, minutes=0) == [("minutes", "missing")]


def test_a_turn_goes_to_somebody_else_but_never_a_text_to_another_party(cast):
    turn = a_turn(a_point(cast.gathering))
    said: dict[str, Any] = {"names": NAMES, "office": {"vi": "Phó Bí thư"}, "minutes": 7, "person": "QN-001"}
    seen = turn.version
    change_turn(turn, base=seen, party="B-QN", **said)
    kept = Turn.objects.get()
    assert (kept.party, kept.names, kept.office, kept.minutes, kept.person) == (
        "B-QN",
        NAMES,
        {"vi": "Phó Bí thư"},
        7,
        "QN-001",
    )
    assert refused(change_turn, turn, base=seen, party="B-QN", **said) == [("", "changed_meanwhile")]
    deposit_speech(kept, by=cast.lan.user, texts={"vi": "Thưa các vị"})
    assert refused(change_turn, turn, base=kept.version, party="B-GX", **said) == [("party", "speech_laid_down")]
    assert refused(change_turn, turn, base=kept.version, party="B-QN", **{**said, "names": {}}) == [
        ("names", "missing")
    ]


def test_points_and_turns_are_put_in_another_order_and_the_second_mover_is_told(cast):
    first, second, third = (a_point(cast.gathering) for _each in range(3))
    seen = order_of([first, second, third])
    move_point(third, 1, order=seen)
    assert [one.pk for one in agenda_of(cast.gathering, SESSION)] == [third.pk, first.pk, second.pk]
    assert refused(move_point, first, 3, order=seen) == [("", "changed_meanwhile")]
    now = order_of([third, first, second])
    assert refused(move_point, first, 4, order=now) == [("place", "no_such_place")]
    wei, lan, other = a_turn(first), a_turn(first, "B-QN"), a_turn(first)
    drop_turn(lan)
    move_turn(other, 1, order=order_of([wei, other]))
    assert list(first.turns.order_by("number").values_list("pk", "number")) == [(other.pk, 1), (wei.pk, 3)]


def test_what_has_begun_is_not_moved_and_nothing_is_moved_past_it(cast):
    points = [a_point(cast.gathering) for _each in range(3)]
    begin_point(points[0], at=NINE)
    seen = order_of(points)
    assert refused(move_point, points[0], 2, order=seen) == [("", "point_begun")]
    assert refused(move_point, points[2], 1, order=seen) == [("", "point_begun")]
    move_point(points[2], 2, order=seen)
    turns = [a_turn(points[0]), a_turn(points[0])]
    begin_turn(turns[0], at=NINE)
    assert refused(move_turn, turns[1], 1, order=order_of(turns)) == [("", "turn_begun")]


class AnyMove(TestCase):
    @settings(max_examples=15, deadline=None)
    @given(st.integers(0, 5), st.integers(1, 6), st.integers(0, 2))
    def test_numbers_stay_the_same_and_the_moved_one_stands_where_it_was_put(self, which, place, begun):
        gathering = a_session(a_cast())
        points = [a_point(gathering) for _each in range(6)]
        for one in points[:begun]:
            begin_point(one, at=NINE)
        order = order_of(points)
        if (which < begun and place != which + 1) or (place <= begun and which >= begun):
            assert refused(move_point, points[which], place, order=order) == [("", "point_begun")]
            return
        move_point(points[which], place, order=order)
        after = list(AgendaPoint.objects.order_by("number"))
        assert ([one.number for one in after], after[place - 1].pk) == ([1, 2, 3, 4, 5, 6], points[which].pk)
        assert [one.pk for one in after[:begun]] == [one.pk for one in points[:begun]]
