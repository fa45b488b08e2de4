"""What came of commitments: activities with their results, indicators, baselines, targets and actual figures."""

from dataclasses import dataclass

from .about import Text


@dataclass(frozen=True)
class Figure:
    """A figure of a period. `value`: as written, digits with `.`; empty where only words are known (`comment`)."""

    value: str
    comment: Text | None = None


@dataclass(frozen=True)
class Span:
    """A period with what was meant and what came. Both days are whole days, ISO; `start` may be the day of `end`."""

    start: str
    end: str
    targets: tuple[Figure, ...] = ()
    actual: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Measured:
    """An indicator. `measure`: number, percentage, ordinal or qualitative. `baseline_on`: ISO, may be a year or a month.

    `ascending`: whether more is better; None where nobody said. `sums`: whether its figures may be added up.
    """

    id: str
    title: Text
    measure: str
    description: Text | None = None
    ascending: bool | None = None
    sums: bool = False
    baseline_value: str = ""
    baseline_on: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A result of an activity with its indicators, at least one."""

    title: Text
    indicators: tuple[Measured, ...]


@dataclass(frozen=True)
class Undertaking:
    """A commitment, or the mechanism as a whole (`id` its key). `state`: the register's code of a commitment's state.

    `parties`: (id, names) of those bound; `began`, `ends`: ISO whole days as far as known, at least one of them.
    `sectors`: (code, names).
    """

    id: str
    title: Text
    description: Text
    state: str
    parties: tuple[tuple[str, Text], ...]
    outcomes: tuple[Outcome, ...]
    began: str = ""
    ends: str = ""
    sectors: tuple[tuple[str, Text], ...] = ()
