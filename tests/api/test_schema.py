"""The OpenAPI document says what is answered: tried with requests made of it, those that fit and those that do not."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    missing_required_header,
    response_schema_conformance,
    status_code_conformance,
)

from earlyspring.agreements.models import Instrument
from earlyspring.api.house import document
from earlyspring.commitments.models import Commitment, Result
from earlyspring.review.models import Obligation
from tests.api.programs import a_token
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.makers import in_three, make
from tests.people import a_fact, now

pytestmark = pytest.mark.django_db
CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    missing_required_header,
]
once = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def schema():
    return schemathesis.openapi.from_dict(document())


OPERATIONS = [one.ok() for one in schema().get_all_operations()]


THERE = {"mechanism": "spring", "key": "2027", "code": "WE1XX", "round": "RD-1", "commitment": "C-1", "body": "B-GX-FA"}
"""What is there to be asked for, so that bodies are read."""


@pytest.fixture
def kept_open():
    """The connection of the test is left open between requests, as Django's own client leaves it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def secret(cast, kept_open, monkeypatch):
    """A token for all scopes, asked without end, beside a few facts."""
    for name in ("MOST_READ", "MOST_WRITTEN", "MOST_REFUSED"):
        monkeypatch.setattr(f"earlyspring.api.asking.{name}", 10**6)
    a_fact(cast.mechanism, "source", "SRC-1", url="https://example.org/1")
    make(Instrument, cast.mechanism, "I-1", type="mou", handling="open", title=in_three("Memo"), signed_on="2024-02-01")
    make(Commitment, cast.mechanism, "C-1", title=in_three("Lane"), state="recorded", parties=["B-QN"])
    make(Result, cast.mechanism, "R-1", text=in_three("Two lanes"), value=2, unit="1")
    a_delegate(a_delegation(a_gathering(cast.mechanism), "B-GX"), code="WE1XX")
    Obligation.objects.create(
        mechanism=cast.mechanism,
        round="RD-1",
        commitment="C-1",
        body="B-GX-FA",
        party="B-GX",
        due_on="2099",
        made_at=now(),
    )
    return a_token(cast.wei)[1]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda one: one.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.definition.raw["operationId"])
def test_what_is_asked_is_answered_as_the_document_says(operation, mode, secret):
    """`mode`: requests that fit the document, or such as do not."""
    served = get_wsgi_application()

    @once
    @given(case=operation.as_strategy(generation_mode=mode))
    def tried(case):
        there = THERE if mode is GenerationMode.POSITIVE else {"mechanism": "spring"}
        case.path_parameters |= {name: value for name, value in there.items() if name in case.path_parameters}
        answer = case.call(app=served, headers={"Authorization": f"Bearer {secret}"})
        case.validate_response(answer, checks=CHECKS)

    tried()


def test_the_document_is_for_anybody_and_says_nothing_of_a_mechanism(client, cast):
    answer = client.get("/api/openapi.json")
    assert (answer.status_code, answer.json()["openapi"], "spring/" in answer.content.decode()) == (200, "3.1.0", False)
