import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.codes import new_id, next_code, register_code, register_parts
from earlyspring.core.shapes import ITEM


def test_an_id_says_its_kind_and_nothing_else():
    assert new_id("commitment", bytes(10)) == "commitment-0000000000000000"
    assert new_id("due_date", b"\xff" * 10) == "due_date-ZZZZZZZZZZZZZZZZ"


def test_an_id_needs_a_kind_and_ten_bytes():
    with pytest.raises(ValueError, match="'Due date' is not the name of a kind"):
        new_id("Due date", bytes(10))
    with pytest.raises(ValueError, match="10 random bytes, not 4"):
        new_id("commitment", bytes(4))


def test_a_code_of_the_register():
    assert register_code(2026, "SM", 11, 4) == "2026-SM11-04"
    assert register_parts("2026-SM11-104") == (2026, "SM", 11, 104)
    assert register_parts("C-001") is None
    for odd in ((2026, "sm", 11, 4), (2026, "SM", 0, 4), (2026, "SM", 11, 0), (20261, "SM", 1, 1)):
        with pytest.raises(ValueError, match="no code of the register"):
            register_code(*odd)


def test_a_number_once_given_is_not_given_again():
    assert next_code(2026, "SM", 11, {"2026-SM11-01", "2026-SM11-09", "2026-JWC17-20", "C-30"}) == "2026-SM11-10"
    assert next_code(2026, "SM", 11, set()) == "2026-SM11-01"


@given(st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_different_bytes_make_different_ids_that_the_format_takes(one, other):
    assert (new_id("gate", one) == new_id("gate", other)) == (one == other)
    assert ITEM.fullmatch(new_id("characterisation", one))


@given(st.tuples(st.integers(1, 9999), st.text("ABZ", min_size=1), st.integers(1, 999), st.integers(1, 9999)))
def test_a_code_reads_back(parts):
    assert register_parts(register_code(*parts)) == parts
