from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.succession import Act, Body, Succession, draw, generations, labels, rows
from tests.pictures.register import successions
from tests.pictures.room import collisions
from tests.pictures.sample import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_stands_on_another(language: str) -> None:
    assert collisions(labels(successions(language))) == ()


def test_each_act_moves_one_column_on() -> None:
    columns = generations(successions("en"))
    assert {key: columns[key] for key in ("HG", "TQ-OLD", "TQ", "QH")} == {"HG": 0, "TQ-OLD": 0, "TQ": 1, "QH": 1}


def test_a_circle_is_refused() -> None:
    acts = (Act("2020", "merger", ("A",), ("B",)), Act("2025", "merger", ("B",), ("A",)))
    with pytest.raises(ValueError, match="A, B: the successions go round in a circle"):
        draw(replace(successions("en"), bodies=(Body("A", "A"), Body("B", "B")), acts=acts))


def test_the_table_says_an_end_with_a_dash() -> None:
    assert rows(successions("en"))[-1] == ("Quang Hoa district", "district tier ended", "1 July 2025", "—")


@st.composite
def histories(draw_: st.DrawFn) -> Succession:
    """Bodies that merge, split, end: each act takes bodies still alive."""
    alive = [f"b{at}" for at in range(draw_(st.integers(1, 6)))]
    bodies, acts = list(alive), []
    for at in range(draw_(st.integers(0, 5))):
        if not alive:
            break
        inputs = draw_(st.lists(st.sampled_from(alive), min_size=1, max_size=3, unique=True))
        outputs = [f"c{at}-{each}" for each in range(draw_(st.integers(0, 3)))]
        alive = [each for each in alive if each not in inputs] + outputs
        bodies += outputs
        acts.append(Act("ngày 1/7/2025", "hợp nhất", tuple(inputs), tuple(outputs)))
    names = draw_(
        st.lists(st.sampled_from(["Hải Phòng", "广西壮族自治区", "Ủy ban nhân dân tỉnh Tuyên Quang"]), min_size=1)
    )
    named = tuple(Body(key, names[at % len(names)], "– 2025") for at, key in enumerate(bodies))
    return Succession("s", "vi", "t", "d", named, tuple(acts), ("", "", "", ""))


@given(histories())
def test_any_history_keeps_its_labels_apart(history: Succession) -> None:
    assert collisions(labels(history)) == ()


@given(histories())
def test_every_body_is_drawn_right_of_what_it_came_from(history: Succession) -> None:
    columns = generations(history)
    assert all(columns[source] < columns[end] for act in history.acts for source in act.inputs for end in act.outputs)
