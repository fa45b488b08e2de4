"""`earlyspring plan`: a file goes in, a proposal comes out; what cannot be planned is said in words."""

import ast
import json
from itertools import islice
from math import inf
from pathlib import Path

import pytest
from click.testing import CliRunner

import earlyspring.planning
from earlyspring.cli.main import cli
from earlyspring.cli.plan import _tries
from earlyspring.delegations.arranging.words import SENTENCES
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.kinds import KINDS, Kind
from earlyspring.planning.outcome import Outcome

PLANNING = Path(earlyspring.planning.__file__).parent
SHORT = ("--iterations", "500")


def plan(*words: str, given: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, ["plan", *words], input=given)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_has_a_plan(kind: str) -> None:
    code, out, err = plan(kind, str(PLANNING / "examples" / f"{kind}.json"), *SHORT)

    assert (code, json.loads(out)["broken"], err) == (0, [], "")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_and_iterations_give_the_same_plan(kind: str) -> None:
    file = str(PLANNING / "examples" / f"{kind}.json")
    one, other = (json.loads(plan(kind, file, "--seed", "9", *SHORT)[1]) for _ in range(2))

    assert one | {"seconds": 0} == other | {"seconds": 0}


@pytest.mark.parametrize("kind", KINDS)
def test_an_input_without_anything_says_what_is_missing(kind: str) -> None:
    expected = [f"-: {fault.path} is missing." for fault in input_faults({}, KINDS[kind].shape, KINDS[kind].required)]

    assert plan(kind, "-", given="{}") == (2, "", "".join(f"{line}\n" for line in expected))


def test_every_fault_of_a_file_is_named_with_its_place() -> None:
    given = {"tables": 0, "documents": [{"id": "a", "persons": []}], "persons": []}
    assert plan("signing", "-", given=json.dumps(given))[2] == "-: tables: 0 is not a whole number from 1.\n"

    given = {"documents": [{"id": "a", "persons": ["lan"]}] * 2, "persons": []}
    assert (
        plan("signing", "-", given=json.dumps(given))[2]
        == "-: documents[1].id: 'a' stands here twice. Keep one of the two.\n"
    )

    given = {"documents": [{"id": "a", "persons": ["lan"]}], "persons": []}
    words = "-: documents[0].persons[0]: 'lan' is not among the things of this kind in the file (person).\n"
    assert plan("signing", "-", given=json.dumps(given)) == (2, "", words)


def test_what_cannot_be_planned_is_said_in_the_language_asked_for() -> None:
    given = {"batches": 1, "documents": [{"id": one, "persons": ["lan"]} for one in "ab"], "persons": [{"id": "lan"}]}
    code, out, _ = plan("signing", "-", *SHORT, given=json.dumps(given))

    words = "2 documents at 1 tables need 2 batches at least, and there may be 1."
    assert (code, json.loads(out)["status"], json.loads(out)["broken"][0]["text"]) == (1, "infeasible", words)


def test_a_plan_goes_where_it_is_asked_to(tmp_path: Path) -> None:
    file = str(PLANNING / "examples" / "signing.json")
    code, out, _ = plan("signing", file, *SHORT, "--out", str(tmp_path / "order.json"))

    assert (code, out, json.loads((tmp_path / "order.json").read_text())["status"]) == (0, "", "optimal")


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_asks_for_what_the_reader_asks_for(kind: str) -> None:
    assert json.loads(plan("schema", kind)[1])["required"] == list(KINDS[kind].required[""])


def test_every_remark_has_a_sentence() -> None:
    trees = (ast.parse(path.read_text()) for path in PLANNING.rglob("*.py"))
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    codes = {
        ast.literal_eval(node.args[0]) for node in calls if isinstance(node.func, ast.Name) and node.func.id == "Remark"
    }

    assert codes == SENTENCES.keys()


@pytest.mark.parametrize(("iterations", "tried"), [(None, [200_000, 400_000, 800_000]), (500, [500, 500, 500])])
def test_while_there_is_time_it_is_tried_again_from_the_next_seed(iterations: int | None, tried: list[int]) -> None:
    efforts: list[Effort] = []
    kind = Kind({}, {}, {}, lambda _, effort: efforts.append(effort) or Outcome("feasible", 1, []))
    list(islice(_tries(kind, {}, 7, iterations, inf), 3))

    assert [(one.seed, one.iterations) for one in efforts] == list(zip((7, 8, 9), tried, strict=True))
