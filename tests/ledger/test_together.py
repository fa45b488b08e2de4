"""Several nouns in one statement: each row is what asking for its noun alone gives."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from earlyspring.example import document
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.together import together
from tests.people import a_fact, a_mechanism


def likeness(row):
    """What a row knows of itself beside its columns: where it lies, and whether it lies there already."""
    return type(row), set(row.__dict__), row._state.db, row._state.adding, row._state.fields_cache


def columns(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


@pytest.mark.django_db
def test_every_noun_of_the_example_comes_back_as_it_is(tmp_path, settings):
    settings.HOME = tmp_path
    mechanism = load(json.loads(document()), at=timezone.now())
    asked = {kind: noun._default_manager.filter(mechanism=mechanism) for kind, noun in KINDS.items()}
    for kind, found in together(**asked).items():
        alone = {row.pk: columns(row) for row in asked[kind]}
        assert {row.pk: columns(row) for row in found} == alone
        like = {row.pk: likeness(row) for row in asked[kind]}
        assert {row.pk: likeness(row) for row in found} == like


@pytest.mark.django_db
def test_figures_instants_and_flags_keep_their_kinds():
    mechanism: Mechanism = a_mechanism()
    amount = Decimal("15000000000.25")
    a_fact(mechanism, "result", "R-1", text={"en": "trade"}, value=amount, qualifier="exact")
    a_fact(mechanism, "cycle", "CY-2027", year=2027, exercise=True)
    asked = {kind: KINDS[kind]._default_manager.filter(mechanism=mechanism) for kind in ("result", "cycle")}
    found = together(**asked)
    (result,), (cycle,) = found["result"], found["cycle"]
    assert (result.value, result.known_from, result.known_to) == (amount, datetime(2020, 1, 1, tzinfo=UTC), None)
    assert (result.parties, cycle.trial, cycle.year) == ([], True, 2027)
