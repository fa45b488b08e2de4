"""What a problem is written down on: unknowns, rules that can be named, and what it costs (OR-tools CP-SAT)."""

from collections.abc import Iterable
from typing import Any

from ortools.sat.python import cp_model

Unknown = Any
"""A literal, a number or a sum of OR-tools, which has no types of its own that hold without it."""


class Sheet:
    """`named`: each rule that has a name can be left out, so that it can be asked which of them cannot be kept together."""

    def __init__(self, *, named: bool = False) -> None:
        self.model = cp_model.CpModel()
        self.named = named
        self.rules: dict[str, Unknown] = {}
        self._costs: list[Unknown] = []
        self._points: list[int] = []
        self._certain = 0

    def yes(self) -> Unknown:
        """Something that holds or does not."""
        return self.model.new_bool_var("")

    def number(self, least: int, most: int) -> Unknown:
        """A whole number from `least` to `most`."""
        return self.model.new_int_var(least, most, "")

    def keep(self, rule: Any, name: str = "") -> None:
        """A comparison that holds in every plan; with a name it holds as long as the rule of that name does."""
        if name and self.named:
            self.model.add(rule).only_enforce_if(self._rule(name))
        else:
            self.model.add(rule)

    def one_of(self, literals: Iterable[Unknown], name: str = "") -> None:
        """At least one of these holds."""
        self.keep(total(literals) >= 1, name) if name and self.named else self.model.add_bool_or(list(literals))

    def most_one(self, literals: Iterable[Unknown]) -> None:
        """No two of these hold."""
        self.model.add_at_most_one(literals)

    def never(self, *literals: Unknown, name: str = "") -> None:
        """These do not hold all together."""
        rule = [self._rule(name).negated()] if name and self.named else []
        self.model.add_bool_or([*rule, *(one.negated() for one in literals)])

    def follows(self, literal: Unknown, *given: Unknown) -> None:
        """Where all that is given holds, so does the literal."""
        self.model.add_bool_or([literal, *(one.negated() for one in given)])

    def cost(self, unknown: Unknown, points: int) -> None:
        """So many points for each one of it."""
        if points:
            self._costs.append(unknown)
            self._points.append(points)

    def certain(self, points: int) -> None:
        """Points that are lost in every plan."""
        self._certain += points

    def price(self) -> Unknown:
        """All that a plan costs."""
        return cp_model.LinearExpr.weighted_sum(self._costs, self._points) + self._certain

    def _rule(self, name: str) -> Unknown:
        if name not in self.rules:
            self.rules[name] = self.yes()
        return self.rules[name]


def total(unknowns: Iterable[Unknown]) -> Unknown:
    """Their sum."""
    return cp_model.LinearExpr.sum(list(unknowns))
