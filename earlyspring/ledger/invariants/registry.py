"""One entry for each thing that must never be in the register: its words, its SQL on both databases, and an example."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import BaseConstraint

from earlyspring.ledger.demands import spares_reports
from earlyspring.ledger.invariants.sql import LIVE, POSTGRES, SQLITE, VOUCHED, Dialect
from earlyspring.ledger.invariants.trigger import Trigger

if TYPE_CHECKING:
    from earlyspring.ledger.invariants.story import Story

__all__ = ["LIVE", "REGISTRY", "VOUCHED", "Invariant", "demanded", "every", "refused", "refused_by"]

Violation = Callable[["Story"], object]
Writing = Callable[[Dialect], Iterator[Trigger]]
Family = Callable[[], Iterator[tuple[str, BaseConstraint]]]


@dataclass(frozen=True)
class Invariant:
    """`words`: one sentence for a reader of the law. `violation`: tries the forbidden thing in a valid story.

    Kept by triggers (`writes`) or by constraints of the models (`constraints`: their names), never by both.
    """

    name: str
    words: str
    violation: Violation
    writes: Writing | None = field(default=None, repr=False)
    constraints: Family | None = field(default=None, repr=False)
    rank: str = ""

    def held(self) -> tuple[tuple[str, BaseConstraint], ...]:
        """(table, constraint) of the models that keep it."""
        return tuple(self.constraints()) if self.constraints else ()

    def triggers(self, dialect: Dialect) -> tuple[Trigger, ...]:
        return tuple(self.writes(dialect)) if self.writes else ()

    @property
    def sqlite_sql(self) -> tuple[str, ...]:
        return tuple(statement for trigger in self.triggers(SQLITE) for statement in trigger.statements)

    @property
    def postgres_sql(self) -> tuple[str, ...]:
        return tuple(statement for trigger in self.triggers(POSTGRES) for statement in trigger.statements)

    @property
    def constraint_names(self) -> tuple[str, ...]:
        return tuple(one.name for _, one in self.held())

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables whose rows it refuses."""
        return tuple(sorted({table for table, _ in self.held()} | {one.table for one in self.triggers(SQLITE)}))

    @property
    def spares_reports(self) -> bool:
        """Whether what a source only reports is free of it."""
        return self.rank == VOUCHED or any(spares_reports(one) for _, one in self.held())

    @property
    def example(self) -> str:
        return " ".join((self.violation.__doc__ or "").split())


REGISTRY: dict[str, Invariant] = {}


def enter(invariant: Invariant) -> None:
    if invariant.name in REGISTRY:
        raise ValueError(f"{invariant.name} is in the list twice")
    REGISTRY[invariant.name] = invariant


def refused(
    name: str, words: str, *, on: str, of: str, where: Callable[[Dialect], str]
) -> Callable[[Violation], Violation]:
    """Enter a refusal: a row of table `on` may not come to be `of` a rank (LIVE, VOUCHED) while `where` holds."""

    def writes(dialect: Dialect) -> Iterator[Trigger]:
        yield Trigger.of_rank(dialect, name, words, on, of, where(dialect))

    return refused_by(name, words, writes, rank=of)


def refused_by(name: str, words: str, writes: Writing, rank: str = "") -> Callable[[Violation], Violation]:
    """Enter a refusal with triggers of its own; the example under it is what it refuses."""

    def take(violation: Violation) -> Violation:
        enter(Invariant(name, words, violation, writes=writes, rank=rank))
        return violation

    return take


def demanded(name: str, words: str, constraints: Family | None = None) -> Callable[[Violation], Violation]:
    """Enter a rule kept by the constraint of that name, or by a family of constraints of the models."""

    def take(violation: Violation) -> Violation:
        enter(Invariant(name, words, violation, constraints=constraints or (lambda: every(lambda one: one == name))))
        return violation

    return take


def every(named: Callable[[str], bool]) -> Iterator[tuple[str, BaseConstraint]]:
    """(table, constraint) for all constraints of our models whose names are meant."""
    for model in apps.get_app_config("earlyspring").get_models():
        yield from ((model._meta.db_table, one) for one in model._meta.constraints if named(one.name))
