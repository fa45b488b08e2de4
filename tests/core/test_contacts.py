"""Contacts are added up by what became of them, and money within one currency alone."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from earlyspring.core.contacts import OUTCOMES, Became, Sum, sums

DAY = date(2027, 3, 1)
CONTACTS = some.lists(
    some.builds(
        Became,
        outcome=some.sampled_from(OUTCOMES),
        on=some.integers(0, 40).map(lambda days: DAY + timedelta(days=days)),
        value=some.none() | some.decimals(1, 10**9, places=2),
        currency=some.sampled_from(("", "VND", "CNY")),
    )
)


@given(CONTACTS)
def test_no_figure_mixes_currencies_and_none_is_of_nothing(contacts):
    found = {one.key: one for one in sums(contacts)}
    for what in ("letter", "contract"):
        days = [one.on for one in contacts if one.outcome == what]
        assert found.pop(what, None) == (Sum(what, Decimal(len(days)), max(days)) if days else None)
    for currency in ("VND", "CNY"):
        those = [one for one in contacts if one.outcome == "contract" and one.value and one.currency == currency]
        total = sum((one.value for one in those), Decimal(0))
        told = Sum("value", total, max(one.on for one in those), currency) if those else None
        assert found.pop(f"value-{currency}", None) == told
    assert found == {}


@given(CONTACTS, some.randoms())
def test_the_order_in_which_they_were_entered_does_not_matter(contacts, chance):
    mixed = list(contacts)
    chance.shuffle(mixed)
    assert sums(mixed) == sums(contacts)
