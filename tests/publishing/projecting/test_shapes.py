"""Every content of the worked example has the shape that is promised, and nothing beside it."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema_rs
import pytest
from django.utils import timezone

from earlyspring.example import document
from earlyspring.ledger.loading import load
from earlyspring.publishing.projecting.every import PROJECTIONS, contents_of
from earlyspring.publishing.projecting.shapes import CONTENTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(settings, tmp_path):
    settings.HOME = tmp_path
    return load(json.loads(document()), at=timezone.now(), purpose="demo", parties=["B-GX", "B-QN"])


def test_every_kind_that_is_written_has_a_shape():
    assert set(CONTENTS) >= set(PROJECTIONS) - {"exhibitor", "product", "event"}


def test_the_example_has_the_shapes_that_are_promised(example):
    checks = {kind: jsonschema_rs.validator_for(schema) for kind, schema in CONTENTS.items()}
    every = list(contents_of(example, timezone.localdate(), CONTENTS))
    wrong = [(one.kind, one.item, str(fault)) for one in every for fault in checks[one.kind].iter_errors(one.content)]
    assert wrong == []
    assert Counter(one.kind for one in every) == {
        "mechanism": 1,
        "body": 117,
        "session": 29,
        "instrument": 35,
        "decision": 1,
        "commitment": 44,
        "result": 36,
        "priority": 2,
        "person": 32,
        "gate": 21,
        "glossary": 58,
    }


def test_the_same_register_is_written_in_the_same_words_again(example):
    today = timezone.localdate()
    once, again = ([(one.kind, one.item, one.digest) for one in contents_of(example, today)] for _ in range(2))
    assert once == again


def test_every_kind_stands_in_the_documentation_with_an_example_of_its_shape():
    page = (Path(__file__).parents[3] / "docs" / "RELEASES.md").read_text(encoding="utf-8")
    examples = dict(re.findall(r"\n## ([a-z]+)\n[^`]*(?:`[^`\n]+`[^`]*)*```json\n(.*?)```", page, re.DOTALL))
    assert set(examples) == set(CONTENTS)
    for kind, example in examples.items():
        jsonschema_rs.validate(CONTENTS[kind], json.loads(example))
