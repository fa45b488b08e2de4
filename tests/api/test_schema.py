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

from earlyspring.api.house import document
from tests.api.programs import a_token
from tests.api.there import facts_there, part_of, wei_there

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
READING = [one for one in OPERATIONS if one.method.upper() == "GET"]


def named(operation):
    return operation.definition.raw["operationId"]


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
    """A token for all scopes, asked without end, beside something of everything that can be read."""
    for name in ("MOST_READ", "MOST_WRITTEN", "MOST_REFUSED"):
        monkeypatch.setattr(f"earlyspring.api.asking.{name}", 10**6)
    facts_there(cast)
    wei_there(cast)
    return a_token(cast.wei)[1]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda one: one.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_what_is_asked_is_answered_as_the_document_says(operation, mode, secret):
    """`mode`: requests that fit the document, or such as do not."""
    served = get_wsgi_application()
    there = part_of(named(operation)) if mode is GenerationMode.POSITIVE else {"mechanism": "spring"}

    @once
    @given(case=operation.as_strategy(generation_mode=mode))
    def tried(case):
        case.path_parameters |= {name: value for name, value in there.items() if name in case.path_parameters}
        answer = case.call(app=served, headers={"Authorization": f"Bearer {secret}"})
        case.validate_response(answer, checks=CHECKS)

    tried()


@pytest.mark.parametrize("operation", READING, ids=named)
def test_what_is_there_is_found_and_is_as_the_document_says(operation, secret):
    parts = part_of(named(operation))
    at = {name: parts[name] for name in parts if f"{{{name}}}" in operation.path}
    case = operation.Case(method="GET", path_parameters=at)
    answer = case.call(app=get_wsgi_application(), headers={"Authorization": f"Bearer {secret}"})
    case.validate_response(answer, checks=CHECKS)
    assert answer.status_code == 200
    assert b'"items":[]' not in answer.content


def test_the_document_is_for_anybody_and_says_nothing_of_a_mechanism(client, cast):
    answer = client.get("/api/openapi.json")
    assert (answer.status_code, answer.json()["openapi"], "spring/" in answer.content.decode()) == (200, "3.1.0", False)
