"""What a plan comes to: its state, its score line by line, and what speaks against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Status = Literal["optimal", "feasible", "infeasible"]
"""`optimal`: proved that none is better; `feasible`: keeps every hard rule; `infeasible`: no plan keeps them."""


@dataclass(frozen=True)
class Remark:
    """One sentence as a code and what it speaks of: a line of the score, a broken rule, or why there is no plan.

    `points`: what it costs (0: it costs nothing, or is a hard rule). `about`: names and figures for the sentence.
    """

    code: str
    points: int = 0
    about: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The remark as the command line prints it, without its sentence."""
        return {"code": self.code, "points": self.points, "about": dict(self.about)}


@dataclass(frozen=True)
class Outcome:
    """A proposal. `objective`: the sum of the points, less is better; `bound`: no plan costs less (None: not known).

    `broken`: hard rules the assignment breaks, or why there can be no plan. `score`: where the points come from.
    """

    status: Status
    objective: int | None
    assignment: Any
    score: Sequence[Remark] = ()
    broken: Sequence[Remark] = ()
    bound: int | None = None
    iterations: int = 0

    @property
    def gap(self) -> float | None:
        """How far the objective may lie above the best, as a share of the objective; None where no bound is known."""
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / self.objective if self.objective else 0.0


def judged(
    assignment: Any, score: Sequence[Remark], broken: Sequence[Remark], *, bound: int | None = None, iterations: int = 0
) -> Outcome:
    """An outcome from what a validator says of an assignment: the validator's sum is the objective, never the engine's."""
    objective = sum(remark.points for remark in score)
    status: Status = "infeasible" if broken else "optimal" if objective == bound else "feasible"
    return Outcome(status, None if broken else objective, assignment, score, broken, bound, iterations)
