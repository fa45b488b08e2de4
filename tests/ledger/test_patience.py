"""Python looks for garbage less often while a load goes on, and as often as before after it, whatever came of it."""

import gc

import pytest

from earlyspring.ledger.patience import PATIENT, patiently


def test_python_waits_longer_while_it_lasts_and_no_longer():
    before = gc.get_threshold()
    with patiently():
        assert gc.get_threshold() == (PATIENT, *before[1:])
    assert gc.get_threshold() == before


def test_an_act_that_fails_leaves_it_as_it_was():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="refused"), patiently():
        raise ValueError("refused")
    assert gc.get_threshold() == before


@pytest.mark.parametrize("asked", [(0, 10, 10), (PATIENT * 2, 5, 5)])
def test_who_asks_for_less_than_that_gets_it(asked):
    before = gc.get_threshold()
    gc.set_threshold(*asked)
    try:
        with patiently():
            assert gc.get_threshold() == asked
    finally:
        gc.set_threshold(*before)
