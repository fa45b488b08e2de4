"""The exact engine goes on from the own search, and stands back to it where a proof has not enough to hand."""

from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("ortools", reason="OR-tools (the extra plan) is not installed")

from earlyspring.cli.bench_gathering import Size, made_gathering
from earlyspring.planning.annealing import Effort
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.exact.propose import plan_exactly
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.outcome import Remark

PAIRS = {"a": ["lan", "wei"], "b": ["wei", "minh"], "c": ["minh", "lan"]}
ROUND: dict[str, Any] = {
    "documents": [{"id": one, "persons": people} for one, people in PAIRS.items()],
    "persons": [{"id": "lan"}, {"id": "wei"}, {"id": "minh"}],
}
SHORT = Effort(1, 300)


def test_what_the_own_search_found_is_proved() -> None:
    own, exact = KINDS["signing"].plan(ROUND, SHORT), plan_exactly("signing", ROUND, SHORT, Limits(20))

    assert (own.status, own.bound, exact.status, exact.objective, exact.bound) == ("feasible", 6, "optimal", 7, 7)


def test_without_memory_the_own_plan_comes_and_says_so() -> None:
    seating = made_gathering(Size())["seating"]
    own = KINDS["seating"].plan(seating, SHORT)

    exact = plan_exactly("seating", seating, SHORT, Limits(20, megabytes=50))
    assert exact == replace(own, score=[*own.score, Remark("proof_out_of_memory")])
