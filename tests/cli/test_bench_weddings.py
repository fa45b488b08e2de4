"""A wedding of the literature as an input of `plan seating`: the same rules, the same points."""

from earlyspring.cli.bench_plans import weddings
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.kinds import KINDS

TOY = {
    "guests": ["a", "b", "c", "d", "e"],
    "groups": {"one": [0, 1, 2], "other": [3, 4]},
    "same_group_weight": 1,
    "pairs": [[1, 0, 50], [3, 4, 10], [0, 4, -5]],
    "problems": [
        {"tables": 2, "max_at_table": 3, "min_known_at_table": 2, "best_known_maximum": 62},
        {"tables": 1, "max_at_table": 5, "min_known_at_table": 1, "best_known_maximum": 57},
    ],
}


def test_points_had_are_those_of_all_wanted_pairs_less_what_is_lost() -> None:
    seating = KINDS["seating"]
    for given, whole, best in weddings(TOY):
        outcome = seating.plan(given, Effort(iterations=2_000))

        assert (input_faults(given, seating.shape, seating.required), outcome.broken) == ([], [])
        assert whole - (outcome.objective or 0) == best


def test_who_must_know_two_at_the_table_with_oneself_must_know_one_other() -> None:
    assert [given["rules"]["known"] for given, _, _ in weddings(TOY)] == [1, 0]
