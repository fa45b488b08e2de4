"""The quick writer and the one that follows RFC 8785 to the letter write the same bytes, or raise the same fault."""

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record.canonical import canonical

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters())
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner))


def fault_or_bytes(write, value):
    try:
        return write(value)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as fault:
        return type(fault)


@given(VALUES)
def test_every_value_has_the_bytes_of_rfc_8785(value):
    assert fault_or_bytes(canonical, value) == fault_or_bytes(rfc8785.dumps, value)


@pytest.mark.parametrize(
    "value",
    [
        {"\U0001f343": 1, "\uff5e": 2},
        {"名": "会晤", "ten": "gặp\u0301 gỡ\u0000\u001f\u007f\u2028"},
        {"b": [1, 2.0, 1e21, -0.0], "a": {"z": None, "A": True}},
        (1, ("two",)),
        2**53 - 1,
        2**53,
        "\ud800",
    ],
)
def test_values_on_which_writers_differ(value):
    assert fault_or_bytes(canonical, value) == fault_or_bytes(rfc8785.dumps, value)


def test_a_quick_value_is_written_sorted_and_without_blanks():
    assert canonical({"b": [True, None], "a": "Lạng Sơn"}) == '{"a":"Lạng Sơn","b":[true,null]}'.encode()
