"""Every code that the rules of signing write has its sentence, in three languages; what fills it in stands in each."""

import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

import earlyspring
from earlyspring.delegations.arranging.words import SENTENCES, SIGNING
from earlyspring.desk.faults import WORDS
from earlyspring.desk.gathering.signing.words import CHECKS
from earlyspring.planning.signing import judge

HOME = Path(earlyspring.__file__).parent
FILLED = re.compile(r"%\((\w+)\)s")


def codes(file, called):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == called and len(node.args) > 0:
            place = node.args[1 if called == "Fault" else 0]
            yield from (one.value for one in ast.walk(place) if isinstance(one, ast.Constant))


def test_every_check_has_its_sentence_and_no_other():
    told = set(codes(HOME / "core" / "ready_to_sign.py", "Fault"))
    assert sorted(CHECKS) == sorted(told)


def test_every_refusal_of_a_verb_has_its_sentence():
    files = (HOME / "agreements" / "signing_day").glob("*.py")
    told = {one for file in files for one in codes(file, "Fault")}
    assert (sorted(told - set(WORDS)), len(told) > 15) == ([], True)


def test_every_remark_of_the_validator_has_its_sentence():
    told = set(codes(Path(judge.__file__), "Remark"))
    assert sorted(told - set(SENTENCES)) == []


@pytest.mark.parametrize("language", ["vi", "zh-hans"])
def test_what_is_filled_in_stands_in_each_language(language):
    wrong = []
    for words in (*CHECKS.values(), *SIGNING.values()):
        with translation.override("en"):
            english = str(words)
        with translation.override(language):
            said = str(words)
        if said == english or sorted(FILLED.findall(said)) != sorted(FILLED.findall(english)):
            wrong.append(english)
    assert wrong == []
