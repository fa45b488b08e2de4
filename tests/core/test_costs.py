"""What a gathering costs: each currency by itself."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.costs import Spent, Total, totals

AMOUNTS = st.none() | st.integers(0, 10**9).map(Decimal)
LINES = st.lists(st.builds(Spent, st.sampled_from(["CNY", "VND", "USD"]), AMOUNTS, AMOUNTS))


def test_two_currencies_are_never_added_up():
    lines = [Spent("VND", Decimal(100), Decimal(90)), Spent("VND", Decimal(50)), Spent("CNY", None, Decimal(7))]
    assert list(totals(lines).items()) == [
        ("CNY", Total(Decimal(0), Decimal(7), 0)),
        ("VND", Total(Decimal(150), Decimal(90), 1)),
    ]


@given(LINES, LINES)
def test_two_budgets_add_up_to_the_sum_of_both(first, second):
    one, other, both = totals(first), totals(second), totals([*first, *second])
    none = Total()
    assert {key: found.planned for key, found in both.items()} == {
        key: one.get(key, none).planned + other.get(key, none).planned for key in both
    }
    assert sum(found.open for found in both.values()) == sum(line.actual is None for line in [*first, *second])
