"""What people linked stays linked as long as the texts are the same."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.alignment import Link, digest, kept, kept_links, realigned

A, B = ["Một.", "Hai.", "Ba."], ["One and two.", "Three.", "Four."]
BOTH = Link((0, 1), (0,), 0.4)


def after(links, a, b):
    return kept_links([kept(one, A, B) for one in links], ([*map(digest, a)], [*map(digest, b)]))


def test_a_link_follows_its_texts_when_others_come_before():
    assert after([BOTH], ["Mới.", *A], B) == [Link((1, 2), (0,), 1.0)]


def test_a_link_falls_with_any_of_its_texts():
    assert after([BOTH], ["Một.", "Hai mốt.", "Ba."], B) == []
    assert after([BOTH], A, ["One, two.", *B[1:]]) == []
    assert after([BOTH], ["Một.", "Xen.", "Hai."], B) == []


def test_what_stands_twice_is_not_guessed():
    assert after([BOTH], [*A, "Một."], B) == []


def test_blanks_and_composition_change_nothing():
    assert digest("Điều  1\n") == digest("Đi\u00ea\u0300u 1")


def test_links_that_cross_are_not_both_kept():
    assert after([Link((0,), (1,), 1), Link((1,), (0,), 1)], A, B) == [Link((0,), (1,), 1.0)]


def test_people_come_before_what_was_computed():
    found = [Link((0,), (0,), 0.9), Link((1,), (1,), 0.9), Link((2,), (2,), 0.9)]
    assert realigned(found, [Link((0, 1), (0,), 1.0)]) == [
        Link((0, 1), (0,), 1.0),
        Link((2,), (2,), 0.9),
        Link((), (1,), 0.0),
    ]


@given(st.permutations(range(5)), st.permutations(range(5)))
def test_no_text_is_ever_in_two_links(one, other):
    links = [Link((row,), (column,), 1.0) for row, column in zip(one, other, strict=True)]
    a, b = [f"a{each}" for each in range(5)], [f"b{each}" for each in range(5)]
    found = kept_links([kept(each, a, b) for each in links], ([*map(digest, a)], [*map(digest, b)]))
    assert (
        len({row for each in found for row in each.a})
        == len(found)
        == len({column for each in found for column in each.b})
    )
