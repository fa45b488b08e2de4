"""A line of text holds nothing that nobody sees, and no more than its column."""

from earlyspring.core.shapes import Fault, line_faults


def test_a_line_is_as_long_as_it_may_be():
    assert list(line_faults("place", "đường", 5)) == []
    assert list(line_faults("place", "đường", 4)) == [Fault("place", "longer_than", "5", "4")]


def test_what_turns_the_writing_round_is_shown_as_its_number():
    assert list(line_faults("name", "a\u202eb", 2)) == [
        Fault("name", "hidden_characters", r"'\u202e'"),
        Fault("name", "longer_than", "3", "2"),
    ]
