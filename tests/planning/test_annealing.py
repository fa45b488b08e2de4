"""Chance and annealing in whole numbers."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance


@dataclass
class Bits:
    """As many lamps as there are; each that is lit costs its place in the row."""

    lamps: list[bool]
    cost: int = field(init=False)
    place: int = 0

    def __post_init__(self) -> None:
        self.cost = sum(place for place, lit in enumerate(self.lamps) if lit)

    def move(self, chance: Chance) -> int:
        self.place = chance.below(len(self.lamps))
        return -self.place if self.lamps[self.place] else self.place

    def make(self) -> None:
        self.lamps[self.place] = not self.lamps[self.place]
        self.cost += self.place if self.lamps[self.place] else -self.place

    def plan(self) -> tuple[bool, ...]:
        return tuple(self.lamps)


def test_the_same_seed_throws_the_same_numbers_on_every_machine() -> None:
    chance = Chance(2027)

    assert [chance.below(290) for _ in range(8)] == [31, 134, 3, 93, 117, 262, 53, 52]


def test_there_is_no_whole_number_below_nothing() -> None:
    with pytest.raises(ValueError, match="no whole number lies from 0 up to 0"):
        Chance(1).below(0)


@given(st.lists(st.integers()), st.integers(0, 2**64))
def test_what_is_shuffled_is_all_still_there(things: list[int], seed: int) -> None:
    shuffled = list(things)
    Chance(seed).shuffle(shuffled)

    assert sorted(shuffled) == sorted(things)


def test_the_search_ends_with_all_lamps_dark() -> None:
    found = anneal(Bits([True] * 12), Effort(seed=7, iterations=5_000), hot=12, cold=1)

    assert (found.cost, any(found.plan[1:]), found.iterations) == (0, False, 5_000)


def test_the_same_effort_finds_the_same_plan() -> None:
    effort = Effort(seed=3, iterations=2_000)

    assert anneal(Bits([True] * 40), effort, hot=60, cold=2) == anneal(Bits([True] * 40), effort, hot=60, cold=2)


def test_a_search_that_meets_its_floor_looks_no_further() -> None:
    assert anneal(Bits([False] * 5), Effort(iterations=10_000), hot=5, cold=1, floor=0).iterations == 0


def test_the_clock_of_the_caller_ends_the_search() -> None:
    ticks = iter([True, True, False])
    found = anneal(Bits([True] * 40), Effort(iterations=10_000, more=lambda: next(ticks)), hot=60, cold=2)

    assert found.iterations == 512


def test_temperatures_may_be_parts_of_a_point() -> None:
    effort = Effort(seed=3, iterations=2_000)
    found = anneal(Bits([True] * 40), effort, hot=60, cold=2)

    assert found == anneal(Bits([True] * 40), effort, hot=600, cold=20, per=10)
    assert found.cost == anneal(Bits([True] * 40), effort, hot=1, cold=1, per=1_000).cost == 0
