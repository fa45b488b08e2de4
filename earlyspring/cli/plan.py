"""`plan`: proposals for a gathering from a file, without a database. The same seed and iterations give the same plan."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from earlyspring.cli.load import read, twice
from earlyspring.cli.main import ready
from earlyspring.cli.words import say
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.inputs import schema as schema_of
from earlyspring.planning.kinds import KINDS, Kind
from earlyspring.planning.outcome import Outcome

ITERATIONS = 200_000


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
    def made(
        file: str,
        seed: int,
        iterations: int | None,
        seconds: float | None,
        out: Path | None,
        lang: str,
        as_json: bool,
    ) -> None:
        _plan(name, file, seed, iterations, seconds, out, lang)

    return made


for _name in KINDS:
    plan.add_command(_command(_name))


def _plan(
    name: str, file: str, seed: int, iterations: int | None, seconds: float | None, out: Path | None, lang: str
) -> None:
    ready()
    from earlyspring.cli.load_words import refuse
    from earlyspring.cli.plan_words import told

    kind, data = KINDS[name], read(file, lang)
    if faults := list(twice(data)) or input_faults(data, kind.shape, kind.required):
        refuse(file, faults, lang)
    begun = time.perf_counter()
    until = None if seconds is None else begun + seconds
    outcomes = _tries(kind, data, seed, iterations, until)
    best = min(outcomes, key=_rank)
    answer = told(best, lang) | {"seconds": round(time.perf_counter() - begun, 3)}
    if out is None:
        say(answer)
    else:
        out.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if best.broken else 0)


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
