"""A problem written down is solved: a plan, how far below it the best could lie, or which rules cannot be kept together."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from math import ceil
from typing import Any, Literal, Protocol

from ortools.sat.python import cp_model

from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.exact.sheet import Sheet, Unknown

State = Literal["optimal", "feasible", "infeasible", "unknown"]
STATES: dict[Any, State] = {
    cp_model.OPTIMAL: "optimal",
    cp_model.FEASIBLE: "feasible",
    cp_model.INFEASIBLE: "infeasible",
    cp_model.UNKNOWN: "unknown",
}
NEARLY = 1e-6
PART = 0.2
"""The part of the time for a smaller problem first, and for saying at the end which rules cannot be kept together."""


class Drawing(Protocol):
    """A kind of plan written on a sheet. An assignment is what a plan is as JSON (`Kind.answer`)."""

    sheet: Sheet

    def smaller(self) -> "Smaller | None":
        """A smaller problem that no plan is better than the best of; None where there is none worth looking at."""

    def decisions(self) -> Iterable[Unknown]:
        """The literals that say all of a plan."""

    def chosen(self, assignment: Any) -> set[int] | None:
        """By their indices, the decisions that hold in an assignment; None where it cannot be written down."""

    def read(self, holds: Callable[[Unknown], bool]) -> Any:
        """The assignment in which the decisions hold so."""


@dataclass(frozen=True)
class Smaller:
    """Part of a problem. `left_out`: decisions of the whole that do not hold where the part is solved so, from the values
    of its unknowns; a plan that follows it is looked for first."""

    sheet: Sheet
    left_out: Callable[[Callable[[Unknown], int]], Iterable[Unknown]]


Draw = Callable[[Sheet], Drawing]


@dataclass(frozen=True)
class Proof:
    """`bound`: no plan costs less. `clash`: the names of rules that no plan keeps together; fewer of them can be kept."""

    state: State
    assignment: Any = None
    objective: int | None = None
    bound: int | None = None
    clash: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As one process tells it to another."""
        return asdict(self) | {"clash": list(self.clash)}


def prove(draw: Draw, limits: Limits, begin: Any = None) -> Proof:
    """The best plan within the limits, from a plan on where one is known (`begin`, an assignment)."""
    drawing = draw(Sheet())
    model = drawing.sheet.model
    model.minimize(drawing.sheet.price())
    held = _fixed(drawing, begin) if begin is not None else None
    if (smaller := drawing.smaller()) is not None:
        held = _guided(drawing, smaller, limits) or held
    for index, value in enumerate(held or ()):
        model.add_hint(model.get_int_var_from_proto_index(index), value)
    solver = _solver(limits)
    state = STATES[solver.solve(model)]
    if state == "infeasible":
        return Proof(state, clash=tuple(_clash(draw, limits)))
    bound = ceil(solver.best_objective_bound - NEARLY)
    if state == "unknown":
        return Proof(state, bound=bound)
    return Proof(state, drawing.read(lambda one: bool(solver.value(one))), round(solver.objective_value), bound)


def _guided(drawing: Drawing, smaller: Smaller, limits: Limits) -> list[int] | None:
    """Let the whole cost no less than its part; a plan, unknown by unknown, that costs no more than the part does."""
    smaller.sheet.model.minimize(smaller.sheet.price())
    first = _solver(limits, PART)
    if STATES[first.solve(smaller.sheet.model)] not in ("optimal", "feasible"):
        return None
    model, least = drawing.sheet.model, ceil(first.best_objective_bound - NEARLY)
    model.add(drawing.sheet.price() >= least)
    following = model.clone()
    following.add(drawing.sheet.price() <= least)
    for one in smaller.left_out(first.value):
        following.add(following.get_bool_var_from_proto_index(one.index) == 0)
    second = _solver(limits, PART)
    if STATES[second.solve(following)] not in ("optimal", "feasible"):
        return None
    return [int(value) for value in second.response_proto.solution]


def price_of(draw: Draw, assignment: Any) -> int | None:
    """What the sheet says an assignment costs; None where it breaks a rule."""
    drawing = draw(Sheet())
    drawing.sheet.model.minimize(drawing.sheet.price())
    solver = _solver(Limits())
    return round(solver.objective_value) if _hold(drawing, assignment, solver) else None


def _fixed(drawing: Drawing, assignment: Any) -> list[int] | None:
    """The value of every unknown in an assignment."""
    model = drawing.sheet.model.clone()
    if not _hold(drawing, assignment, solver := _solver(Limits(10)), model):
        return None
    return [int(value) for value in solver.response_proto.solution]


def _hold(drawing: Drawing, assignment: Any, solver: Any, model: Any = None) -> bool:
    chosen = drawing.chosen(assignment)
    if chosen is None:
        return False
    model = model or drawing.sheet.model
    for one in drawing.decisions():
        model.add(model.get_bool_var_from_proto_index(one.index) == int(one.index in chosen))
    return STATES[solver.solve(model)] == "optimal"


def _clash(draw: Draw, limits: Limits) -> list[str]:
    """Rules that cannot be kept together; each is tried without, and left out where the others clash all the same."""
    sheet = draw(Sheet(named=True)).sheet

    def clash(names: Iterable[str]) -> list[str] | None:
        model, solver = sheet.model.clone(), _solver(replace(limits, workers=1), PART)
        literals = {sheet.rules[name].index: name for name in names}
        model.add_assumptions([model.get_bool_var_from_proto_index(index) for index in literals])
        if STATES[solver.solve(model)] != "infeasible":
            return None
        return [literals[index] for index in solver.sufficient_assumptions_for_infeasibility()]

    left = clash(sheet.rules) or []
    for name in list(left):
        if name in left and (fewer := clash([one for one in left if one != name])) is not None:
            left = fewer
    return left


def _solver(limits: Limits, part: float = 1) -> Any:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = limits.workers
    solver.parameters.random_seed = limits.seed
    if limits.seconds:
        solver.parameters.max_time_in_seconds = limits.seconds * part
    if limits.work:
        solver.parameters.max_deterministic_time = limits.work * part
    return solver
