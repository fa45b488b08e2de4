"""An instance of talent scheduling as an input of `plan signing`: the same order has the same cost."""

from earlyspring.cli.bench_plans import scenes
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.kinds import KINDS

TOY = "numScenes = 3;\nnumActors = 2;\nia = [|\n1,0,1|\n0,1,1|];\nc = [5,1];\nd = [2,4,3];\n"


def test_a_scene_is_a_document_and_an_actor_a_person() -> None:
    signing = KINDS["signing"]
    given = scenes(TOY)
    outcome = signing.plan(given, Effort(iterations=500))

    assert given["documents"][2] == {"id": "S2", "minutes": 3, "persons": ["A0", "A1"]}
    assert given["persons"] == [{"id": "A0", "points": 5}, {"id": "A1", "points": 1}]
    assert input_faults(given, signing.shape, signing.required) == []
    # Both are there for the third scene, which lies between those of each alone: 5 × (2 + 3) + 1 × (3 + 4).
    assert (outcome.status, outcome.objective) == ("optimal", 32)
