"""A fact as a finding states it: the same for the same fact in every language."""

from earlyspring.lang.facts import Fact


def value_of(fact: Fact) -> str:
    """`CNY 300000`, `15 wd`, `12.5 %`, `2027-02-19`, `art_2__para_1`: value and code of the unit, as facts write them."""
    value = f"{fact.value:.10g}" if isinstance(fact.value, float) else str(fact.value)
    if fact.kind == "amount" and fact.unit:
        return f"{fact.unit} {value}"
    if fact.kind == "frequency":
        return f"{value}/{fact.unit}"
    return f"{value} {fact.unit}" if fact.unit else value
