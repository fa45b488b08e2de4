"""One entry for each thing that must never be in the register: its words, its SQL on both databases, and an example."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from earlyspring.ledger.invariants.sql import LIVE, POSTGRES, SQLITE, VOUCHED, Dialect
from earlyspring.ledger.invariants.trigger import Trigger

if TYPE_CHECKING:
    from earlyspring.ledger.invariants.story import Story

__all__ = ["LIVE", "REGISTRY", "VOUCHED", "Invariant", "demanded", "refused", "refused_by"]

Violation = Callable[["Story"], object]
Writing = Callable[[Dialect], Iterator[Trigger]]


@dataclass(frozen=True)
class Invariant:
    """`words`: one sentence for a reader of the law. `violation`: tries the forbidden thing in a valid story.

    Kept by triggers (`writes`) or by constraints of the models (`constraints`: their names), never by both.
    """

    name: str
    words: str
    violation: Violation
    writes: Writing | None = field(default=None, repr=False)
    constraints: Callable[[], tuple[tuple[str, str], ...]] | None = field(default=None, repr=False)

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
        return tuple(name for _, name in self.constraints()) if self.constraints else ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables whose rows it refuses."""
        if self.constraints:
            return tuple(sorted({table for table, _ in self.constraints()}))
        return tuple(sorted({trigger.table for trigger in self.triggers(SQLITE)}))

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

    return refused_by(name, words, writes)


def refused_by(name: str, words: str, writes: Writing) -> Callable[[Violation], Violation]:
    """Enter a refusal with triggers of its own; the example under it is what it refuses."""

    def take(violation: Violation) -> Violation:
        enter(Invariant(name, words, violation, writes=writes))
        return violation

    return take


def demanded(
    name: str, words: str, constraints: Callable[[], tuple[tuple[str, str], ...]] | None = None
) -> Callable[[Violation], Violation]:
    """Enter a rule kept by the constraint of that name, or by a family of constraints given as (table, name)."""

    def take(violation: Violation) -> Violation:
        enter(Invariant(name, words, violation, constraints=constraints or (lambda: _named(name))))
        return violation

    return take


def _named(name: str) -> tuple[tuple[str, str], ...]:
    from django.apps import apps

    return tuple(
        (model._meta.db_table, name)
        for model in apps.get_app_config("earlyspring").get_models()
        if any(constraint.name == name for constraint in model._meta.constraints)
    )
