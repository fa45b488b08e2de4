"""A figure of the bench, and how people read it."""

import platform
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from os import cpu_count
from typing import Any


@dataclass(frozen=True)
class Figure:
    """`floor`: what the least that could do the same costs here and now (docs/BENCH.md); `ratio`: value to floor."""

    name: str
    value: float
    unit: str
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        return round(self.value / self.floor, 2) if self.floor else None

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"ratio": self.ratio}


def machine() -> str:
    """What the figures were measured on."""
    from django.db import connection

    database = f"SQLite {sqlite3.sqlite_version}" if connection.vendor == "sqlite" else "PostgreSQL"
    return (
        f"{platform.system()} {platform.machine()}, {cpu_count()} CPU, Python {platform.python_version()}, {database}"
    )


def table(figures: Sequence[Figure]) -> str:
    """One line a figure."""
    lines = [f"{'':<34}{'value':>12}  {'unit':<14}{'floor':>12}{'ratio':>9}"]
    for one in figures:
        floor = "" if one.floor is None else f"{one.floor:,.2f}"
        ratio = "" if one.ratio is None else f"{one.ratio:,.2f}"
        lines.append(f"{one.name:<34}{one.value:>12,.2f}  {one.unit:<14}{floor:>12}{ratio:>9}")
    return "\n".join(lines)


def least_cpu_ms(acts: Mapping[str, Callable[[], Any]], times: int, warm: int = 3) -> dict[str, float]:
    """The least CPU time of this process for each act, in milliseconds, once each has been done a few times.

    What else the machine does can only add to it, for caches and cores are shared. The acts are done in turn, so that
    a busy minute is not the minute of one of them.
    """
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(warm + times):
        for name, act in acts.items():
            started = time.process_time()
            act()
            taken[name].append((time.process_time() - started) * 1000)
    return {name: round(min(every[warm:]), 2) for name, every in taken.items()}


def rates(name: str, act: Callable[[], int], least: Callable[[], int]) -> list[Figure]:
    """How many of what the act counts are done in a second of the clock, and in one of this process's CPU."""
    clock, cpu = _per_second(act)
    least_clock, least_cpu = _per_second(least)
    return [
        Figure(f"{name}.rate", clock, "entries/s", least_clock),
        Figure(f"{name}.cpu_rate", cpu, "entries/CPU s", least_cpu),
    ]


def _per_second(act: Callable[[], int]) -> tuple[float, float]:
    clock, cpu = time.perf_counter(), time.process_time()
    done = act()
    return round(done / (time.perf_counter() - clock), 1), round(done / (time.process_time() - cpu), 1)
