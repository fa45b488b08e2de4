"""`plan`: proposals for a gathering from a file, without a database. The same seed and iterations give the same plan."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.load import read, twice
from earlyspring.cli.main import ready
from earlyspring.cli.words import say
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.planning.annealing import Effort
from earlyspring.planning.exact.apart import KINDS as PROVED
from earlyspring.planning.exact.apart import NotProved, installed
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.inputs import schema as schema_of
from earlyspring.planning.kinds import KINDS, Kind
from earlyspring.planning.outcome import Outcome

ITERATIONS = 200_000
FIRST = 50_000
"""Iterations of the own search before a proof begins."""
WORK = 60
"""Steps of a proof, about a second each, where it is not said how long it may take."""
LONGEST = 600
"""Seconds after which a proof ends in any case where it is not said."""


@click.group()
def plan() -> None:
    """Propose a plan of a gathering: JSON in, JSON out."""


@plan.command("schema")
@click.argument("name", type=click.Choice(list(KINDS)))
@click.option("--output", "answer", is_flag=True, help="of what comes out, not of what goes in")
@click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
def printed(name: str, answer: bool, as_json: bool) -> None:
    """Print the JSON Schema of a kind of plan."""
    kind = KINDS[name]
    say(_answer(name, kind) if answer else schema_of(f"input of plan {name}", kind.shape, kind.required))


def _answer(name: str, kind: Kind) -> dict[str, Any]:
    remark = {"code": "str", "points": "int", "text": "str"}
    outer = {"status": "code:optimal|feasible|infeasible", "objective": "int", "bound": "int", "iterations": "count"}
    shape = outer | {"assignment": kind.answer, "score": [remark], "broken": [remark]}
    made = schema_of(f"output of plan {name}", shape, {"": ("status", "assignment", "score", "broken")})
    number = {"type": ["number", "null"], "minimum": 0}
    made["properties"] |= {"gap": number, "seconds": number}
    for key in ("objective", "bound"):
        made["properties"][key] = {"type": ["integer", "null"]}
    for key in ("score", "broken"):
        made["properties"][key]["items"]["properties"]["about"] = {"type": "object"}
    return made


def _command(name: str) -> click.Command:
    @click.command(name, help=f"Plan {name} from IN.json (- is standard input).")
    @click.argument("file", metavar="IN.json")
    @click.option("--seed", default=1, show_default=True)
    @click.option("--iterations", type=click.IntRange(1), default=None, help=f"default {ITERATIONS:,}; repeats exactly")
    @click.option("--seconds", type=click.FloatRange(0, min_open=True), help="look so long; does not repeat exactly")
    @click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="default standard output")
    @click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="of the sentences")
    @click.option("--json", "as_json", is_flag=True, help="the output is JSON anyway")
    def made(file: str, out: Path | None, lang: str, as_json: bool, **how: Any) -> None:
        _plan(name, file, How(**how), out, lang)

    if name in PROVED:
        made = click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help=WORKERS)(made)
        made = click.option("--engine", type=click.Choice(["own", "exact"]), default="own", help=ENGINE)(made)
    return made


WORKERS = "of the exact engine; several find more and do not repeat exactly"
ENGINE = "exact: better it and prove it with OR-tools (the extra plan)  [default: own]"


@dataclass(frozen=True)
class How:
    """With which engine, and how long."""

    seed: int
    iterations: int | None
    seconds: float | None
    engine: str = "own"
    workers: int = 1


for _name in KINDS:
    plan.add_command(_command(_name))


def _plan(name: str, file: str, how: How, out: Path | None, lang: str) -> None:
    ready()
    from earlyspring.cli.load_words import refuse
    from earlyspring.cli.plan_words import install_first, told

    if how.engine == "exact" and not installed():
        click.echo(f"earlyspring: {install_first(lang)}", err=True)
        sys.exit(2)
    kind, data = KINDS[name], read(file, lang)
    if faults := list(twice(data)) or input_faults(data, kind.shape, kind.required):
        refuse(file, faults, lang)
    begun = time.perf_counter()
    best = _proved(name, data, how) if how.engine == "exact" else _best(kind, data, how, begun)
    answer = told(best, lang) | {"seconds": round(time.perf_counter() - begun, 3)}
    if out is None:
        say(answer)
    else:
        out.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if best.broken else 0)


def _best(kind: Kind, data: Any, how: How, begun: float) -> Outcome:
    until = None if how.seconds is None else begun + how.seconds
    return min(_tries(kind, data, how.seed, how.iterations, until), key=_rank)


def _proved(name: str, data: Any, how: How) -> Outcome:
    """A quarter of the time is for the own search, which the proof goes on from."""
    from earlyspring.planning.exact.propose import plan_exactly

    iterations = how.iterations or FIRST
    if how.seconds is None:
        effort, limits = Effort(how.seed, iterations), Limits(LONGEST, workers=how.workers, seed=how.seed, work=WORK)
    else:
        until = time.perf_counter() + how.seconds / 4
        effort = Effort(how.seed, iterations, lambda: time.perf_counter() < until)
        limits = Limits(how.seconds * 3 / 4, workers=how.workers, seed=how.seed)
    try:
        return plan_exactly(name, data, effort, limits)
    except NotProved as fault:
        click.echo(f"earlyspring: the exact engine broke off: {fault}", err=True)
        sys.exit(3)


def _tries(kind: Kind, data: Any, seed: int, iterations: int | None, until: float | None) -> Iterator[Outcome]:
    """One try, or as many as there is time for, each from the next seed; each twice as long where it is not said how long."""
    more: Callable[[], bool] = (lambda: True) if until is None else (lambda: time.perf_counter() < until)
    long = iterations or ITERATIONS
    outcome = kind.plan(data, Effort(seed, long, more))
    yield outcome
    while until is not None and more() and outcome.status == "feasible":
        seed += 1
        long = iterations or 2 * long
        outcome = kind.plan(data, Effort(seed, long, more))
        yield outcome


def _rank(outcome: Outcome) -> tuple[int, int]:
    return len(outcome.broken), outcome.objective or 0
