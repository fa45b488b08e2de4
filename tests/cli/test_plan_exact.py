"""`earlyspring plan … --engine exact`: what is proved, which rules cannot be kept together, what to do without OR-tools."""

import json
import sys
from typing import Any

import pytest

from earlyspring.cli.plan_words import install_first
from earlyspring.planning.exact.apart import installed
from tests.cli.test_plan import SHORT, plan

needed = pytest.mark.skipif(not installed(), reason="OR-tools (the extra plan) is not installed")
PEOPLE = [
    {"id": one, "side": side, "languages": ["vi"]}
    for one, side in (("lan", "host"), ("wei", "guest"), ("minh", "guest"))
]
OFF = {"each_side": None, "languages": None, "chair_band": None, "counterpart": None}


def exact(kind: str, given: Any, *words: str) -> tuple[int, dict[str, Any]]:
    code, out, _ = plan(kind, "-", "--engine", "exact", *SHORT, *words, given=json.dumps(given))
    return code, json.loads(out)


@needed
def test_a_plan_is_proved_best() -> None:
    tables = [{"id": "one", "seats": 2}, {"id": "two", "seats": 2}]
    pairs = [{"persons": ["lan", "wei"], "points": 5}, {"persons": ["wei", "minh"], "points": 4}]
    code, out = exact("seating", {"persons": PEOPLE, "tables": tables, "affinity": pairs, "rules": OFF})

    assert (code, out["status"], out["objective"], out["bound"], out["gap"]) == (0, "optimal", 4, 4, 0.0)


@needed
def test_rules_that_cannot_be_kept_together_are_named() -> None:
    given = {"persons": PEOPLE, "tables": [{"id": "one", "seats": 3}], "apart": [["lan", "wei"]], "rules": OFF}
    code, out = exact("seating", given, "--lang", "zh")

    assert (code, [line["text"] for line in out["broken"]][:2]) == (
        1,
        ["已证明不存在可行方案。以下各项无法同时满足：", "应分桌的人分桌。"],
    )


@needed
def test_the_same_seed_gives_the_same_plan() -> None:
    documents = [{"id": f"d{one}", "persons": [f"p{one % 3}", f"p{one % 4}"]} for one in range(7) if one % 3 != one % 4]
    given = {"tables": 2, "documents": documents, "persons": [{"id": f"p{one}"} for one in range(4)]}
    one, other = (exact("signing", given)[1] for _ in range(2))

    assert one | {"seconds": 0} == other | {"seconds": 0}


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_without_or_tools_it_is_said_what_to_install(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ortools", None)

    assert plan("signing", "-", "--engine", "exact", "--lang", lang, given="{}") == (
        2,
        "",
        f"earlyspring: {install_first(lang)}\n",
    )
