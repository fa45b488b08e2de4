"""Whatever the fair refuses has its sentence, in each language."""

import ast
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import translation

import earlyspring.fair
from earlyspring.core import booths, ocop
from earlyspring.core.shapes import Fault
from earlyspring.desk.fair.faults import FAIR
from earlyspring.desk.faults import WORDS, sentence

MODULES = (
    "allotting",
    "bringing",
    "exhibiting",
    "contacts/actions",
    "links",
    "matching/asking",
    "matching/hosting",
    "promoting/actions",
    "promoting/said",
    "said",
    "sheets",
    "showing",
    "taking_over",
    "touring/actions",
)
PLACES = {"scan"}
"""What stands beside a code where one of two is chosen."""


def codes() -> Iterator[str]:
    """The codes that the verbs of the fair write, and those of the rules beneath."""
    folder = Path(earlyspring.fair.__file__).parent
    for module in MODULES:
        for node in ast.walk(ast.parse((folder / f"{module}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault" and len(node.args) > 1:
                for one in ast.walk(node.args[1]):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield one.value
    day = date(2027, 2, 10)
    for awarded, ends in ((date(2020, 1, 1), None), (date(2024, 2, 10), None), (date(2027, 3, 1), date(2027, 3, 1))):
        held = ocop.Certificate(6, "1", awarded, ends)
        yield from (code for _key, code, *_more in ocop.faults_of(held, day, date(2027, 2, 12)))
    wrong = booths.Place(Decimal(-1), Decimal(0), Decimal(0), Decimal(0))
    yield from (code for _key, code, *_more in booths.faults_of(wrong))


def test_every_code_has_its_sentence():
    told = set(codes())
    assert sorted(told - set(WORDS) - PLACES) == []


@pytest.mark.parametrize("language", ["vi", "zh-hans"])
def test_no_sentence_stays_english(language):
    faults = [Fault("x", code, "1", "2") for code in sorted(set(codes()) & set(FAIR))]
    english = [sentence(one) for one in faults]
    with translation.override(language):
        assert [one.code for one, words in zip(faults, english, strict=True) if sentence(one) == words] == []
