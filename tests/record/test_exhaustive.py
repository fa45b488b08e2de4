"""The fold in every small history of every scope. `make check-kernel` runs the larger bounds."""

import json
from pathlib import Path

import pytest

from tests.record.histories import Broken, check
from tests.record.scopes import SCOPES

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
"""Digests of all outcomes, so that no change goes unseen; `tools/check_kernel.py --keep` writes them."""


@pytest.mark.parametrize("make", SCOPES, ids=lambda make: make.__name__)
def test_no_small_history_breaks_a_promise(make):
    scope = make(False)
    histories, digests = check(scope, GOLDEN[scope.name])
    assert (histories, digests) == (scope.size, GOLDEN[scope.name])


def test_another_outcome_is_noticed():
    scope = SCOPES[0](False)
    with pytest.raises(Broken, match="another outcome"):
        check(scope, ["00000000"] * len(GOLDEN[scope.name]))
