"""What became of the contacts of a fair, added up: how many of each kind, and the value of contracts within one currency."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

OUTCOMES = ("open", "letter", "contract", "nothing")
STEPS = {"T+30": timedelta(days=30), "T+90": timedelta(days=90)}
"""So long after a meeting its party is asked what became of it."""
WITHIN = timedelta(days=7)
"""So many days a step is sent; who was away that long is asked by the next."""


def step_due(met_on: date, on: date) -> str:
    """The step of reminding that is due on a day about what is still open; empty where none is."""
    return next((step for step, after in STEPS.items() if after <= on - met_on < after + WITHIN), "")


@dataclass(frozen=True)
class Became:
    """One contact. `on`: the day on which that was so; `value`: of a contract, where it is stated."""

    outcome: str
    on: date
    value: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True)
class Sum:
    """A figure that can be reported: `letter` or `contract` (how many), or `value` in a currency."""

    what: str
    value: Decimal
    as_of: date
    currency: str = ""

    @property
    def key(self) -> str:
        """What names this figure among those of its fair."""
        return f"{self.what}-{self.currency}" if self.currency else self.what


def sums(contacts: Iterable[Became]) -> list[Sum]:
    """The figures, in a fixed order; nothing where there is nothing to count. Never added across two currencies."""
    known = list(contacts)
    found = []
    for what in ("letter", "contract"):
        days = [one.on for one in known if one.outcome == what]
        if days:
            found.append(Sum(what, Decimal(len(days)), max(days)))
    worth = [one for one in known if one.outcome == "contract" and one.value is not None and one.currency]
    for currency in sorted({one.currency for one in worth}):
        those = [one for one in worth if one.currency == currency]
        total = sum((one.value for one in those if one.value is not None), Decimal(0))
        found.append(Sum("value", total, max(one.on for one in those), currency))
    return found
