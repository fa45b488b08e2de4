"""What plans cost and how near they come to the best known: the shipped examples, and public instances of a folder."""

import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import earlyspring.planning
from earlyspring.cli.bench_gathering import Size, planned_gathering
from earlyspring.cli.bench_plans import courses, scenes, weddings
from earlyspring.cli.bench_results import Figure
from earlyspring.planning.annealing import Effort
from earlyspring.planning.exact.apart import installed
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.exact.propose import plan_exactly
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.outcome import Outcome

EXAMPLES = Path(earlyspring.planning.__file__).parent / "examples"
ITERATIONS = {"timetable": 3_000_000}
FIRST = 20_000
"""Moves of the own search before a proof."""
PROOF = 270.0
"""Seconds a proof may take."""
# Optima as published: MiniZinc benchmarks (talent scheduling); ITC-2007 track 3, cost UD2.
BEST = {"concert": 111, "film103": 1031, "film105": 849, "film114": 867, "film116": 541, "comp01": 5, "comp11": 0}


def planned(instances: Path | None) -> Iterator[Figure]:
    """Points and CPU seconds of each example, of a made-up gathering and, where a folder is named, of each instance below
    it that can be read; the floor of its points is the best known. With the extra `plan` each is proved too."""
    for kind in KINDS:
        data = json.loads((EXAMPLES / f"{kind}.json").read_text(encoding="utf-8"))
        outcome, seconds = _tried(kind, data, 200_000)
        yield from _figures(f"plans.{kind}.example", outcome.objective, seconds, outcome.bound)
    yield from planned_gathering(Size())
    for path in sorted(instances.rglob("*")) if instances else ():
        yield from _of(path)


def _of(path: Path) -> Iterator[Figure]:
    if path.suffix == ".dzn":
        yield from _best_of(path, "signing", scenes(path.read_text(encoding="utf-8")))
    elif path.suffix == ".ctt":
        yield from _best_of(path, "timetable", courses(path.read_text(encoding="utf-8")))
    elif path.suffix == ".json":
        for number, (given, whole, best) in enumerate(weddings(json.loads(path.read_text(encoding="utf-8"))), 1):
            outcome, seconds = _tried("seating", given, 200_000)
            had = None if outcome.objective is None else whole - outcome.objective
            yield from _figures(f"plans.seating.{path.stem}.{number}", had, seconds, best)
            yield from _proved(f"plans.seating.{path.stem}.{number}", "seating", given, whole)


def _best_of(path: Path, kind: str, data: Mapping[str, Any]) -> Iterator[Figure]:
    outcome, seconds = _tried(kind, data, ITERATIONS.get(kind, 200_000))
    yield from _figures(f"plans.{kind}.{path.stem}", outcome.objective, seconds, BEST.get(path.stem))
    yield from _proved(f"plans.{kind}.{path.stem}", kind, data)


def _tried(kind: str, data: Mapping[str, Any], iterations: int) -> tuple[Outcome, float]:
    begun = time.process_time()
    outcome = KINDS[kind].plan(data, Effort(seed=1, iterations=iterations))
    if outcome.broken:
        raise RuntimeError(f"a plan of {kind} breaks {outcome.broken[0].code}")
    return outcome, time.process_time() - begun


def _proved(name: str, kind: str, data: Mapping[str, Any], whole: int | None = None) -> Iterator[Figure]:
    """The points of the exact engine, whose floor is what it proved: equal where none is better. `whole`: points that
    are wanted, less those that are lost."""
    if not installed():
        return
    clock, cpu = time.perf_counter(), _cpu()
    outcome = plan_exactly(kind, data, Effort(1, FIRST), Limits(PROOF))
    value, bound = outcome.objective or 0, outcome.bound or 0
    if whole is not None:
        value, bound = whole - value, whole - bound
    yield Figure(f"{name}.proved.points", value, "points", bound)
    yield Figure(f"{name}.proved.cpu", round(_cpu() - cpu, 1), "CPU s")
    yield Figure(f"{name}.proved.seconds", round(time.perf_counter() - clock, 1), "s")


def _cpu() -> float:
    """CPU seconds of this process and of those it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _figures(name: str, points: int | None, seconds: float, best: int | None) -> Iterator[Figure]:
    yield Figure(f"{name}.points", points or 0, "points", best)
    yield Figure(f"{name}.cpu", round(seconds, 2), "CPU s")
